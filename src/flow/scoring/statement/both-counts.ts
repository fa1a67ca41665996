/**
 * The two counts that notices mix up: items printed (each once) and unit adoptions (a round-up of three units is three).
 * Published parts that do not add up to their total are mostly one count beside the other.
 */
import type { Item } from './items.ts';

export interface Counts {
  /** Different articles; one printed in several channels or levels is one. */
  readonly printed: number;
  /** Adoptions × the units behind each. */
  readonly unitAdoptions: number;
}
export interface BothCounts extends Counts {
  readonly byLevel: ReadonlyMap<string, Counts>;
  /** Unit adoptions. */
  readonly byUnit: ReadonlyMap<string, number>;
}

export function bothCounts(adopted: readonly Item[]): BothCounts {
  const byUnit = new Map<string, number>();
  for (const unit of adopted.flatMap((item) => item.units)) byUnit.set(unit, (byUnit.get(unit) ?? 0) + 1);
  const levels = Map.groupBy(adopted, (item) => item.level);
  return {
    ...count(adopted),
    byLevel: new Map([...levels].map(([level, list]) => [level, count(list)])),
    byUnit,
  };
}

const count = (adopted: readonly Item[]): Counts => ({
  printed: new Set(adopted.map((item) => item.article)).size,
  unitAdoptions: adopted.reduce((sum, item) => sum + item.units.length, 0),
});
