/** `evaluate`: rule set × facts × period → entries. Pure and exact; the order of the facts does not matter. */
import type { Period } from '#kernel/period.ts';
import type { AuthorEntry, Entry } from './entry.ts';
import { Exact, textOf } from './exact.ts';
import type { Fact } from './facts.ts';
import type { RuleSet } from './rule-set.ts';
import { awardsOf } from './stages/article.ts';
import { applyCaps, applyFloors } from './stages/limits.ts';
import { byDay } from './stages/order.ts';
import { addBase, addQuotas, addRates } from './stages/quotas.ts';
import { rollUp } from './stages/roll-up.ts';
import { openScope, type Stage } from './stages/scope.ts';
import { authorEntries, unitEntries } from './stages/shares.ts';
import { addCommissions, addManual, addPenalties } from './stages/single-unit.ts';
import { applyVetoes } from './stages/vetoes.ts';

/** The order of evaluation; a further construct is one more file and one more name here. */
const stages: readonly Stage[] = [
  (_, scope) => unitEntries(scope.ruleSet, awardsOf(scope)),
  addCommissions,
  addManual,
  addBase,
  addQuotas,
  addRates,
  applyCaps,
  addPenalties,
  applyFloors,
  rollUp,
  applyVetoes,
];

/**
 * The entries dated inside `period` and in force. Facts outside it are wanted too: caps, quotas and what an article
 * has already earned look back on them. The entries of a year's months are the entries of the year.
 */
export function evaluate(ruleSet: RuleSet, facts: readonly Fact[], period: Period): Entry[] {
  const scope = openScope(ruleSet, facts, period);
  if (!scope) return [];
  const none: readonly Entry[] = [];
  const entries = stages.reduce((made, stage) => stage(made, scope), none);
  return entries.filter((e) => scope.window.from <= e.date && e.date <= scope.window.to).sort(byDay);
}

/** The second ledger: the points of adoptions and directives to their authors. */
export function evaluateAuthors(ruleSet: RuleSet, facts: readonly Fact[], period: Period): AuthorEntry[] {
  const scope = openScope(ruleSet, facts, period);
  if (!scope) return [];
  return authorEntries(ruleSet, awardsOf(scope)).filter(
    (e) => scope.window.from <= e.date && e.date <= scope.window.to,
  );
}

/** Unit → exact points. */
export function totals(entries: readonly Pick<Entry, 'unit' | 'points'>[]): Map<string, string> {
  const sums = new Map<string, Exact>();
  for (const { unit, points } of entries) sums.set(unit, (sums.get(unit) ?? new Exact(0)).plus(points));
  return new Map([...sums].map(([unit, sum]) => [unit, textOf(sum)]));
}
