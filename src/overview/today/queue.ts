/** The queues of the desk, in the order in which the work moves: whose they are, and what they hold. */
import type { Role } from '#kernel/actor.ts';

export const queueKeys = [
  'finish_drafts',
  'add_to_returned',
  'approve',
  'answer_questions',
  'register',
  'screen',
  'judge_duplicates',
  'overdue',
  'edit',
  'edit_again',
  'verify',
  'recalls',
  'check',
  'sign_articles',
  'sign_corrections',
  'assemble',
  'sign_issues',
  'release',
  'mend_rules',
  'lock_period',
  'draw_up_statement',
  'check_statement',
  'answer_objections',
  'sign_statement',
  'release_statement',
] as const;
export type QueueKey = (typeof queueKeys)[number];

export type QueuedThing =
  | 'report'
  | 'resemblance'
  | 'article'
  | 'question'
  | 'recall'
  | 'issue'
  | 'rule_set'
  | 'statement'
  | 'book';

export interface Queue {
  readonly thing: QueuedThing;
  readonly roles: readonly Role[];
  /** Address of its records. */
  readonly base: `/${string}`;
  /** The list with filters and acts on many, where there is one. */
  readonly list: `/${string}`;
  /** Named only while something waits in it. */
  readonly rare?: true;
}

export const queues: Readonly<Record<QueueKey, Queue>> = {
  finish_drafts: { thing: 'report', roles: ['correspondent'], base: '/reports', list: '/reports?status=draft' },
  add_to_returned: {
    thing: 'report',
    roles: ['correspondent', 'approver'],
    base: '/reports',
    list: '/reports?status=returned',
  },
  approve: { thing: 'report', roles: ['approver'], base: '/reports', list: '/reports?status=awaiting_approval' },
  answer_questions: {
    thing: 'question',
    roles: ['correspondent', 'approver'],
    base: '/questions#',
    list: '/questions',
  },
  register: { thing: 'report', roles: ['editor'], base: '/screening', list: '/screening' },
  screen: { thing: 'report', roles: ['editor'], base: '/screening', list: '/screening?tab=registered' },
  judge_duplicates: { thing: 'resemblance', roles: ['editor'], base: '/duplicates', list: '/duplicates' },
  overdue: { thing: 'report', roles: ['editor'], base: '/screening', list: '/screening?tab=returned' },
  edit: { thing: 'article', roles: ['editor'], base: '/articles', list: '/articles?tab=drafting' },
  edit_again: { thing: 'article', roles: ['editor'], base: '/articles', list: '/articles?tab=returned' },
  verify: { thing: 'article', roles: ['editor'], base: '/articles', list: '/articles?tab=verifying' },
  recalls: { thing: 'recall', roles: ['editor', 'signatory'], base: '/recalls', list: '/recalls' },
  check: { thing: 'article', roles: ['checker'], base: '/articles', list: '/articles?tab=in_copy_check' },
  sign_articles: { thing: 'article', roles: ['signatory'], base: '/articles', list: '/articles?tab=awaiting_sign_off' },
  sign_corrections: { thing: 'article', roles: ['signatory'], base: '/articles', list: '/articles?tab=printed' },
  assemble: { thing: 'issue', roles: ['editor'], base: '/issues', list: '/issues' },
  sign_issues: { thing: 'issue', roles: ['signatory'], base: '/issues', list: '/issues?tab=awaiting_sign_off' },
  release: { thing: 'issue', roles: ['editor'], base: '/releases', list: '/releases' },
  mend_rules: { thing: 'rule_set', roles: ['editor', 'signatory'], base: '/rule-sets', list: '/rule-sets', rare: true },
  lock_period: { thing: 'book', roles: ['editor'], base: '/statements/next', list: '/statements' },
  draw_up_statement: { thing: 'statement', roles: ['editor'], base: '/statements', list: '/statements' },
  check_statement: {
    thing: 'statement',
    roles: ['correspondent', 'approver'],
    base: '/statements',
    list: '/statements',
  },
  answer_objections: { thing: 'statement', roles: ['editor'], base: '/statements', list: '/statements' },
  sign_statement: { thing: 'statement', roles: ['signatory'], base: '/statements', list: '/statements' },
  release_statement: { thing: 'statement', roles: ['editor'], base: '/statements', list: '/statements' },
};

/** The queues that somebody with these roles works on. */
export const queuesFor = (held: readonly Role[]): QueueKey[] =>
  queueKeys.filter((key) => queues[key].roles.some((role) => held.includes(role)));
