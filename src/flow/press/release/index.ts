/** Front door of the release desk. */
export { type ReleaseAction, releaseTable } from './release-actions.ts';
export { releaseReactions } from './release.reactions.ts';
export { releaseThing } from './release.store.ts';
export { releaseWording } from './release-wording.ts';
