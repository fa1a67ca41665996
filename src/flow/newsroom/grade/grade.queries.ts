/** What grades are computed from: printed reports and what became of them, other sources of the same articles, answers. */

import { type RawBuilder, sql } from 'kysely';
import { allUnits, unitsByIds } from '#flow/directory/unit/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import { gradesOf } from './grade.store.ts';
import {
  areIndependent,
  type Credibility,
  credibilityOf,
  type ItemEvidence,
  type Reliability,
  reliabilityOf,
  type UnitHistory,
} from './grade.ts';
import { gradingRoles } from './grade-actions.ts';
import type { SetGrade } from './set-grade.ts';

export const gradingDesks = (actor: Actor): UnitId[] => {
  const roles: readonly string[] = gradingRoles;
  return [...new Set(actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId))];
};

const ids = (list: readonly string[]) => sql`any(${`{${list.join(',')}}`}::uuid[])`;

const none: UnitHistory = { printed: 0, corrected: 0, untrue: 0, answered: 0 };

/** By unit; a unit whose reports were never printed at these desks is missing. With `units` only those. */
export async function unitHistories(
  { db, orgId }: Access,
  desks: readonly UnitId[],
  units?: readonly UnitId[],
): Promise<Map<UnitId, UnitHistory>> {
  const { rows } = await sql<{ unitId: UnitId; printed: number; corrected: number; untrue: number; answered: number }>`
    select r.unit_id as "unitId", count(*)::int as printed,
      count(*) filter (where r.status <> 'retracted' and exists (
        select 1 from intake.report_filing f
        where f.org_id = r.org_id and f.report_id = r.id and f.correction is not null))::int as corrected,
      count(*) filter (where r.status = 'retracted')::int as untrue,
      coalesce(max(a.answered), 0)::int as answered
    from intake.report r
    left join lateral (
      select count(*) as answered from newsroom.article x cross join lateral jsonb_array_elements(x.questions) q
      where x.org_id = r.org_id and x.desk_id = ${ids(desks)}
        and (q->>'unitId')::uuid = r.unit_id and q->'outcome'->>'kind' = 'answered'
    ) a on true
    where r.org_id = ${orgId} and r.desk_id = ${ids(desks)}
      ${units === undefined ? sql`` : sql`and r.unit_id = ${ids(units)}`}
      and exists (
        select 1 from newsroom.source_link l
        join newsroom.article p on p.org_id = l.org_id and p.id = l.article_id
        where l.org_id = r.org_id and l.source_id = r.id and l.use in ('merged', 'deepened', 'excerpted')
          and p.status in ('printed', 'corrected'))
    group by r.unit_id`.execute(db);
  return new Map(rows.map(({ unitId, ...history }) => [unitId, history]));
}

interface Beside {
  readonly reportId: string;
  readonly use: 'corroborates' | 'contradicts';
  readonly kind: string;
  readonly unitId: UnitId | null;
}

