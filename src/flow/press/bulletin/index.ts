/** Front door of the bulletins. */
export { type BulletinLine, bulletinsToEdit, desksOf, listBulletins } from './bulletin.queries.ts';
export { bulletinThing, loadBulletin } from './bulletin.store.ts';
export * from './bulletin.ts';
export { deskRoles } from './bulletin-actions.ts';
export { bulletinWording, seriesWording } from './bulletin-wording.ts';
export { readerNames } from './reader-names.ts';
export { bulletinSlice } from './slice.ts';
