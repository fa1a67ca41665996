import { describe, expect, it } from 'vitest';
import { parseUnitCsv } from './unit-csv.ts';
import { planUnits } from './unit-plan.ts';
import type { UnitSummary } from './unit-summary.ts';

const today = '2026-03-02';
const header = '名称,简称,类别,上级单位,排序,设立日期';
const parse = (...lines: string[]) => parseUnitCsv([header, ...lines].join('\r\n'));
const summary = (id: string, name: string, lineage: string[]): UnitSummary => ({
  id,
  ...(lineage.length > 0 ? { parentId: lineage.at(-1) ?? '' } : {}),
  lineage: [...lineage, id],
  depth: lineage.length,
  kind: 'county',
  name,
  shortName: name,
  sortOrder: 1,
  pinyin: '',
  initials: '',
  openedOn: '2020-01-01',
});
const tree = [
  summary('c', '青岚市', []),
  summary('w', '梧溪县', ['c']),
  summary('y', '云溪县', ['c']),
  summary('wf', '财政局', ['c', 'w']),
];
const plan = (lines: string[], existing = tree) => planUnits(parse(...lines), existing, today);

describe('reading the table', () => {
  it('takes Chinese and English headings in any order, quotes, tabs, blank lines and a byte order mark', () => {
    const chinese = parse('梧溪县,梧溪,县,青岚市,3,2020/1/5', '', '"茗岫,""新""镇",,乡镇,梧溪县,,');
    expect(chinese.faults).toEqual([]);
    expect(chinese.rows).toEqual([
      {
        line: 2,
        name: '梧溪县',
        shortName: '梧溪',
        kind: 'county',
        parent: '青岚市',
        sortOrder: 3,
        openedOn: '2020-01-05',
      },
      { line: 4, name: '茗岫,"新"镇', kind: 'township', parent: '梧溪县', sortOrder: 100 },
    ]);
    const english = parseUnitCsv('\uFEFFkind\tname\tparent\ncounty\t梧溪县\t青岚市\n');
    expect(english.rows).toEqual([{ line: 2, name: '梧溪县', kind: 'county', parent: '青岚市', sortOrder: 100 }]);
  });

  it('counts lines through cells of several lines', () => {
    expect(parse('"梧溪\n县",,县,青岚市,,', '云溪县,,村,青岚市,,').faults).toEqual([
      { line: 4, code: 'kind_unknown', field: 'kind' },
    ]);
  });

  it('names every fault of every line', () => {
    expect(parse(',,村,青岚市,第三,昨天', `${'长'.repeat(61)},,县,,,2020-02-30`, '好县,,县,青岚市,,').faults).toEqual([
      { line: 2, code: 'name_missing', field: 'name' },
      { line: 2, code: 'kind_unknown', field: 'kind' },
      { line: 2, code: 'sort_order_form', field: 'sortOrder' },
      { line: 2, code: 'day_form', field: 'on' },
      { line: 3, code: 'name_too_long', field: 'name' },
      { line: 3, code: 'day_form', field: 'on' },
    ]);
  });

  it.each([
    ['csv_header', '单位,上级\n梧溪县,青岚市'],
    ['csv_header', ''],
    ['csv_empty', `${header}\n\n`],
    ['csv_too_long', `${header}\n${'梧溪县,,县,青岚市,,\n'.repeat(5_001)}`],
  ])('refuses the whole: %s', (code, text) => {
    const { rows, faults } = parseUnitCsv(text);
    expect([rows, faults.map((f) => f.code)]).toEqual([[], [code]]);
  });
});

describe('planning', () => {
  it('opens parents before their sub-units, whatever the order of lines', () => {
    const { toOpen, faults } = plan(['茗岫镇,,乡镇,澄浦县,,', '澄浦县,,县,青岚市,,']);
    expect(faults).toEqual([]);
    expect(toOpen.map((p) => [p.row.name, p.parent])).toEqual([
      ['澄浦县', { id: 'c' }],
      ['茗岫镇', { line: 3 }],
    ]);
  });

  it('keeps what exists, so that a table can be sent twice', () => {
    expect(
      plan(['青岚市,,市,,,', '梧溪县,,县,青岚市,,', '财政局,,部门,梧溪县,,', '财政局,,部门,云溪县,,']),
    ).toMatchObject({
      kept: 3,
      toOpen: [{ row: { line: 5 }, parent: { id: 'y' } }],
    });
  });

  it('tells units of one name apart by their path', () => {
    const lines = ['财政局,,部门,云溪县,,', '预算股,,科室,云溪县/财政局,,', '预算股,,科室,青岚市／梧溪县／财政局,,'];
    expect(plan(lines).toOpen.map((p) => p.parent)).toEqual([{ id: 'y' }, { line: 2 }, { id: 'wf' }]);
    expect(plan([...lines, '预算股,,科室,财政局,,']).faults).toEqual([
      { line: 5, field: 'parentId', code: 'csv_parent_ambiguous', params: { name: '财政局' } },
    ]);
  });

  it('plants a whole tree where there is none, with one root', () => {
    const { toOpen, faults } = plan(['青岚市,,市,,,', '梧溪县,,县,青岚市,,', '云溪市,,市,,,'], []);
    expect(toOpen.map((p) => p.parent)).toEqual([undefined, { line: 2 }]);
    expect(faults).toMatchObject([{ line: 4, code: 'parent_missing' }]);
  });

  it('names the faults of cells and of places together', () => {
    expect(
      plan(['甲镇,,村,梧溪县,,', '甲镇农场,,企业,甲镇,,', '乙镇,,乡镇,无此县,,']).faults.map((f) => [f.line, f.code]),
    ).toEqual([
      [2, 'kind_unknown'],
      [3, 'csv_parent_faulty'],
      [4, 'csv_parent_unknown'],
    ]);
  });

  it('names what cannot be placed', () => {
    const lines = [
      '甲镇,,乡镇,无此县,,',
      '乙镇,,乡镇,丙镇,,',
      '丙镇,,乡镇,乙镇,,',
      '丁镇,,乡镇,梧溪县,,2026-03-03',
      '戊镇,,乡镇,梧溪县,,',
      '戊镇,,乡镇,梧溪县,,',
      '己镇,,乡镇,己镇,,',
    ];
    expect(plan(lines).faults.map((f) => [f.line, f.code])).toEqual([
      [2, 'csv_parent_unknown'],
      [3, 'csv_parent_faulty'],
      [4, 'csv_parent_loop'],
      [5, 'day_in_future'],
      [7, 'csv_twice'],
      [8, 'csv_parent_unknown'],
    ]);
  });
});
