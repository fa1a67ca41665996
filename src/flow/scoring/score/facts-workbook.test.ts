import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { factSchema } from './facts.ts';
import { factsTemplate } from './facts-template.queries.ts';
import { readFactsWorkbook } from './facts-workbook.queries.ts';
import { readRuleSet } from './read-rule-set.ts';
import { workbookSentence } from './workbook/read-sheets.ts';
import { workbookWording } from './workbook/workbook-wording.ts';

const source = readFileSync(new URL('../../../../rule-sets/qinglan-2026.yaml', import.meta.url), 'utf8');
const read = readRuleSet(source);
if (!read.ok) throw new Error('the ready rule set cannot be read');
const ruleSet = read.value;

type Rows = readonly (readonly ExcelJS.CellValue[])[];
async function filled(sheets: Record<string, Rows>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows as ExcelJS.CellValue[][]);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}
const reading = async (sheets: Record<string, Rows>, lang: 'zh' | 'en' = 'zh') =>
  readFactsWorkbook(await filled(sheets), { lang, ruleSet });
const sentences = async (sheets: Record<string, Rows>, lang: 'zh' | 'en' = 'zh') => {
  const result = await reading(sheets, lang);
  return result.ok ? [] : result.refusals.map((r) => workbookSentence(r, lang));
};

const units: Rows = [
  ['编号', '名称', '类别', '上级单位'],
  ['wuxi', '梧溪县', '县（市、区）', ''],
  ['yunqiao', '云桥区', 'county', ''],
  ['', '云桥镇', '基层联系点', '云桥区'],
];

