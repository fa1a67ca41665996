/** Front door of the stock (素材库). */

export { stockSlice } from './slice.ts';
export { citableStock, findStock, listStock, type StockFilter, type StockLine } from './stock.queries.ts';
export { loadStockPiece, stockThing } from './stock.store.ts';
export type { StockAction, StockFacts } from './stock-actions.ts';
export { stockTones } from './stock-list.pages.tsx';
export * from './stock-piece.ts';
export { stockKindWording, stockWording } from './stock-wording.ts';
