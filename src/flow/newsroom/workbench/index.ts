/** Front door of the workbench: an article's record and the place where it is written. */

export { workbenchSlice } from './slice.ts';
