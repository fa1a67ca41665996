/** From an issue to the paper it is printed on. */

import type { Paper, PaperArticle } from '#flow/press/layout/index.ts';
import type { Body } from '#kernel/body.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Contents, Issue } from './issue.ts';
import { signedBy } from './issue-contents.ts';

/** `notices`: of the corrections to be printed, the oldest first. */
export async function paperOf(
  access: Access,
  issue: Issue,
  contents: Contents,
  notices: readonly string[],
): Promise<Paper> {
  const { signOff, note, distribution, copies } = issue;
  const texts = await textsOf(access, contents);
  const noteOf = (id: string) => issue.entries.find((e) => e.articleId === id)?.note ?? '';
  const articles = contents.articles.map(({ articleId, source, editor, checker }): PaperArticle => {
    const text = texts.get(articleId);
    return { title: text?.title ?? '', body: text?.body ?? [], note: noteOf(articleId), source, editor, checker };
  });
  return {
    masthead: contents.masthead,
    extra: issue.series === 'extra',
    ...(signOff ? { number: signOff.number, signatory: signedBy(issue) } : {}),
    day: signOff?.day ?? dayOf(issue.openedAt),
    note,
    articles,
    distribution,
    copies,
    corrections: notices,
  };
}

export interface PrintedText {
  readonly title: string;
  readonly body: Body;
}

/** The exact texts that an issue prints, by article. */
export async function textsOf(access: Access, { articles }: Contents): Promise<Map<string, PrintedText>> {
  if (articles.length === 0) return new Map();
  const rows = await access.db
    .selectFrom('newsroom.round')
    .select(['article_id', 'number', 'title', 'body'])
    .where('org_id', '=', access.orgId)
    .where((e) => e.or(articles.map(({ articleId, round }) => e.and({ article_id: articleId, number: round }))))
    .execute();
  return new Map(rows.map(({ article_id, title, body }) => [article_id, { title, body }]));
}
