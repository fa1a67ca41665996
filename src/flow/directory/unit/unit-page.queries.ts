/** What the unit pages read. */
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import { allUnits, desks, unitsByIds } from './unit.queries.ts';
import type { Unit } from './unit.ts';
import { type UnitFilter, type UnitLine, unitLines } from './unit-lines.ts';
import type { DeskSummary, UnitSummary } from './unit-summary.ts';

export async function listUnits(access: Access, filter: UnitFilter): Promise<UnitLine[]> {
  const contactPoints = await access.db
    .selectFrom('directory.contact_point')
    .select('unit_id')
    .distinct()
    .where('org_id', '=', access.orgId)
    .execute();
  return unitLines(await allUnits(access), await desks(access), new Set(contactPoints.map((c) => c.unit_id)), filter);
}

export interface UnitSurroundings {
  readonly parent: UnitSummary | undefined;
  readonly mergedInto: UnitSummary | undefined;
  /** Direct ones, the closed among them. */
  readonly subUnits: readonly UnitSummary[];
  /** Every open desk, and those that the unit is a contact point of. */
  readonly desks: readonly DeskSummary[];
}

export async function surroundingsOf(access: Access, unit: Unit): Promise<UnitSurroundings> {
  const mergedInto = unit.status === 'closed' ? unit.mergedInto : undefined;
  const named = await unitsByIds(
    access,
    [unit.parentId, mergedInto].filter((id): id is UnitId => id !== undefined),
  );
  return {
    parent: unit.parentId === undefined ? undefined : named.get(unit.parentId),
    mergedInto: mergedInto === undefined ? undefined : named.get(mergedInto),
    subUnits: (await allUnits(access)).filter((u) => u.parentId === unit.id),
    desks: await desks(access),
  };
}
