/** One form for texts and queries: full and half width, capital and small letters are the same (Unicode NFKC, lower case). */

/** Any text → the form that is searched. What is a substring here is found. */
export const norm = (text: string): string => text.toWellFormed().normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');

export interface PlacedText {
  readonly text: string;
  /** For each character of `text`, where its original begins (UTF-16 units); one more at the end. */
  readonly places: readonly number[];
}

/** The same, character by character, with the way back to the original; only marks that combine may come out otherwise. */
export function normWithPlaces(original: string): PlacedText {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const form = isPlain(character.charCodeAt(0)) ? character : norm(character);
    for (let i = 0; i < form.length; i++) places.push(at);
    text += form;
    at += character.length;
  }
  places.push(at);
  return { text, places };
}

/** Han characters and small letters or figures of ASCII are their own form: most of a text, and the quick way. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x20 && unit < 0x7f && !(unit >= 0x41 && unit <= 0x5a));
