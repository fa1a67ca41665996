/** After sign-off: an issue is released to its readers, and may be corrected or recalled. */

import {
  currentFingerprint,
  type Issue,
  type IssueFacts,
  type IssueStatus,
  issueStatuses,
  printedWhen,
} from '#flow/press/issue/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';

export const releaseActionNames = ['release', 'correct', 'recall'] as const;
export type ReleaseAction = (typeof releaseActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;
const signatory = { role: 'signatory', at: 'desk' } as const;

/** Domain §4: a sign-off is bound to the exact text. */
const signedTextStands = {
  code: 'sign_off_void',
  holds: (i: Issue, f: IssueFacts) => i.status !== 'signed_off' || i.signOff?.fingerprint === currentFingerprint(i, f),
};

export const releaseTable: ActionTable<Issue, IssueFacts, ReleaseAction, IssueStatus> = {
  thing: 'issue',
  statuses: issueStatuses,
  status: (issue) => issue.status,
  seats: (_, facts) => ({ desk: facts.deskId }),
  actions: {
    release: {
      from: ['signed_off'],
      to: 'released',
      who: [editor, signatory],
      needs: [signedTextStands, printedWhen('signed_off')],
    },
    correct: { from: ['released', 'corrected'], to: 'corrected', who: [signatory] },
    recall: { from: ['released', 'corrected'], to: 'recalled', who: [signatory] },
  },
};
