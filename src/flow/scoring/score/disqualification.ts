/** E28: who lost the place in the ranking and has not got it back, and by what. */
import { contains, type Period, periodOf } from '#kernel/period.ts';
import type { Entry } from './entry.ts';
import type { RulePath, RuleSet } from './rule-set.ts';

type Marked = Pick<Entry, 'unit' | 'rule' | 'reason'>;

export interface Disqualification {
  readonly unit: string;
  readonly rule: RulePath;
  /** Name of the days in which the failures were counted. */
  readonly period: string;
  readonly count: string;
  readonly limit: string;
}

/** In any order of entries: what was given back as often as it was lost stands no more. */
export function disqualifications(entries: readonly Marked[]): Disqualification[] {
  const groups = Map.groupBy(
    entries.filter((entry) => markOf(entry) !== 0),
    ({ unit, rule, reason }) => [unit, rule, reason.params.period].join('\n'),
  );
  return [...groups.values()].flatMap((marks) => {
    const last = marks.findLast((entry) => markOf(entry) > 0);
    if (!last || sumOfMarks(marks) <= 0) return [];
    const { period = '', count = '', limit = '' } = last.reason.params;
    return [{ unit: last.unit, rule: last.rule, period, count, limit }];
  });
}

export const disqualified = (entries: readonly Marked[]): Set<string> =>
  new Set(disqualifications(entries).map(({ unit }) => unit));

/** A failure in March that counts for the year bars from the table of May too. */
export const concerns = ({ period: name }: Disqualification, period: Period): boolean => {
  const counted = periodOf(name);
  return counted === undefined || contains(counted, period.to) || contains(period, counted.to);
};

/** 1 where a place is lost, −1 where it is given back, else 0. */
export const markOf = ({ reason }: Pick<Entry, 'reason'>): number =>
  reason.code === 'disqualified' ? 1 : reason.code === 'requalified' ? -1 : 0;

export const sumOfMarks = (entries: readonly Pick<Entry, 'reason'>[]): number =>
  entries.reduce((sum, entry) => sum + markOf(entry), 0);

/** What the rule counts: lapses by the rule set's own titles, else codes that the wording knows (`late`, `commission.failed`). */
export function failuresCounted(ruleSet: RuleSet, rule: RulePath): string[] {
  const line = ruleSet.vetoes.find(({ path }) => path === rule);
  return [
    ...(line?.commission ?? []).map((outcome) => `commission.${outcome}`),
    ...(line?.lapse ?? []).map((code) => ruleSet.lapses?.[code] ?? code),
  ];
}
