/** Front door of provenance: where each sentence and figure of an article comes from, and whose credit it is. */

export { align, type Link, type Place, pairsOf, type SourceText, type Thresholds, thresholds } from './align.ts';
export { type Credit, creditOf, inTenths, type Share } from './credit.ts';
export { type Figure, figuresOf, numeralValue } from './figures.ts';
export { articleProvenance, type DraftProvenance, draftProvenance } from './provenance.queries.ts';
export { provenanceWording } from './provenance-wording.ts';
export { cut, type Sentence, sentencesOf } from './sentences.ts';
export { provenanceSlice } from './slice.ts';
export { isFlagged, type Outcome, type Trace, type TracedSource, trace } from './trace.ts';
export { kindOf, outcomeSaid, sentenceAnchor, sourceAnchor, TracedText } from './traced-text.pages.tsx';
export { type NamedUnit, type UnitFinder, unitFinder } from './unit-names.ts';
