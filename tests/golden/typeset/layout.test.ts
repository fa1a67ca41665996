/** The printed pages as text, line by line, kept beside this file: a change of the layout shows as a change to review. */
import { expect, test } from 'vitest';
import { usePrinter } from './printer.ts';
import type { Mark } from './read-pdf.ts';
import { sixArticles } from './samples.ts';

const { read } = usePrinter();
const millimetres = (points: number) => ((points * 25.4) / 72).toFixed(1).padStart(6);

/** `  64.1  28.0 16 text`: baseline and left edge in mm, size in points. */
function linesOf(marks: readonly Mark[]): string[] {
  const lines = Map.groupBy(marks, (mark) => `${mark.page} ${mark.y.toFixed(0)} ${mark.size.toFixed(0)}`);
  return [...lines.values()].map((parts) => {
    const [first] = parts;
    const text = parts.map((part) => part.text).join('');
    return first
      ? `${first.page} ${millimetres(first.y)} ${millimetres(first.x)} ${first.size.toFixed(0)} ${text}`.trimEnd()
      : '';
  });
}

test('an issue of six articles is laid out as it was', async () => {
  const { marks } = await read(sixArticles);
  await expect(`${linesOf(marks).join('\n')}\n`).toMatchFileSnapshot('six-articles.layout.txt');
});
