/** Front door of the eyesight (眼力). */

export { isOpenQuestion, listResemblances, type ResemblanceLine } from './resemblance.queries.ts';
export { resemblanceThing } from './resemblance.store.ts';
export * from './resemblance.ts';
export { RecordResemblances } from './resemblance-list.pages.tsx';
export { rebuildSketches } from './sketch.store.ts';
export { insightSlice } from './slice.ts';
