/** Rows ⇄ points given by hand. */
import { unitOf } from '#flow/directory/unit/index.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import { type Effect, effectOf, kindNamed, kindsOf, type ManualKind, type Noted } from './manual-kind.ts';
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
  const { status, kind, level, amounts, points, day, why, evidence, by_name: by, taken_back_on, words } = row;
  const takenBack = taken_back_on === null ? undefined : { day: taken_back_on, words: words ?? '' };
  return {
    version: row.version,
    state: {
      deskId: row.desk_id,
      unitId: row.unit_id,
      ...(kind === null ? {} : { kind }),
      ...(level === null ? {} : { level }),
      ...(amounts === null ? {} : { amounts }),
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
  const { deskId, unitId, kind = null, level = null, amounts, points = null, day, why, evidence } = manual;
  const { by, status, takenBack } = manual;
  const changed = { version, status, taken_back_on: takenBack?.day ?? null, words: takenBack?.words ?? null };
  await work.db
    .insertInto('scoring.manual_points')
    .values({
      org_id: work.orgId,
      id,
      desk_id: deskId,
      unit_id: unitId,
      kind,
      level,
      amounts: amounts ? JSON.stringify(amounts) : null,
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
  readonly level?: string;
  readonly amounts?: Readonly<Record<string, string>>;
}

async function manualFacts(access: Access, state: ManualPoints | undefined, input: unknown): Promise<ManualFacts> {
  const { deskId = '', unitId = '', day = '', ...noted } = state ?? ((input ?? {}) as Asked);
  const unit = unitId === '' ? undefined : await unitOf(access, unitId);
  const rules = deskId === '' ? undefined : rulesOn(await rulesInForce(access, deskId), day);
  const kinds = rules ? kindsOf(rules.ruleSet) : [];
  const kind = kinds.find((known) => known === noted.kind);
  const range = rules?.ruleSet.manual;
  const { level, amounts } = noted;
  return {
    deskId,
    lineage: unit?.lineage ?? [],
    kinds,
    known: rules ? kinds.map((one) => titleOf(rules, one)) : [],
    ...(range ? { range } : {}),
    ...(rules && kind ? { effect: await effectFor(access, rules, kind, { deskId, unitId, day, level, amounts }) } : {}),
  };
}

function titleOf({ ruleSet: { lapses, deeds } }: Rules, kind: ManualKind): string {
  const { of, code } = kindNamed(kind);
  return (of === 'lapse' ? lapses : deeds)?.[code] ?? code;
}

/** A line may hold for one class of units only. */
async function effectFor(
  access: Access,
  { ruleSet }: Rules,
  kind: ManualKind,
  { deskId, unitId, level, ...noted }: Noted & { readonly deskId: UnitId; readonly unitId: UnitId },
): Promise<Effect> {
  const unit = (await unitFacts(access, deskId, noted.day)).find(({ id }) => id === unitId);
  return effectOf(ruleSet, kind, { ...noted, class: unit?.class, level: level || undefined });
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
