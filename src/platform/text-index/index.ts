/** Front door of the text index: what is searched, how it is asked and ranked, and what two texts have in common. */
export { intArray, type TextColumns, textConditions } from './conditions.ts';
export { grams } from './grams.ts';
export { norm } from './norm.ts';
export { type Overlap, overlap, overlapWith, type Range } from './overlap.ts';
export { holdsQuery, longestQuery, mostTerms, needsReading, parseQuery, type TextQuery } from './query.ts';
export { bestFirst, type Candidate } from './rank.ts';
export { sharedAtLeast, sketch } from './sketch.ts';
export { markTerms, type Run, snippet } from './snippet.ts';
