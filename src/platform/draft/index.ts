/** Front door of what was typed and not yet sent. */
export { type Draft, draftDays, draftFor, dropDraft, dropOldDrafts, keepDraft } from './draft.store.ts';
export type { DraftFields } from './draft.tables.ts';
