/** E15 E16: caps, which run along the days or are settled against other points; floors, which are settled on the last day. */
import { amended, type Entry, sectionOf, step } from '../entry.ts';
import { Exact, exactOf, textOf, zero } from '../exact.ts';
import type { RuleSet } from '../rule-set.ts';
import { type Per, stretchesEndingIn, stretchOf } from '../stretch.ts';
import { byDay } from './order.ts';
import { inTurn, type Scope, type Stage } from './scope.ts';
import { concernsUnit, settled, type Whom } from './settled.ts';

/** Whether a line over these parts takes an entry of this rule. */
export const takes = (of: readonly string[] | undefined, rule: string): boolean =>
  of === undefined || of.includes('total') || of.includes(rule) || of.includes(sectionOf(rule));

type Cap = RuleSet['caps'][number];

export const applyCaps: Stage = (entries, scope) => {
  const running = scope.ruleSet.caps.filter((line) => line.points !== undefined);
  const capped = running.reduce((before: readonly Entry[], line) => applyCap(before, scope, line), entries);
  const shares = scope.ruleSet.caps.filter((line) => line.share !== undefined);
  return inTurn(capped, shares, (all, line) => cutToShare(all, scope, line));
};

function applyCap(entries: readonly Entry[], scope: Scope, line: Cap): Entry[] {
  const cap = new Exact(line.points ?? 0);
  const running = new Map<string, Map<string, Exact>>();
  return entries.toSorted(byDay).map((before) => {
    if (!takes(line.of, before.rule) || !concernsUnit(line, scope, before.unit)) return before;
    const stretch = stretchOf(line.per, scope.ruleSet.year_starts, before.date);
    const own = running.get(before.unit) ?? new Map<string, Exact>();
    running.set(before.unit, own);
    const had = own.get(stretch.name) ?? zero;
    const wanted = exactOf(before.points);
    const points = Exact.min(wanted, Exact.max(zero, cap.minus(had)));
    own.set(stretch.name, had.plus(points));
    if (points.equals(wanted)) return before;
    const params = { cap: textOf(cap), period: stretch.name, had: textOf(had) };
    return amended(before, points, step(line.path, 'cap', points, params));
  });
}

/** What goes beyond a share of other points is taken off on the stretch's last day. */
function cutToShare(entries: readonly Entry[], scope: Scope, line: Cap): Entry[] {
  const had = sumsOf(entries, scope, line, line.of);
  const others = sumsOf(entries, scope, line, line.of_points);
  return stretchesEndingIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) =>
    [...had].flatMap(([unit, sums]) => {
      const own = sums.get(stretch.name) ?? zero;
      const cap = Exact.max(zero, (others.get(unit)?.get(stretch.name) ?? zero).times(line.share ?? 0));
      if (own.lte(cap)) return [];
      const params = { share: line.share ?? '', cap: textOf(cap), had: textOf(own) };
      return [settled(scope, { unit, rule: line.path, stretch, code: 'cap_share', points: cap.minus(own), params })];
    }),
  );
}

export const applyFloors: Stage = (entries, scope) =>
  inTurn(entries, scope.ruleSet.floors, (all, line) => liftTo(all, scope, line));

function liftTo(entries: readonly Entry[], scope: Scope, line: RuleSet['floors'][number]): Entry[] {
  const floor = exactOf(line.points);
  const units = sumsOf(entries, scope, line, line.of);
  return stretchesEndingIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) =>
    [...units].flatMap(([unit, sums]) => {
      const total = sums.get(stretch.name);
      if (!total?.lt(floor)) return [];
      const params = { floor: line.points, total: textOf(total) };
      const lift = floor.minus(total);
      return [settled(scope, { unit, rule: line.path, stretch, code: 'floor', points: lift, params })];
    }),
  );
}

type Sums = ReadonlyMap<string, ReadonlyMap<string, Exact>>;

/** Unit → name of the stretch → points, in one pass over the entries; a stretch without entries has no sum. */
function sumsOf(
  entries: readonly Entry[],
  scope: Scope,
  line: Whom & { readonly per: Per },
  of: readonly string[] | undefined,
): Sums {
  const sums = new Map<string, Map<string, Exact>>();
  for (const { unit, rule, date, points } of entries) {
    if (!takes(of, rule) || !concernsUnit(line, scope, unit)) continue;
    const own = sums.get(unit) ?? new Map<string, Exact>();
    sums.set(unit, own);
    const { name } = stretchOf(line.per, scope.ruleSet.year_starts, date);
    own.set(name, (own.get(name) ?? zero).plus(exactOf(points)));
  }
  return sums;
}
