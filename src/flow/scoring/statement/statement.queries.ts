/** What the pages of statements read. */
import { sql } from 'kysely';
import { deskRoles, unitRoles } from '#flow/scoring/adoption/index.ts';
import type { UnitLedger } from '#flow/scoring/score/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Period } from '#kernel/period.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { StatementStatus } from './statement.ts';
import './statement.tables.ts';

export interface StatementLine {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly deskName: string;
  readonly status: StatementStatus;
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;
const unitsHeld = (actor: Actor, roles: readonly string[]) =>
  uuids(actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId));

/** All of one's own desk; of the desks above one's unit those that are drawn up. */
export async function listStatements(access: Access, actor: Actor, filter: Keyset): Promise<Page<StatementLine>> {
  const { before, after } = filter;
  const rows = await access.db
    .selectFrom('scoring.statement as s')
    .innerJoin('directory.unit as d', (j) => j.onRef('d.org_id', '=', 's.org_id').onRef('d.id', '=', 's.desk_id'))
    .select(['s.id', 's.title', 's.period', 's.from_day as from', 's.to_day as to', 'd.name as deskName', 's.status'])
    .where('s.org_id', '=', access.orgId)
    .where(
      sql<boolean>`(s.desk_id = any(${unitsHeld(actor, deskRoles)}) or (s.status <> 'locked' and exists (
        select from directory.unit u where u.org_id = s.org_id and u.id = any(${unitsHeld(actor, unitRoles)})
          and s.desk_id = any(u.lineage))))`,
    )
    .$if(before !== undefined, (q) => q.where('s.id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('s.id', '>', after ?? ''))
    .orderBy('s.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(rows, filter);
}

export interface LaterAdjustment {
  readonly unitId: string;
  readonly name: string;
  readonly day: string;
  readonly ledger: UnitLedger;
  /** Exact decimal text. */
  readonly points: string;
}

/** What later days booked for the stretches that this period was locked in. */
export async function laterAdjustments(access: Access, deskId: string, period: Period): Promise<LaterAdjustment[]> {
  const { rows } = await sql<LaterAdjustment>`
    select e.unit_id as "unitId", u.name, e.day, e.ledger, trim_scale(sum(e.points))::text as points
    from scoring.ledger_entry e
      join scoring.locked_stretch l on l.org_id = e.org_id and l.desk_id = e.desk_id and l.from_day = e.adjusts
      join directory.unit u on u.org_id = e.org_id and u.id = e.unit_id
    where e.org_id = ${access.orgId} and e.desk_id = ${deskId} and e.day > ${period.to}
      and e.author is null and l.from_day <= ${period.to} and l.to_day >= ${period.from}
    group by 1, 2, 3, 4 order by 3, 2, 4 desc`.execute(access.db);
  return rows;
}

export interface EarlierChange {
  readonly unitId: string;
  readonly name: string;
  /** Name of the locked days that are adjusted; absent for a fact that was taken back in this period. */
  readonly stretch?: string;
  readonly ledger: UnitLedger;
  /** Exact decimal text. */
  readonly points: string;
}

/** What this period books for earlier ones: adjustments of locked days, and facts taken back since. */
export async function earlierChanges(access: Access, deskId: string, period: Period): Promise<EarlierChange[]> {
  const { rows } = await sql<EarlierChange & { stretch: string | null }>`
    select e.unit_id as "unitId", u.name, l.name as stretch, e.ledger, trim_scale(sum(e.points))::text as points
    from scoring.ledger_entry e
      join directory.unit u on u.org_id = e.org_id and u.id = e.unit_id
      left join scoring.locked_stretch l on l.org_id = e.org_id and l.desk_id = e.desk_id and l.from_day = e.adjusts
    where e.org_id = ${access.orgId} and e.desk_id = ${deskId} and e.day between ${period.from} and ${period.to}
      and e.author is null and (e.adjusts is not null or e.reason->>'code' in ('reversed', 'restored'))
    group by 1, 2, 3, 4 having sum(e.points) <> 0 order by 2, 3, 4 desc`.execute(access.db);
  return rows.map(({ stretch, ...row }) => ({ ...row, ...(stretch === null ? {} : { stretch }) }));
}
