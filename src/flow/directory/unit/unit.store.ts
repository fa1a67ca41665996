/** Rows ⇄ unit: the only SQL that writes units, their names, desks and contact points. */
import { type Selectable, sql } from 'kysely';
import type { UnitId } from '#kernel/ids.ts';
import { refusal } from '#kernel/refusal.ts';
import { type Access, type Loaded, Refused, type Store, type Thing, type Work } from '#platform/event-log/index.ts';
import { searchKeys } from './search-keys.ts';
import { isWithin } from './unit.queries.ts';
import type { UnitRow } from './unit.tables.ts';
import { type ContactPoint, currentName, type Desk, type Unit, type UnitEvent, type UnitStatus } from './unit.ts';
import { seesUnit, type UnitAction, type UnitFacts } from './unit-actions.ts';
import { type unitCommands, unitMachine } from './unit-commands.ts';
import { unitFacts } from './unit-facts.queries.ts';

async function load(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Unit> | undefined> {
  const row = await access.db
    .selectFrom('directory.unit')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const names = await namesOf(access, id);
  const [first, ...later] = names;
  if (!first) throw new Error(`unit ${id} has no name`);
  const desk = await ownDesk(access, id);
  return {
    version: row.version,
    state: {
      id: row.id,
      ...(row.parent_id !== null ? { parentId: row.parent_id } : {}),
      kind: row.kind,
      names: [first, ...later],
      sortOrder: row.sort_order,
      openedOn: row.opened_on,
      ...(desk ? { desk } : {}),
      contactPoints: await contactPointsOf(access, id),
      ...situation(row),
    },
  };
}

function situation({ closed_on, merged_into }: Selectable<UnitRow>) {
  if (closed_on === null) return { status: 'open' } as const;
  return {
    status: 'closed',
    closedOn: closed_on,
    ...(merged_into !== null ? { mergedInto: merged_into } : {}),
  } as const;
}

const namesOf = ({ db, orgId }: Access, id: UnitId) =>
  db
    .selectFrom('directory.unit_name')
    .select(['name', 'short_name as shortName', 'from_day as from'])
    .where('org_id', '=', orgId)
    .where('unit_id', '=', id)
    .orderBy('from_day')
    .execute();

async function ownDesk({ db, orgId }: Access, id: UnitId): Promise<Desk | undefined> {
  const row = await db
    .selectFrom('directory.desk')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('unit_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    name: row.name,
    foundedOn: row.founded_on,
    ...(row.closed_on !== null ? { closedOn: row.closed_on } : {}),
    ...(row.claim_minutes !== null ? { claimMinutes: row.claim_minutes } : {}),
  };
}

async function contactPointsOf({ db, orgId }: Access, id: UnitId): Promise<ContactPoint[]> {
  const rows = await db
    .selectFrom('directory.contact_point')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('unit_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map((r) => ({ deskId: r.desk_id, from: r.from_day, ...(r.to_day !== null ? { to: r.to_day } : {}) }));
}

async function save(work: Work, id: string, unit: Unit, version: number): Promise<void> {
  await saveUnitRow(work, id, unit, version);
  const key = { org_id: work.orgId, unit_id: id };
  await work.db
    .deleteFrom('directory.unit_name')
    .where((e) => e.and(key))
    .execute();
  await work.db
    .insertInto('directory.unit_name')
    .values(unit.names.map((n) => ({ ...key, from_day: n.from, name: n.name, short_name: n.shortName })))
    .execute();
  if (unit.desk) await saveDesk(work, id, unit.desk);
  await work.db
    .deleteFrom('directory.contact_point')
    .where((e) => e.and(key))
    .execute();
  if (unit.contactPoints.length === 0) return;
  await work.db
    .insertInto('directory.contact_point')
    .values(
      unit.contactPoints.map((c, position) => ({
        ...key,
        desk_id: c.deskId,
        position,
        from_day: c.from,
        to_day: c.to ?? null,
      })),
    )
    .execute();
}

async function saveUnitRow(work: Work, id: string, unit: Unit, version: number): Promise<void> {
  const before = await work.db
    .selectFrom('directory.unit')
    .select(['parent_id', 'lineage'])
    .where('org_id', '=', work.orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  const staysThere = before !== undefined && before.parent_id === (unit.parentId ?? null);
  const lineage = staysThere ? before.lineage : await lineageBelow(work, unit.parentId, id, before !== undefined);
  const row = toRow(work, unit, version, lineage);
  const { org_id: _, id: __, ...changed } = row;
  await work.db
    .insertInto('directory.unit')
    .values(row)
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
  if (before && !staysThere) await carrySubUnits(work, id, before.lineage.length, lineage);
}

function toRow(work: Work, unit: Unit, version: number, lineage: UnitId[]) {
  const { name, shortName } = currentName(unit);
  return {
    org_id: work.orgId,
    id: unit.id,
    parent_id: unit.parentId ?? null,
    lineage,
    kind: unit.kind,
    name,
    short_name: shortName,
    ...searchKeys(name),
    sort_order: unit.sortOrder,
    opened_on: unit.openedOn,
    closed_on: unit.status === 'closed' ? unit.closedOn : null,
    merged_into: unit.status === 'closed' ? (unit.mergedInto ?? null) : null,
    version,
  };
}

/**
 * The parent's row is locked so that it cannot close meanwhile. Moves go one at a time, or two of them could each put
 * a unit below the other's.
 */
async function lineageBelow(work: Work, parentId: UnitId | undefined, id: UnitId, moving: boolean): Promise<UnitId[]> {
  if (parentId === undefined) return [id];
  const { db, orgId } = work;
  if (moving) await db.selectFrom('directory.org').select('id').where('id', '=', orgId).forUpdate().execute();
  const parent = await db
    .selectFrom('directory.unit')
    .select(['lineage', 'closed_on'])
    .where('org_id', '=', orgId)
    .where('id', '=', parentId)
    .forShare()
    .executeTakeFirstOrThrow();
  if (parent.closed_on !== null) throw new Refused([{ ...refusal('unit_is_closed'), field: 'parentId' }]);
  if (parent.lineage.includes(id)) throw new Refused([{ ...refusal('unit_inside_itself'), field: 'parentId' }]);
  return [...parent.lineage, id];
}

async function carrySubUnits(work: Work, id: UnitId, oldDepth: number, lineage: UnitId[]): Promise<void> {
  await work.db
    .updateTable('directory.unit')
    .set({ lineage: sql<string[]>`${lineage}::uuid[] || lineage[${oldDepth + 1}::int:]` })
    .where('org_id', '=', work.orgId)
    .where(isWithin(id))
    .where('id', '<>', id)
    .execute();
}

async function saveDesk(work: Work, unitId: UnitId, desk: Desk): Promise<void> {
  const values = {
    name: desk.name,
    founded_on: desk.foundedOn,
    closed_on: desk.closedOn ?? null,
    claim_minutes: desk.claimMinutes ?? null,
  };
  await work.db
    .insertInto('directory.desk')
    .values({ org_id: work.orgId, unit_id: unitId, ...values })
    .onConflict((c) => c.columns(['org_id', 'unit_id']).doUpdateSet(values))
    .execute();
}

const store: Store<Unit, UnitFacts> = { load, save, facts: unitFacts };

export const unitThing: Thing<Unit, UnitEvent, UnitFacts, UnitAction, UnitStatus, typeof unitCommands> = {
  ...unitMachine,
  store,
  sees: seesUnit,
};
