/** What a desk's rules are applied to: facts out of the installation's own records. Ledger, statement and what-if all read here. */
import { type Selectable, sql } from 'kysely';
import { allUnits, unitOf } from '#flow/directory/unit/index.ts';
import { levelOf } from '#flow/scoring/adoption/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Fact, UnitFact } from './facts.ts';
import { type Finding, lapseFacts } from './lapse-facts.queries.ts';
import { kindNamed } from './manual-kind.ts';
import type { ManualPointsRow } from './score.tables.ts';
import './score.tables.ts';
import { unitFactsOf } from './unit-facts.ts';

export interface Wanted {
  readonly deskId: UnitId;
  /** Earlier facts are read only where an article of these days has them. */
  readonly from: Day;
  readonly to: Day;
  /** Only what concerns these units, with every other adoption of the same articles; everybody when left out. */
  readonly units?: readonly UnitId[] | undefined;
  /** Reports filed to the desk are many; they are read where rules or a table count them. */
  readonly filings: boolean;
  /** Lapses that the house has seen; read where rules count them. */
  readonly lapses: boolean;
  readonly unwritten?: readonly Finding[] | undefined;
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** All but the units themselves: see `unitFacts`. */
export async function datedFacts(access: Access, wanted: Wanted): Promise<Fact[]> {
  const adoptions = await adoptionFacts(access, wanted);
  const manual = await manualFacts(access, wanted);
  return [
    ...adoptions,
    ...manual,
    ...(wanted.filings ? await filingFacts(access, wanted) : []),
    ...(wanted.lapses ? await lapseFacts(access, wanted) : []),
  ];
}

/** Every unit below the desk, as the directory has them on that day, in the order of the tree. */
export async function unitFacts(access: Access, deskId: UnitId, day: Day): Promise<UnitFact[]> {
  const points = await access.db
    .selectFrom('directory.contact_point')
    .select('unit_id')
    .where('org_id', '=', access.orgId)
    .where('desk_id', '=', deskId)
    .where('from_day', '<=', day)
    .where((e) => e.or([e('to_day', 'is', null), e('to_day', '>=', day)]))
    .execute();
  const units = await allUnits(access, { openOn: day });
  return unitFactsOf(deskId, units, new Set(points.map((p) => p.unit_id)));
}

interface AdoptionFound {
  readonly id: string;
  readonly story: string;
  readonly level: string;
  readonly channel: string | null;
  readonly form: string;
  readonly day: Day;
  readonly taken_back_on: Day | null;
  readonly detail: {
    readonly length: number;
    readonly filedOn?: Day;
    readonly route?: 'direct' | 'relayed';
    readonly outsideScore?: string;
    readonly repeats?: readonly UnitId[];
    readonly takenBack?: { readonly words: string };
  };
  readonly units:
    | readonly {
        readonly unit: string;
        readonly part: 'main' | 'assist' | 'equal';
        readonly extra: { readonly points: string; readonly decision: string } | null;
      }[]
    | null;
}

/**
 * An adoption that credits nobody earns nobody anything and is left out. Inner questions are asked once, as arrays: right
 * after a bulk load the planner knows no sizes yet, and would ask them again for every row.
 */
async function adoptionFacts(access: Access, { deskId, from, to, units }: Wanted): Promise<Fact[]> {
  const concerned = units
    ? sql`(b.detail->'repeats' ?| ${`{${units.join(',')}}`}::text[]
        or b.id = any(array(select u.adoption_id from scoring.adoption_unit u
          where u.org_id = ${access.orgId} and u.unit_id = any(${uuids(units)}))))`
    : sql`true`;
  const { rows } = await sql<AdoptionFound>`
    select a.id, a.story, a.level, a.channel, a.form, a.day, a.taken_back_on, a.detail,
      (select jsonb_agg(jsonb_build_object('unit', u.unit_id, 'part', u.part, 'extra', u.extra) order by u.position)
        from scoring.adoption_unit u where u.org_id = a.org_id and u.adoption_id = a.id) as units
    from scoring.adoption a
    where a.org_id = ${access.orgId} and a.desk_id = ${deskId} and a.day <= ${to} and a.story = any(array(
        select b.story from scoring.adoption b
        where b.org_id = ${access.orgId} and b.desk_id = ${deskId} and b.day <= ${to}
          and (b.day >= ${from} or b.taken_back_on >= ${from}) and ${concerned}))
    order by a.day, a.id`.execute(access.db);
  return rows.flatMap((row) =>
    row.units ? [adoptionFact({ ...row, units: row.units }), ...reversalOf(row, row.detail.takenBack?.words)] : [],
  );
}

function adoptionFact(row: AdoptionFound & { units: NonNullable<AdoptionFound['units']> }): Fact {
  const { id, story: article, level, channel, form, day: date, detail } = row;
  const { length, filedOn, route, outsideScore, repeats } = detail;
  return {
    kind: 'adoption',
    id,
    article,
    level,
    form,
    date,
    length,
    dates: filedOn ? { filing: filedOn } : {},
    reprint: false,
    authors: [],
    units: row.units.map(({ unit, part, extra }) => ({ unit, part, ...(extra ? { extra } : {}) })),
    ...(repeats ? { repeats: [...repeats] } : {}),
    ...(channel !== null ? { channel } : {}),
    ...(route ? { route } : {}),
    ...(outsideScore ? { outsideScore } : {}),
  };
}

/** What was taken back stays a fact; its reversal is another one, of its own day. */
function reversalOf({ id, taken_back_on }: { id: string; taken_back_on: Day | null }, why = ''): Fact[] {
  return taken_back_on === null ? [] : [{ kind: 'reversal', id: `${id}/back`, of: id, date: taken_back_on, why }];
}

async function manualFacts(access: Access, { deskId, from, to, units }: Wanted): Promise<Fact[]> {
  const rows: Selectable<ManualPointsRow>[] = await access.db
    .selectFrom('scoring.manual_points')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('desk_id', '=', deskId)
    .where('day', '<=', to)
    .where((e) => e.or([e('day', '>=', from), e('taken_back_on', '>=', from)]))
    .$if(units !== undefined, (q) => q.where(sql<boolean>`unit_id = any(${uuids(units ?? [])})`))
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => [manualFact(row), ...reversalOf(row, row.words ?? undefined)]);
}

