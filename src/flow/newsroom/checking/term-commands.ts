/** The acts on a term. */
import { z } from 'zod';
import type { Machine } from '#kernel/machine.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { evolveTerm, type Term, type TermEvent, type TermStatus } from './term.ts';
import { type TermAction, type TermFacts, termTable } from './term-actions.ts';
import { orderIn } from './term-order.ts';

const longest = 60;
/** An order names everybody. */
const longestOrder = 600;

const wrongForm = z.string().trim().min(2, 'wrong_too_short').max(longest, 'wrong_too_long');

/** Several are parted by 、 ， ; or a line end. */
const wrongForms = z
  .union([
    z.string().transform((typed) =>
      typed
        .split(/[、，,；;\n\r]+/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
    z.array(z.string()),
  ])
  .pipe(z.array(wrongForm).max(20, 'wrong_too_many'))
  .transform((forms) => [...new Set(forms)]);

const written = {
  written: z.string().trim().min(1, 'written_missing').max(longestOrder, 'written_too_long'),
  wrong: wrongForms,
  reason: z.string().trim().max(200, 'reason_too_long').default(''),
};

export const termCommands = {
  add: z.object({ deskId: z.uuid('desk_missing'), ...written }),
  change: z.object(written),
  drop: z.object({ words: z.string().trim().max(200, 'reason_too_long').default('') }),
  restore: z.object({}),
};

type TermMachine = Machine<Term, TermEvent, TermFacts, TermAction, TermStatus, typeof termCommands>;

export const termMachine: TermMachine = {
  table: termTable,
  commands: termCommands,
  decide: {
    add: (input, _, { facts }) => fitting(input, facts) ?? ok([{ type: 'term.added', data: input }]),
    change: (input, _, { facts }) => fitting(input, facts) ?? ok([{ type: 'term.changed', data: input }]),
    drop: (data) => ok([{ type: 'term.dropped', data }]),
    restore: (_, state, { facts }) => (state && fitting(state, facts)) ?? ok([{ type: 'term.restored', data: {} }]),
  },
  evolve: evolveTerm,
};

/** A form is replaced by one term only, and never by itself; an order replaces none. */
function fitting({ written, wrong }: Pick<Term, 'written' | 'wrong'>, { taken }: TermFacts): Result<never> | undefined {
  const isOrder = orderIn(written) !== undefined;
  if (isOrder && wrong.length > 0) return refused({ code: 'order_replaces_none', field: 'wrong' });
  if (!isOrder && wrong.length === 0) return refused({ code: 'wrong_missing', field: 'wrong' });
  if (!isOrder && written.length > longest) return refused({ code: 'written_too_long', field: 'written' });
  if (wrong.includes(written)) return refused({ code: 'written_is_wrong', field: 'wrong', params: { written } });
  const twice = wrong.find((form) => taken.has(form));
  return twice === undefined
    ? undefined
    : refused({ code: 'wrong_taken', field: 'wrong', params: { wrong: twice, written: taken.get(twice) ?? '' } });
}
