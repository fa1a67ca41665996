/** Reading the ledger: what stands, what it sums to, and a unit's entries for the page that explains them. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Booked } from './derivation.ts';
import type { Entry } from './entry.ts';
import type { Ruled, Standing } from './ledger-difference.ts';
import type { LedgerName, UnitLedger } from './ledgers.ts';
import type { LedgerEntryRow } from './score.tables.ts';
import './score.tables.ts';

type Window = { readonly from?: Day | undefined; readonly to?: Day | undefined };
const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

const entries = (access: Access, deskId: UnitId, { from, to }: Window, units: readonly UnitId[] | undefined) =>
  access.db
    .selectFrom('scoring.ledger_entry as e')
    .where('e.org_id', '=', access.orgId)
    .where('e.desk_id', '=', deskId)
    .$if(from !== undefined, (q) => q.where('e.day', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('e.day', '<=', to ?? ''))
    .$if(units !== undefined, (q) => q.where(sql<boolean>`e.unit_id = any(${uuids(units ?? [])})`));

/** Entries of these days that nothing has taken back and that adjust no locked stretch. */
export async function standingEntries(
  access: Access,
  deskId: UnitId,
  window: Window,
  units?: readonly UnitId[],
): Promise<Standing[]> {
  const rows = await entries(access, deskId, window, units)
    .selectAll('e')
    .where('e.reverses', 'is', null)
    .where('e.adjusts', 'is', null)
    .where(
      sql<boolean>`not exists (select from scoring.ledger_entry r where r.org_id = e.org_id and r.reverses = e.id)`,
    )
    .execute();
  return rows.map((row) => ({ id: row.id, ...toRuled(row) }));
}

/** Whatever was booked for a locked stretch: in it while it was open, and since then elsewhere to adjust it. */
export async function bookedFor(
  access: Access,
  deskId: UnitId,
  stretch: { readonly from: Day; readonly to: Day },
  units?: readonly UnitId[],
): Promise<Ruled[]> {
  const inside = await entries(access, deskId, stretch, units).selectAll('e').where('e.adjusts', 'is', null).execute();
  const since = await entries(access, deskId, {}, units).selectAll('e').where('e.adjusts', '=', stretch.from).execute();
  const gone = new Set(inside.flatMap(({ id, reverses }) => (reverses === null ? [] : [id, reverses])));
  const standing = inside.filter(({ id }) => !gone.has(id));
  return [...standing, ...since].map(toRuled);
}

export interface UnitTotal {
  readonly unitId: UnitId;
  /** Of the period, and of the days from `yearFrom` to its end; exact decimal text. */
  readonly points: string;
  readonly cumulative: string;
}

/** Units with entries since `yearFrom`; zero is a figure too. */
export async function unitTotals(
  access: Access,
  deskId: UnitId,
  period: { readonly from: Day; readonly to: Day },
  yearFrom: Day,
  ledger: UnitLedger = 'points',
): Promise<UnitTotal[]> {
  const { rows } = await sql<UnitTotal>`
    select unit_id as "unitId", trim_scale(sum(points))::text as cumulative,
      trim_scale(coalesce(sum(points) filter (where day >= ${period.from}), 0))::text as points
    from scoring.ledger_entry
    where org_id = ${access.orgId} and desk_id = ${deskId} and ledger = ${ledger}
      and day >= least(${yearFrom}::date, ${period.from}::date) and day <= ${period.to}
    group by unit_id`.execute(access.db);
  return rows;
}

/** Sums by unit and section of the rules, in the shape of entries: all that a table of points needs. */
export async function sectionSums(
  access: Access,
  deskId: UnitId,
  window: { readonly from: Day; readonly to: Day },
  ledger: UnitLedger = 'points',
): Promise<Pick<Entry, 'unit' | 'points' | 'rule'>[]> {
  const { rows } = await sql<Pick<Entry, 'unit' | 'points' | 'rule'>>`
    select unit_id as unit, split_part(rule, '.', 1) as rule, trim_scale(sum(points))::text as points
    from scoring.ledger_entry
    where org_id = ${access.orgId} and desk_id = ${deskId} and ledger = ${ledger}
      and day between ${window.from} and ${window.to}
    group by 1, 2 order by 1, 2`.execute(access.db);
  return rows;
}

