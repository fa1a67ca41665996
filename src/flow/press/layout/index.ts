/** Front door of the layout: paper in, PDF out, and which prints there are. */
export { type Pdf, type PrintServices, printPaper } from './layout.pdf.ts';
export { findPrint, keepPrint } from './layout.store.ts';
export type { Paper, PaperArticle } from './paper.ts';
export type { Print } from './print.ts';
export { layoutSlice } from './slice.ts';
