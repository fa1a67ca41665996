/** Titles that say nearly the same stand first; the rest keeps its order. */

/** The share of neighbouring pairs of characters that two titles have in common (Dice), 0 to 1. */
export function likeness(a: string, b: string): number {
  const [mine, theirs] = [pairsOf(a), pairsOf(b)];
  if (mine.size === 0 || theirs.size === 0) return a === b ? 1 : 0;
  const common = [...mine].filter((pair) => theirs.has(pair)).length;
  return (2 * common) / (mine.size + theirs.size);
}

function pairsOf(title: string): Set<string> {
  const characters = [...title.replace(/[\s\p{P}]/gu, '')];
  return new Set(characters.slice(1).map((c, i) => `${characters[i]}${c}`));
}

export const byLikeness = <T extends { readonly title: string }>(title: string, others: readonly T[]): T[] =>
  others
    .map((other) => ({ other, like: likeness(title, other.title) }))
    .sort((a, b) => b.like - a.like)
    .map(({ other }) => other);
