/** `evaluate`: rule set × facts × period → entries. Pure and exact; the order of the facts does not matter. */
import type { Period } from '#kernel/period.ts';
import type { AuthorEntry, Entry } from './entry.ts';
import { type Exact, exactOf, textOf, zero } from './exact.ts';
import type { Fact } from './facts.ts';
import type { RuleSet } from './rule-set.ts';
import { addPerPoint, addPlacings, addPools, authorPools } from './stages/among-units.ts';
import { awardsOf } from './stages/article.ts';
import { assessed } from './stages/assessment.ts';
import { applyCaps, applyFloors } from './stages/limits.ts';
import { byDay } from './stages/order.ts';
import { addBase, addQuotas, addRates } from './stages/quotas.ts';
import { rollUp } from './stages/roll-up.ts';
import { openScope, type Scope, type Stage } from './stages/scope.ts';
import { authorEntries, unitEntries } from './stages/shares.ts';
import { addCommissions, addManual, addMerits, addPenalties } from './stages/single-unit.ts';
import { applyVetoes } from './stages/vetoes.ts';
import { applyTiers, applyWeights, keepBest } from './stages/weights.ts';
import { stretchOf } from './stretch.ts';

/** The order of evaluation; a further construct is one more file and one more name here. */
const stages: readonly Stage[] = [
  (_, scope) => unitEntries(scope.ruleSet, awardsOf(scope)),
  addCommissions,
  addMerits,
  addManual,
  applyWeights,
  applyTiers,
  keepBest,
  addBase,
  addQuotas,
  addRates,
  addPlacings,
  addPools,
  addPerPoint,
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
export const evaluate = (ruleSet: RuleSet, facts: readonly Fact[], period: Period): Entry[] =>
  made(openScope(ruleSet, facts, period));

function made(scope: Scope | undefined): Entry[] {
  if (!scope) return [];
  const none: readonly Entry[] = [];
  return within(
    scope,
    stages.reduce((entries, stage) => stage(entries, scope), none),
  ).sort(byDay);
}

const within = <Line extends { readonly date: string }>({ window }: Scope, entries: readonly Line[]): Line[] =>
  entries.filter((e) => window.from <= e.date && e.date <= window.to);

/** The second ledger: the points of adoptions and directives to their authors, and pools among them. */
export function evaluateAuthors(ruleSet: RuleSet, facts: readonly Fact[], period: Period): AuthorEntry[] {
  const scope = openScope(ruleSet, facts, period);
  if (!scope) return [];
  return within(scope, [...authorEntries(ruleSet, awardsOf(scope)), ...authorPools(scope)]);
}

/** E29: the entries of money, whose points are yuan; none where the rules give none. */
export function evaluateMoney(ruleSet: RuleSet, facts: readonly Fact[], period: Period): Entry[] {
  const { money } = ruleSet;
  if (!money) return [];
  const { from } = stretchOf('year', ruleSet.year_starts, period.from);
  const points = money.per_point.length > 0 ? evaluate(ruleSet, facts, { ...period, from }) : [];
  return made(openScope(money, facts, period, points));
}

/** Authors' money: their share of what their items earn, and pools among them. */
export const evaluateAuthorMoney = (ruleSet: RuleSet, facts: readonly Fact[], period: Period): AuthorEntry[] =>
  ruleSet.money ? evaluateAuthors(ruleSet.money, facts, period) : [];

/** E25: what the points of whole stretches come to in another assessment; its points are that assessment's. */
export function evaluateAssessment(ruleSet: RuleSet, facts: readonly Fact[], period: Period): Entry[] {
  const scope = ruleSet.assessment.length === 0 ? undefined : openScope(ruleSet, facts, period);
  if (!scope) return [];
  const entries = evaluate(ruleSet, facts, { name: scope.year.from, ...scope.year });
  return within(scope, assessed(entries, scope));
}

/** Unit → exact points. */
export function totals(entries: readonly Pick<Entry, 'unit' | 'points'>[]): Map<string, string> {
  const sums = new Map<string, Exact>();
  for (const { unit, points } of entries) sums.set(unit, (sums.get(unit) ?? zero).plus(exactOf(points)));
  return new Map([...sums].map(([unit, sum]) => [unit, textOf(sum)]));
}
