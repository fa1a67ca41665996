/** E19 E28: from the nth failure on, everything the unit earns in that stretch of days is nothing. */
import { type Entry, entry, step } from '../entry.ts';
import { Exact, sumOf, textOf } from '../exact.ts';
import { type FactOf, factsOf } from '../facts.ts';
import type { RuleSet } from '../rule-set.ts';
import { stretchOf } from '../stretch.ts';
import { inTurn, type Scope, type Stage } from './scope.ts';

type Failure = FactOf<'commission'> | FactOf<'lapse'>;

export const applyVetoes: Stage = (entries, scope) =>
  inTurn(entries, scope.ruleSet.vetoes, (all, line) => veto(all, scope, line));

function veto(entries: readonly Entry[], scope: Scope, line: RuleSet['vetoes'][number]): Entry[] {
  return decisive(scope, line).flatMap(({ fact, count }) => {
    const stretch = stretchOf(line.per, scope.ruleSet.year_starts, fact.date);
    const own = entries.filter((e) => e.unit === fact.unit && stretch.from <= e.date && e.date <= stretch.to);
    const params = { count: String(count), limit: String(line.at_least), period: stretch.name };
    const cancel = (points: Exact, date: string, event: string): Entry => {
      const steps = [step(line.path, 'veto', points.negated(), { ...params, lost: textOf(points) })];
      return entry(scope.ruleSet, { unit: fact.unit, points: points.negated(), date, event, rule: line.path, steps });
    };
    const earned = own.filter((e) => e.date <= fact.date);
    const afterwards = own.filter((e) => e.date > fact.date && !new Exact(e.points).isZero());
    return [
      cancel(sumOf(earned.map((e) => new Exact(e.points))), fact.date, fact.id),
      ...afterwards.map((e) => cancel(new Exact(e.points), e.date, e.event)),
    ];
  });
}

/** Per unit and stretch, the failure that reaches the limit. */
function decisive(scope: Scope, line: RuleSet['vetoes'][number]): { fact: Failure; count: number }[] {
  const failures: Failure[] = [
    ...factsOf(scope.facts, 'commission').filter((f) => line.commission?.includes(f.outcome)),
    ...factsOf(scope.facts, 'lapse').filter((f) => line.lapse?.includes(f.lapse)),
  ];
  const counts = new Map<string, number>();
  return failures
    .filter((fact) => !scope.reversals.has(fact.id))
    .flatMap((fact) => {
      const key = `${fact.unit} ${stretchOf(line.per, scope.ruleSet.year_starts, fact.date).name}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count === line.at_least ? [{ fact, count }] : [];
    });
}
