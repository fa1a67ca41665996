/** Front door of the units. */

export { allUnits, deskOf, desks, desksFor, subtreeOf, unitOf, unitOptions, unitsByIds } from './unit.queries.ts';
export { type UnitKind, unitKinds } from './unit.ts';
export type { DeskSummary, UnitSummary } from './unit-summary.ts';
export type { UnitOption } from './unit-tree.ts';
