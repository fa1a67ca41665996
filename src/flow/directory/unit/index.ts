/** Front door of the units. */

export { actFields, type FieldStart } from './act-fields.ts';
export { type SearchKeys, searchKeys } from './search-keys.ts';
export { unitSlice } from './slice.ts';
export { allUnits, deskOf, desks, desksFor, subtreeOf, unitOf, unitOptions, unitsByIds } from './unit.queries.ts';
export { unitThing } from './unit.store.ts';
export { type UnitKind, unitKinds, usualClaimMinutes } from './unit.ts';
export type { NamedUnit } from './unit-actions.ts';
export type { LineFault } from './unit-csv.ts';
export { administeringUnit, namedUnit } from './unit-facts.queries.ts';
export { type ImportDone, type ImportResult, importUnits } from './unit-import.store.ts';
export type { DeskSummary, UnitSummary } from './unit-summary.ts';
export type { UnitOption } from './unit-tree.ts';
export { type UnitWords, unitKindWording, unitWording } from './unit-wording.ts';
