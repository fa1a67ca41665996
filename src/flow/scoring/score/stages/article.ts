/** From the facts of one article to its awards: event points → combination → increments → directives, and reversals. */
import type { Award } from '../entry.ts';
import { step, withStep } from '../entry.ts';
import { textOf } from '../exact.ts';
import type { Adoption, Directive, Filing } from '../facts.ts';
import { combine } from './combination.ts';
import { addDirectives } from './directives.ts';
import { adoptionAward, filingAward } from './event-points.ts';
import { addIncrements } from './increments.ts';
import { byText, type Scope } from './scope.ts';

type ArticleFact = Adoption | Filing | Directive;

export function awardsOf(scope: Scope): Award[] {
  const articles = new Map<string, ArticleFact[]>();
  const articleOfAdoption = new Map<string, string>();
  const own = scope.facts.filter(
    (f): f is ArticleFact => f.kind === 'adoption' || f.kind === 'filing' || f.kind === 'directive',
  );
  for (const fact of own) if (fact.kind === 'adoption') articleOfAdoption.set(fact.id, fact.article ?? fact.id);
  for (const fact of own) {
    const named = fact.kind === 'directive' && fact.adoption ? articleOfAdoption.get(fact.adoption) : undefined;
    const article = fact.article ?? named ?? fact.id;
    const known = articles.get(article);
    if (known) known.push(fact);
    else articles.set(article, [fact]);
  }
  return [...articles.values()].flatMap((facts) => withReversals(scope, facts));
}

function articleAwards(scope: Scope, facts: readonly ArticleFact[]): Award[] {
  const { ruleSet } = scope;
  const earned = facts.flatMap((fact) => {
    if (fact.kind === 'adoption') return [adoptionAward(scope, fact)];
    return fact.kind === 'filing' ? (filingAward(scope, fact) ?? []) : [];
  });
  const awards = addIncrements(ruleSet, combine(ruleSet, earned));
  const directives = facts.filter((fact): fact is Directive => fact.kind === 'directive');
  return directives.length === 0 ? awards : addDirectives(ruleSet, directives, awards);
}

/** A reversal takes the fact out from its day on: what it changes in earlier awards is booked on that day. */
function withReversals(scope: Scope, facts: readonly ArticleFact[]): Award[] {
  const reversals = facts
    .flatMap((fact) => scope.reversals.get(fact.id) ?? [])
    .sort((a, b) => byText(a.date, b.date) || byText(a.id, b.id));
  let live = facts;
  let awards = articleAwards(scope, live);
  if (reversals.length === 0) return awards;
  const booked: Award[] = [];
  let since = '';
  for (const reversal of reversals) {
    live = live.filter((fact) => fact.id !== reversal.of);
    const without = articleAwards(scope, live);
    booked.push(...awards.filter((a) => a.date > since && a.date <= reversal.date));
    booked.push(...difference(awards, without, reversal));
    awards = without;
    since = reversal.date;
  }
  return [...booked, ...awards.filter((a) => a.date > since)];
}

function difference(
  before: readonly Award[],
  after: readonly Award[],
  reversal: { id: string; of: string; date: string },
): Award[] {
  const keyOf = (a: Award): string => `${a.event} ${a.rule} ${textOf(a.points)}`;
  const kept = new Set(after.map(keyOf));
  const had = new Set(before.map(keyOf));
  const book = (award: Award, code: 'reversed' | 'restored'): Award => {
    const points = code === 'reversed' ? award.points.negated() : award.points;
    const params = { of: reversal.of, event: award.event };
    return withStep(
      { ...award, event: reversal.id, date: reversal.date },
      points,
      step(award.rule, code, points, params),
    );
  };
  const up = (award: Award): boolean => award.date <= reversal.date && !award.points.isZero();
  return [
    ...before.filter((a) => up(a) && !kept.has(keyOf(a))).map((a) => book(a, 'reversed')),
    ...after.filter((a) => up(a) && !had.has(keyOf(a))).map((a) => book(a, 'restored')),
  ];
}
