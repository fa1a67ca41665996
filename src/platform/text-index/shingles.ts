/** Overlapping runs of five letters or figures, as 32-bit hashes with their places: what two texts have in common is made of these. */
import { normWithPlaces } from './norm.ts';

/** Characters of a shingle. */
export const shingleLength = 5;

export interface Shingle {
  readonly hash: number;
  /** In the original text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

const isKept = (() => {
  const kept = /[\p{L}\p{N}]/u;
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) {
    const isSurrogate = unit >= 0xd800 && unit < 0xe000;
    if (isSurrogate || kept.test(String.fromCharCode(unit))) table[unit] = 1;
  }
  return (unit: number): boolean => table[unit] === 1;
})();

/** Blanks, punctuation and width do not count; a text below five characters has none. */
export function shingles(original: string): Shingle[] {
  const { text, places } = normWithPlaces(original);
  const kept: number[] = [];
  for (let i = 0; i < text.length; i++) if (isKept(text.charCodeAt(i))) kept.push(i);
  const found: Shingle[] = [];
  for (let i = 0; i + shingleLength <= kept.length; i++) {
    let hash = 0x9747b28c;
    for (let j = i; j < i + shingleLength; j++)
      hash = (Math.imul(hash ^ text.charCodeAt(kept[j] ?? 0), 0x01000193) + 0x7f4a7c15) | 0;
    const last = kept[i + shingleLength - 1] ?? 0;
    found.push({ hash: mix(hash), from: places[kept[i] ?? 0] ?? 0, to: places[last + 1] ?? original.length });
  }
  return found;
}

/** The finaliser of MurmurHash3 (public domain): every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
