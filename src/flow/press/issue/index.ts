/** Front door of the issues. */

export { printBefore, printIssue } from './issue.pdf.ts';
export { countIssues, type IssueLine, listIssues, titlesOf } from './issue.queries.ts';
export { issueReactions } from './issue.reactions.ts';
export { issueThing, loadIssue } from './issue.store.ts';
export * from './issue.ts';
export { type IssueAction, type IssueFacts, issueTable, printedWhen, seesIssue } from './issue-actions.ts';
export { correctedContents, currentFingerprint, type EntryFact, signedBy, toPrint } from './issue-contents.ts';
export { issueFacts } from './issue-facts.queries.ts';
export { issueColumns, issueTones } from './issue-list.pages.tsx';
export { issuePage } from './issue-page.queries.ts';
export { dayInWords, issueFileName, issueName } from './issue-page-wording.ts';
export { IssueAside, IssueContents, PdfPreview, Recalls } from './issue-parts.pages.tsx';
export { type IssueFilter, type IssueQueue, issueQueues } from './issue-queue.ts';
export { type IssueWords, issueWording, numberLine } from './issue-wording.ts';
export { type PrintedText, textsOf } from './paper.queries.ts';
export { type PressServices, pdfResponse, printedFirst } from './pdf.routes.tsx';
export { issueSlice } from './slice.ts';
