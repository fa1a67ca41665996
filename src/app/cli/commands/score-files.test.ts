import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commandLine } from '../../../../tests/support/command-line.ts';
import { factsIn, vectorSchema } from '../../../../tests/support/scoring-vectors.ts';

const rules = fileURLToPath(new URL('../../../../rule-sets/qinglan-2026.yaml', import.meta.url));
const item = { kind: 'adoption', channel: 'bulletin', level: 'city', date: '2026-03-09' };
const facts = [
  { kind: 'unit', id: 'wuxi', name: '梧溪县', class: 'county' },
  { kind: 'unit', id: 'yunqiao', name: '云桥区', class: 'county' },
  { ...item, id: 'a1', form: 'brief', units: [{ unit: 'wuxi' }] },
  { ...item, id: 'a2', form: 'single', units: [{ unit: 'wuxi' }] },
  { ...item, id: 'a3', form: 'single', date: '2026-04-01', units: [{ unit: 'wuxi' }] },
  {
    ...item,
    id: 'a4',
    form: 'special',
    units: [
      { unit: 'yunqiao', part: 'main' },
      { unit: 'wuxi', part: 'assist' },
    ],
  },
];

let folder: string;
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const lines = (list: readonly object[]): string => list.map((fact) => JSON.stringify(fact)).join('\n');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-score-files-'));
  put('facts.jsonl', lines(facts));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = commandLine();
const asked = (...more: string[]) => ['--rules', rules, '--facts', join(folder, 'facts.jsonl'), ...more];

describe('score diff', () => {
  const other = (from: string, to: string) => {
    const text = readFileSync(rules, 'utf8');
    if (!text.includes(from)) throw new Error(from);
    return put('other.yaml', text.replace(from, to));
  };

  it('shows what other rules change, unit by unit and line by line, and ends with 1', async () => {
    const changed = other('form: single,    points: 5', 'form: single,    points: 6.5');
    const { code, out } = await cli.run('score', 'diff', ...asked('--period', '2026', '--with-rules', changed));
    expect([code, out]).toEqual([
      1,
      [
        '时段 2026：1 个单位的得分不同',
        '单位                     原来   改后   增减',
        '梧溪县                   15.00  18.00  +3.00',
        '  adoptions.city-single  10.00  13.00  +3.00',
        '',
      ].join('\n'),
    ]);
  });

  it('shows what other facts change', async () => {
    const fewer = put('fewer.jsonl', lines(facts.filter((f) => f.id !== 'a4')));
    const { code, document } = await cli.json<{ units: object[] }>(
      'score',
      'diff',
      ...asked('--period', '2026-03', '--with-facts', fewer),
    );
    expect(code).toBe(1);
    expect(document.units).toMatchObject([
      {
        unit: 'wuxi',
        name: '梧溪县',
        change: '-3',
        lines: [{ rule: 'adoptions.city-special', before: '3', after: '0' }],
      },
      { unit: 'yunqiao', change: '-7' },
    ]);
  });

  it('looks at money and assessments too', async () => {
    const rewarded = (points: number) =>
      put(`money-${points}.yaml`, `${readFileSync(rules, 'utf8')}money: { adoptions: [{ points: ${points} }] }\n`);
    const { code, out } = await cli.run(
      ...['score', 'diff', '--rules', rewarded(20), '--with-rules', rewarded(25)],
      ...['--facts', join(folder, 'facts.jsonl'), '--period', '2026-03'],
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^时段 2026-03：2 个单位的奖金不同\n/);
    expect(out).toMatch(/云桥区\s+10\.00\s+12\.50\s+\+2\.50/);
  });

  it('ends with 0 where nothing differs, with 2 where nothing is to be compared', async () => {
    expect(await cli.run('score', 'diff', ...asked('--period', '2026', '--with-rules', rules))).toMatchObject({
      code: 0,
      out: '没有差别。\n',
    });
    expect(await cli.run('score', 'diff', ...asked('--period', '2026'))).toMatchObject({ code: 2 });
  });
});

describe('what is no rules, no facts, no statement', () => {
  const empty = () => put('empty.txt', '');
  const said = async (...args: string[]) => {
    const { code, out, err } = await cli.run('score', ...args);
    return [code, out + err] as const;
  };

  it('is said in one sentence that says what to do', async () => {
    const period = ['--period', '2026-03'];
    expect(await said('run', '--rules', empty(), '--facts', empty(), ...period)).toEqual([
      1,
      expect.stringMatching(
        /^\S+empty\.txt：第1行起没有一条规则，须为“名称: 内容”；可以从 rule-sets 里现成的一份开始。\n$/,
      ),
    ]);
    expect(await said('run', '--rules', rules, '--facts', empty(), ...period)).toEqual([
      1,
      expect.stringMatching(/：文件里没有一条事实。\n$/),
    ]);
    expect(await said('explain', '--rules', rules, '--facts', rules, ...period)).toEqual([
      1,
      expect.stringMatching(/^\S+：这不是事实文件：须为一行一条JSON，或照模板填的表格（score template 写出模板）。\n$/),
    ]);
    expect(await said('check', ...asked(...period, '--statement', empty()))).toEqual([
      1,
      expect.stringMatching(/：读不成通报：须写明 title 和 rows，写法见 rule-sets\/statements。\n$/),
    ]);
  });

  it('is a period without points when the days are of another year', async () => {
    const [code, text] = await said('explain', ...asked('--period', '2019'));
    expect(code).toBe(0);
    expect(text).toContain(
      '提示：这个时段没有得分：事实的日期是2026-03-09至2026-04-01，规则适用2026-01-01至2026-12-31。',
    );
  });
});

