/** Real issues printed and read back by an independent reader. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printBulletin } from '#typeset/bulletin.ts';
import type { BulletinSheet } from '#typeset/bulletin-sheet.ts';
import { createEngine, type Engine } from '#typeset/engine.ts';
import type { TypesetError } from '#typeset/errors.ts';
import { chunk, plainPng } from './png.ts';
import { fontsIn, type Mark, type ReadPdf, readPdf } from './read-pdf.ts';
import { bridge, map, markupEverywhere, oneArticle, shortIssue, sixArticles, withPictures } from './samples.ts';

const millimetre = 72 / 25.4;
const pitch = (225 / 22) * millimetre;
const cell = (156 / 28) * millimetre;
/** The baseline of line n (0…21): 天头 37 mm, n pitches, and 0.88 of a character. */
const baseline = (line: number) => 37 * millimetre + line * pitch + 0.88 * cell;

let engine: Engine;
beforeAll(async () => {
  engine = createEngine({ cacheFolder: fileURLToPath(new URL('../../../.cache/fonts', import.meta.url)) });
  await engine.ready();
});
afterAll(() => engine.close());

const bridgeJpeg = readFileSync(new URL('./bridge.jpg', import.meta.url));
const pictures = { [bridge]: bridgeJpeg, [map]: plainPng(300, 180) };

const read = async (sheet: BulletinSheet): Promise<ReadPdf> =>
  readPdf((await printBulletin(engine, sheet, pictures)).pdf);
/** A closing mark is white in its right half. */
const inkEnd = (mark: Mark) => mark.x + mark.width - (/[，。、；：”’）〕》]$/.test(mark.text) ? mark.size / 2 : 0);
const inBody = (mark: Mark) => Math.abs(mark.size - cell) < 0.01;
const withText = (text: string): BulletinSheet => ({
  ...oneArticle,
  articles: [{ title: '题目', body: [{ kind: 'paragraph', text }] }],
});

describe('the grid of GB/T 9704-2012', () => {
  test('an inner page has 22 lines of 28 characters, from 37 mm and 28 mm', async () => {
    const pdf = await read(withText('青岚信息活水长流'.repeat(300)));
    const page = pdf.marks.filter((mark) => mark.page === 2 && inBody(mark));
    expect(page).toHaveLength(22);
    for (const [line, mark] of page.entries()) {
      expect([...mark.text]).toHaveLength(28);
      expect(mark.y).toBeCloseTo(baseline(line), 1);
      expect(mark.x).toBeCloseTo(28 * millimetre, 1);
      expect(mark.width).toBeCloseTo(156 * millimetre, 1);
    }
  });

  test.for([
    ['headings, notes and contents', sixArticles],
    ['pictures', withPictures],
    ['a short urgent extra', shortIssue],
  ] as const)('every line of text stands on the grid: %s', async ([, sheet]) => {
    const pdf = await read(sheet);
    const tail = pdf.marks.findLast((mark) => mark.text.startsWith('报'));
    const lines = pdf.marks.filter(inBody);
    expect(lines.length).toBeGreaterThan(20);
    for (const { y } of lines) {
      const line = Math.round((y - baseline(0)) / pitch);
      expect(Math.abs(y - baseline(line))).toBeLessThan(0.2);
      expect(line).toBeLessThan(22);
    }
    expect(tail?.page).toBe(pdf.pages);
  });

  test('nothing leaves the type area to the left or right', async () => {
    for (const sheet of [sixArticles, markupEverywhere, shortIssue]) {
      for (const mark of (await read(sheet)).marks) {
        // An opening mark is white in its left half, which may stand outside.
        const white = /^[“‘（〔《]/.test(mark.text) ? cell / 2 : 0;
        expect(mark.x + white).toBeGreaterThan(28 * millimetre - 0.5);
        expect(inkEnd(mark)).toBeLessThan((28 + 156) * millimetre + 0.5);
      }
    }
  });

  test('page numbers stand outside, 4号, seven millimetres under the type area', async () => {
    const pdf = await read(sixArticles);
    for (let page = 1; page <= pdf.pages; page++) {
      const foot = pdf.marks.filter((mark) => mark.page === page && mark.y > 269 * millimetre);
      expect(
        foot
          .map((mark) => mark.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(`—${page}—`);
      expect(foot[0]?.size).toBeCloseTo(14);
      const x = foot[0]?.x ?? 0;
      if (page % 2 === 1) expect(x).toBeGreaterThan(150 * millimetre);
      else expect(x).toBeLessThan(40 * millimetre);
    }
  });
});

describe('the file', () => {
  test('is a tagged PDF/A-2b in Chinese with title, author, date and bookmarks', async () => {
    const { pdf } = await printBulletin(engine, oneArticle);
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(source).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
    const file = await readPdf(pdf);
    expect(file.info).toMatchObject({
      Title: '青岚信息第36期（总第812期）',
      Author: '青岚市信息中心',
      Language: 'zh-CN',
    });
    expect(file.info.CreationDate).toContain('20260905');
    expect(file.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'P']));
    expect(file.outline).toEqual([
      '我市推行“一户一册”包联制度群众诉求办结率明显提高',
      '一、摸清底数，建立“明白账”',
      '二、闭环办理，实行“限时结”',
      '三、跟踪问效，群众说了“算”',
      '（一）办结必回访',
      '（二）排名必通报',
    ]);
  });

  test('is the same to the byte for the same input, from another process too', async () => {
    const first = await printBulletin(engine, withPictures, pictures);
    const second = await printBulletin(engine, withPictures, pictures);
    const other = createEngine({ cacheFolder: fileURLToPath(new URL('../../../.cache/fonts', import.meta.url)) });
    const third = await printBulletin(other, withPictures, pictures).finally(() => other.close());
    expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
    expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(third.pdf))).toBe(0);
  });

  test('carries subsets of our own fonts and no other, whatever the machine has', async () => {
    for (const sheet of [sixArticles, markupEverywhere, withText('喆頔堃镕𠮷αβЖ→①㎡ňűAあ')]) {
      const { names, embedded } = fontsIn((await printBulletin(engine, sheet)).pdf);
      for (const name of names) expect(name).toMatch(/^(FandolFang|LXGWWenKai|NotoSansSC|NotoSerifSC|Tinos)-\w+$/);
      expect(embedded).toBe(names.length);
    }
  });
});

