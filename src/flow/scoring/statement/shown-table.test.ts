import { describe, expect, it } from 'vitest';
import { type Figures, footing } from './figures.ts';
import { noticeOf } from './notice.ts';
import { shownOf } from './shown-table.ts';
import type { StatementRecord } from './statement.ts';
import { proseOf } from './statement-prose.ts';
import { sheetsOf } from './workbook.ts';

const row = (unit: string, adopted: string, points: string) => ({
  unit,
  name: unit,
  cells: {
    filed: '2',
    'adopted.city': adopted,
    adopted,
    items: adopted,
    rate: '50.0',
    'points.adoptions': points,
    points,
  },
});
const figures: Figures = {
  columns: [
    { key: 'filed', kind: 'count' },
    { key: 'adopted.city', kind: 'count' },
    { key: 'adopted', kind: 'count' },
    { key: 'items', kind: 'count' },
    { key: 'rate', kind: 'rate' },
    { key: 'points.adoptions', kind: 'points' },
    { key: 'points', kind: 'points' },
  ],
  rows: [
    row('云桥区', '1', '3.333333333334'),
    row('梧溪县', '1', '3.333333333333'),
    row('柏陵县', '1', '3.333333333333'),
  ],
  totals: {
    filed: '6',
    'adopted.city': '3',
    adopted: '3',
    items: '3',
    rate: '50.0',
    'points.adoptions': '10',
    points: '10',
    cumulative: '10',
  },
  identities: [
    { parts: ['adopted.city'], whole: 'adopted' },
    { parts: ['points.adoptions'], whole: 'points' },
  ],
  printed: 1,
  unitAdoptions: 3,
  levels: [{ level: 'city', printed: 1, unitAdoptions: 3 }],
  groups: [
    {
      title: '县（市、区）',
      standings: [
        { unit: '梧溪县', rank: 1 },
        { unit: '云桥区', rank: 1 },
      ],
    },
    { standings: [{ unit: '柏陵县' }] },
  ],
  adjusted: '-2.5',
  decimals: 2,
  rules: ['计分办法（2026.1）'],
};

describe('the table as it is read', () => {
  it('rounds once, half up, and says when rounded rows miss the total', () => {
    const shown = shownOf(figures, false, 'zh');
    expect(shown.tables).toHaveLength(1);
    expect(shown.tables[0]?.rows[0]?.cells).toEqual(['2', '1', '1', '1', '50.0', '3.33', '3.33']);
    expect(shown.totals.slice(-2)).toEqual(['10.00', '10.00']);
    expect(shown.hasTail).toBe(true);
    expect(shown.columns.map((c) => c.title)).toEqual([
      '报送',
      '市级采用',
      '采用次数',
      '采用稿件',
      '采用率（%）',
      '采用得分',
      '本期得分',
    ]);
  });

  it('has no rate for who filed nothing', () => {
    const unfiled = { ...row('云桥区', '1', '5'), name: '云桥区' };
    const rows = [{ ...unfiled, cells: { ...unfiled.cells, filed: '0' } }];
    expect(shownOf({ ...figures, rows }, false, 'zh').tables[0]?.rows[0]?.cells[4]).toBe('—');
  });

  it('shows ranks only when asked, group by group', () => {
    const { tables } = shownOf(figures, true, 'zh');
    expect(tables.map((t) => [t.title, t.ranked, t.rows.map((r) => [r.name, r.rank])])).toEqual([
      [
        '县（市、区）',
        true,
        [
          ['梧溪县', 1],
          ['云桥区', 1],
        ],
      ],
      [undefined, false, [['柏陵县', undefined]]],
    ]);
  });
});

describe('the text', () => {
  it('states both counts, units of one count together, those with none, and adjustments', () => {
    const none = { ...row('冷流镇', '0', '0'), name: '冷流镇' };
    expect(proseOf({ ...figures, rows: [...figures.rows, none] }, 'zh')).toEqual([
      '各单位共报送信息6条，刊发1条（每条计一次），单位采用3次（综合稿每个供稿单位计一次），采用率50.0%。',
      '市级刊发1条、采用3次。',
      '采用1次的：云桥区、梧溪县、柏陵县。',
      '没有被采用的单位1个：冷流镇。',
      '本期共计10.00分，考核年度累计10.00分。其中，对以前已锁定时段的调整-2.50分。',
      '计分依据：计分办法（2026.1）。',
    ]);
    expect(proseOf(figures, 'zh')[3]).toBe('各单位都有信息被采用。');
  });

  it('leaves out a rate of nothing', () => {
    const unfiled = { ...figures, totals: { ...figures.totals, filed: '0' } };
    expect(proseOf(unfiled, 'en')[0]).toBe(
      '0 reports were filed, 1 items were printed (each counted once), 3 unit adoptions (a round-up counts once for each contributor).',
    );
  });
});

describe('before it is signed', () => {
  it('rows, columns, text and ledger must meet', () => {
    expect(footing(figures, { points: '10', money: '0' })).toEqual([]);
    const codes = (changed: Partial<Figures>, points = '10') =>
      footing({ ...figures, ...changed }, { points, money: '300' }).map((r) => r.code);
    expect(codes({}, '9.9')).toEqual(['ledger_differs']);
    expect(codes({ totals: { ...figures.totals, money: '200' } })).toEqual(['ledger_differs']);
    expect(codes({ unitAdoptions: 4 })).toEqual(['text_differs_from_table']);
    expect(codes({ levels: [] })).toEqual(['text_differs_from_table']);
    expect(codes({ totals: { ...figures.totals, filed: '7' } })).toEqual(['column_does_not_add_up']);
    expect(codes({ totals: { ...figures.totals, 'adopted.city': '2' } })).toEqual([
      'row_does_not_add_up',
      'column_does_not_add_up',
    ]);
  });
});

