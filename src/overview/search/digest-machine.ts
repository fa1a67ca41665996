/** The house draws a digest up; its owner reads it, and nobody else. */
import { z } from 'zod';
import type { ActionTable } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import { daySchema } from '#kernel/calendar.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok } from '#kernel/result.ts';
import { cadences, type Digest, type DigestEvent, evolveDigest } from './digest.ts';

export const digestStatuses = ['drawn_up'] as const;
export type DigestStatus = (typeof digestStatuses)[number];
export type DigestAction = 'draw_up';

const digestTable: ActionTable<Digest, object, DigestAction, DigestStatus> = {
  thing: 'search_digest',
  statuses: digestStatuses,
  status: () => 'drawn_up',
  seats: () => ({}),
  actions: { draw_up: { from: ['new'], to: 'drawn_up', who: ['system'] } },
};

export const digestCommands = {
  draw_up: z.object({
    personId: z.uuid(),
    savedSearchId: z.uuid(),
    name: z.string(),
    query: z.string(),
    cadence: z.enum(cadences),
    day: daySchema,
    since: z.iso.datetime(),
    until: z.iso.datetime(),
    total: z.int().positive(),
  }),
};

export const digestMachine: Machine<Digest, DigestEvent, object, DigestAction, DigestStatus, typeof digestCommands> = {
  table: digestTable,
  commands: digestCommands,
  decide: { draw_up: (data) => ok([{ type: 'search_digest.drawn_up', data }]) },
  evolve: evolveDigest,
};

export const seesDigest = ({ personId }: Digest, _: object, actor: Actor): boolean => actor.personId === personId;
