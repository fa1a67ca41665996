/** The acts of assembling and signing an issue. */
import { z } from 'zod';
import { readerNames, series } from '#flow/press/bulletin/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { canonicalJson } from '#kernel/fingerprint.ts';
import type { Machine } from '#kernel/machine.ts';
import { ok, refused } from '#kernel/result.ts';
import { evolveIssue, type Issue, type IssueEvent, type IssueStatus } from './issue.ts';
import { type IssueAction, type IssueFacts, issueTable } from './issue-actions.ts';
import { contentsNow, currentFingerprint } from './issue-contents.ts';

const words = z.string().trim().min(1, 'words_missing').max(2000, 'words_too_long');
const note = z.string().trim().max(1000, 'note_too_long').default('');

export const issueCommands = {
  open: z.object({ bulletinId: z.uuid('bulletin_missing'), series: z.enum(series).default('main') }),
  place: z.object({ articleId: z.uuid('article_missing') }),
  remove: z.object({ articleId: z.uuid('article_missing') }),
  edit: z.object({
    note,
    up: readerNames,
    across: readerNames,
    down: readerNames,
    copies: z.coerce.number('copies_wrong').int('copies_wrong').min(1, 'copies_wrong').max(100_000, 'copies_wrong'),
    /** Articles in their new order; those left out keep theirs, at the end. */
    order: z.array(z.uuid()).default([]),
    /** Editor's notes by article id; those left out stay. */
    notes: z.record(z.string(), note).default({}),
  }),
  send_for_sign_off: z.object({}),
  return: z.object({ words }),
  sign_off: z.object({ fingerprint: z.string().length(64).optional() }),
  void_number: z.object({ words }),
};

type IssueMachine = Machine<Issue, IssueEvent, IssueFacts, IssueAction, IssueStatus, typeof issueCommands>;

const decideIssue: IssueMachine['decide'] = {
  open: ({ bulletinId, series }, _, { facts }) => {
    if (!facts.bulletin) return refused({ code: 'bulletin_unknown', field: 'bulletinId' });
    return ok([
      { type: 'issue.opened', data: { bulletinId, deskId: facts.deskId, series, note: '', ...facts.bulletin } },
    ]);
  },
  place: ({ articleId }, state, { facts: { candidate, deskId } }) => {
    if (state?.entries.some((e) => e.articleId === articleId))
      return refused({ code: 'already_placed', field: 'articleId' });
    if (!candidate || candidate.deskId !== deskId) return refused({ code: 'article_missing', field: 'articleId' });
    if (candidate.status !== 'signed_off')
      return refused({ code: 'article_not_signed_off', field: 'articleId', params: { titles: candidate.title } });
    return ok([{ type: 'issue.article_placed', data: { articleId, title: candidate.title } }]);
  },
  remove: ({ articleId }, state, { facts }) => {
    if (!state?.entries.some((e) => e.articleId === articleId))
      return refused({ code: 'article_missing', field: 'articleId' });
    const title = facts.entries.find((e) => e.articleId === articleId)?.title ?? '';
    return ok([{ type: 'issue.article_removed', data: { articleId, title } }]);
  },
  edit: ({ note, up, across, down, copies, order, notes }, state) => {
    if (!state) return refused({ code: 'not_found' });
    const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
    const entries = [...state.entries]
      .sort((a, b) => place(a.articleId) - place(b.articleId))
      .map((e) => ({ ...e, note: notes[e.articleId] ?? e.note }));
    const data = { note, distribution: { up, across, down }, copies, entries };
    const before = { note: state.note, distribution: state.distribution, copies: state.copies, entries: state.entries };
    return ok(canonicalJson(data) === canonicalJson(before) ? [] : [{ type: 'issue.edited', data }]);
  },
  send_for_sign_off: () => ok([{ type: 'issue.sent_for_sign_off', data: {} }]),
  return: ({ words }) => ok([{ type: 'issue.returned', data: { words } }]),
  sign_off: (_, state, { facts, now }) => {
    if (!state || !facts.number) return refused({ code: 'not_found' });
    const fingerprint = currentFingerprint(state, facts);
    const data = { fingerprint, day: dayOf(now), number: facts.number, contents: contentsNow(facts) };
    return ok([{ type: 'issue.signed_off', data }]);
  },
  void_number: ({ words }, state) =>
    state?.signOff
      ? ok([{ type: 'issue.number_voided', data: { number: state.signOff.number, words } }])
      : refused({ code: 'not_found' }),
};

export const issueMachine: IssueMachine = {
  table: issueTable,
  commands: issueCommands,
  decide: decideIssue,
  evolve: evolveIssue,
};
