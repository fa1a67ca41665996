/** Front door of facts from outside. */
export { factSetThing } from './fact-set.store.ts';
export { factSetSlice } from './slice.ts';
