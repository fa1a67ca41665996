/** Text as it may go to the printer: well-formed, without characters that print nothing or turn the reading order. */

/** Lone surrogates become U+FFFD and are refused later; tabs become blanks, line and paragraph separators line ends. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\t/g, ' ')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(unprinted, '');
}

/** Controls and format characters (zero width, bidi marks, byte order mark), and the wish for text or emoji form. */
const unprinted = /(?!\n)[\p{Cc}\p{Cf}]|[\ufe00-\ufe0f]/gu;

/** Cleans every string of a JSON-like value. */
export function cleanStrings(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanStrings);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanStrings(item)]));
  }
  return value;
}
