import { describe, expect, it } from 'vitest';
import { readRuleSet } from './read-rule-set.ts';
import { countsFilings, isTimeDriven, type Rules, rulesOn, rulesWithin } from './rules-in-force.ts';

function rules(id: string, from: string, to: string, inForceSince: string, body = 'adoptions: [{ points: 2 }]'): Rules {
  const read = readRuleSet(`rule_set: ${id}
title: 试行
version: "1"
in_force: { from: ${from}, to: ${to} }
${body}`);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return { id, ruleSet: read.value, inForceSince };
}
const year = rules('year', '2026-01-01', '2026-12-31', '2026-01-05T00:00:00Z');
const autumn = rules('autumn', '2026-09-01', '2026-10-31', '2026-08-20T00:00:00Z');
const next = rules('next', '2027-01-01', '2027-12-31', '2026-12-20T00:00:00Z');
const pieces = (from: string, to: string, ...all: Rules[]) =>
  rulesWithin(all, { from, to }).map(({ rules, period }) => [rules.id, period.from, period.to]);

describe('rules in force', () => {
  it('of two the one put in force last holds, and the other again after it', () => {
    expect(pieces('2026-08-01', '2027-02-28', next, autumn, year)).toEqual([
      ['year', '2026-08-01', '2026-08-31'],
      ['autumn', '2026-09-01', '2026-10-31'],
      ['year', '2026-11-01', '2026-12-31'],
      ['next', '2027-01-01', '2027-02-28'],
    ]);
    expect(rulesOn([autumn, year], '2026-09-01')?.id).toBe('autumn');
    expect(rulesOn([autumn, year], '2027-01-01')).toBeUndefined();
  });

  it('leave out days without rules, and join days that none divides', () => {
    expect(pieces('2025-11-01', '2026-02-28', year, next)).toEqual([['year', '2026-01-01', '2026-02-28']]);
    expect(pieces('2026-05-02', '2026-05-01', year)).toEqual([]);
    expect(pieces('2020-01-01', '2020-12-31', year)).toEqual([]);
    const covered = rules('covered', '2026-03-01', '2026-03-31', '2025-12-01T00:00:00Z');
    expect(pieces('2026-02-01', '2026-04-30', year, covered)).toEqual([['year', '2026-02-01', '2026-04-30']]);
  });

  it('say whether they count filings and whether days alone bring points', () => {
    const counting = rules('c', '2026-01-01', '2026-12-31', '', 'filings: [{ points: 1 }]');
    const also =
      'quotas: [{ counts: points, at_least: 1, per: month, unmet: -1, also: [{ counts: filings, at_least: 1 }] }]';
    expect([year, counting].map(({ ruleSet }) => countsFilings(ruleSet))).toEqual([false, true]);
    expect(countsFilings(rules('q', '2026-01-01', '2026-12-31', '', also).ruleSet)).toBe(true);
    expect([year, counting].map(({ ruleSet }) => isTimeDriven(ruleSet))).toEqual([false, false]);
    expect(isTimeDriven(rules('q', '2026-01-01', '2026-12-31', '', also).ruleSet)).toBe(true);
  });
});
