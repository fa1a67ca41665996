/** FracMinHash: of a text's shingles those whose hash is small, so that any two texts keep the same share of what they have in common. */
import { shingles } from './shingles.ts';

/** One of so many shingles is kept. */
export const sketchScale = 12;
/** So many are kept of a very short text, the smallest ones. */
const fewest = 6;

/** Hashes that fit a signed 32-bit integer, each once, ascending; empty below five characters. */
export function sketch(text: string): number[] {
  const hashes = [...new Set(shingles(text).map(({ hash }) => hash))].sort((a, b) => a - b);
  const limit = 2 ** 32 / sketchScale;
  const kept = hashes.filter((hash) => hash < limit);
  return (kept.length >= fewest ? kept : hashes.slice(0, fewest)).map((hash) => hash | 0);
}

/** How many hashes two sketches must share before the texts themselves are compared: an eighth, and not one by accident. */
export const sharedAtLeast = (size: number): number => Math.max(Math.min(3, size), Math.ceil(size * 0.12));
