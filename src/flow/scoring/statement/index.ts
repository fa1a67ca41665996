/** Front door of the statements. */

export { type EarlierStatement, type Reconciled, readEarlierStatement, reconcile } from './earlier-statement.ts';
export { earlierSentence } from './earlier-statement-wording.ts';
export { type Figures, figuresOf } from './figures.ts';
export { FiguresTables } from './figures-table.pages.tsx';
export { shownOf } from './shown-table.ts';
export { statementSlice } from './slice.ts';
export { loadStatement, statementThing } from './statement.store.ts';
export * from './statement.ts';
export { tableOf } from './statement-table.ts';
