/** Printed articles by the units whose reports they are made of, and their titles as printed. */
import { sql } from 'kysely';
import type { PrintedArticle } from '#flow/press/issue/index.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';

type Printed = Pick<PrintedArticle, 'articleId' | 'round'>;

/** Those made of reports of these units or units below them, in the round that was printed. */
export async function ownArticles(
  access: Access,
  units: readonly UnitId[],
  printed: readonly Printed[],
): Promise<Set<string>> {
  if (units.length === 0 || printed.length === 0) return new Set();
  const links = await access.db
    .selectFrom('newsroom.source_link as l')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'l.org_id').onRef('u.id', '=', 'l.unit_id'))
    .select(['l.article_id', 'l.round_number'])
    .where('l.org_id', '=', access.orgId)
    .where(
      'l.article_id',
      'in',
      printed.map((p) => p.articleId),
    )
    .where(sql<boolean>`u.lineage && ${`{${units.join(',')}}`}::uuid[]`)
    .execute();
  const isOwn = (p: Printed) => links.some((l) => l.article_id === p.articleId && l.round_number === p.round);
  return new Set(printed.filter(isOwn).map((p) => p.articleId));
}

export async function printedTitles(access: Access, printed: readonly Printed[]): Promise<Map<string, string>> {
  if (printed.length === 0) return new Map();
  const rows = await access.db
    .selectFrom('newsroom.round')
    .select(['article_id', 'title'])
    .where('org_id', '=', access.orgId)
    .where((e) => e.or(printed.map((p) => e.and({ article_id: p.articleId, number: p.round }))))
    .execute();
  return new Map(rows.map((r) => [r.article_id, r.title]));
}
