/** Facts kept from outside, and the rules they may be scored by. */
import { sql } from 'kysely';
import { deskRoles } from '#flow/scoring/adoption/index.ts';
import { library, loadRuleSet, type RuleSet, readRuleSet } from '#flow/scoring/score/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access } from '#platform/event-log/index.ts';
import './fact-set.tables.ts';

export interface FactSetLine {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly keptBy: string;
  readonly keptAt: string;
}

export const workingDesks = (actor: Actor): string[] => [
  ...new Set(actor.appointments.filter((a) => deskRoles.some((role) => role === a.role)).map((a) => a.unitId)),
];

export async function listFactSets(access: Access, actor: Actor, filter: Keyset): Promise<Page<FactSetLine>> {
  const { before, after } = filter;
  const rows = await access.db
    .selectFrom('scoring.fact_set')
    .select(['id', 'name', 'detail'])
    .where('org_id', '=', access.orgId)
    .where('status', '=', 'kept')
    .where(sql<boolean>`desk_id = any(${`{${workingDesks(actor).join(',')}}`}::uuid[])`)
    .$if(before !== undefined, (q) => q.where('id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('id', '>', after ?? ''))
    .orderBy('id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(
    rows.map(({ id, name, detail: { count, keptBy, keptAt } }) => ({ id, name, count, keptBy, keptAt })),
    filter,
  );
}

export interface RulesChoice {
  /** The record's id, or `library:<name>`. */
  readonly value: string;
  readonly title: string;
  readonly edition: string;
  readonly own: boolean;
}

/** The desk's rule sets, drafts too, then those that come with the program. */
export async function rulesToChoose(access: Access, deskId: string): Promise<RulesChoice[]> {
  const rows = await access.db
    .selectFrom('scoring.rule_set')
    .select(['id', 'title', 'edition'])
    .where('org_id', '=', access.orgId)
    .where('desk_id', '=', deskId)
    .where('status', '<>', 'withdrawn')
    .orderBy('from_day', 'desc')
    .execute();
  return [
    ...rows.map(({ id, title, edition }) => ({ value: id, title, edition, own: true })),
    ...(await library()).map(({ name, title }) => ({ value: `library:${name}`, title, edition: '', own: false })),
  ];
}

export interface ChosenRules {
  readonly ruleSet: RuleSet;
  /** Of a record: its page can be opened. */
  readonly id?: string;
}

export async function chosenRules(access: Access, deskId: string, value: string): Promise<ChosenRules | undefined> {
  const [, name] = /^library:(.+)$/.exec(value) ?? [];
  const isId = /^[0-9a-f-]{36}$/.test(value);
  const record = isId ? (await loadRuleSet(access, value))?.state : undefined;
  const kept = record?.deskId === deskId ? record.source : undefined;
  const source = kept ?? (await library()).find((entry) => entry.name === name)?.source;
  const read = source === undefined ? undefined : readRuleSet(source);
  return read?.ok ? { ruleSet: read.value, ...(kept === undefined ? {} : { id: value }) } : undefined;
}
