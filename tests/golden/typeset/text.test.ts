/** The words of printed issues, read back. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockText } from '#kernel/body.ts';
import type { TypesetError } from '#typeset/errors.ts';
import { usePrinter, withText } from './printer.ts';
import { millimetre } from './read-pdf.ts';
import { markupEverywhere, oneArticle, shortIssue, sixArticles } from './samples.ts';

const { print, read } = usePrinter();

describe('the text', () => {
  const flat = (text: string) => text.replace(/\s/g, '');

  test('comes back whole', async () => {
    const pdf = await read(sixArticles);
    for (const article of sixArticles.articles) {
      for (const block of article.body)
        if (block.kind !== 'picture') expect(pdf.text()).toContain(flat(blockText(block)));
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
      if (block.kind !== 'picture') expect(pdf.text()).toContain(flat(blockText(block)));
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
      const codes = await print(sheet).then(
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
