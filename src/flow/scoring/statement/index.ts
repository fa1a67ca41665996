/** Front door of the statements. */
export { type Figures, figuresOf } from './figures.ts';
export { FiguresTables } from './figures-table.pages.tsx';
export { type Published, type Reconciled, readPublished, reconcile } from './published.ts';
export { publishedSentence } from './published-wording.ts';
export { shownOf } from './shown-table.ts';
export { statementSlice } from './slice.ts';
export { loadStatement, statementThing } from './statement.store.ts';
export * from './statement.ts';
export { tableOf } from './statement-table.ts';
