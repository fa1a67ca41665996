/** The acts on facts from outside. */
import { z } from 'zod';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import { evolveFactSet, type FactSet, type FactSetEvent, type FactSetStatus } from './fact-set.ts';
import { type FactSetAction, type FactSetFacts, factSetTable } from './fact-set-actions.ts';

export const factSetCommands = {
  keep: z.object({
    deskId: z.uuid('desk_missing'),
    name: z.string().trim().min(1, 'name_missing').max(60, 'name_too_long'),
    file: z.string().regex(/^[0-9a-f]{64}$/, 'file_missing'),
    fileName: z.string().trim().max(200).default(''),
    rules: z.string().max(200).default(''),
    count: z.coerce.number().int().min(1),
  }),
  remove: z.object({ words: z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long') }),
};

export const factSetMachine: Machine<
  FactSet,
  FactSetEvent,
  FactSetFacts,
  FactSetAction,
  FactSetStatus,
  typeof factSetCommands
> = {
  table: factSetTable,
  commands: factSetCommands,
  decide: {
    keep: (data, _, { facts }) =>
      facts.deskExists ? ok([{ type: 'fact_set.kept', data }]) : refused({ code: 'desk_missing', field: 'deskId' }),
    remove: ({ words }) => ok([{ type: 'fact_set.removed', data: { words } }]),
  },
  evolve: evolveFactSet,
};
