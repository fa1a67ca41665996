/** E22: a contact point's points go to its parent, with or without a row of its own. */
import { amended, type Entry, step } from '../entry.ts';
import { exactOf } from '../exact.ts';
import type { Fact } from '../facts.ts';
import { factsOf } from '../facts.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Stage } from './scope.ts';

export const rollUp: Stage = (entries, scope) =>
  entries.flatMap((before): Entry[] => {
    const unit = scope.units.get(before.unit);
    const line = scope.ruleSet.roll_up.find((l) => l.class === unit?.class);
    if (!line || unit?.parent === undefined) return [before];
    const points = exactOf(before.points).times(line.factor);
    const moved = amended(
      before,
      points,
      step(line.path, 'roll_up', points, { from: before.unit, factor: line.factor }),
    );
    const up = { ...moved, unit: unit.parent };
    return line.own_row ? [before, up] : [up];
  });

/** Unit → the unit whose row shows its items: its parent where its points go there and it has no row of its own. */
export function rowOf(ruleSet: RuleSet, facts: readonly Fact[]): (unit: string) => string {
  const gone = new Set(ruleSet.roll_up.filter((line) => !line.own_row).map((line) => line.class));
  const parents = new Map(
    factsOf(facts, 'unit').flatMap((u) =>
      u.parent && u.class && gone.has(u.class) ? [[u.id, u.parent] as const] : [],
    ),
  );
  return (unit) => parents.get(unit) ?? unit;
}
