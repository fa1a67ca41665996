/** Text as it may be kept: what nobody types, no page shows and no database takes is left out at the edge. */

/** Word's own line break (U+000B) and other separators become line ends, halves of characters become U+FFFD. */
export const plainText = (text: string): string => text.toWellFormed().replace(separators, '\n').replace(unkept, '');

const separators = /[\v\f\u0085\u2028\u2029]/g;
/** Controls, marks that turn the reading order (a title could show another one), byte order marks, what is no character. */
const unkept = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Noncharacter_Code_Point}/gu;

/** Deeper than any input of ours; what lies below is left out. */
const deepest = 32;

/** Every text of a JSON-like value. */
export function plainValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return plainText(value);
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) return value.map((item) => plainValue(item, depth + 1));
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [plainText(key), plainValue(item, depth + 1)]),
    );
  }
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value));
