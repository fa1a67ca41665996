/** Which units stand behind a printed article: those whose reports went into it, directly or by way of other articles. */
import { sql } from 'kysely';
import type { SourceUse } from '#flow/newsroom/article/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { AdoptionFacts } from './adoption-actions.ts';

/**
 * A source earns when its substance is in print. One that only corroborates or contradicts served to check another's words:
 * nothing of it was adopted, and points for it would reward agreeing rather than reporting.
 */
const earningUses: readonly SourceUse[] = ['merged', 'deepened', 'excerpted'];

type Text = NonNullable<AdoptionFacts['text']>;

/** An article of the desk, with the sources of its last round. */
export async function articleText(access: Access, deskId: UnitId, articleId: string): Promise<Text | undefined> {
  const article = await access.db
    .selectFrom('newsroom.article')
    .select(['title', 'form', 'characters'])
    .where('org_id', '=', access.orgId)
    .where('id', '=', articleId)
    .where('desk_id', '=', deskId)
    .executeTakeFirst();
  if (!article) return undefined;
  const { title, form, characters: length } = article;
  return {
    title,
    form,
    length,
    articleId,
    ...(await withRepeats(access, deskId, await reportsBehind(access, articleId))),
  };
}

/** A report filed to the desk; as its article where it became exactly one. */
export async function reportText(access: Access, deskId: UnitId, reportId: string): Promise<Text | undefined> {
  const { rows } = await sql<Behind & { title: string; characters: number }>`
    select r.id, r.unit_id, r.title, r.characters, (select min(f.at) from intake.report_filing f
      where f.org_id = r.org_id and f.report_id = r.id) as filed_at
    from intake.report r
    where r.org_id = ${access.orgId} and r.id = ${reportId} and r.desk_id = ${deskId} and r.filed_at is not null
      and r.status <> 'withdrawn'`.execute(access.db);
  const report = rows[0];
  if (!report) return undefined;
  const { title, characters: length } = report;
  const articles = await access.db
    .selectFrom('newsroom.source_link')
    .select('article_id')
    .distinct()
    .where('org_id', '=', access.orgId)
    .where('source_id', '=', reportId)
    .where('use', 'in', earningUses)
    .limit(2)
    .execute();
  const articleId = articles.length === 1 ? articles[0]?.article_id : undefined;
  return {
    title,
    form: 'single',
    length,
    reportId,
    ...(articleId ? { articleId } : {}),
    ...(await withRepeats(access, deskId, [report])),
  };
}

interface Behind {
  readonly id: string;
  readonly unit_id: string;
  readonly filed_at: string | null;
}

/** The reports whose substance is in an article, first filed first; `union` ends where articles quote each other in a circle. */
export async function reportsBehind(access: Access, articleId: string): Promise<Behind[]> {
  const { rows } = await sql<Behind>`
    with recursive behind (kind, id) as (
      select 'article', ${articleId}::uuid
      union
      select l.kind, l.source_id from behind b join newsroom.source_link l
        on b.kind = 'article' and l.org_id = ${access.orgId} and l.article_id = b.id and l.use = any(${earningUses})
        and l.round_number = (select max(n.number) from newsroom.round n
          where n.org_id = l.org_id and n.article_id = l.article_id)
    )
    select r.id, r.unit_id, (select min(f.at) from intake.report_filing f
      where f.org_id = r.org_id and f.report_id = r.id) as filed_at
    from behind b join intake.report r on b.kind = 'report' and r.org_id = ${access.orgId} and r.id = b.id
    order by filed_at nulls last, r.id`.execute(access.db);
  return rows;
}

/** Credited, with the units whose reports were set aside because these were there already. */
async function withRepeats(
  { db, orgId }: Access,
  deskId: UnitId,
  reports: readonly Behind[],
): Promise<Pick<Text, 'units' | 'repeats' | 'filedOn'>> {
  const text = credited(reports);
  const originals = sql`${`{${reports.map((r) => r.id).join(',')}}`}::text[]`;
  const { rows } = await sql<{ unitId: UnitId }>`
    select distinct unit_id as "unitId" from intake.report
    where org_id = ${orgId} and desk_id = ${deskId} and status = 'duplicate' and situation->>'of' = any(${originals})
    order by 1`.execute(db);
  const repeats = rows.map(({ unitId }) => unitId).filter((id) => !text.units.some(({ unitId }) => unitId === id));
  return { ...text, ...(repeats.length > 0 ? { repeats } : {}) };
}

/** A unit with several reports in one article is credited once. */
function credited(reports: readonly Behind[]): Pick<Text, 'units' | 'filedOn'> {
  const units = [...new Set(reports.map((r) => r.unit_id))];
  const first = reports[0]?.filed_at;
  return {
    units: units.map((unitId) => ({ unitId, part: 'equal' })),
    ...(first ? { filedOn: dayOf(first) } : {}),
  };
}
