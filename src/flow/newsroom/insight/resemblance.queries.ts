/** What the pages and reactions read of the resemblances. */
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { OtherKind, ResemblanceStatus, Shares } from './resemblance.ts';
import { deskRoles } from './resemblance-actions.ts';
import './resemblance.tables.ts';

export interface ResemblanceFilter extends Keyset {
  readonly status?: ResemblanceStatus | undefined;
  /** A report or an article, on either side. */
  readonly of?: string | undefined;
}

/** What the earlier text is by now. */
export type OtherAs = 'report' | 'printed' | 'in_hand';

export interface ResemblanceLine extends Shares {
  readonly id: string;
  readonly status: ResemblanceStatus;
  readonly newerKind: OtherKind;
  readonly newerId: string;
  readonly newerTitle: string;
  /** The reporting unit of a report; of an article its desk's. */
  readonly newerUnit: string;
  readonly otherKind: OtherKind;
  readonly otherAs: OtherAs;
  readonly otherId: string;
  readonly otherTitle: string;
  readonly otherUnit: string;
  readonly otherAt: string;
  readonly foundAt: string;
}

/** Last found first, 20 a page, of the desks where the actor works. */
export async function listResemblances(
  access: Access,
  actor: Actor,
  filter: ResemblanceFilter,
): Promise<Page<ResemblanceLine>> {
  const { before, after, status, of } = filter;
  const { rows } = await sql<ResemblanceLine>`${lines(access, actor)}
    ${of ? sql`and ${of} in (x.report_id, x.article_id, x.other_id)` : sql``}
    ${status ? sql`and x.status = ${status} and ${isShown}` : sql``}
    ${before ? sql`and x.id < ${before}` : sql``} ${after ? sql`and x.id > ${after}` : sql``}
    order by x.id ${after === undefined ? sql`desc` : sql`asc`} limit ${pageSize + 1}`.execute(access.db);
  return pageOf(rows, filter);
}

export async function resemblanceLine(access: Access, actor: Actor, id: string): Promise<ResemblanceLine | undefined> {
  const { rows } = await sql<ResemblanceLine>`${lines(access, actor)} and x.id = ${id}`.execute(access.db);
  return rows[0];
}

export async function countResemblances(
  access: Access,
  actor: Actor,
): Promise<Partial<Record<ResemblanceStatus, number>>> {
  const { rows } = await sql<{ status: ResemblanceStatus; n: number }>`
    select x.status, count(*)::int as n from newsroom.resemblance x
    left join intake.report r on r.org_id = x.org_id and r.id = x.report_id
    left join newsroom.article n on n.org_id = x.org_id and n.id = x.article_id
    left join newsroom.article a on a.org_id = x.org_id and a.id = x.other_id
    where ${ofDesks(access, actor)} and ${isShown} group by 1`.execute(access.db);
  return Object.fromEntries(rows.map((row) => [row.status, row.n]));
}

/** What is settled otherwise waits for nobody: of `x`, its newer report `r` or article `n`, and the article `a` beside it. */
export const isOpenQuestion = sql`((r.status in ('filed', 'registered', 'held')
    or n.status not in ('printed', 'corrected', 'withdrawn', 'merged'))
  and coalesce(a.status, '') not in ('withdrawn', 'merged'))`;
const isShown = sql`(x.status <> 'found' or ${isOpenQuestion})`;

const ofDesks = ({ orgId }: Access, actor: Actor) => {
  const roles: readonly string[] = deskRoles;
  const desks = actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId);
  return sql`x.org_id = ${orgId} and x.desk_id = any(${`{${desks.join(',')}}`}::uuid[])`;
};

const lines = (access: Access, actor: Actor) => sql`
  select x.id, x.status, case when x.report_id is null then 'article' else 'report' end as "newerKind",
    coalesce(x.report_id, x.article_id) as "newerId", coalesce(r.title, n.title) as "newerTitle", u.name as "newerUnit",
    x.other_kind as "otherKind", x.other_id as "otherId",
    case when x.other_kind = 'report' then 'report' when a.status in ('printed', 'corrected') then 'printed'
      else 'in_hand' end as "otherAs", coalesce(o.title, a.title) as "otherTitle",
    coalesce(ou.name, du.name) as "otherUnit", coalesce(o.filed_at, a.opened_at) as "otherAt",
    x.of_report as "ofReport", x.of_other as "ofOther", x.found_at as "foundAt"
  from newsroom.resemblance x
  left join intake.report r on r.org_id = x.org_id and r.id = x.report_id
  left join newsroom.article n on n.org_id = x.org_id and n.id = x.article_id
  join directory.unit u on u.org_id = x.org_id and u.id = coalesce(r.unit_id, n.desk_id)
  left join intake.report o on x.other_kind = 'report' and o.org_id = x.org_id and o.id = x.other_id
  left join directory.unit ou on ou.org_id = o.org_id and ou.id = o.unit_id
  left join newsroom.article a on x.other_kind = 'article' and a.org_id = x.org_id and a.id = x.other_id
  left join directory.unit du on du.org_id = a.org_id and du.id = a.desk_id
  where ${ofDesks(access, actor)}`;

/** Everything that a report was held against, on either side. */
export async function pairedWith({ db, orgId }: Access, reportId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select case when report_id = ${reportId} then other_id else report_id end as id from newsroom.resemblance
    where org_id = ${orgId} and (report_id = ${reportId} or other_id = ${reportId}) and report_id is not null`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export async function articlesMadeOf({ db, orgId }: Access, reportId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('newsroom.source_link')
    .select('article_id')
    .where('org_id', '=', orgId)
    .where('source_id', '=', reportId)
    .execute();
  return rows.map((row) => row.article_id);
}

/** Of the reports among them that are duplicates themselves: their originals. */
export async function originalsOf({ db, orgId }: Access, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; of: string }>`
    select id, situation->>'of' as of from intake.report
    where org_id = ${orgId} and id = any(${`{${ids.join(',')}}`}::uuid[]) and status = 'duplicate'`.execute(db);
  return new Map(rows.map(({ id, of }) => [id, of]));
}

/** Open questions whether a text repeats `duplicate`, where `original` is held against the same text. */
export async function askedTwice({ db, orgId }: Access, duplicate: string, original: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select x.id from newsroom.resemblance x join newsroom.resemblance y
      on y.org_id = x.org_id and coalesce(y.report_id, y.article_id) = coalesce(x.report_id, x.article_id) and y.other_id = ${original}
    where x.org_id = ${orgId} and x.other_id = ${duplicate} and x.status = 'found' order by x.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** What the report was marked a duplicate of when it was last marked. */
export async function lastOriginal({ db, orgId }: Access, reportId: string): Promise<string | undefined> {
  const { rows } = await sql<{ of: string }>`
    select data->>'of' as of from platform.event
    where org_id = ${orgId} and thing_id = ${reportId} and type = 'report.marked_duplicate'
    order by version desc limit 1`.execute(db);
  return rows[0]?.of;
}

/** The question whether a report repeats exactly this one. */
export async function questionAbout({ db, orgId }: Access, reportId: string, otherId: string) {
  const question = await db
    .selectFrom('newsroom.resemblance')
    .select('id')
    .where('org_id', '=', orgId)
    .where('report_id', '=', reportId)
    .where('other_id', '=', otherId)
    .executeTakeFirst();
  return question?.id;
}

export async function confirmedOf({ db, orgId }: Access, reportId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('newsroom.resemblance')
    .select('id')
    .where('org_id', '=', orgId)
    .where('report_id', '=', reportId)
    .where('status', '=', 'confirmed')
    .execute();
  return rows.map((row) => row.id);
}
