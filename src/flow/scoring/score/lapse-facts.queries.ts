/** Lapses that the house itself has seen: a report found untrue, and one returned that came back after its deadline. */
import { sql } from 'kysely';
import { type Day, dayOf } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Fact } from './facts.ts';

/** Of a report of `unit_id`, at an instant: found untrue, or reinstated. */
export interface Finding {
  readonly id: string;
  readonly thing_id: string;
  readonly unit_id: string;
  readonly type: string;
  readonly at: string;
  readonly words: string | null;
}

interface Wanted {
  readonly deskId: UnitId;
  readonly from: Day;
  readonly to: Day;
  readonly units?: readonly UnitId[] | undefined;
  /** Of the transaction that is under way, whose events are written at its end. */
  readonly unwritten?: readonly Finding[] | undefined;
}

/** What a unit retracts itself is no lapse. Missed and concealed reports leave no event; they are noted by hand. */
export async function lapseFacts(access: Access, wanted: Wanted): Promise<Fact[]> {
  const { from, to } = wanted;
  const facts = [...(await foundUntrue(access, wanted)), ...(await filedLate(access, wanted))];
  const back = new Set(facts.flatMap((f) => (f.kind === 'reversal' && f.date >= from && f.date <= to ? [f.of] : [])));
  return facts.filter((fact) => {
    if (!('date' in fact) || fact.date > to) return false;
    return fact.date >= from || back.has(fact.id);
  });
}

const among = (units: readonly UnitId[] | undefined) =>
  units ? sql`r.unit_id = any(${`{${units.join(',')}}`}::uuid[])` : sql`true`;

/** A report that is reinstated takes its last finding back on that day. */
async function foundUntrue(access: Access, { deskId, units, unwritten = [] }: Wanted): Promise<Fact[]> {
  const { rows } = await sql<Finding>`
    select e.thing_id || '/untrue/' || e.version as id, e.thing_id, r.unit_id, e.type, e.at, e.data->>'words' as words
    from platform.event e join intake.report r on r.org_id = e.org_id and r.id = e.thing_id
    where e.org_id = ${access.orgId} and e.type in ('report.found_untrue', 'report.reinstated')
      and r.desk_id = ${deskId} and ${among(units)}
    order by e.seq`.execute(access.db);
  const standing = new Map<string, string>();
  return [...rows, ...unwritten].flatMap(({ id, thing_id, unit_id: unit, type, at, words }): Fact[] => {
    const date = dayOf(at);
    if (type === 'report.found_untrue') {
      standing.set(thing_id, id);
      return [{ kind: 'lapse', id, unit, date, lapse: 'untrue' }];
    }
    const of = standing.get(thing_id);
    standing.delete(thing_id);
    return of === undefined ? [] : [{ kind: 'reversal', id: `${of}/back`, of, date, why: words ?? '' }];
  });
}

interface Late {
  readonly report_id: string;
  readonly number: number;
  readonly unit_id: string;
  readonly at: string;
  readonly deadline: Day | null;
}

/** A filing after a return, against the deadline of that return; corrections have none. */
async function filedLate(access: Access, { deskId, from, units }: Wanted): Promise<Fact[]> {
  const { rows } = await sql<Late>`
    select f.report_id, f.number, r.unit_id, f.at,
      (select e.data->>'deadline' from platform.event e
        where e.org_id = f.org_id and e.thing_id = f.report_id and e.type = 'report.returned' and e.at <= f.at
        order by e.seq desc limit 1) as deadline
    from intake.report_filing f join intake.report r on r.org_id = f.org_id and r.id = f.report_id
    where f.org_id = ${access.orgId} and f.number > 1 and f.correction is null and f.at >= ${`${from}T00:00:00+08:00`}
      and r.desk_id = ${deskId} and ${among(units)}
    order by f.report_id, f.number`.execute(access.db);
  return rows.flatMap(({ report_id, number, unit_id: unit, at, deadline }): Fact[] => {
    const date = dayOf(at);
    if (deadline === null || date <= deadline) return [];
    return [{ kind: 'lapse', id: `${report_id}/late/${number}`, unit, date, lapse: 'late' }];
  });
}
