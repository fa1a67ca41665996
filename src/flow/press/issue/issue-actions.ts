/** Assembling and signing an issue; its release and what follows is the release desk's table. */

import type { ArticleStatus } from '#flow/newsroom/article/index.ts';
import type { Distribution } from '#flow/press/bulletin/index.ts';
import type { Print } from '#flow/press/layout/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Issue, type IssueNumber, type IssueStatus, issueStatuses } from './issue.ts';
import { currentFingerprint, type Found } from './issue-contents.ts';

export interface IssueFacts extends Found {
  readonly deskId: UnitId;
  /** The bulletin's own readers and copies, from which a new issue starts; absent when there is no such running bulletin. */
  readonly bulletin?: { readonly distribution: Distribution; readonly copies: number };
  /** The article that the input wants to place. */
  readonly candidate?: { readonly deskId: UnitId; readonly title: string; readonly status: ArticleStatus };
  /** The content that the person saw when they decided, if the form said so. */
  readonly seenFingerprint?: string;
  /** The print of exactly what stands in the issue now (with the notice, when the input is a correction); absent until it is made. */
  readonly print?: Print;
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
/** What cannot be printed cannot be signed: the print is made first, outside the transaction, and found here by its content. */
export const printedWhen = (status: IssueStatus) => ({
  code: 'not_printed',
  holds: (i: Issue, f: IssueFacts) => i.status !== status || i.entries.length === 0 || f.print !== undefined,
});

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
      needs: [hasArticles, allSignedOff, printedWhen('assembling')],
    },
    /** Also done by the house when an article of the issue is edited after all. */
    return: { from: ['awaiting_sign_off'], to: 'assembling', who: [signatory, 'system'] },
    sign_off: {
      from: ['awaiting_sign_off'],
      to: 'signed_off',
      who: [signatory],
      needs: [hasArticles, allSignedOff, sameTextAsSeen, printedWhen('awaiting_sign_off')],
    },
    /** The number stays a record with its reason and is not given again. */
    void_number: { from: ['signed_off'], to: 'assembling', who: [signatory, 'system'] },
  },
};

export const seesIssue = (issue: Issue, _: IssueFacts, actor: Actor): boolean =>
  (['editor', 'checker', 'signatory'] as const).some((role) => appointmentAs(actor, role, issue.deskId));
