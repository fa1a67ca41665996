/** A text as the set of its neighbouring pairs, each pair one 32-bit number for an `int[]` under GIN. */

/**
 * Pairs of UTF-16 units of a normalised text, `(first << 16) | second`; none across white space. Lossless: a term of two units
 * is in the text exactly when its pair is, and a longer term's pairs are all in every text that holds it.
 * A character beyond the basic plane is two units, so it is a pair by itself.
 */
export function grams(text: string): number[] {
  const found = new Set<number>();
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isBlank = unit <= 0x20;
    if (!isBlank && before !== 0) found.add((before << 16) | unit);
    before = isBlank ? 0 : unit;
  }
  return [...found];
}
