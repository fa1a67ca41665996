/** Cells as a document or a clipboard has them → a table of ours: merged cells split, the row of names told apart. */
import type { Table, Words } from './body-blocks.ts';

export interface FoundCell {
  readonly words: Words;
  /** Marked as naming a column. */
  readonly named?: boolean;
  /** How many columns and rows it reaches over. */
  readonly columns: number;
  readonly rows: number;
}

/** Nothing when no cell has words. `marked`: the document says that its first row is a header. */
export function tableFromCells(cells: readonly (readonly FoundCell[])[], marked = false): Table | undefined {
  const rows = inPlaces(cells);
  const [first, ...others] = rows;
  if (!first) return undefined;
  const named = marked || (cells[0] ?? []).every((c) => c.named === true || isBoldThroughout(c.words));
  const header = others.length > 0 && (named || looksNamed(first, others));
  return { kind: 'table', header, rows: header ? [first.map(({ text }) => ({ text })), ...others] : rows };
}

/** A merged cell's words stand in the first of its places. Empty rows, and empty columns at the end, are left out. */
function inPlaces(cells: readonly (readonly FoundCell[])[]): Words[][] {
  const placed: (Words | undefined)[][] = cells.map(() => []);
  cells.forEach((row, r) => {
    let column = 0;
    for (const { words, columns, rows: depth } of row) {
      while (placed[r]?.[column]) column += 1;
      for (const [down, line] of placed.slice(r, r + depth).entries()) {
        for (let right = 0; right < columns; right++) line[column + right] = down + right === 0 ? words : { text: '' };
      }
    }
  });
  const hasWords = (cell: Words | undefined) => cell !== undefined && cell.text !== '';
  const filled = placed.filter((row) => row.some(hasWords));
  const width = Math.max(0, ...filled.map((row) => row.findLastIndex(hasWords) + 1));
  return filled.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? { text: '' }));
}

const isBoldThroughout = ({ text, bold }: Words): boolean =>
  text === '' || (bold?.[0]?.[0] === 0 && bold[0][1] === text.length);

/** Words in every cell, and figures in each row beneath. */
const looksNamed = (first: readonly Words[], others: readonly (readonly Words[])[]): boolean =>
  first.every(({ text }) => text !== '' && !isFigure(text)) &&
  others.every((row) => row.some(({ text }) => isFigure(text)));

const isFigure = (text: string): boolean => /^[-+−]?\d[\d.,]*\s*[%‰]?$/.test(text);
