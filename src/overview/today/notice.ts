/** One thing, one message: what a person is told about an event that concerns them. */
import type { PersonId } from '#kernel/ids.ts';

export const noticeKinds = [
  'report_sent_back',
  'report_returned',
  'report_declined',
  'report_duplicate',
  'report_held',
  'report_taken_up',
  'report_printed',
  'article_returned',
  'check_void',
  'sign_off_void',
  'issue_returned',
  'number_voided',
  'claim_taken_over',
  'report_put_back',
  'report_corrected',
  'report_retracted',
  'report_found_untrue',
  'report_reinstated',
  'recall_opened',
  'correction_signed',
  'correction_refused',
  'search_digest',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** These ask for an act; the others are for information. */
const asking: readonly NoticeKind[] = [
  'report_sent_back',
  'report_returned',
  'article_returned',
  'sign_off_void',
  'number_voided',
  'recall_opened',
  'correction_refused',
];
export const needsMe = (kind: NoticeKind): boolean => asking.includes(kind);

export interface Notice {
  readonly personId: PersonId;
  readonly kind: NoticeKind;
  /** Of the record the notice is about. */
  readonly title: string;
  /** The reason that was given, or empty. */
  readonly words: string;
  readonly href: string;
}
