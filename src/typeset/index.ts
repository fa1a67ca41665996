/** Front door of the printing engine. */
export { type PictureFiles, printBulletin } from './bulletin.ts';
export type { BulletinArticle, BulletinSheet, BulletinTail } from './bulletin-sheet.ts';
export { bulletinPartWording, problemWording } from './bulletin-wording.ts';
export { createEngine, type Engine, type EngineOptions, type Printed } from './engine.ts';
export { type Place, type Problem, TypesetError } from './errors.ts';
export { type NoticeSheet, type NoticeTable, printNotice } from './notice.ts';