describe('the workbook', () => {
  const statement: StatementRecord = {
    status: 'drawn_up',
    deskId: 'd',
    deskName: '青岚市',
    period: { name: '2026-03', from: '2026-03-01', to: '2026-03-31' },
    figures,
    text: { title: '通报', opening: '第一行\n\n第二行', closing: '', ranked: false },
    objections: [],
  };

  it('has the table with numbers, the sum, the remark on rounding, and the text', () => {
    const [table, text] = sheetsOf(statement, 'zh');
    expect(table).toMatchObject({
      name: '采用和得分',
      title: '通报',
      head: ['单位', '报送', '市级采用', '采用次数', '采用稿件', '采用率（%）', '采用得分', '本期得分'],
    });
    expect(table?.rows[0]?.at(-1)).toEqual({ value: 3.33, format: '0.00' });
    expect(table?.rows[0]?.[5]).toEqual({ value: 50, format: '0.0' });
    expect(table?.foot?.map((c) => c.value)).toEqual(['合计', 6, 3, 3, 3, 50, 10, 10]);
    expect(table?.notes).toHaveLength(1);
    expect(text?.notes.slice(0, 2)).toEqual(['第一行', '第二行']);
  });
});

describe('money, the assessment and authors', () => {
  const [first, ...others] = figures.rows;
  if (!first) throw new Error('no rows');
  const more: Figures = {
    ...figures,
    columns: [...figures.columns, { key: 'money', kind: 'points' }, { key: 'assessment', kind: 'mark' }],
    rows: [{ ...first, cells: { ...first.cells, money: '300', assessment: '1.25' } }, ...others],
    totals: { ...figures.totals, money: '300' },
    currency: '元',
    authors: [{ unitName: '云桥区', author: '毛蔚禾', points: '3.333333333334', money: '300' }],
  };
  const statement = {
    figures: more,
    period: { name: '2026-03', from: '2026-03-01', to: '2026-03-31' },
    text: { title: '通报', opening: '', closing: '', ranked: false },
  } as unknown as StatementRecord;

  it('stand in columns of their own; marks have no sum', () => {
    const shown = shownOf(more, false, 'zh');
    expect(shown.columns.slice(-2).map((c) => c.title)).toEqual(['奖金（元）', '年度考核折分']);
    expect(shown.tables[0]?.rows[0]?.cells.slice(-2)).toEqual(['300.00', '1.25']);
    expect(shown.totals.slice(-2)).toEqual(['300.00', '']);
    expect(footing(more, { points: '10', money: '300' })).toEqual([]);
    expect(proseOf(more, 'zh').join('')).toContain('本期奖金共计300.00元。');
    expect(proseOf(figures, 'zh').join('')).not.toContain('奖金');
  });

  it('authors are a table of their own, on the page, in the workbook and as an annex', () => {
    const [, sheet] = sheetsOf(statement, 'zh');
    expect(sheet?.head).toEqual(['单位', '作者', '本期得分', '奖金（元）']);
    expect(sheet?.rows[0]?.at(-1)).toEqual({ value: 300, format: '0.00' });
    expect(noticeOf(statement, 'zh').tables[1]).toMatchObject({
      mark: '附件2',
      title: '个人台账',
      rows: [['云桥区', '毛蔚禾', '3.33', '300.00']],
    });
    expect(sheetsOf({ ...statement, figures }, 'zh').map((s) => s.name)).toEqual(['采用和得分', '正文']);
  });
});

describe('who has no place in the ranking', () => {
  const [first, ...others] = figures.groups;
  const barred: Figures = {
    ...figures,
    groups: [{ title: first?.title ?? '', standings: [{ unit: '梧溪县', rank: 1 }, { unit: '云桥区' }] }, ...others],
    disqualified: [
      {
        unit: '云桥区',
        name: '云桥区',
        failures: ['missed', 'commission.failed'],
        count: '2',
        limit: '2',
        period: '2026',
      },
    ],
  };
  const statement = {
    figures: barred,
    period: { name: '2026-03', from: '2026-03-01', to: '2026-03-31' },
    text: { title: '通报', opening: '', closing: '', ranked: true },
  } as unknown as StatementRecord;

  it('is named in the text with the reason, in both languages', () => {
    const said = '按规则取消评先资格、不列名次的：云桥区（2026年内漏报、约稿未完成2次）。';
    expect(proseOf(barred, 'zh')).toContain(said);
    expect(proseOf(barred, 'en').join(' ')).toContain('云桥区 (missed, commissions failed: 2 in 2026)');
    expect(proseOf(figures, 'zh').join('')).not.toContain('取消评先资格');
  });

  it('stands last in the workbook and on paper, and its cell says so', () => {
    const [sheet] = sheetsOf(statement, 'zh');
    expect(sheet?.rows.map(([rank, unit]) => [rank?.value, unit?.value])).toEqual([
      [1, '梧溪县'],
      ['不列名次', '云桥区'],
    ]);
    expect(noticeOf(statement, 'zh').tables[0]?.rows[1]?.slice(0, 2)).toEqual(['不列名次', '云桥区']);
  });
});
