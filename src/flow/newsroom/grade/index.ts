/** Front door of the grades. */

export { gradeThing } from './grade.store.ts';
export * from './grade.ts';
export { gradeSlice } from './slice.ts';
export { sourceGrades } from './source-grades.queries.ts';
