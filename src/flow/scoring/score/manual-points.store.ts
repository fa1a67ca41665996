/** Rows ⇄ points given by hand. */
import { unitOf } from '#flow/directory/unit/index.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import { kindsOf, type ManualKind, type OpenRange, openRange } from './manual-kind.ts';
import type { ManualEvent, ManualPoints, ManualStatus } from './manual-points.ts';
import { type ManualAction, type ManualFacts, seesManual } from './manual-points-actions.ts';
import { type manualCommands, manualMachine } from './manual-points-commands.ts';
import { rulesInForce } from './rule-set.queries.ts';
import type { RuleSet } from './rule-set.ts';
import { type Rules, rulesOn } from './rules-in-force.ts';
import { unitFacts } from './score.queries.ts';
import './score.tables.ts';

async function loadManual(access: Access, id: string, lock?: 'lock'): Promise<Loaded<ManualPoints> | undefined> {
  const row = await access.db
    .selectFrom('scoring.manual_points')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const { status, kind, points, day, why, evidence, by_name: by, taken_back_on, words } = row;
  const takenBack = taken_back_on === null ? undefined : { day: taken_back_on, words: words ?? '' };
  return {
    version: row.version,
    state: {
      deskId: row.desk_id,
      unitId: row.unit_id,
      ...(kind === null ? {} : { kind }),
      ...(points === null ? {} : { points }),
      day,
      why,
      evidence,
      status,
      by,
      ...(takenBack ? { takenBack } : {}),
    },
  };
}

async function saveManual(work: Work, id: string, manual: ManualPoints, version: number): Promise<void> {
  const { deskId, unitId, kind = null, points = null, day, why, evidence, by, status, takenBack } = manual;
  const changed = { version, status, taken_back_on: takenBack?.day ?? null, words: takenBack?.words ?? null };
  await work.db
    .insertInto('scoring.manual_points')
    .values({
      org_id: work.orgId,
      id,
      desk_id: deskId,
      unit_id: unitId,
      kind,
      points,
      day,
      why,
      evidence,
      by_name: by,
      ...changed,
    })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

interface Asked {
  readonly deskId?: string;
  readonly unitId?: string;
  readonly day?: string;
  readonly kind?: string;
}

async function manualFacts(access: Access, state: ManualPoints | undefined, input: unknown): Promise<ManualFacts> {
  const { deskId = '', unitId = '', day = '', kind: asked } = state ?? ((input ?? {}) as Asked);
  const unit = unitId === '' ? undefined : await unitOf(access, unitId);
  const rules = deskId === '' ? undefined : rulesOn(await rulesInForce(access, deskId), day);
  const kinds = rules ? kindsOf(rules.ruleSet) : [];
  const kind = kinds.find((known) => known === asked);
  const range =
    kind === undefined ? rules?.ruleSet.manual : await rangeOf(access, rules, kind, { deskId, unitId, day });
  return { deskId, lineage: unit?.lineage ?? [], kinds, ...(range ? { range } : {}) };
}

/** A line may hold for one class of units only. */
async function rangeOf(
  access: Access,
  rules: Rules | undefined,
  kind: ManualKind,
  { deskId, unitId, day }: Required<Omit<Asked, 'kind'>>,
): Promise<OpenRange | undefined> {
  const unit = (await unitFacts(access, deskId, day)).find(({ id }) => id === unitId);
  return rules && openRange(rules.ruleSet, kind, { class: unit?.class, day });
}

/** What may be recorded on that day, as the desk's rules name it. */
export async function rulesOfDay(access: Access, deskId: UnitId, day: string): Promise<RuleSet | undefined> {
  return rulesOn(await rulesInForce(access, deskId), day)?.ruleSet;
}

export const manualPointsThing: Thing<
  ManualPoints,
  ManualEvent,
  ManualFacts,
  ManualAction,
  ManualStatus,
  typeof manualCommands
> = {
  ...manualMachine,
  store: { load: loadManual, save: saveManual, facts: manualFacts },
  sees: seesManual,
};
