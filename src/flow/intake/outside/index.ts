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
