/** What a unit's entries are weighed by: its class, how many it already has, and which are its best. Taken along the days. */
import { amended, type Entry, step } from '../entry.ts';
import { type Exact, exactOf, sumOf, textOf } from '../exact.ts';
import type { RuleSet } from '../rule-set.ts';
import { type Per, stretchOf } from '../stretch.ts';
import { takes } from './limits.ts';
import { byDay } from './order.ts';
import type { Scope, Stage } from './scope.ts';
import { concernsUnit } from './settled.ts';

export const applyWeights: Stage = (entries, scope) =>
  scope.ruleSet.weights.reduce(
    (weighed: readonly Entry[], line) =>
      weighed.map((before) => {
        if (!takes(line.of, before.rule) || !concernsUnit(line, scope, before.unit)) return before;
        const points = exactOf(before.points).times(line.factor);
        return amended(before, points, step(line.path, 'weight', points, { factor: line.factor }));
      }),
    entries,
  );

type Tier = RuleSet['tiers'][number];

/** Every entry that has points is one more; what takes an entry back takes back what was given for it. */
export const applyTiers: Stage = (entries, scope) =>
  inTurns(entries, scope, scope.ruleSet.tiers, (line, undone) => {
    const count = new Map<string, number>();
    const factors = new Map<string, string>();
    return (before, key, event) => {
      const own = undone.has(event) ? `${before.unit} ${event} ${before.rule}` : undefined;
      const again = own !== undefined && event !== before.event ? factors.get(own) : undefined;
      const ordinal = (count.get(key) ?? 0) + 1;
      if (again === undefined) count.set(key, ordinal);
      const factor = again ?? factorOf(line, ordinal);
      if (own !== undefined) factors.set(own, factor);
      if (factor === '1') return before;
      const points = exactOf(before.points).times(factor);
      const params = { ordinal: again === undefined ? String(ordinal) : '—', factor };
      return amended(before, points, step(line.path, 'tier', points, params));
    };
  });

const factorOf = ({ from, to, factor }: Tier, ordinal: number): string =>
  ordinal >= from && (to === undefined || ordinal <= to) ? factor : '1';

/** Each entry earns what it adds to the best so many, so that an earlier month never changes. */
export const keepBest: Stage = (entries, scope) =>
  inTurns(entries, scope, scope.ruleSet.best, (line) => {
    const had = new Map<string, Exact[]>();
    const best = (values: readonly Exact[]): Exact => sumOf(values.slice(0, line.count));
    return (before, key) => {
      const values = had.get(key) ?? [];
      const points = exactOf(before.points);
      if (!points.isNeg() && values.length < line.count) {
        // Among the best as long as there is room.
        had.set(key, [...values, points]);
        return before;
      }
      const now = points.isNeg() ? without(values, points.negated()) : [...values, points];
      now.sort((a, b) => b.comparedTo(a));
      had.set(key, now);
      const added = best(now).minus(best(values));
      if (added.equals(points)) return before;
      return amended(before, added, step(line.path, 'best', added, { count: String(line.count), own: textOf(points) }));
    };
  });

function without(values: readonly Exact[], gone: Exact): Exact[] {
  const at = values.findIndex((value) => value.equals(gone));
  return at < 0 ? [...values] : values.filter((_, i) => i !== at);
}

interface Turn {
  readonly of?: readonly string[] | undefined;
  readonly class?: readonly string[] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly per: Per;
}

/**
 * Line by line over the entries in order of days. `key` names unit and stretch; an entry that takes back or restores another
 * belongs to the stretch of that one, whose event is `event`.
 */
function inTurns<Line extends Turn>(
  entries: readonly Entry[],
  scope: Scope,
  lines: readonly Line[],
  taking: (line: Line, undone: ReadonlySet<string>) => (before: Entry, key: string, event: string) => Entry,
): readonly Entry[] {
  if (lines.length === 0) return entries;
  const undone = new Set(entries.flatMap((e) => (eventBehind(e) === e.event ? [] : [eventBehind(e)])));
  return lines.reduce((all: readonly Entry[], line) => {
    const take = taking(line, undone);
    const keys = new Map<string, string>();
    return all.toSorted(byDay).map((before) => {
      if (exactOf(before.points).isZero()) return before;
      if (!takes(line.of, before.rule) || !concernsUnit(line, scope, before.unit)) return before;
      const event = eventBehind(before);
      const stretch = stretchOf(line.per, scope.ruleSet.year_starts, before.date);
      const now = `${before.unit} ${stretch.name}`;
      if (!undone.has(event)) return take(before, now, event);
      const own = `${before.unit} ${event} ${before.rule}`;
      const key = keys.get(own) ?? now;
      keys.set(own, key);
      return take(before, key, event);
    });
  }, entries);
}

/** The event that an entry takes back or restores, or its own. */
const eventBehind = ({ event, steps }: Entry): string =>
  steps.findLast((s) => s.code === 'reversed' || s.code === 'restored')?.params.event ?? event;