describe('the text', () => {
  const flat = (text: string) => text.replace(/\s/g, '');

  test('comes back whole', async () => {
    const pdf = await read(sixArticles);
    for (const article of sixArticles.articles) {
      for (const block of article.body) if (block.kind !== 'picture') expect(pdf.text()).toContain(flat(block.text));
    }
  });

  test('contents name every article with its page', async () => {
    const pdf = await read(sixArticles);
    const first = pdf.text(1);
    for (const article of sixArticles.articles) {
      const title = flat([article.title].flat().join(''));
      const own = pdf.marks.filter((mark) => Math.abs(mark.size - 22) < 0.1);
      const page = own.find((mark) => title.startsWith(flat(mark.text)) && mark.text.length > 3)?.page;
      expect(page).toBeGreaterThan(0);
      expect(first.replace(/·/g, '')).toContain(`${title}${page}`);
    }
    expect((await read(oneArticle)).text()).not.toContain('本期要目');
  });

  test('masthead, numbers, note, serial and tail stand where an office looks for them', async () => {
    const pdf = await read(sixArticles);
    for (const words of ['内部资料注意保存', '000036', '第36期（总第812期）', '青岚市信息中心2026年9月5日'])
      expect(pdf.text(1)).toContain(words);
    const last = pdf.text(pdf.pages);
    for (const words of [
      '报：',
      '送：市委各部委，市直各单位党组（党委），各人民团体。',
      '发：',
      '责任编辑：陈知远核稿：林望舒签发：周怀瑾电话：8807216',
      '2026年9月5日印发',
      '（共印120份）',
    ]) {
      expect(last).toContain(words);
    }
    const name = pdf.marks.find((mark) => mark.page === 1 && mark.size > 40);
    expect(name?.y).toBeLessThan((297 / 3) * millimetre);
    expect((await read(shortIssue)).text(1)).toContain('特急青岚信息快报增刊第3期');
  });

  test('that is markup is printed as typed', async () => {
    const pdf = await read(markupEverywhere);
    for (const block of markupEverywhere.articles[0]?.body ?? []) {
      if (block.kind !== 'picture') expect(pdf.text()).toContain(flat(block.text));
    }
    expect(pdf.text()).toContain('=#strong[标题]$x$<a>');
    expect(pdf.text()).not.toContain('root:');
  });

  test('of any characters is printed or refused by name, never a failure', async () => {
    const hard = [
      ...'#$*_`@<>[]{}()\\/"\'~-=+|&%^!?:;,.：，“”《》—…·　 \n\t甲乙青岚12aé\u0301\u200d\u202e\u0000\u{1f600}\ud800',
    ];
    const text = fc
      .array(fc.constantFrom(...hard, '//', '/*', '*/', '#{', '\\u{41}'), { maxLength: 80 })
      .map((parts) => parts.join(''));
    const property = fc.asyncProperty(text, text, async (title, words) => {
      const tail = { ...oneArticle.tail, editor: words.slice(0, 20), upward: [title.slice(0, 90)] };
      const sheet = { ...withText(words), name: title.slice(0, 10), editorsNote: words, tail };
      const codes = await printBulletin(engine, sheet).then(
        () => [],
        (error: TypesetError) => error.problems.map(({ code }) => code),
      );
      for (const code of codes) expect(['missing_glyph', 'empty']).toContain(code);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test('with rare characters is printed with them', async () => {
    const pdf = await read(withText('肖喆、杜頔、李堃、朱镕与𠮷田到会。'));
    expect(pdf.text()).toContain('肖喆、杜頔、李堃、朱镕与𠮷田到会。');
  });
});

describe('what cannot be printed is refused with its place', () => {
  test('characters that no font has', async () => {
    const [first, second] = sixArticles.articles;
    if (!first || !second) throw new Error('two articles expected');
    const body = second.body.with(2, { kind: 'paragraph', text: '甲\u{e123}乙𠀀' });
    const sheet = { ...sixArticles, articles: [first, { ...second, body, source: '张\u{f8ff}' }] };
    await expect(printBulletin(engine, sheet)).rejects.toMatchObject({
      name: 'TypesetError',
      problems: [
        { code: 'missing_glyph', characters: ['\u{f8ff}'], place: { part: 'source', article: 2 } },
        { code: 'missing_glyph', characters: ['\u{e123}', '𠀀'], place: { part: 'body', article: 2, block: 3 } },
      ],
    });
  });

  test('pictures that are not there, cut off, or whole outside and broken inside', async () => {
    const place = { part: 'body', article: 1, block: 4 };
    const refused = (file: Uint8Array | undefined, reason: string) =>
      expect(
        printBulletin(engine, withPictures, file ? { ...pictures, [bridge]: file } : { [map]: plainPng(3, 3) }),
      ).rejects.toMatchObject({ problems: [{ code: 'broken_picture', reason, picture: bridge, place }] });
    await refused(undefined, 'missing');
    await refused(bridgeJpeg.subarray(0, 4000), 'damaged');
    await refused(Buffer.from('%PDF-1.4 not a picture'), 'format');
    await refused(brokenInside(), 'damaged');
  });

  /** Right signature, checksums and end, but its pixels are no zlib stream. */
  function brokenInside(): Buffer {
    const good = plainPng(20, 20);
    const at = good.indexOf('IDAT') - 4;
    return Buffer.concat([
      good.subarray(0, at),
      chunk('IDAT', Buffer.from('no pixels at all')),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  test('a title of a megabyte, an issue without articles, an article without a title', async () => {
    const [article] = oneArticle.articles;
    if (!article) throw new Error('an article expected');
    const problemsOf = (articles: BulletinSheet['articles']) =>
      printBulletin(engine, { ...oneArticle, articles }).catch((error: { problems: unknown }) => error.problems);
    expect(await problemsOf([{ ...article, title: '长'.repeat(1_000_000) }])).toContainEqual({
      code: 'too_long',
      characters: 1_000_000,
      limit: 200,
      place: { part: 'title', article: 1 },
    });
    expect(await problemsOf([])).toEqual([{ code: 'empty', place: { part: 'issue' } }]);
    expect(await problemsOf([{ ...article, title: ' \u200b ' }])).toEqual([
      { code: 'empty', place: { part: 'title', article: 1 } },
    ]);
  });
});
