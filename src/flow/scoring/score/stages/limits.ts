/** E15 E16: caps, which run along the days, and floors, which are settled on the last day of their stretch. */

import { contains } from '#kernel/period.ts';
import { amended, type Entry, entry, sectionOf, step } from '../entry.ts';
import { Exact, sumOf, textOf, zero } from '../exact.ts';
import { matches } from '../match.ts';
import type { RuleSet } from '../rule-set.ts';
import { stretchesEndingIn, stretchOf } from '../stretch.ts';
import { byUnit } from './counting.ts';
import { byDay } from './order.ts';
import { inTurn, type Scope, type Stage } from './scope.ts';

const concerns = (of: readonly string[] | undefined, rule: string): boolean =>
  of === undefined || of.some((name) => name === 'total' || name === rule || name === sectionOf(rule));

export const applyCaps: Stage = (entries, scope) =>
  scope.ruleSet.caps.reduce((capped: readonly Entry[], line) => applyCap(capped, scope, line), entries);

function applyCap(entries: readonly Entry[], scope: Scope, line: RuleSet['caps'][number]): Entry[] {
  const running = new Map<string, Exact>();
  return [...entries].sort(byDay).map((before) => {
    const unitClass = scope.units.get(before.unit)?.class;
    if (!concerns(line.of, before.rule) || !matches({ class: line.class }, { class: unitClass })) return before;
    const stretch = stretchOf(line.per, scope.ruleSet.year_starts, before.date);
    const key = `${before.unit} ${stretch.name}`;
    const had = running.get(key) ?? zero;
    const wanted = new Exact(before.points);
    const room = Exact.max(zero, new Exact(line.points).minus(had));
    const points = Exact.min(wanted, room);
    running.set(key, had.plus(points));
    if (points.equals(wanted)) return before;
    return amended(
      before,
      points,
      step(line.path, 'cap', points, { cap: line.points, period: stretch.name, had: textOf(had) }),
    );
  });
}

export const applyFloors: Stage = (entries, scope) =>
  inTurn(entries, scope.ruleSet.floors, (all, line) => liftTo(all, scope, line));

function liftTo(entries: readonly Entry[], scope: Scope, line: RuleSet['floors'][number]): Entry[] {
  const units = [...byUnit(entries.filter((e) => concerns(line.of, e.rule)))];
  return stretchesEndingIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) =>
    units.flatMap(([unit, all]) => {
      const own = all.filter((e) => contains(stretch, e.date));
      const total = sumOf(own.map((e) => new Exact(e.points)));
      const lift = new Exact(line.points).minus(total);
      if (own.length === 0 || !lift.gt(0)) return [];
      const params = { floor: line.points, period: stretch.name, total: textOf(total) };
      const steps = [step(line.path, 'floor', lift, params)];
      return [
        entry(scope.ruleSet, { unit, points: lift, date: stretch.to, event: stretch.name, rule: line.path, steps }),
      ];
    }),
  );
}
