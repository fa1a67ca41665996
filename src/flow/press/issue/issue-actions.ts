/** Assembling and signing an issue; its release and what follows is the release desk's table. */

import type { ArticleStatus } from '#flow/newsroom/article/index.ts';
import type { Distribution } from '#flow/press/bulletin/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { Fingerprint } from '#kernel/fingerprint.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Issue, type IssueNumber, type IssueStatus, issueFingerprint, issueStatuses } from './issue.ts';

export interface EntryFact {
  readonly articleId: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly fingerprint: Fingerprint;
}

export interface IssueFacts {
  readonly deskId: UnitId;
  /** The bulletin's own readers and copies, from which a new issue starts; absent when there is no such running bulletin. */
  readonly bulletin?: { readonly distribution: Distribution; readonly copies: number };
  /** The articles of the issue, in their order, as they stand now. */
  readonly entries: readonly EntryFact[];
  readonly seenFingerprint?: string;
  /** Set only while signing off: the next number of the sequence, taken in this transaction. */
  readonly number?: IssueNumber;
}

export const issueActionNames = [
  'open',
  'place',
  'remove',
  'edit',
  'send_for_sign_off',
  'return',
  'sign_off',
  'void_number',
] as const;
export type IssueAction = (typeof issueActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;
const signatory = { role: 'signatory', at: 'desk' } as const;

const textsOf = (f: IssueFacts) => f.entries.map((e) => e.fingerprint);
export const currentFingerprint = (issue: Issue, f: IssueFacts): Fingerprint => issueFingerprint(issue, textsOf(f));

const unplaced = (f: IssueFacts) => f.entries.filter((e) => e.status !== 'placed');
const hasArticles = { code: 'no_article', holds: (i: Issue) => i.entries.length > 0 };
const allSignedOff = {
  code: 'article_not_signed_off',
  holds: (_: Issue, f: IssueFacts) => unplaced(f).length === 0,
  params: (_: Issue, f: IssueFacts) => ({
    titles: unplaced(f)
      .map((e) => e.title)
      .join('、'),
  }),
};
const sameTextAsSeen = {
  code: 'text_changed',
  holds: (i: Issue, f: IssueFacts) => f.seenFingerprint === undefined || f.seenFingerprint === currentFingerprint(i, f),
};

export const issueTable: ActionTable<Issue, IssueFacts, IssueAction, IssueStatus> = {
  thing: 'issue',
  statuses: issueStatuses,
  status: (issue) => issue.status,
  seats: (_, facts) => ({ desk: facts.deskId }),
  actions: {
    open: { from: ['new'], to: 'assembling', who: [editor] },
    place: { from: ['assembling'], to: 'same', who: [editor] },
    remove: { from: ['assembling'], to: 'same', who: [editor] },
    edit: { from: ['assembling'], to: 'same', who: [editor] },
    send_for_sign_off: {
      from: ['assembling'],
      to: 'awaiting_sign_off',
      who: [editor],
      needs: [hasArticles, allSignedOff],
    },
    /** Also done by the house when an article of the issue is edited after all. */
    return: { from: ['awaiting_sign_off'], to: 'assembling', who: [signatory, 'system'] },
    sign_off: {
      from: ['awaiting_sign_off'],
      to: 'signed_off',
      who: [signatory],
      needs: [hasArticles, allSignedOff, sameTextAsSeen],
    },
    /** The number stays a record with its reason and is not given again. */
    void_number: { from: ['signed_off'], to: 'assembling', who: [signatory, 'system'] },
  },
};

export const seesIssue = (issue: Issue, _: IssueFacts, actor: Actor): boolean =>
  (['editor', 'checker', 'signatory'] as const).some((role) => appointmentAs(actor, role, issue.deskId));
