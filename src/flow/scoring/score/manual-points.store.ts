/** Rows ⇄ points given by hand. */
import { unitOf } from '#flow/directory/unit/index.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import type { ManualEvent, ManualPoints, ManualStatus } from './manual-points.ts';
import { type ManualAction, type ManualFacts, seesManual } from './manual-points-actions.ts';
import { type manualCommands, manualMachine } from './manual-points-commands.ts';
import { rulesInForce } from './rule-set.queries.ts';
import { rulesOn } from './rules-in-force.ts';
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
  const { status, points, day, why, evidence, by_name: by, taken_back_on, words } = row;
  const takenBack = taken_back_on === null ? undefined : { day: taken_back_on, words: words ?? '' };
  return {
    version: row.version,
    state: {
      deskId: row.desk_id,
      unitId: row.unit_id,
      points,
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
  const { deskId, unitId, points, day, why, evidence, by, status, takenBack } = manual;
  const changed = { version, status, taken_back_on: takenBack?.day ?? null, words: takenBack?.words ?? null };
  await work.db
    .insertInto('scoring.manual_points')
    .values({
      org_id: work.orgId,
      id,
      desk_id: deskId,
      unit_id: unitId,
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
}

async function manualFacts(access: Access, state: ManualPoints | undefined, input: unknown): Promise<ManualFacts> {
  const { deskId = '', unitId = '', day = '' } = state ?? ((input ?? {}) as Asked);
  const unit = unitId === '' ? undefined : await unitOf(access, unitId);
  const rules = deskId === '' ? undefined : rulesOn(await rulesInForce(access, deskId), day);
  const range = rules?.ruleSet.manual;
  return { deskId, lineage: unit?.lineage ?? [], ...(range ? { range } : {}) };
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
