/** Which rules hold on which days: where two are in force, the one that was put in force last. */
import { addDays, type Day } from '#kernel/calendar.ts';
import { contains, type Period } from '#kernel/period.ts';
import type { RuleSet } from './rule-set.ts';

export interface Rules {
  readonly id: string;
  readonly ruleSet: RuleSet;
  /** Instant. */
  readonly inForceSince: string;
}

/** Days under one rule set. */
export interface Rule {
  readonly rules: Rules;
  readonly period: Period;
}

type Window = { readonly from: Day; readonly to: Day };

/** The rule set of a day, or undefined. */
export const rulesOn = (all: readonly Rules[], day: Day): Rules | undefined =>
  all
    .filter(({ ruleSet }) => contains({ name: '', ...ruleSet.in_force }, day))
    .sort((a, b) => (a.inForceSince + a.id < b.inForceSince + b.id ? 1 : -1))[0];

/** The window cut where the rules change, in order; days without rules are left out. */
export function rulesWithin(all: readonly Rules[], window: Window): Rule[] {
  if (window.from > window.to) return [];
  const starts = all.flatMap(({ ruleSet }) => [ruleSet.in_force.from, addDays(ruleSet.in_force.to, 1)]);
  const cuts = [...new Set([window.from, ...starts.filter((day) => window.from < day && day <= window.to)])].sort();
  const pieces = cuts.flatMap((from, i) => {
    const next = cuts[i + 1];
    const rules = rulesOn(all, from);
    return rules ? [{ rules, from, to: next === undefined ? window.to : addDays(next, -1) }] : [];
  });
  return pieces.reduce<Rule[]>((joined, { rules, from, to }) => {
    const last = joined.at(-1);
    const goesOn = last?.rules === rules && addDays(last.period.to, 1) === from;
    const begin = goesOn ? last.period.from : from;
    const period = { name: `${begin}/${to}`, from: begin, to };
    return [...(goesOn ? joined.slice(0, -1) : joined), { rules, period }];
  }, []);
}

/** The rules of points, and those of money. */
export const both = (ruleSet: RuleSet): RuleSet[] => [ruleSet, ...(ruleSet.money ? [ruleSet.money] : [])];

/** What its quotas, placings and assessments count. */
export const measures = ({ quotas, placings, assessment }: RuleSet): string[] =>
  [...quotas.flatMap((quota) => [quota, ...(quota.also ?? [])]), ...placings, ...assessment].map((l) => l.counts);

/** Whether reports that were filed matter to these rules, beside those that were adopted. */
export const countsFilings = (ruleSet: RuleSet): boolean =>
  both(ruleSet).some(
    (rules) =>
      rules.filings.length + rules.rates.length > 0 ||
      rules.pools.some((pool) => pool.by === 'filings') ||
      measures(rules).some((counts) => counts === 'filings' || counts === 'rate'),
  );

/** Whether a late or untrue report matters to these rules. */
export const countsLapses = (ruleSet: RuleSet): boolean =>
  both(ruleSet).some(
    (rules) =>
      rules.penalties.length > 0 ||
      rules.vetoes.some((veto) => veto.lapse !== undefined) ||
      measures(rules).includes('lapses'),
  );

/** Whether something arises because days pass, without anything happening. */
export const isTimeDriven = (ruleSet: RuleSet): boolean =>
  both(ruleSet).some(
    ({ base, quotas, rates, floors, placings, pools, per_point, assessment, caps }) =>
      [base, quotas, rates, floors, placings, pools, per_point, assessment].some((lines) => lines.length > 0) ||
      caps.some((cap) => cap.share !== undefined),
  );

/** Whether one unit's facts may change what another has, beyond a shared article. */
export const ranksUnits = (ruleSet: RuleSet): boolean =>
  both(ruleSet).some(
    ({ placings, pools, assessment }) =>
      placings.length + pools.length > 0 || assessment.some((line) => line.against !== 'target'),
  );
