import { describe, expect, it } from 'vitest';
import { type Period, periodOf } from '#kernel/period.ts';
import { adjustments, whatIf } from './compare.ts';
import { evaluate, totals } from './evaluate.ts';
import { type Fact, factSchema, readFacts } from './facts.ts';
import { readRuleSet } from './read-rule-set.ts';
import { remarksOn } from './remarks.ts';
import type { RuleSet } from './rule-set.ts';
import { assessmentYear, stretchOf } from './stretch.ts';

const rules = (body: string): RuleSet => {
  const read = readRuleSet(`rule_set: trial
title: 试行
version: "1"
in_force: { from: 2026-01-01, to: 2026-12-31 }
channels: { bulletin: 青岚政务信息 }
${body}`);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.value;
};
const march: Period = periodOf('2026-03') ?? { name: '', from: '', to: '' };
const adoption = (id: string, unit: string, more: object = {}): Fact =>
  factSchema.parse({
    kind: 'adoption',
    id,
    date: '2026-03-05',
    level: 'city',
    form: 'brief',
    units: [{ unit }],
    ...more,
  });

describe('what a change would do', () => {
  const now = rules('adoptions: [{ points: 2 }]');
  const draft = rules('adoptions: [{ points: 2.5 }]');

  it('shows a draft rule set unit by unit', () => {
    const facts = [adoption('1', 'a'), adoption('2', 'a'), adoption('3', 'b')];
    expect(whatIf(evaluate(now, facts, march), evaluate(draft, facts, march))).toEqual([
      { unit: 'a', before: '4', after: '5', change: '1' },
      { unit: 'b', before: '2', after: '2.5', change: '0.5' },
    ]);
  });

  it('brings a locked month to its worth by entries of a later day', () => {
    const booked = evaluate(now, [adoption('1', 'a'), adoption('2', 'b')], march);
    const worth = evaluate(now, [adoption('1', 'a'), adoption('3', 'c')], march);
    const adjusted = adjustments(booked, worth, march, '2026-04-02');
    expect(adjusted.map(({ unit, points, date, event }) => ({ unit, points, date, event }))).toEqual([
      { unit: 'b', points: '-2', date: '2026-04-02', event: '2' },
      { unit: 'c', points: '2', date: '2026-04-02', event: '3' },
    ]);
    expect(totals([...booked, ...adjusted])).toEqual(
      new Map([
        ['a', '2'],
        ['b', '0'],
        ['c', '2'],
      ]),
    );
  });

  it('adjusts nothing when nothing changed', () => {
    const booked = evaluate(now, [adoption('1', 'a')], march);
    expect(adjustments(booked, booked, march, '2026-04-02')).toEqual([]);
  });
});

describe('remarks on facts', () => {
  it('name what can earn nothing', () => {
    const filingBasis = rules(
      'date_basis: filing\nclasses: { point: 联系点 }\nroll_up: [{ class: point }]\nbase: [{ points: 1, per: year }]',
    );
    const facts = [
      adoption('1', 'a', { channel: 'buletin' }),
      factSchema.parse({ kind: 'directive', id: '2', article: 'unknown', date: '2026-03-05', level: 'city' }),
      factSchema.parse({ kind: 'reversal', id: '3', of: 'nothing', date: '2026-03-05', why: 'untrue' }),
    ];
    expect(remarksOn(filingBasis, facts).map((r) => [r.code, r.params?.id, r.params?.nearest])).toEqual([
      ['word_not_in_rules', '1', 'bulletin'],
      ['directive_without_print', '2', undefined],
      ['reversal_of_nothing', '3', undefined],
      ['day_missing', '1', undefined],
      ['no_units_declared', undefined, undefined],
    ]);
    expect(remarksOn(filingBasis, [factSchema.parse({ kind: 'unit', id: 'p', class: 'point' })])).toEqual([
      { code: 'parent_missing', params: { id: 'p' } },
    ]);
  });
});

describe('facts from JSON lines', () => {
  it('are refused line by line, all at once', () => {
    const read = readFacts(
      '\uFEFF{"kind":"unit","id":"a"}\r\n\r\nnot json\n{"kind":"unit","id":"a"}\n{"kind":"commission","id":"c","unit":"a","date":"1582-10-15","outcome":"done"}\n',
    );
    expect(read).toMatchObject({
      ok: false,
      refusals: [
        { code: 'fact_not_json', params: { line: 3 } },
        { code: 'fact_twice', params: { line: 4, id: 'a' } },
        { code: 'fact_wrong', params: { line: 5, key: 'date', detail: 'day_out_of_range' } },
        { code: 'fact_wrong', params: { line: 5, key: 'outcome' } },
      ],
    });
  });

  it('keep a number as it was written', () => {
    const read = readFacts('{"kind":"manual","id":"m","unit":"a","date":"2026-01-01","points":0.1,"by":"x","why":"y"}');
    expect(read).toMatchObject({ ok: true, value: [{ points: '0.1' }] });
  });
});

describe('an assessment year that begins in November', () => {
  it.each([
    ['2019-11-03', 2020],
    ['2019-10-31', 2019],
    ['2019-11-01', 2020],
  ])('holds %s in %i', (day, year) => expect(assessmentYear('11-01', day)).toBe(year));

  it('has its own quarters', () => {
    expect(stretchOf('quarter', '11-01', '2020-01-31')).toMatchObject({ from: '2019-11-01', to: '2020-01-31' });
    expect(stretchOf('two_months', '11-01', '2020-01-31')).toMatchObject({ from: '2020-01-01', to: '2020-02-29' });
    expect(stretchOf('week', '11-01', '2026-01-01')).toMatchObject({ from: '2025-12-29', to: '2026-01-04' });
    expect(stretchOf('quarter', '01-01', '2026-05-01').name).toBe('2026-Q2');
  });
});
