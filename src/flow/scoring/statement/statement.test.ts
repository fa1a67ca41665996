import { describe, expect, it } from 'vitest';
import { evaluate, type Fact, factSchema, type RuleSet, readRuleSet } from '#flow/scoring/score/index.ts';
import { type Period, periodOf } from '#kernel/period.ts';
import { bothCounts } from './both-counts.ts';
import { crossFoot, type Table } from './cross-foot.ts';
import { average, byEqualCount, printedShares, rate } from './printed.ts';
import { type Candidate, standings } from './standings.ts';
import { tableOf } from './statement-table.ts';

const period = (name: string): Period => {
  const found = periodOf(name);
  if (!found) throw new Error(name);
  return found;
};
const count = (key: string) => ({ key, kind: 'count' as const });

describe('cross-footing', () => {
  const published = (parts: number[], total: number): Table => ({
    columns: [count('printed')],
    rows: parts.map((n, i) => ({ unit: `source ${i + 1}`, cells: { printed: String(n) } })),
    totals: { printed: String(total) },
    identities: [],
  });

  it('refuses a published notice whose sources add up to six more than its total', () => {
    expect(crossFoot(published([34, 48, 13, 9, 1], 99))).toEqual([
      { code: 'column_does_not_add_up', params: { column: 'printed', stated: '99', sum: '105' } },
    ]);
    expect(crossFoot(published([34, 48, 13, 9, 1], 105))).toEqual([]);
  });

  it('accepts a published notice of five rows with two kinds of points', () => {
    const rows = [
      [35, 175, 3, 30, 205],
      [36, 180, 0, 0, 180],
      [27, 135, 1, 10, 145],
      [25, 125, 1, 10, 135],
      [26, 130, 0, 0, 130],
    ];
    const keys = ['own', 'own_points', 'upper', 'upper_points', 'points'];
    const cells = (row: number[]) => Object.fromEntries(keys.map((key, i) => [key, String(row[i])]));
    const table: Table = {
      columns: keys.map(count),
      rows: rows.map((row, i) => ({ unit: `r${i}`, cells: cells(row) })),
      totals: cells([149, 745, 5, 50, 795]),
      identities: [{ parts: ['own_points', 'upper_points'], whole: 'points' }],
    };
    expect(crossFoot(table)).toEqual([]);
    const wrong = { ...table, rows: table.rows.map((row) => ({ ...row, cells: { ...row.cells, points: '205' } })) };
    expect(crossFoot(wrong).map((r) => r.code)).toEqual([
      ...Array(4).fill('row_does_not_add_up'),
      'column_does_not_add_up',
    ]);
  });

  it('holds the text to the table', () => {
    expect(crossFoot({ ...published([1, 2], 3), claims: [{ column: 'printed', stated: '4' }] })).toEqual([
      { code: 'text_differs_from_table', params: { column: 'printed', stated: '4', total: '3' } },
    ]);
  });
});

