/** Reading units and desks. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { UnitRow } from './unit.tables.ts';
import type { DeskSummary, UnitSummary } from './unit-summary.ts';
import { inTreeOrder, toOption, type UnitOption } from './unit-tree.ts';

const units = ({ db, orgId }: Access) => db.selectFrom('directory.unit').selectAll().where('org_id', '=', orgId);

export async function unitOf(access: Access, id: UnitId): Promise<UnitSummary | undefined> {
  const row = await units(access).where('id', '=', id).executeTakeFirst();
  return row && toSummary(row);
}

export async function unitsByIds(access: Access, ids: readonly UnitId[]): Promise<Map<UnitId, UnitSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await units(access)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, toSummary(row)]));
}

/** The whole tree in its order; with `openOn` only the units that exist on that day. */
export async function allUnits(access: Access, { openOn }: { openOn?: Day } = {}): Promise<UnitSummary[]> {
  let query = units(access);
  if (openOn !== undefined) {
    query = query
      .where('opened_on', '<=', openOn)
      .where((e) => e.or([e('closed_on', 'is', null), e('closed_on', '>', openOn)]));
  }
  return inTreeOrder((await query.execute()).map(toSummary));
}

/** Open units for a selector, in tree order. */
export async function unitOptions(access: Access): Promise<UnitOption[]> {
  const rows = await units(access).where('closed_on', 'is', null).execute();
  return inTreeOrder(rows.map(toSummary)).map(toOption);
}

/** True of the unit itself and of all below it. */
export const isWithin = (unitId: UnitId) => sql<boolean>`lineage @> array[${unitId}::uuid]`;

/** The unit and all below it, closed ones too. */
export async function subtreeOf(access: Access, unitId: UnitId): Promise<UnitId[]> {
  const rows = await access.db
    .selectFrom('directory.unit')
    .select('id')
    .where('org_id', '=', access.orgId)
    .where(isWithin(unitId))
    .execute();
  return rows.map((row) => row.id);
}

const deskRows = ({ db, orgId }: Access) =>
  db
    .selectFrom('directory.desk as d')
    .innerJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 'd.org_id').onRef('u.id', '=', 'd.unit_id'))
    .select(['d.unit_id', 'd.name', 'u.name as unit_name', 'd.closed_on', 'u.lineage'])
    .where('d.org_id', '=', orgId);

type DeskFound = Awaited<ReturnType<ReturnType<typeof deskRows>['executeTakeFirstOrThrow']>>;

/** Desks that receive reports today, from the top of the tree downwards. */
export async function desks(access: Access): Promise<DeskSummary[]> {
  const rows = await deskRows(access).where('d.closed_on', 'is', null).orderBy('d.name').execute();
  return rows.sort((a, b) => a.lineage.length - b.lineage.length).map(toDesk);
}

/** The desk that a unit runs or once ran. */
export async function deskOf(access: Access, unitId: UnitId): Promise<DeskSummary | undefined> {
  const row = await deskRows(access).where('d.unit_id', '=', unitId).executeTakeFirst();
  return row && toDesk(row);
}

/** Where a unit may file on a day: the desk nearest above it (its own included), then those it is a contact point of. */
export async function desksFor(access: Access, unitId: UnitId, day: Day): Promise<DeskSummary[]> {
  const unit = await unitOf(access, unitId);
  if (!unit) return [];
  const above = await deskRows(access)
    .where('d.closed_on', 'is', null)
    .where('d.unit_id', 'in', [...unit.lineage])
    .execute();
  const nearest = above.sort((a, b) => b.lineage.length - a.lineage.length).slice(0, 1);
  const direct = await deskRows(access)
    .innerJoin('directory.contact_point as c', (j) =>
      j.onRef('c.org_id', '=', 'd.org_id').onRef('c.desk_id', '=', 'd.unit_id'),
    )
    .where('d.closed_on', 'is', null)
    .where('c.unit_id', '=', unitId)
    .where('c.from_day', '<=', day)
    .where((e) => e.or([e('c.to_day', 'is', null), e('c.to_day', '>=', day)]))
    .execute();
  return [...nearest, ...direct.filter((d) => d.unit_id !== nearest[0]?.unit_id)].map(toDesk);
}

const toDesk = (row: DeskFound): DeskSummary => ({
  unitId: row.unit_id,
  name: row.name,
  unitName: row.unit_name,
  ...(row.closed_on !== null ? { closedOn: row.closed_on } : {}),
});

function toSummary(row: Selectable<UnitRow>): UnitSummary {
  return {
    id: row.id,
    ...(row.parent_id !== null ? { parentId: row.parent_id } : {}),
    lineage: row.lineage,
    depth: row.lineage.length - 1,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    sortOrder: row.sort_order,
    pinyin: row.pinyin,
    initials: row.initials,
    openedOn: row.opened_on,
    ...(row.closed_on !== null ? { closedOn: row.closed_on } : {}),
    ...(row.merged_into !== null ? { mergedInto: row.merged_into } : {}),
  };
}