/** For each report what bears it out and what speaks against it, in the articles that it went into. */
async function itemEvidences(access: Access, reports: readonly GradedReport[]): Promise<Map<string, ItemEvidence>> {
  const { db, orgId } = access;
  const wanted = ids(reports.map((r) => r.id));
  const { rows: beside } = await sql<Beside>`
    select distinct m.source_id as "reportId", o.use, o.kind, o.unit_id as "unitId"
    from newsroom.source_link m
    join newsroom.source_link o on o.org_id = m.org_id and o.article_id = m.article_id
      and o.round_number = m.round_number and o.source_id <> m.source_id
    where m.org_id = ${orgId} and m.source_id = ${wanted} and m.use in ('merged', 'deepened', 'excerpted')
      and o.use in ('corroborates', 'contradicts')
      and m.round_number = (select max(r.number) from newsroom.round r where r.org_id = m.org_id and r.article_id = m.article_id)
  `.execute(db);
  const { rows: questions } = await sql<{ reportId: string; answers: number; seconds: number }>`
    select r.id as "reportId",
      count(distinct q->>'id') filter (where (q->>'unitId')::uuid = r.unit_id
        and (q->'outcome'->>'kind' = 'answered' or n->>'kind' = 'call'))::int as answers,
      count(distinct n->>'source') filter (where n->>'kind' = 'second_source')::int as seconds
    from intake.report r
    join newsroom.article a on a.org_id = r.org_id and exists (
      select 1 from newsroom.source_link l where l.org_id = a.org_id and l.article_id = a.id and l.source_id = r.id)
    cross join lateral jsonb_array_elements(a.questions) q
    left join lateral jsonb_array_elements(coalesce(q->'notes', '[]'::jsonb)) n on true
    where r.org_id = ${orgId} and r.id = ${wanted}
    group by r.id`.execute(db);
  const lineages = await unitsByIds(access, [
    ...reports.map((r) => r.unitId),
    ...beside.flatMap((b) => (b.unitId ? [b.unitId] : [])),
  ]);
  const lineageOf = (id: UnitId) => lineages.get(id)?.lineage ?? [];
  return new Map(
    reports.map((report) => {
      const others = beside.filter(
        (b) =>
          b.reportId === report.id &&
          (b.unitId === null ? b.kind === 'outside' : areIndependent(lineageOf(report.unitId), lineageOf(b.unitId))),
      );
      const count = (use: Beside['use']) =>
        new Set(others.filter((b) => b.use === use).map((b) => b.unitId ?? b.kind)).size;
      const asked = questions.find((q) => q.reportId === report.id);
      return [
        report.id,
        {
          corroborations: count('corroborates') + (asked?.seconds ?? 0),
          contradictions: count('contradicts'),
          answers: asked?.answers ?? 0,
          isUntrue: report.status === 'retracted',
        },
      ];
    }),
  );
}

interface GradedReport {
  readonly id: string;
  readonly title: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly deskId: UnitId;
  readonly status: string;
  readonly filedAt: string;
}

export interface Graded extends GradedReport {
  readonly history: UnitHistory;
  readonly evidence: ItemEvidence;
  readonly computed: { readonly reliability: Reliability; readonly credibility: Credibility };
  /** What holds: what an editor set, else what is computed. */
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly set?: { readonly id: string; readonly version: number; readonly state: SetGrade };
}

const filed = (access: Access, desks: readonly UnitId[]) =>
  access.db
    .selectFrom('intake.report as r')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'r.org_id').onRef('u.id', '=', 'r.unit_id'))
    .select(['r.id', 'r.title', 'r.unit_id as unitId', 'u.name as unitName', 'r.desk_id as deskId', 'r.status'])
    .select(sql<string>`r.filed_at`.as('filedAt'))
    .where('r.org_id', '=', access.orgId)
    .where('r.filed_at', 'is not', null)
    .where(sql<boolean>`r.desk_id = ${ids(desks)}`);

/** Of the reports of one's desks; undefined when it is none of them. */
export async function gradeOf(access: Access, actor: Actor, reportId: string): Promise<Graded | undefined> {
  const report = await filed(access, gradingDesks(actor)).where('r.id', '=', reportId).executeTakeFirst();
  return report && (await graded(access, [report]))[0];
}

/** Those among them that were filed to one's desks. */
export async function gradesAmong(access: Access, actor: Actor, reportIds: readonly string[]): Promise<Graded[]> {
  if (reportIds.length === 0) return [];
  return graded(
    access,
    await filed(access, gradingDesks(actor))
      .where(sql<boolean>`r.id = ${ids(reportIds)}`)
      .execute(),
  );
}

export const mostListed = 300;

export interface WantedGrade {
  readonly reliability?: Reliability | undefined;
  readonly credibility?: Credibility | undefined;
}

/** Registered last first. */
export async function gradedReports(access: Access, actor: Actor, wanted: WantedGrade): Promise<Graded[]> {
  const condition = await gradedAs(access, actor, wanted);
  const reports = await filed(access, gradingDesks(actor))
    .$if(condition !== undefined, (q) => q.where(condition ?? sql<boolean>`true`))
    .orderBy('r.id', 'desc')
    .limit(mostListed)
    .execute();
  return graded(access, reports);
}

