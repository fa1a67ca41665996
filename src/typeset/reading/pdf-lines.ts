/** Text runs of a page with their places → lines → paragraphs. Lengths in points, y grows upwards. */
import { joinLines, type Line, plainText, withoutBlanksBesideHan } from './lines.ts';

export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  /** Wide gaps inside: the cells of a table row. */
  readonly row: boolean;
}

const cellGap = 2;
/** Runs this near to each other in the file belong together; farther ones only when they also touch. */
const nearInFile = 3;

/** Runs at one height are a line, unless they stand apart both on the page and in the file: those are columns. */
export function linesOfPage(page: PdfPage, number: number): PdfLine[] {
  const lines: TextRun[][] = [];
  for (const run of page.runs) {
    if (run.text.trim() === '') continue;
    const at = lines.findLastIndex((line) => line.some((other) => sameHeight(other, run)));
    const line = lines[at];
    if (line && (lines.length - at <= nearInFile || line.some((other) => touches(other, run)))) line.push(run);
    else lines.push([run]);
  }
  return lines.map((runs) => lineOf(inserted(runs), number));
}

const sameHeight = (a: TextRun, b: TextRun): boolean => Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.45;
const touches = (a: TextRun, b: TextRun): boolean =>
  b.x < a.x + a.width + b.size * 0.6 && a.x < b.x + b.width + a.size * 0.6;

/** Some writers draw the quotation marks of a line over blanks in its text: they go where the blanks are. */
function inserted(runs: readonly TextRun[]): TextRun[] {
  const inside = (small: TextRun, large: TextRun) =>
    small !== large &&
    small.width < large.width / 2 &&
    small.x > large.x &&
    small.x + small.width <= large.x + large.width - small.size * 0.2;
  const outer = runs.filter((run) => !runs.some((other) => inside(run, other)));
  return outer
    .map((large) =>
      withInserts(
        large,
        runs.filter((run) => !outer.includes(run) && inside(run, large)),
      ),
    )
    .sort((a, b) => a.x - b.x);
}

function withInserts(large: TextRun, inserts: readonly TextRun[]): TextRun {
  if (inserts.length === 0) return large;
  const characters = [...large.text];
  const places = placesOf(large, characters);
  for (const insert of [...inserts].sort((a, b) => a.x - b.x)) {
    const distance = (i: number) =>
      Math.abs((places[i] ?? 0) - insert.x) - (characters[i] === ' ' ? large.size * 2 : 0);
    const nearest = characters.reduce((best, _, i) => (distance(i) < distance(best) ? i : best), 0);
    characters[nearest] = characters[nearest] === ' ' ? insert.text : insert.text + characters[nearest];
  }
  return { ...large, text: characters.join('') };
}

/** Where each character begins: Chinese ones are as wide as high, the others share what is left. */
function placesOf(run: TextRun, characters: readonly string[]): number[] {
  const wide = (character: string) => /[\u2e80-\u9fff\uff01-\uff60]/.test(character);
  const full = characters.filter(wide).length;
  const rest = (run.width - full * run.size) / Math.max(1, characters.length - full);
  const em = rest > 0 ? run.size : run.width / characters.length;
  let x = run.x;
  return characters.map((character) => {
    const place = x;
    x += wide(character) || rest <= 0 ? em : rest;
    return place;
  });
}

function lineOf(runs: readonly TextRun[], page: number): PdfLine {
  const size = Math.max(...runs.map((run) => run.size));
  let text = '';
  let right = runs[0]?.x ?? 0;
  let row = false;
  for (const run of runs) {
    const gap = run.x - right;
    if (text !== '' && gap > size * cellGap) {
      text += '\u3000';
      row = true;
    } else if (text !== '' && gap > size * 0.2) text += ' ';
    text += run.text;
    right = Math.max(right, run.x + run.width);
  }
  const left = Math.min(...runs.map((run) => run.x));
  const y = runs[0]?.y ?? 0;
  return { text: withoutBlanksBesideHan(plainText(text)).trim(), left, right, y, size, page, row };
}

