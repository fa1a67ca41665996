/** Front door of the bulletins. */

export { bulletinThing, loadBulletin } from './bulletin.store.ts';
export * from './bulletin.ts';
export { bulletinWording } from './bulletin-wording.ts';
