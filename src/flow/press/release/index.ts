/** Front door of the release desk. */

export { releaseReactions } from './release.reactions.ts';
export { releaseThing } from './release.store.ts';
export { type ReleaseAction, releaseTable } from './release-actions.ts';
export { releaseWording } from './release-wording.ts';
