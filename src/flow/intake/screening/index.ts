/** Front door of the screening desk. */
export { type ScreeningAction, type ScreeningFacts, screeningTable } from './screening-actions.ts';
export { screeningThing } from './screening.store.ts';
export { screeningWording } from './screening-wording.ts';
