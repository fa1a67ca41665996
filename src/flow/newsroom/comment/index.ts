/** Front door of the comments. */
export { type Anchor, anchorOf, locate } from './anchor.ts';
export { commentThing } from './comment.store.ts';
export { commentSlice } from './slice.ts';
