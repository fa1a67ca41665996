/** Chance that always falls the same way: mulberry32 (32-bit state, public domain) seeded by a number. */
export interface Chance {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** `count` different elements, in the order in which they stood. */
  readonly some: <T>(from: readonly T[], count: number) => T[];
  readonly weighted: <T>(from: readonly (readonly [T, number])[]) => T;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(next() * from.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const some = <T>(from: readonly T[], count: number): T[] => {
    const drawn = from.map((value, place) => ({ value, place, lot: next() })).sort((a, b) => a.lot - b.lot);
    return drawn
      .slice(0, count)
      .sort((a, b) => a.place - b.place)
      .map((d) => d.value);
  };
  const weighted = <T>(from: readonly (readonly [T, number])[]): T => {
    let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of from) {
      left -= weight;
      if (left < 0) return value;
    }
    return pick(from.map(([value]) => value));
  };
  return { next, pick, some, weighted };
}
