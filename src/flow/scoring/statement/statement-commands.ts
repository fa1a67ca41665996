/** The acts on a statement. */
import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import {
  evolveStatement,
  openObjections,
  outcomes,
  type StatementEvent,
  type StatementRecord,
  type StatementStatus,
  statementFingerprint,
} from './statement.ts';
import { type StatementAction, type StatementFacts, statementTable } from './statement-actions.ts';

const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');
const paragraph = z
  .string()
  .trim()
  .max(2000, 'words_too_long')
  .transform((text) => text.replace(/\r\n?/g, '\n'))
  .default('');

export const statementCommands = {
  lock: z.object({ deskId: z.uuid('desk_missing'), period: z.string().trim().min(1, 'period_missing') }),
  draw_up: z.object({
    title: z.string().trim().min(1, 'title_missing').max(60, 'title_too_long'),
    addressees: z.string().trim().max(200, 'addressees_too_long').default(''),
    issuer: z.string().trim().max(40, 'issuer_too_long').default(''),
    opening: paragraph,
    closing: paragraph,
    priorities: paragraph,
    ranked: z
      .union([z.literal(['yes', true]), z.literal(['', false])])
      .optional()
      .transform((asked) => asked === 'yes' || asked === true),
  }),
  object: z.object({ words }),
  answer: z.object({
    objectionId: z.uuid('objection_missing'),
    outcome: z.enum(outcomes, 'outcome_missing'),
    words,
  }),
  finish_check: z.object({}),
  return: z.object({ words }),
  sign_off: z.object({ fingerprint: z.string().length(64).optional() }),
  release: z.object({}),
};

type StatementMachine = Machine<
  StatementRecord,
  StatementEvent,
  StatementFacts,
  StatementAction,
  StatementStatus,
  typeof statementCommands
>;

const decideStatement: StatementMachine['decide'] = {
  lock: ({ deskId }, _, { facts, now }) => {
    const { period } = facts;
    if (!period) return refused({ code: 'period_wrong', field: 'period' });
    if (period.to >= dayOf(now))
      return refused({ code: 'period_not_over', field: 'period', params: { to: period.to } });
    const { figures, against, deskName } = facts;
    if (against.length > 0 || !figures) return refused(...against);
    return ok([{ type: 'statement.locked', data: { deskId, deskName, period, figures } }]);
  },
  draw_up: (text, _, { facts }) =>
    text.ranked && !facts.ranksAllowed
      ? refused({ code: 'ranks_not_switched_on', field: 'ranked' })
      : ok([{ type: 'statement.drawn_up', data: text }]),
  object: ({ words }, _, { facts, newId }) => {
    const { objector } = facts;
    if (!objector) return refused({ code: 'not_found' });
    const data = { objectionId: newId(), unitId: objector.unitId, unitName: objector.name, words };
    return ok([{ type: 'statement.objected', data }]);
  },
  answer: (data, state) =>
    state && openObjections(state).some((o) => o.id === data.objectionId)
      ? ok([{ type: 'statement.answered', data }])
      : refused({ code: 'objection_missing', field: 'objectionId' }),
  finish_check: () => ok([{ type: 'statement.check_finished', data: {} }]),
  return: ({ words }) => ok([{ type: 'statement.returned', data: { words } }]),
  sign_off: (_, state) =>
    state
      ? ok([{ type: 'statement.signed_off', data: { fingerprint: statementFingerprint(state) } }])
      : refused({ code: 'not_found' }),
  release: () => ok([{ type: 'statement.released', data: {} }]),
};

export const statementMachine: StatementMachine = {
  table: statementTable,
  commands: statementCommands,
  decide: decideStatement,
  evolve: evolveStatement,
};
