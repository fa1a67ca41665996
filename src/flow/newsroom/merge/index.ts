/** Front door of merging. */
export { mergeThing } from './merge.store.ts';
export { type MergeAction, type MergeFacts, mergeTable } from './merge-actions.ts';
export { mergeSlice } from './slice.ts';
