/** Facts from outside scored by a rule set: the table as a statement has it, and where every figure comes from. */
import {
  concerns,
  disqualifications,
  type Entry,
  evaluate,
  evaluateAssessment,
  evaluateMoney,
  type Fact,
  factsOf,
  type RuleSet,
  remarksOn,
  rowOf,
  stretchOf,
} from '#flow/scoring/score/index.ts';
import { type Figures, figuresOf, tableOf } from '#flow/scoring/statement/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Period } from '#kernel/period.ts';
import type { Refusal } from '#kernel/refusal.ts';

export interface ScoredFacts {
  readonly ruleSet: RuleSet;
  readonly period: Period;
  readonly figures: Figures;
  readonly entries: readonly Entry[];
  readonly money: readonly Entry[];
  readonly assessment: readonly Entry[];
  /** Unit id → name. */
  readonly names: ReadonlyMap<string, string>;
  readonly remarks: readonly Refusal[];
  /** Some of these days lie outside those that the rules name as theirs. */
  readonly beyondForce: boolean;
}

/** By the rules as if they had been in force then: last year is scored by this year's rules to see what they would do. */
export function scoreFacts(written: RuleSet, facts: readonly Fact[], period: Period): ScoredFacts {
  const year = stretchOf('year', written.year_starts, period.to);
  const [yearFrom = period.from] = [year.from, period.from].sort();
  const ruleSet = during(written, reaching(written.in_force, { from: yearFrom, to: period.to }));
  const entries = evaluate(ruleSet, facts, period);
  const yearEntries = evaluate(ruleSet, facts, { name: `${yearFrom}/${period.to}`, from: yearFrom, to: period.to });
  const row = rowOf(ruleSet, facts);
  const units = factsOf(facts, 'unit').filter((unit) => row(unit.id) === unit.id);
  const listed = units.map((unit) => ({ id: unit.id, ...(unit.class ? { class: unit.class } : {}) }));
  const lost = disqualifications(yearEntries).filter((one) => concerns(one, period));
  const disqualified = new Set(lost.map(({ unit }) => unit));
  const money = evaluateMoney(ruleSet, facts, period);
  const assessment = evaluateAssessment(ruleSet, facts, period);
  const table = tableOf({
    ...{ ruleSet, period, entries, yearEntries, facts, disqualified, units: listed },
    money: ruleSet.money ? money : undefined,
    assessment: assessment.length > 0 ? assessment : undefined,
  });
  return {
    ruleSet,
    period,
    entries,
    money,
    assessment,
    figures: figuresOf(table, { ruleSets: [ruleSet], ruleSet, units, disqualified: lost, adjusted: '0' }),
    names: new Map(units.map((unit) => [unit.id, unit.name ?? unit.id])),
    remarks: remarksOn(ruleSet, facts),
    beyondForce: ruleSet.in_force.from !== written.in_force.from || ruleSet.in_force.to !== written.in_force.to,
  };
}

type Days = RuleSet['in_force'];

const during = ({ money, ...points }: RuleSet, days: Days): RuleSet => ({
  ...points,
  in_force: days,
  ...(money ? { money: { ...money, in_force: days } } : {}),
});

function reaching(own: Days, asked: Days): Days {
  const [from = own.from] = [own.from, asked.from].sort();
  const [to = own.to] = [own.to, asked.to].sort().reverse();
  return { from, to };
}

/** The assessment year of the latest fact. */
export function latestYear(ruleSet: RuleSet, facts: readonly Fact[]): Period | undefined {
  const days = facts.flatMap((fact): Day[] => ('date' in fact ? [fact.date] : [])).sort();
  const last = days.at(-1);
  return last === undefined ? undefined : stretchOf('year', ruleSet.year_starts, last);
}
