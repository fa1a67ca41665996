/** Front door of the issues. */

export { printBefore, printIssue } from './issue.pdf.ts';
export { issueReactions } from './issue.reactions.ts';
export { issueThing, loadIssue } from './issue.store.ts';
export * from './issue.ts';
export { type IssueAction, type IssueFacts, issueTable, printedWhen, seesIssue } from './issue-actions.ts';
export { correctedContents, currentFingerprint, type EntryFact, signedBy, toPrint } from './issue-contents.ts';
export { issueFacts } from './issue-facts.queries.ts';
export { type IssueWords, issueWording, numberLine, seriesWording } from './issue-wording.ts';
export { type PrintedText, textsOf } from './paper.queries.ts';
