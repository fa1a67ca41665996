/** What the charts of the scores are drawn from: the ledger and the adoptions, summed in the database. */
import { sql } from 'kysely';
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import './score.tables.ts';

export interface MonthPoints {
  /** `2026-03`. */
  readonly month: string;
  /** Of what was adopted or written upon; empty for other points. */
  readonly level: string;
  readonly points: number;
}

/** Of one unit, by the month and the level that earned them; what was taken back and booked anew counts once. */
export async function pointsByMonth(
  access: Access,
  deskId: UnitId,
  unitId: UnitId,
  days: { readonly from: Day; readonly to: Day },
): Promise<MonthPoints[]> {
  const { rows } = await sql<MonthPoints>`
    select to_char(day, 'YYYY-MM') as month, coalesce(reason->'params'->>'level', '') as level, sum(points)::float8 as points
    from scoring.ledger_entry e
    where org_id = ${access.orgId} and desk_id = ${deskId} and ledger = 'points' and unit_id = ${unitId}
      and day between ${days.from} and ${days.to} and reverses is null
      and not exists (select from scoring.ledger_entry r where r.org_id = e.org_id and r.reverses = e.id)
    group by 1, 2 order by 1, 2`.execute(access.db);
  return rows;
}

export interface LevelAdoptions {
  readonly level: string;
  readonly count: number;
}

/** Adoptions that stand, each once; of one unit where one is named. */
export async function adoptionsByLevel(
  access: Access,
  deskId: UnitId,
  { from, to, unitId }: { readonly from: Day; readonly to: Day; readonly unitId?: UnitId | undefined },
): Promise<LevelAdoptions[]> {
  const ofUnit = unitId
    ? sql`exists (select from scoring.adoption_unit u where u.org_id = a.org_id and u.adoption_id = a.id and u.unit_id = ${unitId})`
    : sql`true`;
  const { rows } = await sql<LevelAdoptions>`
    select a.level, count(*)::int as count from scoring.adoption a
    where a.org_id = ${access.orgId} and a.desk_id = ${deskId} and a.status = 'standing'
      and a.day between ${from} and ${to} and ${ofUnit}
    group by 1`.execute(access.db);
  return rows;
}

/** Days from the filing of the report to the day of print, of what this desk printed. */
export async function daysToPrint(
  access: Access,
  deskId: UnitId,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<number[]> {
  const { rows } = await sql<{ days: number }>`
    select (a.day - (a.detail->>'filedOn')::date)::int as days from scoring.adoption a
    where a.org_id = ${access.orgId} and a.desk_id = ${deskId} and a.status = 'standing' and a.issue_id is not null
      and a.detail->>'filedOn' is not null and a.day between ${from} and ${to}`.execute(access.db);
  return rows.map((row) => Math.max(0, row.days));
}
