/** Front door of the screening desk. */

export { screeningThing } from './screening.store.ts';
export { type ScreeningAction, type ScreeningFacts, screeningTable } from './screening-actions.ts';
export { screeningWording } from './screening-wording.ts';
export { screeningSlice } from './slice.ts';
export type { SourceGrades } from './source-grades.queries.ts';
