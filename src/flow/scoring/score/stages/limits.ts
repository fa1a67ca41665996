/** E15 E16: caps, which run along the days or are settled against other points; floors, which are settled on the last day. */

import { contains } from '#kernel/period.ts';
import { amended, type Entry, sectionOf, step } from '../entry.ts';
import { Exact, exactOf, sumOf, textOf, zero } from '../exact.ts';
import type { RuleSet } from '../rule-set.ts';
import { stretchesEndingIn, stretchOf } from '../stretch.ts';
import { byUnit } from './counting.ts';
import { byDay } from './order.ts';
import { inTurn, type Scope, type Stage } from './scope.ts';
import { concernsUnit, settled } from './settled.ts';

/** Whether a line over these parts takes an entry of this rule. */
export const takes = (of: readonly string[] | undefined, rule: string): boolean =>
  of === undefined || of.some((name) => name === 'total' || name === rule || name === sectionOf(rule));

type Cap = RuleSet['caps'][number];

export const applyCaps: Stage = (entries, scope) => {
  const running = scope.ruleSet.caps.filter((line) => line.points !== undefined);
  const capped = running.reduce((before: readonly Entry[], line) => applyCap(before, scope, line), entries);
  const shares = scope.ruleSet.caps.filter((line) => line.share !== undefined);
  return inTurn(capped, shares, (all, line) => cutToShare(all, scope, line));
};

function applyCap(entries: readonly Entry[], scope: Scope, line: Cap): Entry[] {
  const cap = new Exact(line.points ?? 0);
  const running = new Map<string, Exact>();
  return [...entries].sort(byDay).map((before) => {
    if (!takes(line.of, before.rule) || !concernsUnit(line, scope, before.unit)) return before;
    const stretch = stretchOf(line.per, scope.ruleSet.year_starts, before.date);
    const key = `${before.unit} ${stretch.name}`;
    const had = running.get(key) ?? zero;
    const wanted = exactOf(before.points);
    const points = Exact.min(wanted, Exact.max(zero, cap.minus(had)));
    running.set(key, had.plus(points));
    if (points.equals(wanted)) return before;
    const params = { cap: textOf(cap), period: stretch.name, had: textOf(had) };
    return amended(before, points, step(line.path, 'cap', points, params));
  });
}

/** What goes beyond a share of other points is taken off on the stretch's last day. */
function cutToShare(entries: readonly Entry[], scope: Scope, line: Cap): Entry[] {
  const units = [...byUnit(entries)].filter(([unit]) => concernsUnit(line, scope, unit));
  return stretchesEndingIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) =>
    units.flatMap(([unit, all]) => {
      const own = all.filter((e) => contains(stretch, e.date));
      const sum = (of: readonly string[] | undefined): Exact =>
        sumOf(own.filter((e) => takes(of, e.rule)).map((e) => exactOf(e.points)));
      const cap = Exact.max(zero, sum(line.of_points).times(line.share ?? 0));
      const had = sum(line.of);
      if (had.lte(cap)) return [];
      const params = { share: line.share ?? '', cap: textOf(cap), had: textOf(had) };
      return [settled(scope, { unit, rule: line.path, stretch, code: 'cap_share', points: cap.minus(had), params })];
    }),
  );
}

export const applyFloors: Stage = (entries, scope) =>
  inTurn(entries, scope.ruleSet.floors, (all, line) => liftTo(all, scope, line));

function liftTo(entries: readonly Entry[], scope: Scope, line: RuleSet['floors'][number]): Entry[] {
  const units = [...byUnit(entries.filter((e) => takes(line.of, e.rule) && concernsUnit(line, scope, e.unit)))];
  return stretchesEndingIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) =>
    units.flatMap(([unit, all]) => {
      const own = all.filter((e) => contains(stretch, e.date));
      const total = sumOf(own.map((e) => exactOf(e.points)));
      const lift = new Exact(line.points).minus(total);
      if (own.length === 0 || !lift.gt(0)) return [];
      const params = { floor: line.points, total: textOf(total) };
      return [settled(scope, { unit, rule: line.path, stretch, code: 'floor', points: lift, params })];
    }),
  );
}
