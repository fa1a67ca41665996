/** Tables and bold on the printed page: within the text width, over pages with their header, text beneath still on the grid. */
import { expect, test } from 'vitest';
import { bodyFromText } from '#kernel/body.ts';
import type { BulletinSheet } from '#typeset/bulletin-sheet.ts';
import { usePrinter } from './printer.ts';
import { millimetre } from './read-pdf.ts';
import { oneArticle } from './samples.ts';

const printer = usePrinter();
const pitch = (225 / 22) * millimetre;
const cell = (156 / 28) * millimetre;
const firstBaseline = 37 * millimetre + 0.88 * cell;

const sheetOf = (body: string): BulletinSheet => ({
  ...oneArticle,
  articles: [{ title: '全市高标准农田建设进度', body: bodyFromText(body) }],
});
const towns = ['冷流', '石桥', '竹崖', '泷北', '沙河', '芦汀', '粟塘', '梅坞', '鹭洲', '枫林'];
const rows = Array.from(
  { length: 45 },
  (_, i) =>
    `| ${i + 1} | ${towns[i % 10]}镇第${Math.floor(i / 10) + 1}片区 | ${(1.2 + i / 7).toFixed(2)} | ${(60 + (i % 37)).toFixed(1)}% | ${i % 9 === 4 ? '渠系配套滞后，水源工程与田间工程标段未能同步移交' : '正常推进'} |`,
);
const long = sheetOf(
  `截至8月底，全市累计建成高标准农田【【18.6万亩】】，完成年度任务的62%。各片区进度如下：
| 序号 | 片区 | 面积（万亩） | 完成率 | 主要问题 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
上表显示，进度总体平稳，但有5个片区渠系配套滞后。
> 水一通，这季稻子就有底了。
下一步，市农业农村局将逐片区派员督促。`,
);

test('goes over pages with its header, each figure whole and within the text width', async () => {
  const pdf = await printer.read(long);
  expect(pdf.pages).toBeGreaterThan(2);
  for (let page = 1; page <= 2; page++) expect(pdf.text(page)).toContain('序号片区面积（万亩）完成率主要问题');
  for (const mark of pdf.marks.filter((m) => m.size === 14)) {
    expect(mark.x).toBeGreaterThanOrEqual(28 * millimetre - 0.1);
    expect(mark.x + mark.width).toBeLessThanOrEqual(184 * millimetre + 0.1);
  }
  const marks = pdf.marks.map((m) => m.text.trim());
  expect(marks).toContain('96.0%');
  expect(pdf.text()).toContain('渠系配套滞后，水源工程与田间工程标段未能同步移交');
  expect(pdf.tags).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD']));
});

test('the text beneath stands on the grid again, and a quotation keeps its words', async () => {
  const pdf = await printer.read(long);
  const beneath = pdf.marks.filter((m) => Math.abs(m.size - cell) < 0.01 && /上表显示|水一通|下一步/.test(m.text));
  expect(beneath).toHaveLength(3);
  for (const { y } of beneath) {
    const line = (y - firstBaseline) / pitch;
    expect(Math.abs(line - Math.round(line)) * pitch).toBeLessThan(0.2);
  }
});

test('bold is set in another face', async () => {
  const pdf = await printer.read(sheetOf('累计建成高标准农田【【18.6万亩】】，完成年度任务的62%。'));
  expect(pdf.marks.map((m) => m.text)).toContain('万亩');
  expect(pdf.text()).toContain('累计建成高标准农田18.6万亩，完成');
});

test('a table too wide for the page is refused with its place', async () => {
  const row = `| ${Array.from({ length: 16 }, () => '12345.67').join(' | ')} |`;
  await expect(printer.print(sheetOf(`见下表。\n${row}\n${row}`))).rejects.toMatchObject({
    problems: [{ code: 'table_too_wide', columns: 16, place: { part: 'body', article: 1, block: 2 } }],
  });
});

test('markup inside a cell is printed as typed', async () => {
  const pdf = await printer.read(sheetOf('| #read("/etc/passwd") | $x^2$ |\n| <td>[ | *粗* |'));
  expect(pdf.text()).toContain('#read("/etc/passwd")$x^2$<td>[*粗*');
});
