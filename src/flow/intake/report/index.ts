/** Front door of the reports: what the desk and later stages may use. */
export { readAtDoor } from './document.store.ts';
export { checkDoor } from './door-check.ts';
export { KeepPersonalData } from './personal-data.pages.tsx';
export { countReports, listReports, type ReportFilter, type ReportLine } from './report.queries.ts';
export { reportPage, reportQuery } from './report.routes.tsx';
export { loadReport, reportFacts, reportThing, saveReport } from './report.store.ts';
export * from './report.ts';
export { type ReportAction, type ReportFacts, reportTable, seesReport, standing } from './report-actions.ts';
export { reportCommands } from './report-commands.ts';
export { reportTones } from './report-list.pages.tsx';
export { reportPageWording } from './report-page-wording.ts';
export { ReportView, type ReportViewProps } from './report-view.pages.tsx';
export {
  declineReasonWording,
  genreWording,
  personalDataWording,
  type ReportWords,
  reportWording,
} from './report-wording.ts';
export { reportSlice } from './slice.ts';
