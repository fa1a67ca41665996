/** The queues of the first page, in the order in which the work moves. */
export const queueKeys = [
  'finish_drafts',
  'add_to_returned',
  'approve',
  'register',
  'screen',
  'edit',
  'verify',
  'check',
  'sign_articles',
  'assemble',
  'sign_issues',
  'release',
] as const;
export type QueueKey = (typeof queueKeys)[number];
