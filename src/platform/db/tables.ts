/**
 * Every table by its full name (`intake.report`). Each capability adds its rows in its own `*.tables.ts`:
 * `declare module '#platform/db/tables.ts' { interface Tables { 'intake.report': ReportRow } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by module augmentation
export interface Tables {}
