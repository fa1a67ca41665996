/** Reading a desk's rule sets. */
import { sql } from 'kysely';
import { deskRoles, unitRoles } from '#flow/scoring/adoption/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Result } from '#kernel/result.ts';
import type { Access } from '#platform/event-log/index.ts';
import { readRuleSet } from './read-rule-set.ts';
import type { RuleSet } from './rule-set.ts';
import type { RuleSetStatus } from './rule-set-record.ts';
import { type Rules, rulesOn } from './rules-in-force.ts';
import './score.tables.ts';
import { stretchOf } from './stretch.ts';

/** Texts read lately: every event that may earn points asks for the same few. */
const lately = new Map<string, Result<RuleSet>>();

/** A stored text was read when it was imported; a later edition of the reader may refuse it. */
export function parsed(source: string): Result<RuleSet> {
  const known = lately.get(source);
  if (known) return known;
  const read = readRuleSet(source);
  if (lately.size >= 50) lately.clear();
  lately.set(source, read);
  return read;
}

async function inForce(access: Access, desks?: readonly UnitId[]) {
  const rows = await access.db
    .selectFrom('scoring.rule_set')
    .select(['id', 'desk_id', 'source', 'title', 'edition', 'in_force_since'])
    .where('org_id', '=', access.orgId)
    .where('status', '=', 'in_force')
    .$if(desks !== undefined, (q) => q.where(sql<boolean>`desk_id = any(${`{${(desks ?? []).join(',')}}`}::uuid[])`))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, read: parsed(row.source) }));
}

/** Those that can be read. */
export const rulesInForce = async (access: Access, deskId: UnitId): Promise<Rules[]> =>
  (await inForce(access, [deskId])).flatMap(({ id, read, in_force_since }) =>
    read.ok ? [{ id, ruleSet: read.value, inForceSince: in_force_since ?? '' }] : [],
  );

/** Undefined while one of them cannot be read: what the others give alone is not what the desk ruled. */
export async function wholeRules(access: Access, deskId: UnitId): Promise<Rules[] | undefined> {
  return (await unreadableRules(access, [deskId])).length > 0 ? undefined : rulesInForce(access, deskId);
}

export interface Overlap {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  /** The days on which both would hold. */
  readonly from: Day;
  readonly to: Day;
}

/** Rules in force on some of the days of a draft. */
export async function overlapsOf(
  access: Access,
  { deskId, from, to }: { readonly deskId: UnitId; readonly from: Day; readonly to: Day },
): Promise<Overlap[]> {
  const rows = await access.db
    .selectFrom('scoring.rule_set')
    .select(['id', 'title', 'edition', 'from_day', 'to_day'])
    .where('org_id', '=', access.orgId)
    .where('desk_id', '=', deskId)
    .where('status', '=', 'in_force')
    .where('from_day', '<=', to)
    .where('to_day', '>=', from)
    .orderBy('from_day')
    .execute();
  return rows.map(({ id, title, edition, from_day, to_day }) => ({
    ...{ id, title, edition },
    from: from_day < from ? from : from_day,
    to: to_day > to ? to : to_day,
  }));
}

export interface UnreadableRules {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  /** Why, with lines. */
  readonly refusals: readonly Refusal[];
}

/** In force, and refused by today's reader: of these desks, or of all. */
export const unreadableRules = async (access: Access, desks?: readonly UnitId[]): Promise<UnreadableRules[]> =>
  (await inForce(access, desks)).flatMap(({ id, title, edition, read }) =>
    read.ok ? [] : [{ id, title, edition, refusals: read.refusals }],
  );

/** In a fixed order, so that two who lock all their books never wait for each other. */
export async function desksWithRules(access: Access): Promise<UnitId[]> {
  const rows = await access.db
    .selectFrom('scoring.rule_set')
    .select('desk_id')
    .distinct()
    .where('org_id', '=', access.orgId)
    .where('status', '=', 'in_force')
    .orderBy('desk_id')
    .execute();
  return rows.map((row) => row.desk_id);
}

/** Desks whose rules in force count what `counts` asks about: reports that were filed, lapses. */
export async function desksCounting(access: Access, counts: (ruleSet: RuleSet) => boolean): Promise<Set<UnitId>> {
  const rows = await inForce(access);
  return new Set(rows.flatMap(({ desk_id, read }) => (read.ok && counts(read.value) ? [desk_id] : [])));
}

/** The rule sets that ledger entries name, whatever became of them since; without those that cannot be read any more. */
export async function ruleSetsById(access: Access, ids: readonly string[]): Promise<Map<string, RuleSet>> {
  if (ids.length === 0) return new Map();
  const rows = await access.db
    .selectFrom('scoring.rule_set')
    .select(['id', 'source'])
    .where('org_id', '=', access.orgId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.flatMap(({ id, source }) => {
      const read = parsed(source);
      return read.ok ? [[id, read.value] as const] : [];
    }),
  );
}

export interface RuleSetLine {
  readonly id: string;
  readonly deskName: string;
  readonly title: string;
  readonly edition: string;
  readonly from: string;
  readonly to: string;
  readonly status: RuleSetStatus;
}

export async function listRuleSets(access: Access, actor: Actor, filter: Keyset): Promise<Page<RuleSetLine>> {
  const { before, after } = filter;
  const desks = actor.appointments.filter((a) => deskRoles.some((role) => role === a.role)).map((a) => a.unitId);
  const isScored = actor.appointments.some((a) => unitRoles.some((role) => role === a.role));
  const rows = await access.db
    .selectFrom('scoring.rule_set as r')
    .innerJoin('directory.unit as d', (j) => j.onRef('d.org_id', '=', 'r.org_id').onRef('d.id', '=', 'r.desk_id'))
    .select(['r.id', 'd.name as deskName', 'r.title', 'r.edition', 'r.from_day as from', 'r.to_day as to', 'r.status'])
    .where('r.org_id', '=', access.orgId)
    .where(
      sql<boolean>`(r.desk_id = any(${`{${desks.join(',')}}`}::uuid[]) or (${isScored} and r.in_force_since is not null))`,
    )
    .$if(before !== undefined, (q) => q.where('r.id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('r.id', '>', after ?? ''))
    .orderBy('r.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(rows, filter);
}

/** The first day of the assessment year that a day belongs to, by the rules of that day. */
export async function assessmentYearOf(access: Access, deskId: UnitId, day: Day): Promise<Day> {
  const rules = rulesOn(await rulesInForce(access, deskId), day);
  return stretchOf('year', rules?.ruleSet.year_starts ?? '01-01', day).from;
}

export interface EditionLine {
  readonly id: string;
  readonly edition: string;
  readonly from: Day;
  readonly to: Day;
  readonly status: RuleSetStatus;
}

/** All versions of one of a desk's rule sets, newest first; for a unit's people those that ever were in force. */
export async function editionsOf(
  access: Access,
  { deskId, code }: { readonly deskId: UnitId; readonly code: string },
  atDesk: boolean,
): Promise<EditionLine[]> {
  return access.db
    .selectFrom('scoring.rule_set')
    .select(['id', 'edition', 'from_day as from', 'to_day as to', 'status'])
    .where('org_id', '=', access.orgId)
    .where('desk_id', '=', deskId)
    .where('code', '=', code)
    .$if(!atDesk, (q) => q.where('in_force_since', 'is not', null))
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .limit(30)
    .execute();
}
