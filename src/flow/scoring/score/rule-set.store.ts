/** Rows ⇄ rule set. */
import { deskOf } from '#flow/directory/unit/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import type { RuleSetEvent, RuleSetRecord, RuleSetStatus } from './rule-set-record.ts';
import { type RuleSetAction, type RuleSetFacts, seesRuleSet } from './rule-set-record-actions.ts';
import { type ruleSetCommands, ruleSetMachine } from './rule-set-record-commands.ts';
import './score.tables.ts';

export async function loadRuleSet(
  access: Access,
  id: string,
  lock?: 'lock',
): Promise<Loaded<RuleSetRecord> | undefined> {
  const row = await access.db
    .selectFrom('scoring.rule_set')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const { status, source, code, edition, title, titles, detail } = row;
  return {
    version: row.version,
    state: {
      ...detail,
      status,
      source,
      code,
      edition,
      title,
      titles,
      deskId: row.desk_id,
      from: row.from_day,
      to: row.to_day,
      ...(row.in_force_since !== null ? { inForceSince: row.in_force_since } : {}),
    },
  };
}

async function saveRuleSet(work: Work, id: string, record: RuleSetRecord, version: number): Promise<void> {
  const { deskId, status, source, code, edition, title, from, to, titles, inForceSince, ...detail } = record;
  const changed = {
    version,
    status,
    code,
    edition,
    title,
    source,
    from_day: from,
    to_day: to,
    in_force_since: inForceSince ?? null,
    titles: JSON.stringify(titles),
    detail: JSON.stringify(detail),
  };
  await work.db
    .insertInto('scoring.rule_set')
    .values({ org_id: work.orgId, id, desk_id: deskId, ...changed })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

export async function ruleSetFacts(
  access: Access,
  state: RuleSetRecord | undefined,
  input: unknown,
  _?: Actor,
  id?: string,
): Promise<RuleSetFacts> {
  const { deskId: asked } = (input ?? {}) as { deskId?: string };
  const deskId = state?.deskId ?? asked ?? '';
  if (deskId === '') return { deskId, deskExists: false, editions: [] };
  const others = await access.db
    .selectFrom('scoring.rule_set')
    .select(['id', 'code', 'edition'])
    .where('org_id', '=', access.orgId)
    .where('desk_id', '=', deskId)
    .where((e) => e.or([e('status', '<>', 'withdrawn'), e('in_force_since', 'is not', null)]))
    .execute();
  const editions = others.filter((o) => o.id !== id).map(({ code, edition }) => `${code} ${edition}`);
  return { deskId, deskExists: (await deskOf(access, deskId)) !== undefined, editions };
}

export const ruleSetThing: Thing<
  RuleSetRecord,
  RuleSetEvent,
  RuleSetFacts,
  RuleSetAction,
  RuleSetStatus,
  typeof ruleSetCommands
> = {
  ...ruleSetMachine,
  store: { load: loadRuleSet, save: saveRuleSet, facts: ruleSetFacts },
  sees: seesRuleSet,
};
