/** Front door of the checks: a text's hints, what mends it, and the pieces that other pages hold. */

export { checkText } from './check-text.ts';
export { exceptionThing } from './exception.store.ts';
export { fixText, safeFixes } from './fix-text.ts';
export * from './hint.ts';
export { hintWording, saidOf } from './hint-wording.ts';
export { CheckButton } from './preview.pages.tsx';
export { checkingSlice } from './slice.ts';
export { termThing } from './term.store.ts';
