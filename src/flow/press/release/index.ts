/** Front door of the release desk. */

export { listReading, type Reading, type ReadingLine, readingOf } from './reading.queries.ts';
export { releaseReactions } from './release.reactions.ts';
export { releaseThing } from './release.store.ts';
export { type ReleaseAction, releaseTable } from './release-actions.ts';
export { releaseWording } from './release-wording.ts';
export { releaseSlice } from './slice.ts';