describe('printed figures', () => {
  it.each([
    [7, 14, '50.0'],
    [16, 28, '57.1'],
    [8, 15, '53.3'],
    [12, 33, '36.4'],
    [14, 33, '42.4'],
    [20, 47, '42.6'],
    [4, 14, '28.6'],
    [5, 10, '50.0'],
    [0, 0, '0'],
    [6, 8, '75.0'],
    [18, 18, '100.0'],
    [5, 7, '71.4'],
    [159, 301, '52.8'],
    [250, 578, '43.3'],
    [1, 800, '0.1'],
  ])('the rate of %i of %i is %s', (part, whole, printed) => expect(rate(part, whole)).toBe(printed));

  it.each([
    [551, 25, 0, '22'],
    [33, 25, 1, '1.3'],
    [373, 10, 0, '37'],
    [26, 10, 1, '2.6'],
    [178, 15, 1, '11.9'],
    [7, 15, 2, '0.47'],
    [7, 0, 1, '0'],
  ])('the average of %i over %i to %i places is %s', (sum, n, places, printed) =>
    expect(average(sum, n, places)).toBe(printed),
  );

  it('shares print as the whole, the tail where the policy says', () => {
    expect(printedShares([1, 1, 1], 100, 1, 'last')).toEqual(['33.3', '33.3', '33.4']);
    expect(printedShares([1, 3, 3], 100, 1, 'largest')).toEqual(['14.3', '42.8', '42.9']);
    expect(printedShares([12, 68], 1000, 2, 'last')).toEqual(['150.00', '850.00']);
    expect(printedShares([0, 0], 1000, 2, 'last')).toEqual(['0.00', '0.00']);
  });

  it('prose puts units of one count together and those with none last', () => {
    expect(
      byEqualCount([
        ['a', 3],
        ['b', 0],
        ['c', 5],
        ['d', 3],
      ]),
    ).toEqual([
      { count: 5, units: ['c'] },
      { count: 3, units: ['a', 'd'] },
      { count: 0, units: ['b'] },
    ]);
  });
});

describe('standings', () => {
  const units: Candidate[] = [
    { unit: 'a', class: 'county', points: '5', adoptions: [0, 5] },
    { unit: 'b', class: 'county', points: '10', adoptions: [1, 0] },
    { unit: 'c', class: 'county', points: '5.0000000000004', adoptions: [1, 0] },
    { unit: 'd', class: 'department', points: '4', adoptions: [] },
  ];
  const ranks = (ties: 'skip' | 'dense' | 'higher_adoptions' | 'organisation_order') =>
    standings(units, { ties })[0]?.standings.map((s) => `${s.unit}${s.rank}`);

  it('are off unless an office turns them on', () => {
    expect(standings(units, undefined)).toEqual([{ standings: units }]);
  });

  it.each([
    ['skip', ['b1', 'a2', 'c2', 'd4']],
    ['dense', ['b1', 'a2', 'c2', 'd3']],
    ['higher_adoptions', ['b1', 'c2', 'a3', 'd4']],
    ['organisation_order', ['b1', 'a2', 'c3', 'd4']],
  ] as const)('break ties by %s', (ties, expected) => expect(ranks(ties)).toEqual(expected));

  it('leave out who lost the place in the ranking: listed last, without a rank', () => {
    const barred = units.map((unit) => (unit.unit === 'b' ? { ...unit, disqualified: true } : unit));
    const [all] = standings(barred, { ties: 'skip' });
    expect(all?.standings.map((s) => [s.unit, s.rank])).toEqual([
      ['a', 1],
      ['c', 1],
      ['d', 3],
      ['b', undefined],
    ]);
  });

  it('run inside each group; whom no group names stands last without a rank', () => {
    const groups = standings(units, { ties: 'skip', groups: [{ title: '县', class: ['county'] }] });
    expect(groups.map((g) => [g.title, g.standings.map((s) => [s.unit, s.rank])])).toEqual([
      [
        '县',
        [
          ['b', 1],
          ['a', 2],
          ['c', 2],
        ],
      ],
      [undefined, [['d', undefined]]],
    ]);
  });
});

