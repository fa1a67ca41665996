/** Exact decimals for points: text outside, `Decimal` inside, rounded once for display. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';

/** 60 significant digits, so that sums and products of points are exact; only a division is ever cut. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

/** Places to which a division is cut; the tail goes to the first share, so that shares add up to the whole. */
const sharePlaces = 12;
/** Cut tails of many shares together stay below this place, so rounding and comparing begin here (0.004999999999 is 0.005). */
export const guardPlaces = 9;

export const zero: Exact = new Exact(0);

const parsed = new Map<string, Exact>();

/** Of the text of an entry's points; the same few texts come again and again, and reading one costs more than adding it. */
export function exactOf(text: string): Exact {
  const known = parsed.get(text);
  if (known) return known;
  const value = new Exact(text);
  if (parsed.size < 20_000) parsed.set(text, value);
  return value;
}
export const sumOf = (values: readonly Exact[]): Exact => values.reduce((total, value) => total.plus(value), zero);
/** Plain notation, no exponent, no trailing zeros. */
export const textOf = (value: Exact): string => (value.isZero() ? '0' : value.toFixed());

/** Up to nine digits before the point and six behind it. */
export const decimalPattern = /^[+-]?\d{1,9}(\.\d{1,6})?$/;
export const decimalText = z.string().regex(decimalPattern, 'decimal');
export const factorText = z.string().regex(/^\d{1,6}(\.\d{1,6})?$/, 'factor');

export const amountText = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/, 'amount');

export type SplitTail = 'first' | 'largest' | 'last' | 'nobody';

/** Shares of `total` in the ratio of `weights`; they add up to `total` exactly. All weights zero gives zeros. */
export const split = (total: Exact, weights: readonly Exact[]): Exact[] => splitTo(total, weights, { tail: 'first' });

/** Shares cut to `places`; what the cut leaves over goes to the first, the largest or the last share, or to nobody. */
export function splitTo(
  total: Exact,
  weights: readonly Exact[],
  { places = sharePlaces, tail }: { readonly places?: number | undefined; readonly tail: SplitTail },
): Exact[] {
  const whole = sumOf(weights);
  if (whole.isZero()) return weights.map(() => zero);
  const shares = weights.map((w) => total.times(w).div(whole).toDecimalPlaces(places, Decimal.ROUND_DOWN));
  const bearer = bearerOf(weights, tail);
  const rest = total.minus(sumOf(shares));
  return shares.map((share, i) => (i === bearer ? share.plus(rest) : share));
}

function bearerOf(weights: readonly Exact[], tail: SplitTail): number {
  if (tail === 'nobody') return -1;
  if (tail === 'last') return weights.findLastIndex((w) => !w.isZero());
  if (tail === 'first') return weights.findIndex((w) => !w.isZero());
  return weights.reduce((best, w, i) => (w.gt(weights[best] ?? 0) ? i : best), 0);
}

/** As printed: half up, always `places` digits behind the point. */
export function display(points: string, places: number): string {
  const rounded = new Exact(points).toDecimalPlaces(guardPlaces).toDecimalPlaces(places);
  return rounded.isZero() ? new Exact(0).toFixed(places) : rounded.toFixed(places);
}

/** −1, 0 or 1; figures that differ only by the tail of a cut share are equal. */
export const comparePoints = (a: string, b: string): number =>
  new Exact(a).minus(b).toDecimalPlaces(guardPlaces).comparedTo(0);
