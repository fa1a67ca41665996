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

/** Whether reports that were filed matter to these rules, beside those that were adopted. */
export const countsFilings = ({ filings, rates, quotas, placings, pools }: RuleSet): boolean =>
  filings.length > 0 ||
  rates.length > 0 ||
  pools.some((pool) => pool.by === 'filings') ||
  [...quotas.flatMap((quota) => [quota, ...(quota.also ?? [])]), ...placings].some(
    ({ counts }) => counts === 'filings' || counts === 'rate',
  );

/** Whether a late or untrue report matters to these rules. */
export const countsLapses = ({ penalties, vetoes, quotas, placings }: RuleSet): boolean =>
  penalties.length > 0 ||
  vetoes.some((veto) => veto.lapse !== undefined) ||
  [...quotas.flatMap((quota) => [quota, ...(quota.also ?? [])]), ...placings].some(({ counts }) => counts === 'lapses');

/** Whether points arise because days pass, without anything happening. */
export const isTimeDriven = ({ base, quotas, rates, floors, placings, pools, caps }: RuleSet): boolean =>
  base.length + quotas.length + rates.length + floors.length + placings.length + pools.length > 0 ||
  caps.some((cap) => cap.share !== undefined);

/** Whether one unit's facts may change another's points beyond a shared article. */
export const ranksUnits = ({ placings, pools }: RuleSet): boolean => placings.length + pools.length > 0;
