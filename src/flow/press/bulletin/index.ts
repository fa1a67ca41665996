/** Front door of the bulletins. */
export * from './bulletin.ts';
export { bulletinThing, loadBulletin } from './bulletin.store.ts';
export { bulletinWording } from './bulletin-wording.ts';
