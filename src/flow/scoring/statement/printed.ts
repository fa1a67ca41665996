/** Figures as a statement prints them: rates, averages, shares that add up as printed, units of equal count in prose. */
import { display, Exact, sumOf, textOf } from '#flow/scoring/score/index.ts';

/** Per cent without the sign, half up; `none` is what nothing of nothing prints as. */
export function rate(part: number | string, whole: number | string, places = 1, none = '0'): string {
  if (new Exact(whole).isZero()) return none;
  return display(textOf(new Exact(part).times(100).div(whole)), places);
}

/** Half up, without trailing zeros: 22.04 prints as 22 at no places, 1.3 at one. Nothing among nobody is 0. */
export function average(sum: number | string, count: number, places: number): string {
  if (count === 0) return '0';
  return textOf(new Exact(display(textOf(new Exact(sum).div(count)), places)));
}

/**
 * `whole` divided by `weights` so that the printed figures add up to it at `places`; the tail goes to the largest share
 * or to the last. Weights that are all zero print zeros.
 */
export function printedShares(
  weights: readonly (number | string)[],
  whole: number | string,
  places: number,
  tail: 'largest' | 'last',
): string[] {
  const parts = weights.map((w) => new Exact(w));
  const sum = sumOf(parts);
  if (sum.isZero()) return parts.map(() => display('0', places));
  const shares = parts.map((w) => new Exact(display(textOf(new Exact(whole).times(w).div(sum)), places)));
  const largest = parts.reduce((best, w, i) => (w.gt(parts[best] ?? 0) ? i : best), 0);
  const bearer = tail === 'last' ? parts.findLastIndex((w) => !w.isZero()) : largest;
  const rest = new Exact(whole).minus(sumOf(shares));
  return shares.map((share, i) => display(textOf(i === bearer ? share.plus(rest) : share), places));
}

export interface EqualCount {
  readonly count: number;
  readonly units: readonly string[];
}

/** For prose: units of one count together, most first, in the given order inside; those with none are the last group. */
export function byEqualCount(counts: Iterable<readonly [string, number]>): EqualCount[] {
  const groups = Map.groupBy(counts, ([, count]) => count);
  return [...groups]
    .map(([count, list]) => ({ count, units: list.map(([unit]) => unit) }))
    .sort((a, b) => b.count - a.count);
}
