/** What has become of an issue's articles since it was released or last corrected. */
import { correctedContents, type Issue, type IssueFacts, textsOf } from '#flow/press/issue/index.ts';
import { textFromBody } from '#kernel/body.ts';
import type { Access } from '#platform/event-log/index.ts';

export interface ChangedArticle {
  readonly articleId: string;
  readonly title: string;
  readonly withdrawn: boolean;
  readonly before: string;
  readonly after: string;
}

export async function changedSince(access: Access, issue: Issue, facts: IssueFacts): Promise<ChangedArticle[]> {
  const { contents } = issue;
  if (!contents || !issue.release) return [];
  const changed = facts.entries.filter((e) => {
    const printed = contents.articles.find((a) => a.articleId === e.articleId);
    return printed && (printed.fingerprint !== e.fingerprint || e.status === 'withdrawn');
  });
  if (changed.length === 0) return [];
  const before = await textsOf(access, contents);
  const after = await textsOf(access, correctedContents(issue, facts));
  const said = (texts: typeof before, id: string) => {
    const text = texts.get(id);
    return text ? `${text.title}\n${textFromBody(text.body)}` : '';
  };
  return changed.map(({ articleId, title, status }) => ({
    articleId,
    title,
    withdrawn: status === 'withdrawn',
    before: said(before, articleId),
    after: said(after, articleId),
  }));
}
