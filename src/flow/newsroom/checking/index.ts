/** Front door of the checks: a text's hints, and what mends it. */

export { checkText } from './check-text.ts';
export { fixText, safeFixes } from './fix-text.ts';
export * from './hint.ts';
export { hintWording, saidOf } from './hint-wording.ts';
