/** What an article in hand was held against already, and what it is made of. */
import { sql } from 'kysely';
import type { Access } from '#platform/event-log/index.ts';
import { uuids } from './near-duplicate.queries.ts';
import type { OtherKind, ResemblanceStatus } from './resemblance.ts';

export interface ArticlePair {
  readonly id: string;
  readonly status: ResemblanceStatus;
  /** The text beside it, the earlier or the later of the two. */
  readonly kind: OtherKind;
  readonly textId: string;
}

export async function pairsOf({ db, orgId }: Access, articleId: string): Promise<ArticlePair[]> {
  const { rows } = await sql<ArticlePair>`
    select id, status, other_kind as kind, other_id as "textId" from newsroom.resemblance
      where org_id = ${orgId} and article_id = ${articleId}
    union all
    select id, status, 'article', article_id from newsroom.resemblance
      where org_id = ${orgId} and other_id = ${articleId} and article_id is not null`.execute(db);
  return rows;
}

/** Sources of all its rounds. */
export async function sourcesOf({ db, orgId }: Access, articleId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct source_id as id from newsroom.source_link
    where org_id = ${orgId} and article_id = ${articleId}`.execute(db);
  return rows.map(({ id }) => id);
}

/** What was asked about these reports is not asked again about an article made of them. */
export async function askedAbout({ db, orgId }: Access, reports: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select case when x.report_id = s.id then x.other_id else x.report_id end as id
    from unnest(${uuids(reports)}) s (id) join newsroom.resemblance x
      on x.org_id = ${orgId} and s.id in (x.report_id, x.other_id) and x.report_id is not null`.execute(db);
  return rows.map(({ id }) => id);
}
