/** Units in the order of the tree: each directly before its sub-units, siblings by their order and name. */
import type { UnitId } from '#kernel/ids.ts';
import type { UnitSummary } from './unit-summary.ts';

/** As the unit selectors take it, in the order of the tree. */
export interface UnitOption {
  readonly id: UnitId;
  readonly name: string;
  readonly depth: number;
}

const byOrder = (a: UnitSummary, b: UnitSummary): number =>
  a.sortOrder - b.sortOrder || a.name.localeCompare(b.name, 'zh');

/** A unit whose parent is not among them stands as a root. */
export function inTreeOrder(units: readonly UnitSummary[]): UnitSummary[] {
  const known = new Set(units.map((u) => u.id));
  const children = new Map<UnitId | undefined, UnitSummary[]>();
  for (const unit of units) {
    const parent = unit.parentId !== undefined && known.has(unit.parentId) ? unit.parentId : undefined;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const below = (parent: UnitId | undefined, depth: number): UnitSummary[] =>
    (children.get(parent) ?? []).sort(byOrder).flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)]);
  return below(undefined, 0);
}

export const toOption = ({ id, name, depth }: UnitSummary): UnitOption => ({ id, name, depth });
