/** Exactly how much of each of two texts is in the other, and where. */
import { type Shingle, shingles } from './shingles.ts';

/** In the original text, UTF-16 units, `to` excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Overlap {
  /** Share of the first text's shingles that are in the second, 0 to 1; and the other way round. */
  readonly ofFirst: number;
  readonly ofSecond: number;
  readonly inFirst: readonly Range[];
  readonly inSecond: readonly Range[];
}

/** Texts below five characters share nothing. */
export const overlap = (first: string, second: string): Overlap => overlapWith(first)(second);

/** The same for one text against several. */
export function overlapWith(first: string): (second: string) => Overlap {
  const a = shingles(first);
  const inA = hashesOf(a);
  return (second) => {
    const b = shingles(second);
    const inB = hashesOf(b);
    const common = [...inA].filter((hash) => inB.has(hash)).length;
    return {
      ofFirst: inA.size === 0 ? 0 : common / inA.size,
      ofSecond: inB.size === 0 ? 0 : common / inB.size,
      inFirst: joined(a.filter(({ hash }) => inB.has(hash))),
      inSecond: joined(b.filter(({ hash }) => inA.has(hash))),
    };
  };
}

const hashesOf = (found: readonly Shingle[]): Set<number> => new Set(found.map(({ hash }) => hash));

/** Punctuation between two common places does not part them. */
const gap = 2;

function joined(found: readonly Range[]): Range[] {
  const ranges: { from: number; to: number }[] = [];
  for (const { from, to } of found) {
    const last = ranges.at(-1);
    if (last && from <= last.to + gap) last.to = Math.max(last.to, to);
    else ranges.push({ from, to });
  }
  return ranges;
}