/** A condition over `intake.report as r`, among the reports of one's desks; undefined when nothing is wanted. */
export async function gradedAs(
  access: Access,
  actor: Actor,
  { reliability, credibility }: WantedGrade,
): Promise<RawBuilder<boolean> | undefined> {
  if (reliability === undefined && credibility === undefined) return undefined;
  const desks = gradingDesks(actor);
  const letter = reliability === undefined ? sql`true` : await withLetter(access, desks, reliability);
  const figure = credibility === undefined ? sql`true` : await withFigure(access, desks, credibility);
  return sql<boolean>`(${letter} and ${figure})`;
}

/** What an editor set goes before the unit's own letter; a unit without a record is an F. */
async function withLetter(access: Access, desks: readonly UnitId[], wanted: Reliability) {
  const letters = [...(await unitHistories(access, desks))].map(
    ([unitId, history]) => [unitId, reliabilityOf(history)] as const,
  );
  const unitsOf = (is: (letter: Reliability) => boolean) =>
    ids(letters.flatMap(([unitId, letter]) => (is(letter) ? [unitId] : [])));
  const computed =
    wanted === 'F'
      ? sql`not (r.unit_id = ${unitsOf((letter) => letter !== 'F')})`
      : sql`r.unit_id = ${unitsOf((letter) => letter === wanted)}`;
  return sql`coalesce((select g.reliability = ${wanted} from newsroom.grade g
    where g.org_id = r.org_id and g.report_id = r.id and g.status = 'set'), ${computed})`;
}

/** Of most reports nothing is known but their unit: those are a 6. */
async function withFigure(access: Access, desks: readonly UnitId[], wanted: Credibility) {
  const told = await graded(access, await filed(access, desks).where(somethingKnown).execute());
  const reportsOf = (is: (figure: Credibility) => boolean) =>
    ids(told.flatMap(({ id, credibility }) => (is(credibility) ? [id] : [])));
  return wanted === 6
    ? sql`not (r.id = ${reportsOf((figure) => figure !== 6)})`
    : sql`r.id = ${reportsOf((figure) => figure === wanted)}`;
}

const somethingKnown = sql<boolean>`(r.status = 'retracted'
  or exists (select 1 from newsroom.grade g where g.org_id = r.org_id and g.report_id = r.id)
  or exists (
    select 1 from newsroom.source_link l join newsroom.article a on a.org_id = l.org_id and a.id = l.article_id
    where l.org_id = r.org_id and l.source_id = r.id and (a.questions <> '[]'::jsonb or exists (
      select 1 from newsroom.source_link o where o.org_id = l.org_id and o.article_id = l.article_id
        and o.use in ('corroborates', 'contradicts')))))`;

async function graded(access: Access, reports: readonly GradedReport[]): Promise<Graded[]> {
  if (reports.length === 0) return [];
  const desks = [...new Set(reports.map((r) => r.deskId))];
  const [histories, evidences, set] = await Promise.all([
    unitHistories(access, desks, [...new Set(reports.map((r) => r.unitId))]),
    itemEvidences(access, reports),
    gradesOf(
      access,
      reports.map((r) => r.id),
    ),
  ]);
  return reports.map((report) => {
    const history = histories.get(report.unitId) ?? none;
    const evidence = evidences.get(report.id) ?? { corroborations: 0, contradictions: 0, answers: 0, isUntrue: false };
    const computed = { reliability: reliabilityOf(history), credibility: credibilityOf(evidence) };
    const byHand = set.get(report.id);
    const holds = byHand?.state.status === 'set' ? byHand.state : computed;
    return {
      ...report,
      history,
      evidence,
      computed,
      reliability: holds.reliability,
      credibility: holds.credibility,
      ...(byHand ? { set: byHand } : {}),
    };
  });
}

export interface UnitGrade {
  readonly unitId: UnitId;
  readonly name: string;
  readonly history: UnitHistory;
  readonly reliability: Reliability;
}

/** Every unit with a printed report, the longest record first. */
export async function unitGrades(access: Access, actor: Actor): Promise<UnitGrade[]> {
  const [histories, units] = await Promise.all([unitHistories(access, gradingDesks(actor)), allUnits(access)]);
  const nameOf = new Map(units.map((u) => [u.id, u.name]));
  return [...histories]
    .map(([unitId, history]) => ({
      unitId,
      name: nameOf.get(unitId) ?? '',
      history,
      reliability: reliabilityOf(history),
    }))
    .toSorted((a, b) => b.history.printed - a.history.printed);
}
