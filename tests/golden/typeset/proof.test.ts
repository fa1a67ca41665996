/** An issue before its sign-off: it has no number and no date, and nobody can take it for the issue itself. */
import { expect, test } from 'vitest';
import { usePrinter } from './printer.ts';
import { sixArticles } from './samples.ts';

const { read } = usePrinter();
const { number: _, runningTotal: __, ...proof } = sixArticles;

test('a proof says so in its masthead and on every page', async () => {
  const pdf = await read(proof);
  for (let page = 1; page <= pdf.pages; page++) expect(pdf.text(page)).toContain('送审稿');
  expect(pdf.text()).not.toMatch(/第\d+期|2026年9月5日|印发/);
  expect(pdf.info.Title).toBe('青岚信息送审稿');
});

test('a proof has the pages that the issue will have, and the issue has no mark of a proof', async () => {
  const [before, after] = [await read(proof), await read(sixArticles)];
  expect(before.pages).toBe(after.pages);
  expect(after.text()).not.toContain('送审稿');
});
