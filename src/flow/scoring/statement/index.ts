/** Front door of the statements. */
export { statementSlice } from './slice.ts';
export { loadStatement, statementThing } from './statement.store.ts';
export * from './statement.ts';
