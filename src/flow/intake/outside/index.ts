/** Front door of the outside items. */
export {
  type Citable,
  citableOutside,
  findOutside,
  listOutside,
  type OutsideFilter,
  type OutsideLine,
} from './outside.queries.ts';
export { loadOutside, outsideThing } from './outside.store.ts';
export * from './outside.ts';
export type { OutsideAction, OutsideFacts } from './outside-actions.ts';
export { outsideTones } from './outside-list.pages.tsx';
export { outsideWording } from './outside-wording.ts';
export { outsideSlice } from './slice.ts';
