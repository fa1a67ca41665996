import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as D from 'docx';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { textFromBody } from '#kernel/body.ts';
import * as samples from '../../../tests/golden/reading/samples.ts';
import { type ReadDocument, readDocument, readingNotes } from './index.ts';

const goldenFile = (name: string) => new Uint8Array(readFileSync(path.resolve('tests/golden/reading', name)));

async function reading(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const result = await readDocument({ name, bytes });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
  return result.value;
}

const rows = [
  ['县（市、区）', '任务', '办结'],
  ['云溪县', '412', '398'],
];

test('a .docx without styles: title of two lines by size, levels by number, nothing dropped', async () => {
  const document = await reading('三张清单.docx', await samples.unstyledDocx());
  expect(document).toEqual({
    format: 'docx',
    title: samples.title,
    body: samples.bodyBlocks,
    pictures: [],
    dropped: [],
    aside: [],
  });
});

test('a .docx with styles: heading 1 is the title, the next levels follow although nothing is numbered', async () => {
  const { title, body } = await reading('a.docx', await samples.styledDocx());
  expect(title).toBe(samples.title);
  expect(body).toMatchObject([
    { kind: 'paragraph' },
    { kind: 'level1', text: '责任清单' },
    { kind: 'paragraph' },
    { kind: 'level2', text: '共性责任' },
    { kind: 'paragraph' },
  ]);
});

test('fonts alone make a level: 黑体 the first, 楷体 the second, but not where the whole text is in that font', async () => {
  const line = (text: string, eastAsia: string) =>
    new D.Paragraph({ children: [new D.TextRun({ text, size: 32, font: { ascii: 'Arial', eastAsia } })] });
  const { body } = await reading(
    'a.docx',
    await samples.unstyledDocx([line('主要成效', '黑体'), line('组织更强', '楷体')]),
  );
  expect(body.slice(-2)).toEqual([
    { kind: 'level1', text: '主要成效' },
    { kind: 'level2', text: '组织更强' },
  ]);
});

test('numbers that Word prints by itself become text', async () => {
  const { body } = await reading('a.docx', await samples.numberedDocx());
  expect(body.filter((block) => block.kind !== 'paragraph')).toEqual([
    { kind: 'level1', text: '一、列出责任清单' },
    { kind: 'level2', text: '（一）做法' },
    { kind: 'level2', text: '（二）成效' },
    { kind: 'level1', text: '二、列出任务清单' },
    { kind: 'level2', text: '（一）做法' },
    { kind: 'level2', text: '（二）成效' },
  ]);
});

test('tables and pictures stay with what a person wrote under them, heads and comments go to the side', async () => {
  const header = new D.Header({ children: [new D.Paragraph('机密★1年')] });
  const bytes = await samples.unstyledDocx(
    [samples.table(rows), samples.picture('云溪镇党委书记与村书记谈话'), samples.picture('图片 1')],
    { headers: { default: header } },
  );
  const document = await reading('a.docx', bytes);
  const sha256 = document.pictures[0]?.sha256;
  expect(document.body.slice(samples.bodyBlocks.length)).toEqual([
    { kind: 'table', header: true, rows: rows.map((row) => row.map((text) => ({ text }))) },
    { kind: 'picture', file: sha256, caption: '云溪镇党委书记与村书记谈话' },
    { kind: 'picture', file: sha256, caption: '' },
  ]);
  expect(document.pictures).toHaveLength(1);
  expect(Buffer.from(document.pictures[0]?.bytes ?? []).equals(samples.png)).toBe(true);
  expect(document.aside).toEqual(['机密★1年']);
  expect(readingNotes(document, 'zh')).toEqual([]);
});

test('bold inside a paragraph stays, in a heading it goes and is said; merged cells are split and counted', async () => {
  const cell = (text: string, also = {}) => new D.TableCell({ children: [new D.Paragraph(text)], ...also });
  const merged = new D.Table({
    rows: [
      new D.TableRow({ children: [cell('县区', { rowSpan: 2 }), cell('座数', { columnSpan: 2 })] }),
      new D.TableRow({ children: [cell('新建'), cell('改造')] }),
      new D.TableRow({ children: [cell('云溪县'), cell('12'), cell('3')] }),
    ],
  });
  const runs = [new D.TextRun('新建粮仓'), new D.TextRun({ text: '12座', bold: true }), new D.TextRun('。')];
  const heading = [new D.TextRun('三、列出'), new D.TextRun({ text: '评议', bold: true }), new D.TextRun('清单')];
  const extra = [new D.Paragraph({ children: heading }), new D.Paragraph({ children: runs }), merged];
  const document = await reading('a.docx', await samples.unstyledDocx(extra));
  expect(textFromBody(document.body.slice(-3))).toBe(
    '三、列出评议清单\n新建粮仓【【12座】】。\n| 县区 | 座数 |  |\n|  | 新建 | 改造 |\n| 云溪县 | 12 | 3 |',
  );
  expect(readingNotes(document, 'zh')).toEqual(['2 处合并单元格已拆开，请核对表格', '1 个标题里的加粗没有保留']);
});

test('a masthead above it is not the title, and stays in the body', async () => {
  const masthead = `#align(center, text(size: 54pt)[青岚信息])\n\n#align(center)[第12期]\n\n`;
  const document = await reading('a.pdf', samples.printedPdf(undefined, masthead));
  expect(document.title).toBe(samples.title);
  expect(document.body.slice(0, 3)).toMatchObject([
    { text: '青岚信息' },
    { text: '第12期' },
    { text: samples.opening },
  ]);
});

