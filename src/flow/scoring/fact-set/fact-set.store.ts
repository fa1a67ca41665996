/** Rows ⇄ facts kept from outside; the facts themselves lie beside the database. */
import { desks } from '#flow/directory/unit/index.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import type { FactSet, FactSetEvent, FactSetStatus } from './fact-set.ts';
import { type FactSetAction, type FactSetFacts, seesFactSet } from './fact-set-actions.ts';
import { type factSetCommands, factSetMachine } from './fact-set-commands.ts';
import './fact-set.tables.ts';

export async function loadFactSet(access: Access, id: string, lock?: 'lock'): Promise<Loaded<FactSet> | undefined> {
  const row = await access.db
    .selectFrom('scoring.fact_set')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const { desk_id: deskId, status, name, file, detail } = row;
  return { version: row.version, state: { ...detail, deskId, status, name, file } };
}

async function save(work: Work, id: string, set: FactSet, version: number): Promise<void> {
  const { deskId, status, name, file, ...detail } = set;
  await work.db
    .insertInto('scoring.fact_set')
    .values({ org_id: work.orgId, id, desk_id: deskId, version, status, name, file, detail: JSON.stringify(detail) })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet({ version, status }))
    .execute();
}

export async function factSetFacts(access: Access, state: FactSet | undefined, input: unknown): Promise<FactSetFacts> {
  const deskId = state?.deskId ?? (input as { deskId?: string } | undefined)?.deskId ?? '';
  return { deskId, deskExists: (await desks(access)).some((desk) => desk.unitId === deskId) };
}

export const factSetThing: Thing<
  FactSet,
  FactSetEvent,
  FactSetFacts,
  FactSetAction,
  FactSetStatus,
  typeof factSetCommands
> = {
  ...factSetMachine,
  store: { load: loadFactSet, save, facts: factSetFacts },
  sees: seesFactSet,
};
