/** The words around a figure: what it counts, and of what. */

/** Characters before and behind. */
const reach = { before: 10, behind: 6 };
/** Figures and punctuation between them are passed over, up to here. */
const farthest = 120;

/** Pairs of neighbouring characters, those behind the figure marked, without other figures and punctuation. */
export function around(text: string, { from, to }: { readonly from: number; readonly to: number }): Set<string> {
  const before = plain(text.slice(Math.max(0, from - farthest), from)).slice(-reach.before);
  const behind = plain(text.slice(to, to + farthest)).slice(0, reach.behind);
  return new Set([...pairs(before), ...pairs(`>${behind}`).map((pair) => `>${pair}`)]);
}

const plain = (text: string): string => text.replace(/[\d.,]+/g, '#').replace(/[^\p{L}#%]/gu, '');

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

/** Share of the smaller set's pairs that both have, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const pair of small) if (large.has(pair)) common++;
  return common / small.size;
}
