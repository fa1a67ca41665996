/** The acts on a bulletin. */
import { z } from 'zod';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import {
  type Bulletin,
  type BulletinEvent,
  type BulletinSettings,
  type BulletinStatus,
  evolveBulletin,
} from './bulletin.ts';
import { type BulletinAction, type BulletinFacts, bulletinTable } from './bulletin-actions.ts';
import { readerNames } from './reader-names.ts';

const settings = z.object({
  name: z.string().trim().min(1, 'name_missing').max(16, 'name_too_long'),
  issuingUnit: z.string().trim().min(1, 'issuing_unit_missing').max(40, 'issuing_unit_too_long'),
  note: z.string().trim().max(30, 'note_too_long').default(''),
  up: readerNames,
  across: readerNames,
  down: readerNames,
  copies: z.coerce.number('copies_wrong').int('copies_wrong').min(1, 'copies_wrong').max(100_000, 'copies_wrong'),
  telephone: z.string().trim().max(40, 'telephone_too_long').default(''),
  channel: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9_-]{0,40}$/, 'channel_wrong'),
});

export const bulletinCommands = {
  found: settings.extend({ deskId: z.uuid('desk_missing') }),
  change: settings,
  close: z.object({ words: z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long') }),
};

const settingsOf = ({
  name,
  issuingUnit,
  note,
  up,
  across,
  down,
  copies,
  telephone,
  channel,
}: z.output<typeof settings>): BulletinSettings => ({
  name,
  issuingUnit,
  note,
  distribution: { up, across, down },
  copies,
  telephone,
  channel,
});

type BulletinMachine = Machine<
  Bulletin,
  BulletinEvent,
  BulletinFacts,
  BulletinAction,
  BulletinStatus,
  typeof bulletinCommands
>;

export const bulletinMachine: BulletinMachine = {
  table: bulletinTable,
  commands: bulletinCommands,
  decide: {
    found: (input, _, { facts }) =>
      facts.deskExists
        ? ok([{ type: 'bulletin.founded', data: { ...settingsOf(input), deskId: input.deskId } }])
        : refused({ code: 'desk_missing', field: 'deskId' }),
    change: (input) => ok([{ type: 'bulletin.changed', data: settingsOf(input) }]),
    close: ({ words }) => ok([{ type: 'bulletin.closed', data: { words } }]),
  },
  evolve: evolveBulletin,
};
