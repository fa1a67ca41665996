/** Front door of facts from outside. */
export { factSetSlice } from './slice.ts';