/** A lapse or a deed is judged like one that the house has seen itself; the evidence is its record. */
function manualFact(row: Selectable<ManualPointsRow>): Fact {
  const { id, unit_id: unit, day: date, points, by_name: by, why, evidence } = row;
  if (row.kind === null) return { kind: 'manual', id, unit, date, points: points ?? '0', by, why, evidence };
  const { of, code } = kindNamed(row.kind);
  const noted = {
    ...(row.level === null ? {} : { level: row.level }),
    ...(row.amounts === null ? {} : { amounts: row.amounts }),
  };
  if (of === 'deed') return { kind: 'deed', id, unit, date, deed: code, ...noted };
  const decided = points === null ? {} : { points };
  return { kind: 'lapse', id, unit, date, lapse: code, decision: evidence, ...noted, ...decided };
}

interface FilingFound {
  readonly id: string;
  readonly unit_id: string;
  readonly characters: number;
  readonly first: string;
  readonly article: string | null;
}

/** A report counts once, on the day it was first filed, whatever became of it; one withdrawn unread was never filed. */
async function filingFacts(access: Access, { deskId, from, to, units }: Wanted): Promise<Fact[]> {
  const desk = await unitOf(access, deskId);
  const level = desk ? levelOf(desk.kind) : 'own';
  const { rows } = await sql<FilingFound>`
    select r.id, r.unit_id, r.characters,
      (select f.at from intake.report_filing f
        where f.org_id = r.org_id and f.report_id = r.id and f.number = 1) as first,
      (select case when count(distinct l.article_id) = 1 then min(l.article_id::text) end from newsroom.source_link l
        where l.org_id = r.org_id and l.source_id = r.id) as article
    from intake.report r
    where r.org_id = ${access.orgId} and r.desk_id = ${deskId} and r.status <> 'withdrawn'
      and r.filed_at >= ${`${from}T00:00:00+08:00`} and ${units ? sql`r.unit_id = any(${uuids(units)})` : sql`true`}
    order by r.id`.execute(access.db);
  return rows
    .map((row) => ({ ...row, date: dayOf(row.first) }))
    .filter(({ date }) => from <= date && date <= to)
    .map(({ id, unit_id, characters: length, article, date }) => ({
      kind: 'filing',
      id,
      article: article ?? id,
      date,
      level,
      length,
      units: [{ unit: unit_id, part: 'equal' }],
      authors: [],
    }));
}
