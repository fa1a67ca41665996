/** What stands on the paper of an issue, and by which fingerprint its sign-off and its print know it. */

import type { ArticleStatus } from '#flow/newsroom/article/index.ts';
import type { Masthead } from '#flow/press/bulletin/index.ts';
import { type Fingerprint, fingerprint } from '#kernel/fingerprint.ts';
import { type Contents, type Issue, issueFingerprint, type PrintedArticle } from './issue.ts';
import { actedAs } from './name-lines.ts';

/** An article of the issue as it stands now. */
export interface EntryFact extends PrintedArticle {
  readonly title: string;
  readonly status: ArticleStatus;
}

/** What an issue finds outside of itself: its articles in their order, and its bulletin's masthead. */
export interface Found {
  readonly entries: readonly EntryFact[];
  readonly masthead: Masthead;
}

/** As it would be signed now. */
export const contentsNow = ({ masthead, entries }: Found): Contents => ({ masthead, articles: entries.map(asPrinted) });

const asPrinted = ({ articleId, round, fingerprint, source, editor, checker }: EntryFact): PrintedArticle => ({
  articleId,
  round,
  fingerprint,
  source,
  editor,
  checker,
});

/** As it was signed, but with the articles' texts of now: an edit since then shows as another fingerprint. */
export function currentFingerprint(issue: Issue, found: Found): Fingerprint {
  if (!issue.contents) return issueFingerprint(issue, contentsNow(found));
  const textOf = (id: string) => found.entries.find((e) => e.articleId === id)?.fingerprint ?? '';
  const articles = issue.contents.articles.map((a) => ({ ...a, fingerprint: textOf(a.articleId) }));
  return issueFingerprint(issue, { ...issue.contents, articles });
}

/** As a correction prints it: the texts of now under the masthead as signed, without what was withdrawn. */
export function correctedContents(issue: Issue, found: Found): Contents {
  const articles = found.entries.filter((e) => e.status !== 'withdrawn').map(asPrinted);
  return { masthead: issue.contents?.masthead ?? found.masthead, articles };
}

export interface ToPrint {
  readonly contents: Contents;
  readonly fingerprint: Fingerprint;
}

/** What a print made now would hold; `correction` is the notice of one that is about to be made. */
export function toPrint(issue: Issue, found: Found, correction?: string): ToPrint {
  const { signOff } = issue;
  if (!signOff) {
    const contents = contentsNow(found);
    return { contents, fingerprint: issueFingerprint(issue, contents) };
  }
  const contents = correction === undefined ? issue.contents : correctedContents(issue, found);
  const notices = [...issue.corrections.map((c) => c.words), ...(correction === undefined ? [] : [correction])];
  const { number, day } = signOff;
  const kept = contents ?? contentsNow(found);
  const bound = { content: issueFingerprint(issue, kept), number, day, signatory: signedBy(issue), notices };
  return { contents: kept, fingerprint: fingerprint(bound) };
}

export const signedBy = ({ signOff }: Issue): string => (signOff ? actedAs(signOff) : '');
