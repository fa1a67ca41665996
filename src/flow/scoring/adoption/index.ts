/** Front door of the adoptions. */
export { adoptionsOf, vocabulary } from './adoption.queries.ts';
export { adoptionThing, loadAdoption } from './adoption.store.ts';
export * from './adoption.ts';
export { deskRoles, unitRoles } from './adoption-actions.ts';
export { adoptionWording, levelWording, partWording } from './adoption-wording.ts';
export { adoptionSlice } from './slice.ts';