describe('facts from a workbook', () => {
  it('are the facts of the same JSON lines', async () => {
    const result = await reading({
      单位: units,
      采用: [
        ['日期*', '单位*', '协报单位', '层级', '刊物', '体裁', '字数', '另加分', '依据', '作者', '稿件'],
        [new Date('2026-03-05'), '梧溪县', '云桥区', '市级', '青岚专报', '专报', 1200, 1.5, '会商记录3', '甲、乙', 'x'],
        ['2026年3月6日', 'yunqiao', '', 'city', 'xinxi', 'brief', '', '', '', '', ''],
      ],
      撤销: [
        ['日期', '所撤编号', '事由'],
        ['2026/4/1', '采用-3', '失实'],
      ],
    });
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.value.facts).toEqual(
      [
        { kind: 'unit', id: 'wuxi', name: '梧溪县', class: 'county' },
        { kind: 'unit', id: 'yunqiao', name: '云桥区', class: 'county' },
        { kind: 'unit', id: '云桥镇', name: '云桥镇', class: 'contact_point', parent: 'yunqiao' },
        {
          kind: 'adoption',
          id: '采用-2',
          date: '2026-03-05',
          article: 'x',
          level: 'city',
          channel: 'zhuanbao',
          form: 'special',
          length: 1200,
          authors: ['甲', '乙'],
          units: [
            { unit: 'wuxi', part: 'main', extra: { points: '1.5', decision: '会商记录3' } },
            { unit: 'yunqiao', part: 'assist' },
          ],
        },
        {
          kind: 'adoption',
          id: '采用-3',
          date: '2026-03-06',
          level: 'city',
          channel: 'xinxi',
          form: 'brief',
          units: [{ unit: 'yunqiao' }],
        },
        { kind: 'reversal', id: '撤销-2', of: '采用-3', date: '2026-04-01', why: '失实' },
      ].map((fact) => factSchema.parse(fact)),
    );
    expect(result.value.places.get('采用-3')).toEqual({ sheet: '采用', row: 3 });
  });

  it('may be several alike in a row, under English heads in another order', async () => {
    const result = await reading(
      {
        Adoptions: [
          ['Form', 'Level', 'How many', 'Unit', 'Date'],
          ['Brief', 'city', 35, 'Wuxi', '20260305'],
        ],
      },
      'en',
    );
    expect(result.ok && result.value.facts.map((f) => f.id)).toHaveLength(35);
    expect(result.ok && result.value.facts.at(-1)).toMatchObject({ id: 'Adoptions-2-35', date: '2026-03-05' });
  });

  it('keep a computed number as the spreadsheet shows it', async () => {
    const result = await reading({
      手工加减分: [
        ['日期', '单位', '分值', '经办人', '事由'],
        ['2026-03-05', '梧溪县', { formula: '0.1+0.2', result: 0.1 + 0.2 }, '甲', '培训'],
      ],
    });
    expect(result).toMatchObject({ ok: true, value: { facts: [{ points: '0.3' }] } });
  });

  it.each<[string, Record<string, Rows>, string]>([
    [
      'a word',
      {
        采用: [
          ['日期', '单位', '层级', '体裁'],
          ['2026-03-05', '甲', '市级', '简迅'],
        ],
      },
      '工作表“采用”第2行D列“体裁”的“简迅”不合要求，是否应为“简讯”；须为体裁名称；可填：调研、简讯、单篇、综合、要情、专报、参阅',
    ],
    [
      'a unit',
      {
        单位: units,
        约稿: [
          ['日期', '单位', '完成情况'],
          ['2026-03-05', '悟溪县', '未完成'],
        ],
      },
      '工作表“约稿”第2行B列“单位”的“悟溪县”不合要求，是否应为“梧溪县”；须为单位名称或编号；有“单位”表的，须在表内',
    ],
    [
      'a day',
      {
        约稿: [
          ['日期', '单位', '完成情况'],
          ['2026-02-30', '甲', '未完成'],
        ],
      },
      '工作表“约稿”第2行A列“日期”的“2026-02-30”不合要求；须为日期，如 2025-03-05',
    ],
    [
      'an empty cell',
      {
        约稿: [
          ['日期', '单位', '完成情况'],
          ['', '甲', '未完成'],
        ],
      },
      '工作表“约稿”第2行A列“日期”没有填',
    ],
    [
      'a formula that failed',
      {
        约稿: [
          ['日期', '单位', '完成情况'],
          [{ error: '#REF!' } as ExcelJS.CellErrorValue, '甲', '未完成'],
        ],
      },
      '工作表“约稿”第2行A列“日期”是公式错误#REF!；请改为数值或文字',
    ],
    [
      'a missing column',
      {
        约稿: [
          ['日期', '单位'],
          ['2026-03-05', '甲'],
        ],
      },
      '工作表“约稿”缺少“完成情况”一列；请照模板补上表头',
    ],
    [
      'an unknown head',
      { 撤销: [['日起', '日期', '所撤编号', '事由']] },
      '工作表“撤销”A列的表头“日起”不认识，是否应为“日期”；可用：编号、日期、所撤编号、事由，不用的请删去',
    ],
    [
      'an unknown sheet',
      { 采用表: [['x']] },
      '工作表“采用表”不认识，是否应为“采用”；可用：单位、采用、报送、批示、约稿、其他事项、差错、手工加减分、撤销，不用的请删去',
    ],
    [
      'one id for two',
      {
        撤销: [
          ['编号', '日期', '所撤编号', '事由'],
          ['r', '2026-03-05', 'a', '失实'],
          ['r', '2026-03-05', 'b', '失实'],
        ],
      },
      '工作表“撤销”第3行A列“编号”的“r”与撤销 2重复；请改为不同的编号，或留空由系统编',
    ],
    [
      'a parent that is not there',
      {
        单位: [
          ['名称', '上级单位'],
          ['甲', '丙'],
        ],
      },
      '工作表“单位”第2行B列“上级单位”的“丙”不合要求；须为单位名称或编号；有“单位”表的，须在表内',
    ],
    [
      'several prints of one article in a row',
      {
        采用: [
          ['日期', '单位', '层级', '体裁', '条数', '稿件'],
          ['2026-03-05', '甲', '市级', '简讯', 2, 'x'],
        ],
      },
      '工作表“采用”第2行E列“条数”大于1，又写了同一篇稿件；请逐条各填一行，或不写稿件',
    ],
    ['no rows', { 采用: [['日期', '单位', '层级', '体裁']] }, '表格里没有一行数据；请在模板的表头下面逐行填写'],
  ])('are refused for %s, with its place and what to do', async (_, sheets, said) => {
    expect(await sentences(sheets)).toEqual([said]);
    for (const sentence of await sentences(sheets, 'en')) expect(sentence).toMatch(/^[^\u4e00-\u9fff]*[a-z]/);
  });

  it('name every fault at once, but no endless list', async () => {
    const wrong = Array.from({ length: 300 }, () => ['2026-03-05', '甲', '没做']);
    const said = await sentences({ 约稿: [['日期', '单位', '完成情况'], ...wrong] });
    expect(said).toHaveLength(201);
    expect(said.at(-1)).toBe('另有100处错误未列出；请先改正以上各处再传');
  });

  it.each([
    ['no workbook', new TextEncoder().encode('日期,单位\n')],
    ['nothing', new Uint8Array()],
    ['a zip of something else', zipSync({ 'a.txt': new Uint8Array(3) })],
  ])('are not in %s', async (_, bytes) => {
    const result = await readFactsWorkbook(bytes, { lang: 'zh' });
    expect(result.ok ? [] : result.refusals.map((r) => r.code)).toEqual(
      bytes.length > 100 ? ['workbook_empty'] : ['workbook_unreadable'],
    );
  });

  it('are not unpacked when they would fill the memory', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(210_000_000) }, { level: 1 });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await readFactsWorkbook(bomb, { lang: 'zh' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'workbook_too_large' }],
    });
  });
});

describe('the template', () => {
  it.each(['zh', 'en'] as const)('is read back as it is, empty, in %s', async (lang) => {
    const template = await factsTemplate({ lang, ruleSet });
    expect(await readFactsWorkbook(template, { lang: lang === 'zh' ? 'en' : 'zh' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'workbook_empty' }],
    });
  });

  it('offers the words of the rule set', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await factsTemplate({ lang: 'zh', ruleSet })).buffer);
    const sheet = book.getWorksheet(workbookWording.zh.sheets.adoption);
    if (!sheet) throw new Error('no sheet of adoptions');
    const channel = (sheet.getRow(1).values as string[]).indexOf('刊物');
    expect(sheet.getCell(2, channel).dataValidation.formulae).toEqual([
      '"青岚政务信息,青岚信息,青岚要情,青岚专报,参阅件,调研与建议,省级刊物,国家级刊物"',
    ]);
    expect(book.worksheets.map((s) => s.name)).toEqual([
      '填表说明',
      '单位',
      '采用',
      '报送',
      '批示',
      '约稿',
      '其他事项',
      '差错',
      '手工加减分',
      '撤销',
    ]);
  });
});
