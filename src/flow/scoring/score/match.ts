/** Does a rule line speak of this item? A key that the line leaves out means any. */
import { Exact } from './exact.ts';

type Amounts = Readonly<Record<string, string>>;

export interface Subject {
  readonly level?: string | undefined;
  readonly channel?: string | undefined;
  readonly form?: string | undefined;
  readonly rank?: string | undefined;
  readonly route?: string | undefined;
  readonly class?: string | undefined;
  readonly deed?: string | undefined;
  readonly lapse?: string | undefined;
  readonly outcome?: string | undefined;
  readonly length?: number | undefined;
  readonly reprint?: boolean | undefined;
  readonly marks?: readonly string[] | undefined;
  readonly amounts?: Amounts | undefined;
  /** The day on which it counts. */
  readonly day?: string | undefined;
}

type Words = readonly string[] | undefined;
/** The conditions a line may set. */
export interface Conditions {
  readonly level?: Words;
  readonly channel?: Words;
  readonly form?: Words;
  readonly rank?: Words;
  readonly class?: Words;
  readonly deed?: Words;
  readonly lapse?: Words;
  readonly outcome?: Words;
  readonly mark?: Words;
  readonly route?: string | undefined;
  readonly reprint?: boolean | undefined;
  readonly length_from?: number | undefined;
  readonly length_below?: number | undefined;
  readonly amount_from?: Amounts | undefined;
  readonly amount_below?: Amounts | undefined;
  /** Month-days, both included; a season that ends before it begins goes over the new year. */
  readonly season?: { readonly from: string; readonly to: string } | undefined;
}

const wordKeys = ['level', 'channel', 'form', 'rank', 'class', 'deed', 'lapse', 'outcome'] as const;

export function matches(line: Conditions, subject: Subject): boolean {
  for (const key of wordKeys) {
    const words = line[key];
    if (words === undefined) continue;
    const word = subject[key];
    if (word === undefined || !words.includes(word)) return false;
  }
  return fitsMarks(line, subject) && fitsMeasures(line, subject);
}

function fitsMarks({ mark, route, reprint, season }: Conditions, subject: Subject): boolean {
  return (
    (mark === undefined || (subject.marks?.some((own) => mark.includes(own)) ?? false)) &&
    (route === undefined || route === subject.route) &&
    (reprint === undefined || reprint === (subject.reprint ?? false)) &&
    (season === undefined || inSeason(season, subject.day))
  );
}

function inSeason({ from, to }: { readonly from: string; readonly to: string }, day: string | undefined): boolean {
  if (day === undefined) return false;
  const date = day.slice(5);
  return from <= to ? from <= date && date <= to : date >= from || date <= to;
}

/** An amount that is not known fits no bound. */
function fitsMeasures(line: Conditions, subject: Subject): boolean {
  const { length_from, length_below, amount_from, amount_below } = line;
  return (
    (length_from === undefined || (subject.length ?? -1) >= length_from) &&
    (length_below === undefined || (subject.length !== undefined && subject.length < length_below)) &&
    (amount_from === undefined || bounded(amount_from, subject, (own, bound) => own.gte(bound))) &&
    (amount_below === undefined || bounded(amount_below, subject, (own, bound) => own.lt(bound)))
  );
}

const bounded = (bounds: Amounts, subject: Subject, fits: (own: Exact, bound: string) => boolean): boolean =>
  Object.entries(bounds).every(([amount, bound]) => {
    const own = amountOf(subject, amount);
    return own !== undefined && fits(own, bound);
  });

/** A noted amount, or `length`: the characters. */
export function amountOf(subject: Subject, amount: string): Exact | undefined {
  const own = amount === 'length' ? subject.length : subject.amounts?.[amount];
  return own === undefined ? undefined : new Exact(own);
}

/** The first line that fits; lines are read from top to bottom. */
export const firstMatch = <Line extends Conditions>(lines: readonly Line[], subject: Subject): Line | undefined =>
  lines.find((line) => matches(line, subject));

/** Every item that fits `later` fits `earlier` too, so that `later` is never reached. */
export function covers(earlier: Conditions, later: Conditions): boolean {
  return (
    [...wordKeys, 'mark' as const].every(
      (key) => earlier[key] === undefined || (later[key]?.every((w) => earlier[key]?.includes(w)) ?? false),
    ) &&
    (earlier.route === undefined || earlier.route === later.route) &&
    (earlier.reprint === undefined || earlier.reprint === later.reprint) &&
    (earlier.season === undefined ||
      (earlier.season.from === later.season?.from && earlier.season.to === later.season.to)) &&
    (earlier.length_from === undefined || (later.length_from ?? -1) >= earlier.length_from) &&
    (earlier.length_below === undefined ||
      (later.length_below !== undefined && later.length_below <= earlier.length_below)) &&
    Object.entries(earlier.amount_from ?? {}).every(([amount, bound]) =>
      reaches(later.amount_from, amount, bound, 1),
    ) &&
    Object.entries(earlier.amount_below ?? {}).every(([amount, bound]) =>
      reaches(later.amount_below, amount, bound, -1),
    )
  );
}

/** The later bound is at least as tight: not lower (`sign` 1), or not higher (−1). */
function reaches(later: Amounts | undefined, amount: string, bound: string, sign: 1 | -1): boolean {
  const own = later?.[amount];
  return own !== undefined && new Exact(own).minus(bound).times(sign).gte(0);
}