describe('the table of a statement', () => {
  const read = readRuleSet(`rule_set: trial
title: 试行
version: "1"
in_force: { from: 2026-01-01, to: 2026-12-31 }
classes: { county: 县, point: 联系点 }
adoptions: [{ level: city, points: 10 }, { level: province, points: 20 }]
shares: [{ form: round_up, units: each }, { units: equal }]
commissions: [{ outcome: failed, points: -3 }]
roll_up: [{ class: point }]
ranking: { ties: skip }
`);
  if (!read.ok) throw new Error('the rule set cannot be read');
  const ruleSet: RuleSet = read.value;
  const fact = (value: object): Fact => factSchema.parse({ level: 'city', form: 'single', ...value });
  const unit = (id: string, more: object = {}): Fact =>
    factSchema.parse({ kind: 'unit', id, class: 'county', ...more });
  const facts = [
    unit('a'),
    unit('b'),
    unit('none'),
    unit('p', { class: 'point', parent: 'b' }),
    fact({ kind: 'filing', id: 'f1', date: '2026-03-01', units: [{ unit: 'a' }] }),
    fact({ kind: 'filing', id: 'f2', date: '2026-03-01', units: [{ unit: 'a' }] }),
    fact({ kind: 'adoption', id: 'early', article: 'w', date: '2026-01-02', units: [{ unit: 'a' }] }),
    fact({ kind: 'adoption', id: 'x1', article: 'x', date: '2026-03-02', units: [{ unit: 'a' }] }),
    fact({ kind: 'adoption', id: 'x2', article: 'x', level: 'province', date: '2026-03-09', units: [{ unit: 'a' }] }),
    fact({
      kind: 'adoption',
      id: 'y',
      form: 'round_up',
      date: '2026-03-03',
      units: [{ unit: 'a' }, { unit: 'b' }, { unit: 'p' }],
    }),
    fact({ kind: 'adoption', id: 'z', date: '2026-03-04', units: [{ unit: 'a' }, { unit: 'b' }, { unit: 'q' }] }),
    factSchema.parse({ kind: 'commission', id: 'c', unit: 'b', date: '2026-03-05', outcome: 'failed' }),
    fact({ kind: 'adoption', id: 'untrue', date: '2026-03-06', units: [{ unit: 'a' }] }),
    factSchema.parse({ kind: 'reversal', id: 'r', of: 'untrue', date: '2026-03-07', why: 'untrue' }),
  ];
  const march = period('2026-03');
  const statement = tableOf({
    ruleSet,
    period: march,
    entries: evaluate(ruleSet, facts, march),
    yearEntries: evaluate(ruleSet, facts, period('2026-01-01/2026-03-31')),
    facts,
    units: [{ id: 'a', class: 'county' }, { id: 'b', class: 'county' }, { id: 'none' }],
  });
  const row = (id: string) => statement.rows.find((r) => r.unit === id)?.cells;

  it('prints both counts', () => {
    expect(statement.counts).toMatchObject({ printed: 3, unitAdoptions: 7 });
    expect(statement.counts.byLevel.get('city')).toEqual({ printed: 3, unitAdoptions: 6 });
  });

  it('shows a unit in its row, a contact point in its parent’s, and units with none', () => {
    expect(statement.rows.map((r) => r.unit)).toEqual(['a', 'b', 'none', 'q']);
    expect(row('a')).toMatchObject({
      filed: '2',
      'adopted.city': '3',
      'adopted.province': '1',
      adopted: '4',
      items: '3',
      rate: '150.0',
    });
    expect(row('a')).toMatchObject({ points: '43.333333333334', cumulative: '53.333333333334' });
    expect(row('b')).toMatchObject({ adopted: '2', 'points.adoptions': '23.333333333333', 'points.commissions': '-3' });
    expect(row('none')).toMatchObject({ adopted: '0', rate: '0', points: '0' });
  });

  it('meets in every direction, and is refused when one cell is changed', () => {
    expect(crossFoot(statement)).toEqual([]);
    for (const { key, kind } of statement.columns.filter((c) => c.kind !== 'rate')) {
      const rows = statement.rows.map((r, i) => (i === 0 ? { ...r, cells: { ...r.cells, [key]: '999' } } : r));
      expect(crossFoot({ ...statement, rows }), `${key} (${kind})`).not.toEqual([]);
    }
  });

  it('gives to units exactly what the entries give', () => {
    expect(statement.totals.points).toBe('67');
    expect(bothCounts([]).printed).toBe(0);
    expect(statement.groups[0]?.standings.map((s) => [s.unit, s.rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['q', 3],
      ['none', 4],
    ]);
  });
});