describe('facts from a workbook', () => {
  it('start from the template and score as the same lines do', async () => {
    const file = join(folder, 'facts.xlsx');
    expect(await cli.run('score', 'template', '--rules', rules, '-o', file)).toMatchObject({ code: 0 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const fill = (name: string, cells: Record<string, string | number>) => {
      const sheet = book.getWorksheet(name);
      const heads = (sheet?.getRow(1).values ?? []) as string[];
      for (const [head, value] of Object.entries(cells)) {
        const cell = sheet?.getCell(2, heads.indexOf(head));
        if (cell) cell.value = value;
      }
    };
    fill('单位', { 名称: '梧溪县', 类别: '县（市、区）' });
    fill('采用', { 日期: '2026-03-02', 单位: '梧溪县', 层级: '市级', 刊物: '青岚信息', 体裁: '简讯', 条数: 3 });
    await book.xlsx.writeFile(file);
    const run = ['score', 'run', '--rules', rules, '--facts', file, '--period', '2026-03'] as const;
    expect((await cli.run(...run)).out).toContain('梧溪县  6.00\n');
    fill('采用', { 体裁: '简迅' });
    await book.xlsx.writeFile(file);
    const { code, err } = await cli.run(...run);
    expect([code, err]).toEqual([1, expect.stringContaining('工作表“采用”第2行')]);
    expect(err).toContain('是否应为“简讯”');
  });
});

describe('what else rules give', () => {
  it('money, an assessment and lost places stand beside the points', async () => {
    const more = put(
      'more.yaml',
      `${readFileSync(rules, 'utf8')}
vetoes: [{ lapse: late, at_least: 1, per: year, effect: disqualify }]
assessment: [{ class: county, per: year, full: 5, target: 30, at_most: 5 }]
money: { adoptions: [{ points: 20 }], author_shares: { at_most: 2 } }
`,
    );
    const late = { kind: 'lapse', id: 'l', unit: 'yunqiao', lapse: 'late', date: '2026-03-09' };
    const file = put('late.jsonl', lines([...facts, late]));
    const { out } = await cli.run('score', 'run', '--rules', more, '--facts', file, '--period', '2026');
    expect(out).toContain('单位    奖金（元）\n梧溪县  70.00\n云桥区  10.00\n');
    expect(out).toContain('单位    年度考核\n梧溪县  2.50\n');
    expect(out).toContain('取消评先资格：云桥区\n');
  });
});

describe('score check of an earlier statement', () => {
  const statements = new URL('../../../../rule-sets/statements/', import.meta.url);
  const checked = (name: string) => {
    const given = z
      .object({ rules: z.string().default(name), period: z.coerce.string(), facts: vectorSchema.shape.facts })
      .parse(parse(readFileSync(new URL(`${name}.facts.yaml`, statements), 'utf8')));
    const file = put(`${name}.jsonl`, lines(factsIn(given.facts)));
    const of = (ending: string) => fileURLToPath(new URL(ending, statements));
    const earlier = of(`${name}.statement.yaml`);
    return cli.run(
      'score',
      'check',
      '--rules',
      of(`${given.rules}.yaml`),
      '--facts',
      file,
      '--period',
      given.period,
      '--statement',
      earlier,
    );
  };

  it('agrees figure by figure', async () => {
    expect(await checked('web-site')).toEqual({
      code: 0,
      out: '《1—3月信息报送及采用情况（前五行，另有合计）》：32 个数字与按事实算出的相同。\n',
      err: '',
    });
  });

  it('names the anomaly, and the two counts', async () => {
    const { code, err } = await checked('garden-bureau');
    expect(code).toBe(1);
    expect(err).toContain('“科室四”有采用分3，却没有采用条数：或是往月报送、本月采用，或是漏填条数，请核对。');
    expect((await checked('two-counts')).err).toContain('合计99是刊发条数（每条计一次），各行相加105是单位采用次数');
  });

  it('is wrong use with half of what it needs', async () => {
    expect(await cli.run('score', 'check', '--rules', rules, '--period', '2026')).toMatchObject({ code: 2 });
  });
});

describe('score schema', () => {
  it('is a JSON Schema that knows every section', async () => {
    const file = join(folder, 'schema.json');
    expect(await cli.run('score', 'schema', '-o', file)).toMatchObject({ code: 0 });
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    expect(Object.keys(schema.properties)).toContain('assessment');
    expect(schema.properties.adoptions.items.properties).toMatchObject({
      level: { type: ['array', 'string'] },
      points: { type: ['string', 'number'] },
      reprint: { type: 'boolean' },
    });
  });
});
