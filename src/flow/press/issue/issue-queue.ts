/** The issues as a desk looks at them: by what is to be done next. */
import type { Keyset } from '#kernel/keyset.ts';
import type { IssueStatus } from './issue.ts';

export const issueQueues = ['assembling', 'awaiting_sign_off', 'signed_off', 'released', 'recalled'] as const;
export type IssueQueue = (typeof issueQueues)[number];

export const statusesOf = (queue: IssueQueue): IssueStatus[] =>
  queue === 'released' ? ['released', 'corrected'] : [queue];

export interface IssueFilter extends Keyset {
  readonly queue?: IssueQueue | undefined;
  readonly bulletinId?: string | undefined;
}
