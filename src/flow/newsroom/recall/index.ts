/** Front door of the recalls: a later stage adds the places that it made, and says what settled them. */
export { correctedSources } from './recall.queries.ts';
export { closePlaces } from './recall.reactions.ts';
export { loadRecall, recallThing } from './recall.store.ts';
export * from './recall.ts';
export { type RecallAction, type RecallFacts, recallTable } from './recall-actions.ts';
export { recallWording } from './recall-wording.ts';
export { recallSlice } from './slice.ts';
