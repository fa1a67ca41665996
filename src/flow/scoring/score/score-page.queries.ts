/** What the pages of scores read beside the ledger: whose scores an actor may see, and what ids are called. */
import { sql } from 'kysely';
import { allUnits, desks, desksFor, type UnitSummary } from '#flow/directory/unit/index.ts';
import { deskRoles, unitRoles } from '#flow/scoring/adoption/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Period } from '#kernel/period.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Names } from './explain.ts';
import { type UnitTotal, unitTotals } from './ledger.queries.ts';
import './score.tables.ts';

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;
const unitsHeld = (actor: Actor, roles: readonly string[]): UnitId[] =>
  actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId);

/** Of this desk: everybody for its people, their own unit and those below it for a unit's people. */
export function seesScore(actor: Actor, deskId: UnitId, unit: UnitSummary | undefined): boolean {
  if (unitsHeld(actor, deskRoles).includes(deskId)) return true;
  return unitsHeld(actor, unitRoles).some((id) => unit?.lineage.includes(id));
}

export interface DeskChoice {
  readonly unitId: UnitId;
  readonly name: string;
}

/** The desks at which the actor works, then those that score their unit. */
export async function scoringDesks(access: Access, actor: Actor, day: Day): Promise<DeskChoice[]> {
  const own = new Set(unitsHeld(actor, deskRoles));
  const all = await desks(access);
  const files = await Promise.all(unitsHeld(actor, unitRoles).map((unitId) => desksFor(access, unitId, day)));
  const filesTo = new Set(files.flat().map((d) => d.unitId));
  return [...all.filter((d) => own.has(d.unitId)), ...all.filter((d) => !own.has(d.unitId) && filesTo.has(d.unitId))];
}

export interface ScoreRow extends UnitTotal {
  readonly name: string;
  /** Of the period; absent where the rules give none. */
  readonly money?: string;
  readonly assessment?: string;
}

export interface ScoreQuestion {
  readonly deskId: UnitId;
  readonly period: Period;
  /** The first day of the assessment year that the period ends in. */
  readonly yearFrom: Day;
  /** A unit with all below it. */
  readonly unitId?: UnitId | undefined;
}

/** Units with entries of points this year, or of money or an assessment in the period; in the organisation's order. */
export async function scoreRows(access: Access, actor: Actor, question: ScoreQuestion): Promise<ScoreRow[]> {
  const { deskId, period, yearFrom, unitId } = question;
  const sums = await unitTotals(access, deskId, period, yearFrom);
  const totals = new Map(sums.map((sum) => [sum.unitId, sum]));
  const inPeriod = async (ledger: 'money' | 'assessment') =>
    new Map((await unitTotals(access, deskId, period, period.from, ledger)).map((t) => [t.unitId, t.points]));
  const [money, assessment] = [await inPeriod('money'), await inPeriod('assessment')];
  return (await allUnits(access)).flatMap((unit) => {
    const beside = { ...besides('money', money.get(unit.id)), ...besides('assessment', assessment.get(unit.id)) };
    const hasSome = Object.values(beside).some((points) => points !== '0');
    const sum = totals.get(unit.id) ?? (hasSome ? { unitId: unit.id, points: '0', cumulative: '0' } : undefined);
    if (!sum || !seesScore(actor, deskId, unit)) return [];
    if (unitId !== undefined && !unit.lineage.includes(unitId)) return [];
    return [{ ...sum, ...beside, name: unit.name }];
  });
}

const besides = (key: 'money' | 'assessment', points: string | undefined) =>
  points === undefined ? {} : { [key]: points };

/** Titles of adopted texts and filed reports by article and by event, names of units by id. */
export async function namesFor(access: Access, ids: readonly string[]): Promise<Names> {
  const known = [...new Set(ids.map((id) => id.replace(/\/back$/, '')))].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (known.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from directory.unit where org_id = ${access.orgId} and id = any(${uuids(known)})
    union all select id, title from intake.report where org_id = ${access.orgId} and id = any(${uuids(known)})
    union all select distinct story, title from scoring.adoption
      where org_id = ${access.orgId} and story = any(${uuids(known)})
    union all select id, title from scoring.adoption where org_id = ${access.orgId} and id = any(${uuids(known)})
    union all select id, why from scoring.manual_points
      where org_id = ${access.orgId} and id = any(${uuids(known)})`.execute(access.db);
  return new Map(rows.flatMap(({ id, name }) => [[id, name] as const, [`${id}/back`, name] as const]));
}
