/** Front door of the sheets: any list, as it is filtered, as an XLSX file. */
export { allLines, type ListSheet, mostLines, type SheetColumn } from './list-sheet.ts';
export { sheetRoutes } from './sheet.routes.ts';
