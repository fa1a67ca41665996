/** Front door of the stock (素材库). */
export { citableStock, findStock, listStock, type StockFilter, type StockLine } from './stock.queries.ts';
export { loadStockPiece, stockThing } from './stock.store.ts';
export type { StockAction, StockFacts } from './stock-actions.ts';
export * from './stock-piece.ts';
