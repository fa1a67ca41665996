/** The grid of GB/T 9704-2012, measured on the printed pages. */
import { describe, expect, test } from 'vitest';
import { usePrinter, withText } from './printer.ts';
import { type Mark, millimetre } from './read-pdf.ts';
import { bridge, markupEverywhere, oneArticle, shortIssue, sixArticles, withPictures } from './samples.ts';

const { read } = usePrinter();
const pitch = (225 / 22) * millimetre;
const cell = (156 / 28) * millimetre;
/** The baseline of line n (0…21): 天头 37 mm, n pitches, and 0.88 of a character. */
const baseline = (line: number) => 37 * millimetre + line * pitch + 0.88 * cell;

/** A closing mark is white in its right half. */
const inkEnd = (mark: Mark) => mark.x + mark.width - (/[，。、；：”’）〕》]$/.test(mark.text) ? mark.size / 2 : 0);
const inBody = (mark: Mark) => Math.abs(mark.size - cell) < 0.01;
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

  test('a picture without room goes to the next page, and text fills the page it left', async () => {
    const [article] = withPictures.articles;
    const text = article?.body.filter((block) => block.kind !== 'picture') ?? [];
    const picture = { kind: 'picture', file: bridge, caption: '河道水位回落' } as const;
    const body = [...text.slice(0, 3), picture, picture, picture, ...text];
    const pdf = await read({ ...oneArticle, articles: [{ title: '题目', body }] });
    const lines = pdf.marks.filter(inBody).map((mark) => ({ page: mark.page, line: (mark.y - baseline(0)) / pitch }));
    for (let page = 1; page < pdf.pages; page++) {
      const last = Math.max(...lines.filter((line) => line.page === page).map(({ line }) => line));
      expect(last).toBeGreaterThan(18.5);
    }
    expect(pdf.marks.filter((mark) => mark.text.includes('河道水位回落')).map((mark) => mark.page)).toEqual([2, 2, 3]);
  });

  test('contents longer than the first page go on over it', async () => {
    const [article] = oneArticle.articles;
    if (!article) throw new Error('an article expected');
    const articles = Array.from({ length: 20 }, (_, i) => ({
      ...article,
      title: `第${i}号情况反映`,
      body: article.body.slice(0, 1),
    }));
    const pdf = await read({ ...oneArticle, articles });
    expect(pdf.text(1)).toContain('本期要目第0号情况反映');
    expect(pdf.text(1)).toContain('第11号情况反映');
    expect(pdf.text(2)).toContain('第19号情况反映');
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
