import { describe, expect, it } from 'vitest';
import type { Period } from '#kernel/period.ts';
import { adjustments } from './compare.ts';
import { concerns, disqualifications, failuresCounted } from './disqualification.ts';
import type { Entry } from './entry.ts';
import { evaluate } from './evaluate.ts';
import { type Fact, factSchema } from './facts.ts';
import { readRuleSet } from './read-rule-set.ts';

const read = readRuleSet(`rule_set: trial
title: 试行
version: "1"
in_force: { from: 2026-01-01, to: 2026-12-31 }
lapses: { wrong: 误报 }
vetoes:
  - { rule: grave, lapse: [missed, wrong], at_least: 2, per: year, effect: disqualify }
`);
if (!read.ok) throw new Error(JSON.stringify(read.refusals));
const rules = read.value;
const year: Period = { name: '2026', from: '2026-01-01', to: '2026-12-31' };
const month = (name: string, last: string): Period => ({ name, from: `${name}-01`, to: `${name}-${last}` });
const lapse = (id: string, date: string, kind = 'missed'): Fact =>
  factSchema.parse({ kind: 'lapse', id, unit: 'a', date, lapse: kind });
const back = (of: string, date: string): Fact =>
  factSchema.parse({ kind: 'reversal', id: `${of}/back`, of, date, why: '查明不属漏报' });
const twice = [lapse('1', '2026-03-05'), lapse('2', '2026-03-20', 'wrong')];
const units = (entries: readonly Entry[]) => disqualifications(entries).map(({ unit }) => unit);

describe('a place in the ranking', () => {
  it('is lost at the limit, with what was counted and in which days', () => {
    const [lost, ...more] = disqualifications(evaluate(rules, twice, year));
    expect([lost, more]).toEqual([{ unit: 'a', rule: 'vetoes.grave', period: '2026', count: '2', limit: '2' }, []]);
    expect(failuresCounted(rules, 'vetoes.grave')).toEqual(['missed', '误报']);
    expect(lost && concerns(lost, month('2026-05', '31'))).toBe(true);
    expect(lost && concerns(lost, { name: '2027', from: '2027-01-01', to: '2027-12-31' })).toBe(false);
  });

  it('comes back with a failure that is withdrawn, and goes again with the next', () => {
    const withdrawn = [...twice, back('2', '2026-04-02')];
    expect(units(evaluate(rules, withdrawn, year))).toEqual([]);
    expect(units(evaluate(rules, [...withdrawn, lapse('3', '2026-05-06')], year))).toEqual(['a']);
  });

  it('comes back with a failure that is withdrawn after its quarter too', () => {
    const quarterly = { ...rules, vetoes: rules.vetoes.map((line) => ({ ...line, per: 'quarter' as const })) };
    const withdrawn = [...twice, back('2', '2026-04-02')];
    expect(units(evaluate(quarterly, twice, year))).toEqual(['a']);
    expect(evaluate(quarterly, withdrawn, year).map((e) => [e.date, e.reason.code])).toContainEqual([
      '2026-04-02',
      'requalified',
    ]);
    expect(units(evaluate(quarterly, withdrawn, year))).toEqual([]);
  });

  it('that a locked month did not know of is booked in the next open one, once, and back again', () => {
    const march = month('2026-03', '31');
    const known = evaluate(rules, twice.slice(0, 1), march);
    const now = evaluate(rules, twice, march);
    const learnt = adjustments(known, now, march, '2026-04-10');
    expect(learnt).toMatchObject([{ unit: 'a', points: '0', date: '2026-04-10', reason: { code: 'disqualified' } }]);
    expect(units([...known, ...learnt])).toEqual(['a']);
    expect(adjustments([...known, ...learnt], now, march, '2026-04-11')).toEqual([]);
    const mended = adjustments([...known, ...learnt], known, march, '2026-04-12');
    expect(units([...known, ...learnt, ...mended])).toEqual([]);
  });
});
