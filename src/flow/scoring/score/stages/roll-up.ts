/** E22: a contact point's points go to its parent, with or without a row of its own. */
import { amended, type Entry, step } from '../entry.ts';
import { Exact } from '../exact.ts';
import type { Stage } from './scope.ts';

export const rollUp: Stage = (entries, scope) =>
  entries.flatMap((before): Entry[] => {
    const unit = scope.units.get(before.unit);
    const line = scope.ruleSet.roll_up.find((l) => l.class === unit?.class);
    if (!line || unit?.parent === undefined) return [before];
    const points = new Exact(before.points).times(line.factor);
    const moved = amended(
      before,
      points,
      step(line.path, 'roll_up', points, { from: before.unit, factor: line.factor }),
    );
    const up = { ...moved, unit: unit.parent };
    return line.own_row ? [before, up] : [up];
  });