export const isPageNumber = (text: string): boolean =>
  /^[—–\-－―·\s]*第?\s*\d{1,4}\s*页?[\s/，,共]*\d*\s*页?[—–\-－―·\s]*$/.test(text);

/** Page numbers and lines that stand at the same height on several pages belong to the paper, not to the text. */
export function furniture(pages: readonly (readonly PdfLine[])[], heights: readonly number[]): Set<PdfLine> {
  const found = new Set<PdfLine>();
  const seen = new Map<string, PdfLine[]>();
  pages.forEach((lines, i) => {
    const height = heights[i] ?? 842;
    for (const line of lines) {
      if (line.y > height * 0.12 && line.y < height * 0.9) continue;
      if (isPageNumber(line.text)) found.add(line);
      const key = `${line.text} ${Math.round(line.y / 4)}`;
      seen.set(key, [...(seen.get(key) ?? []), line]);
    }
  });
  for (const lines of seen.values()) if (lines.length >= 3) for (const line of lines) found.add(line);
  return found;
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly pitch: number;
}

export function paragraphsOf(lines: readonly PdfLine[], pageWidths: readonly number[]): Line[] {
  const column = columnOf(lines);
  const paragraphs: PdfLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (last && before && !startsParagraph(line, before, column)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((group) => paragraphOf(group, column, pageWidths));
}

function columnOf(lines: readonly PdfLine[]): Column {
  const size = mostCommon(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length])) ?? 12;
  const body = lines.filter((line) => Math.abs(line.size - size) < 1 && !line.row);
  const left = marginOf(body);
  const right = Math.max(left, ...body.map((line) => line.right));
  const steps = body.slice(1).map((line, i): [number, number] => [Math.round((body[i]?.y ?? 0) - line.y), 1]);
  return { left, right, size, pitch: mostCommon(steps.filter(([step]) => step > size * 0.8)) ?? size * 1.8 };
}

/** The leftmost edge at which a good part of the text begins; indented lines may well be more than the others. */
function marginOf(lines: readonly PdfLine[]): number {
  const whole = lines.reduce((n, line) => n + line.text.length, 0);
  const edges = [...new Set(lines.map((line) => Math.round(line.left)))].sort((a, b) => a - b);
  const written = (edge: number) =>
    lines.reduce((n, line) => n + (Math.abs(line.left - edge) < 2 ? line.text.length : 0), 0);
  return edges.find((edge) => written(edge) >= whole * 0.15) ?? edges[0] ?? 0;
}

function mostCommon(weighted: readonly (readonly [number, number])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const [value, weight] of weighted) counts.set(value, (counts.get(value) ?? 0) + weight);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function startsParagraph(line: PdfLine, before: PdfLine, column: Column): boolean {
  if (line.row || before.row) return true;
  if (Math.abs(line.size - before.size) > 0.6) return true;
  if (line.left > column.left + line.size * 0.8) return true;
  if (before.right < column.right - before.size * 3) return true;
  return line.page === before.page && before.y - line.y > column.pitch * 1.5;
}

function paragraphOf(group: readonly PdfLine[], column: Column, pageWidths: readonly number[]): Line {
  const first = group[0];
  const text = joinLines(group.map((line) => line.text));
  if (!first || first.row) return { kind: 'line', text, row: true };
  const middle = (pageWidths[first.page] ?? 595) / 2;
  const aroundMiddle = Math.abs((first.left + first.right) / 2 - (column.left + column.right) / 2) < first.size * 1.2;
  const centred =
    first.left > column.left + column.size &&
    (aroundMiddle || Math.abs((first.left + first.right) / 2 - middle) < first.size);
  return {
    kind: 'line',
    text,
    look: { centred: centred || first.size >= column.size + 4, size: Math.round(first.size * 2) / 2 },
  };
}
