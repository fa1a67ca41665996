/** Points for each so many of an amount: pages, characters, hours late. */
import { type Step, step } from './entry.ts';
import { Exact, textOf, zero } from './exact.ts';
import { amountOf, type Subject } from './match.ts';

interface ForEach {
  readonly amount: string;
  readonly by: string;
  readonly count: 'full' | 'started' | 'exact';
  readonly at_most?: string | undefined;
}

/** What a line's points come to for this item; nothing where the amount is not known. */
export function forEachAmount(
  points: Exact,
  line: { readonly path: string; readonly for_each?: ForEach | undefined },
  subject: Subject,
): { readonly points: Exact; readonly steps: readonly Step[] } {
  const rule = line.for_each;
  if (!rule) return { points, steps: [] };
  const amount = amountOf(subject, rule.amount);
  if (amount === undefined)
    return { points: zero, steps: [step(line.path, 'amount_missing', zero, { amount: rule.amount })] };
  const times = Exact.min(counted(amount, rule), rule.at_most ?? Number.POSITIVE_INFINITY);
  const whole = points.times(times);
  const params = { amount: rule.amount, value: textOf(amount), by: rule.by, times: textOf(times) };
  return { points: whole, steps: [step(line.path, 'for_each', whole, params)] };
}

function counted(amount: Exact, { by, count }: ForEach): Exact {
  const each = new Exact(by);
  if (each.isZero()) return zero;
  const times = amount.div(each);
  if (count === 'exact') return times.toDecimalPlaces(12, Exact.ROUND_DOWN);
  return times.toDecimalPlaces(0, count === 'full' ? Exact.ROUND_DOWN : Exact.ROUND_UP);
}
