/** The desk's acts on a report. */
import { z } from 'zod';
import {
  articlesOf,
  declineReasons,
  evolveReport,
  type Report,
  type ReportEvent,
  type ReportStatus,
} from '#flow/intake/report/index.ts';
import { dayOf, daySchema } from '#kernel/calendar.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import { type ScreeningAction, type ScreeningFacts, screeningTable } from './screening-actions.ts';

const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The original is chosen from a list (`of`), or its id or the address of its page is pasted (`link`), which counts more. */
const duplicate = z
  .object({ of: z.string().default(''), link: z.string().trim().default(''), words })
  .transform(({ of, link, words }, issues) => {
    const id = uuid.exec(link === '' ? of : link)?.[0];
    if (id) return { of: id, words };
    const path = link === '' ? 'of' : 'link';
    issues.addIssue({ code: 'custom', path: [path], message: path === 'of' ? 'of_missing' : 'link_unknown' });
    return z.NEVER;
  });

export const screeningCommands = {
  register: z.object({}),
  decide_personal_data: z.object({ decision: z.enum(['necessary', 'to_be_removed'], 'reason_missing'), words }),
  /** Names the article; the newsroom does this when it makes an article of the report. */
  take_up: z.object({ articleId: z.uuid() }),
  hold: z.object({ words }),
  return: z.object({ words, deadline: daySchema }),
  decline: z.object({ reason: z.enum(declineReasons, 'reason_missing'), words }),
  mark_duplicate: duplicate,
  undo_duplicate: z.object({ words }),
  take_over: z.object({}),
  put_back: z.object({ articleId: z.uuid('article_missing'), words: z.string().max(2000).default('') }),
  find_untrue: z.object({ words }),
  reinstate: z.object({ words }),
};

type ScreeningMachine = Machine<
  Report,
  ReportEvent,
  ScreeningFacts,
  ScreeningAction,
  ReportStatus,
  typeof screeningCommands
>;

const decideScreening: ScreeningMachine['decide'] = {
  register: (_, __, { facts }) =>
    facts.registerNumber
      ? ok([{ type: 'report.registered', data: facts.registerNumber }])
      : refused({ code: 'not_found' }),
  decide_personal_data: (data) => ok([{ type: 'report.personal_data_decided', data }]),
  take_up: ({ articleId }) => ok([{ type: 'report.taken_up', data: { articleId } }]),
  hold: ({ words }) => ok([{ type: 'report.held', data: { words } }]),
  return: (data, _, { now }) =>
    data.deadline < dayOf(now)
      ? refused({ code: 'deadline_past', field: 'deadline' })
      : ok([{ type: 'report.returned', data }]),
  decline: (data) => ok([{ type: 'report.declined', data }]),
  mark_duplicate: (data, state, { id, facts }) => {
    const field = 'of';
    if (data.of === id) return refused({ code: 'of_itself', field });
    if (!facts.original || facts.original.deskId !== state?.deskId) return refused({ code: 'of_unknown', field });
    if (facts.original.status === 'duplicate') return refused({ code: 'of_is_duplicate', field });
    return ok([{ type: 'report.marked_duplicate', data }]);
  },
  undo_duplicate: ({ words }) => ok([{ type: 'report.duplicate_undone', data: { words } }]),
  take_over: (_, __, { facts: { heldBy } }) =>
    heldBy
      ? ok([{ type: 'report.taken_over', data: { from: heldBy.personId, name: heldBy.name } }])
      : refused({ code: 'not_held' }),
  put_back: (data, state) =>
    state && articlesOf(state).includes(data.articleId)
      ? ok([{ type: 'report.put_back', data }])
      : refused({ code: 'article_missing', field: 'articleId' }),
  find_untrue: (data) => ok([{ type: 'report.found_untrue', data }]),
  reinstate: (data) => ok([{ type: 'report.reinstated', data }]),
};

export const screeningMachine: ScreeningMachine = {
  table: screeningTable,
  commands: screeningCommands,
  decide: decideScreening,
  evolve: evolveReport,
};
