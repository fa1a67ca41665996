/** What the pages and reactions read of the recalls. */
import { sql } from 'kysely';
import type { SourceKind } from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { RecallCause, RecallStatus } from './recall.ts';
import { recallRoles } from './recall-actions.ts';
import './recall.tables.ts';

export interface RecallFilter extends Keyset {
  readonly status?: RecallStatus | undefined;
  /** Sources, or places that used one. */
  readonly of?: readonly string[] | undefined;
}

export interface RecallLine {
  readonly id: string;
  readonly status: RecallStatus;
  readonly cause: RecallCause;
  readonly sourceKind: SourceKind;
  readonly sourceId: string;
  readonly sourceTitle: string;
  readonly words: string;
  readonly openedAt: string;
  readonly places: number;
  readonly open: number;
}

/** Last opened first, 20 a page, of the desks where the actor works. */
export async function listRecalls(access: Access, actor: Actor, filter: RecallFilter): Promise<Page<RecallLine>> {
  const { before, after, status, of } = filter;
  const { rows } = await sql<RecallLine>`
    select r.id, r.status, r.cause, r.source_kind as "sourceKind", r.source_id as "sourceId",
      r.source_title as "sourceTitle", r.words, r.opened_at as "openedAt", p.places, p.open
    from newsroom.recall r cross join lateral (
      select count(*)::int as places, (count(*) filter (where x.status = 'open'))::int as open
      from newsroom.recall_place x where x.org_id = r.org_id and x.recall_id = r.id) p
    where ${ofDesks(access, actor)} ${status ? sql`and r.status = ${status}` : sql``}
      ${of ? sql`and (r.source_id = any(${uuids(of)}) or ${hasPlace(of)})` : sql``}
      ${before ? sql`and r.id < ${before}` : sql``} ${after ? sql`and r.id > ${after}` : sql``}
    order by r.id ${after === undefined ? sql`desc` : sql`asc`} limit ${pageSize + 1}`.execute(access.db);
  return pageOf(rows, filter);
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

const hasPlace = (ids: readonly string[]) => sql`exists (select from newsroom.recall_place x
  where x.org_id = r.org_id and x.recall_id = r.id and x.place_id = any(${uuids(ids)}))`;

export async function countRecalls(access: Access, actor: Actor): Promise<Partial<Record<RecallStatus, number>>> {
  const { rows } = await sql<{ status: RecallStatus; n: number }>`
    select r.status, count(*)::int as n from newsroom.recall r where ${ofDesks(access, actor)} group by 1`.execute(
    access.db,
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.n]));
}

const ofDesks = ({ orgId }: Access, actor: Actor) => {
  const roles: readonly string[] = recallRoles;
  const desks = actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId);
  return sql`r.org_id = ${orgId} and r.desk_id = any(${`{${desks.join(',')}}`}::uuid[])`;
};

/** Recalls with an open place of this id, the oldest first. */
export async function openAt({ db, orgId }: Access, placeId: string): Promise<{ id: string; sourceId: string }[]> {
  const { rows } = await sql<{ id: string; sourceId: string }>`
    select r.id, r.source_id as "sourceId" from newsroom.recall_place p
    join newsroom.recall r on r.org_id = p.org_id and r.id = p.recall_id
    where p.org_id = ${orgId} and p.place_id = ${placeId} and p.status = 'open' order by r.id`.execute(db);
  return rows;
}

export async function openOf({ db, orgId }: Access, sourceId: string): Promise<{ id: string; cause: RecallCause }[]> {
  return db
    .selectFrom('newsroom.recall')
    .select(['id', 'cause'])
    .where('org_id', '=', orgId)
    .where('source_id', '=', sourceId)
    .where('status', '=', 'open')
    .orderBy('id')
    .execute();
}

/** Sources corrected since the article used them: by the source, the recall that shows what changed, the newest where there are several. */
export async function correctedSources({ db, orgId }: Access, articleId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('newsroom.recall_place as p')
    .innerJoin('newsroom.recall as r', (j) => j.onRef('r.org_id', '=', 'p.org_id').onRef('r.id', '=', 'p.recall_id'))
    .select(['r.source_id', 'r.id'])
    .where('p.org_id', '=', orgId)
    .where('p.place_id', '=', articleId)
    .where('r.cause', '=', 'corrected')
    .orderBy('r.id')
    .execute();
  return new Map(rows.map((row) => [row.source_id, row.id]));
}
