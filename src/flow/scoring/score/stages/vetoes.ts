/**
 * E19 E28: from the failure that reaches the limit on, what a unit earns in that stretch of days is lost, whole or in part, or
 * the unit is out of the ranking. A failure that is withdrawn gives back on that day what it took, so that no earlier month changes.
 */
import { type Entry, entry, type Params, type ReasonCode, step } from '../entry.ts';
import { Exact, exactOf, sumOf, textOf, zero } from '../exact.ts';
import { type FactOf, factsOf } from '../facts.ts';
import { matches } from '../match.ts';
import type { RuleSet } from '../rule-set.ts';
import { type Per, stretchOf } from '../stretch.ts';
import { byUnit } from './counting.ts';
import { takes } from './limits.ts';
import { byDay } from './order.ts';
import { byText, inTurn, later, type Scope, type Stage } from './scope.ts';

type Failure = FactOf<'commission'> | FactOf<'lapse'>;
type Veto = RuleSet['vetoes'][number];

export const applyVetoes: Stage = (entries, scope) =>
  inTurn(entries, scope.ruleSet.vetoes, (all, line) => {
    const own = byUnit(all);
    return turnsOf(scope, line).flatMap((turns) => veto(scope, line, turns, own.get(turns.unit) ?? []));
  });

/** A day on which the limit is reached, or no longer. */
interface Turn {
  readonly date: string;
  readonly event: string;
  readonly count: number;
  readonly out: boolean;
}
interface Turns {
  readonly unit: string;
  readonly stretch: { readonly name: string; readonly from: string; readonly to: string };
  readonly turns: readonly Turn[];
}

function veto(scope: Scope, line: Veto, { unit, stretch, turns }: Turns, own: readonly Entry[]): Entry[] {
  const concerned = own
    .toSorted(byDay)
    .filter((e) => stretch.from <= e.date && e.date <= stretch.to && takes(line.of, e.rule));
  const limit = String(line.at_least ?? line.more_than ?? 0);
  const book = (code: ReasonCode, points: Exact, date: string, event: string, params: Params): Entry =>
    entry(scope.ruleSet, {
      unit,
      points,
      date,
      event,
      rule: line.path,
      steps: [step(line.path, code, points, params)],
    });
  const sumTo = (day: string): Exact => sumOf(concerned.filter((e) => e.date <= day).map((e) => exactOf(e.points)));
  let lost = zero;
  return turns.flatMap((turn, i): Entry[] => {
    const params = { count: String(turn.count), limit, period: stretch.name };
    const now = (code: ReasonCode, points: Exact, more: Params = {}): Entry =>
      book(code, points, turn.date, turn.event, { ...params, ...more });
    if (line.effect === 'disqualify') return [now(turn.out ? 'disqualified' : 'requalified', zero)];
    if (!turn.out) {
      const back = lost;
      lost = zero;
      return [now('veto_lifted', back)];
    }
    // What is lost follows the sum, and a sum below zero loses nothing: a veto never gives points.
    let sum = sumTo(turn.date);
    const toLose = (): Exact => {
      const more = Exact.max(zero, sum).times(line.loses).minus(lost);
      lost = lost.plus(more);
      return more.negated();
    };
    const first = now('veto', toLose(), { lost: textOf(sum) });
    const until = turns[i + 1]?.date ?? '9999';
    const afterwards = concerned.filter((e) => e.date > turn.date && e.date <= until && !exactOf(e.points).isZero());
    const later = afterwards.flatMap((e): Entry[] => {
      sum = sum.plus(exactOf(e.points));
      const points = toLose();
      return points.isZero() ? [] : [book('veto', points, e.date, e.event, { ...params, lost: e.points })];
    });
    return [first, ...later];
  });
}

/** Per unit and stretch: when its failures, less those withdrawn, reach the limit and when they fall below it. */
function turnsOf(scope: Scope, line: Veto): Turns[] {
  const limit = line.at_least ?? (line.more_than ?? 0) + 1;
  const stretchFor = (day: string) => stretchOf(line.per as Per, scope.ruleSet.year_starts, day);
  const groups = Map.groupBy(failuresOf(scope, line), (f) => `${f.unit} ${stretchFor(f.date).name}`);
  return [...groups.values()].flatMap((failures) => {
    const [first] = failures;
    if (!first) return [];
    const stretch = stretchFor(first.date);
    const changes = failures
      .flatMap((fact) => {
        const reversal = scope.reversals.get(fact.id);
        const back = reversal ? [{ date: later(reversal.date, fact.date), event: reversal.id, by: -1 }] : [];
        return [{ date: fact.date, event: fact.id, by: 1 }, ...back];
      })
      .sort((a, b) => byText(a.date, b.date) || a.by - b.by || byText(a.event, b.event));
    let count = 0;
    const turns = changes.flatMap(({ date, event, by }): Turn[] => {
      const before = count >= limit;
      count += by;
      const out = count >= limit;
      return out === before ? [] : [{ date, event, count, out }];
    });
    return turns.length > 0 ? [{ unit: first.unit, stretch, turns }] : [];
  });
}

const failuresOf = (scope: Scope, line: Veto): Failure[] => [
  ...factsOf(scope.facts, 'commission').filter((f) => line.commission?.includes(f.outcome) && speaksOf(scope, line, f)),
  ...factsOf(scope.facts, 'lapse').filter((f) => line.lapse?.includes(f.lapse) && speaksOf(scope, line, f)),
];

function speaksOf(scope: Scope, { level, form, class: classes }: Veto, fact: Failure): boolean {
  const own = {
    level: fact.kind === 'lapse' ? fact.level : undefined,
    form: fact.kind === 'commission' ? fact.form : undefined,
    class: scope.units.get(fact.unit)?.class,
  };
  return matches({ level, form, class: classes }, own);
}