export interface AuthorSum {
  readonly unit: UnitId;
  readonly author: string;
  /** Exact decimal text. */
  readonly points: string;
  readonly money: string;
}

/** Of the personal ledgers, by unit and name; of one unit where one is named. */
export async function authorSums(
  access: Access,
  deskId: UnitId,
  { from, to, unitId }: { readonly from: Day; readonly to: Day; readonly unitId?: UnitId },
): Promise<AuthorSum[]> {
  const { rows } = await sql<AuthorSum>`
    select unit_id as unit, author,
      trim_scale(coalesce(sum(points) filter (where ledger = 'authors'), 0))::text as points,
      trim_scale(coalesce(sum(points) filter (where ledger = 'author_money'), 0))::text as money
    from scoring.ledger_entry
    where org_id = ${access.orgId} and desk_id = ${deskId} and author is not null and day between ${from} and ${to}
      and ${unitId === undefined ? sql`true` : sql`unit_id = ${unitId}`}
    group by 1, 2 having bool_or(points <> 0) order by 1, 2`.execute(access.db);
  return rows;
}

/** What took a unit's place in the ranking or gave it back, and stands; in the order of days. */
export async function rankingMarks(
  access: Access,
  deskId: UnitId,
  days: { readonly from: Day; readonly to: Day },
): Promise<Entry[]> {
  const rows = await entries(access, deskId, days, undefined)
    .selectAll('e')
    .where('e.ledger', '=', 'points')
    .where(sql<boolean>`e.reason->>'code' in ('disqualified', 'requalified')`)
    .where(
      sql<boolean>`not exists (select from scoring.ledger_entry r where r.org_id = e.org_id and r.reverses = e.id)`,
    )
    .orderBy('e.day')
    .orderBy('e.id')
    .execute();
  return rows.map(toEntry);
}

/** A unit's entries in the order of days. */
export async function unitEntries(
  access: Access,
  deskId: UnitId,
  unitId: UnitId,
  period: { readonly from: Day; readonly to: Day },
  ledgers: readonly LedgerName[] = ['points'],
): Promise<Booked[]> {
  const rows = await entries(access, deskId, period, [unitId])
    .selectAll('e')
    .where('e.ledger', 'in', ledgers)
    .orderBy('e.day')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    ...toEntry(row),
    id: row.id,
    ledger: row.ledger,
    ruleSetId: row.rule_set_id,
    ...(row.reverses !== null ? { reverses: row.reverses } : {}),
    ...(row.adjusts !== null ? { adjusts: row.adjusts } : {}),
  }));
}

const toRuled = (row: Selectable<LedgerEntryRow>): Ruled => ({
  ledger: row.ledger,
  entry: toEntry(row),
  ruleSetId: row.rule_set_id,
});

const toEntry = (row: Selectable<LedgerEntryRow>): Entry => ({
  unit: row.unit_id,
  ...(row.author !== null ? { author: row.author } : {}),
  points: row.points,
  date: row.day,
  event: row.event,
  ...(row.article !== null ? { article: row.article } : {}),
  rule: row.rule,
  ruleSet: row.rule_set,
  ruleSetVersion: row.rule_set_version,
  reason: row.reason,
  steps: row.steps,
});

/** How far a desk's book is locked, and settled for what arises because days pass. */
export async function bookOf(access: Access, deskId: UnitId): Promise<{ lockedTo?: Day; settledTo?: Day }> {
  const row = await access.db
    .selectFrom('scoring.book')
    .select(['locked_to', 'settled_to'])
    .where('org_id', '=', access.orgId)
    .where('desk_id', '=', deskId)
    .executeTakeFirst();
  return {
    ...(row?.locked_to ? { lockedTo: row.locked_to } : {}),
    ...(row?.settled_to ? { settledTo: row.settled_to } : {}),
  };
}
