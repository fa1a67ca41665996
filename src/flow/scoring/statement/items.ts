/** The filings and adoptions of a period, dated and credited as the rules do: by their basis, a contact point's to its parent. */
import { countedOn, type Fact, type FactOf, factsOf, type RuleSet, rowOf } from '#flow/scoring/score/index.ts';
import { contains, type Period } from '#kernel/period.ts';

export interface Item {
  readonly id: string;
  readonly article: string;
  readonly level: string;
  /** The units whose rows it counts in, each once. */
  readonly units: readonly string[];
}

/** One that was reversed by the period's last day is left out. */
export function itemsOf(ruleSet: RuleSet, facts: readonly Fact[], period: Period): { adopted: Item[]; filed: Item[] } {
  const reversed = new Set(factsOf(facts, 'reversal').flatMap((r) => (r.date <= period.to ? [r.of] : [])));
  const row = rowOf(ruleSet, facts);
  const item = (fact: FactOf<'adoption'> | FactOf<'filing'>): Item => ({
    id: fact.id,
    article: fact.article ?? fact.id,
    level: fact.level ?? '',
    units: [...new Set(fact.units.map(({ unit }) => row(unit)))],
  });
  const stands = (id: string, day: string | undefined): boolean =>
    day !== undefined && contains(period, day) && !reversed.has(id);
  return {
    adopted: factsOf(facts, 'adoption')
      .filter((a) => stands(a.id, countedOn(ruleSet, a)))
      .map(item),
    filed: factsOf(facts, 'filing')
      .filter((f) => stands(f.id, f.date))
      .map(item),
  };
}