test('notes and comments are counted, and their words are there for the door check', async () => {
  const bytes = await samples.annotatedDocx();
  const document = await reading('a.docx', bytes);
  expect(document.dropped).toEqual([
    { what: 'comment', count: 1 },
    { what: 'footnote', count: 1 },
  ]);
  expect(document.aside.join()).toContain('数据来自年度统计');
  expect(document.aside.join()).toContain('请核实电话13812345678');
  expect(document.body).toEqual([{ kind: 'paragraph', text: samples.opening }]);
});

test('a frame of one cell is no table: what is inside keeps its levels', async () => {
  const { body } = await reading('a.docx', await samples.unstyledDocx([samples.table([['三、列出评议清单']])]));
  expect(body.at(-1)).toEqual({ kind: 'level1', text: '三、列出评议清单' });
});

test('tracked deletions are gone, insertions stay, m² stays m²; each is said', async () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const change = 'w:id="1" w:author="x" w:date="2024-01-01T00:00:00Z"';
  const bytes = samples.editPart(await samples.unstyledDocx(), 'word/document.xml', (xml) =>
    xml.replace(
      '</w:body>',
      `<w:p>${run('新建场地300m')}${run('2', '<w:vertAlign w:val="superscript"/>')}<w:del ${change}><w:r><w:delText>三处</w:delText></w:r></w:del><w:ins ${change}>${run('四处')}</w:ins></w:p></w:body>`,
    ),
  );
  const document = await reading('a.docx', bytes);
  expect(document.body.at(-1)).toEqual({ kind: 'paragraph', text: '新建场地300m²四处' });
  expect(document.dropped).toEqual([{ what: 'revision', count: 1 }]);
});

test.each(['三张清单.doc', '三张清单.wps'])(
  'a real %s of LibreOffice: text, levels, quotation marks and dashes as written',
  async (name) => {
    const document = await reading(name, goldenFile('three-lists.doc'));
    expect(document.format).toBe(name.slice(-3));
    expect(document.title).toBe(samples.title);
    expect(document.body.slice(0, samples.bodyBlocks.length)).toEqual(samples.bodyBlocks);
    expect(textFromBody(document.body.slice(samples.bodyBlocks.length))).toBe(
      '| 县（市、区） | 任务 | 办结 |\n| --- | --- | --- |\n| 云溪县 | 412 | 398 |\n| 望川区 | 388 | 301 |\n全市将于年底组织评议。',
    );
    expect(document.dropped).toEqual([]);
    expect(document.aside).toEqual(['青岚市基层党建信息']);
  },
);

test('tables of a real .doc: lines and tabs in cells, an empty cell, sixteen columns, a merged cell, a frame, a table in a cell', async () => {
  const document = await reading('a.doc', goldenFile('tables.doc'));
  expect(document.title).toBe('青岚市粮仓建设情况');
  const months = Array.from({ length: 16 }, (_, i) => i);
  expect(textFromBody(document.body).split('\n')).toEqual([
    '今年以来，青岚市新建粮仓。',
    '| 县（市、区） | 主要做法 | 座数 |',
    '| --- | --- | --- |',
    '| 云溪县 （含两镇） | 一、建仓 二、修路 | 12 |',
    '|  | 乡镇自筹 县里补助 | 3 |',
    '| 合计 | 15 |  |',
    '表后一段。',
    '三、列出评议清单',
    '评议由群众打分。',
    '又一段',
    `| ${months.map((i) => `${i + 1}月`).join(' | ')} |`,
    `| ${months.map(() => '---').join(' | ')} |`,
    `| ${months.map((i) => i * 3).join(' | ')} |`,
    '再一段',
    '| 项目 | 说明 |',
    '| 粮仓 | 见下 内甲 内乙 1 2 完 |',
    '末段。',
  ]);
  expect(readingNotes(document, 'zh')).toEqual(['1 处合并单元格已拆开，请核对表格', '1 个套在表格里的表格已读成文字']);
});

test('a printed PDF: lines join to paragraphs over the page break, page numbers go', async () => {
  const document = await reading('a.pdf', samples.printedPdf());
  expect(document.title).toBe(samples.title);
  expect(document.body.slice(0, samples.bodyBlocks.length)).toEqual(samples.bodyBlocks);
  const rest = document.body.slice(samples.bodyBlocks.length);
  expect(rest).toEqual(Array.from({ length: 12 }, () => ({ kind: 'paragraph', text: samples.opening })));
  expect(document.dropped).toEqual([]);
});

test('the name may lie about a format that can be read, and this is said', async () => {
  const document = await reading('三张清单.docx', goldenFile('three-lists.doc'));
  expect(document).toMatchObject({ format: 'doc', wrongEnding: 'docx', title: samples.title });
  expect(readingNotes(document, 'zh')[0]).toBe('文件名是 .docx，内容其实是旧版 Word 文稿，已按内容读入');
  expect(readingNotes(document, 'en')[0]).toMatch(/^the name says \.docx/);
});

test('the same from the bundle, where the reading process is a file beside it', { timeout: 20_000 }, async () => {
  const outdir = path.resolve('node_modules/.cache/reading-bundle');
  await build({
    entryPoints: { server: 'src/typeset/reading/index.ts', 'reading-worker': 'src/typeset/reading/worker.ts' },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const bundle = (await import(path.join(outdir, 'server.js'))) as { readDocument: typeof readDocument };
  const result = await bundle.readDocument({ name: 'a.pdf', bytes: samples.printedPdf() });
  expect(result).toMatchObject({ ok: true, value: { title: samples.title } });
});
