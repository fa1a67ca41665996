/** Front door of the issues. */

export { issueReactions } from './issue.reactions.ts';
export { issueFacts, issueThing, loadIssue } from './issue.store.ts';
export * from './issue.ts';
export { currentFingerprint, type EntryFact, type IssueAction, type IssueFacts, issueTable } from './issue-actions.ts';
export { type IssueWords, issueWording } from './issue-wording.ts';
