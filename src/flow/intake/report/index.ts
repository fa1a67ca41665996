/** Front door of the reports: what the desk and later stages may use. */
export { checkDoor } from './door-check.ts';
export * from './report.ts';
export { type ReportAction, type ReportFacts, reportTable, seesReport } from './report-actions.ts';
export { reportCommands } from './report-commands.ts';
export { loadReport, reportFacts, reportThing, saveReport } from './report.store.ts';
export { declineReasonWording, genreWording, personalDataWording, type ReportWords, reportWording } from './report-wording.ts';
