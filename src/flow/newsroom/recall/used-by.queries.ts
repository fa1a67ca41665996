/** Which articles use a source in their newest round, directly, by way of other articles or of a piece of stock taken from it, and with which sentences. */
import { sql } from 'kysely';
import { align, sentencesOf } from '#flow/newsroom/provenance/index.ts';
import type { Body } from '#kernel/body.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { FoundPlace, SharedSentence } from './recall.ts';

interface Text {
  readonly title: string;
  readonly body: Body;
}

interface UsingArticle extends Text {
  readonly id: string;
  readonly fingerprint: string;
}

/** One query for any number of articles; those withdrawn or merged away use nothing. `union` ends where articles quote each other in a circle. */
export async function articlesUsing({ db, orgId }: Access, sourceId: string): Promise<UsingArticle[]> {
  const { rows } = await sql<UsingArticle>`
    with recursive using_it (id) as (
      select ${sourceId}::uuid
      union
      select x.id from using_it u cross join lateral (
        select l.article_id as id from newsroom.source_link l where l.org_id = ${orgId} and l.source_id = u.id
          and l.round_number = (select max(n.number) from newsroom.round n
            where n.org_id = l.org_id and n.article_id = l.article_id)
        union all
        select p.id from newsroom.stock_piece p where p.org_id = ${orgId} and p.source_id = u.id) x
    )
    select a.id, a.title, a.body, a.fingerprint from using_it u
    join newsroom.article a on a.org_id = ${orgId} and a.id = u.id
    where a.id <> ${sourceId} and a.status not in ('withdrawn', 'merged')
    order by a.id`.execute(db);
  return rows;
}

/** Recalls of what the article uses, directly or by way of others, in which it is no place, or was one until it was merged away. */
export async function recallsAbove({ db, orgId }: Access, articleId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive used (id) as (
      select ${articleId}::uuid
      union
      select x.id from used u cross join lateral (
        select l.source_id as id from newsroom.source_link l where l.org_id = ${orgId} and l.article_id = u.id
          and l.round_number = (select max(n.number) from newsroom.round n
            where n.org_id = l.org_id and n.article_id = l.article_id)
        union all
        select p.source_id from newsroom.stock_piece p
        where p.org_id = ${orgId} and p.id = u.id and p.source_id is not null) x
    )
    select r.id from used u join newsroom.recall r on r.org_id = ${orgId} and r.source_id = u.id
    where u.id <> ${articleId} and not exists (select from newsroom.recall_place p
      where p.org_id = r.org_id and p.recall_id = r.id and p.place_id = ${articleId} and p.status <> 'merged')
    order by r.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** `source` is its text as it was when the articles were made of it. */
export const placesAmong = (articles: readonly UsingArticle[], source: Text): FoundPlace[] =>
  articles.map(({ id, title, body, fingerprint }) => ({
    kind: 'article',
    id,
    title,
    fingerprint,
    sentences: sharedSentences({ title, body }, source),
  }));

/** The article's sentences that were made from the source's, in the article's order; a title that is the source's own counts. */
export function sharedSentences(article: Text, source: Text): SharedSentence[] {
  const own = sentencesOf(article).map((s) => s.text);
  const theirs = sentencesOf(source).map((s) => s.text);
  const links = align(own, [{ key: 'source', sentences: theirs }]);
  return own.flatMap((text, i) => {
    const from = (links[i] ?? []).flatMap(({ sentence }) => theirs[sentence] ?? []);
    return from.length > 0 ? [{ text, from }] : [];
  });
}
