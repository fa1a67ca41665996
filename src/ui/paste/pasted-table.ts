/** A table of the clipboard: no cell reaches over several, and none holds a table. */
import type { Words } from '#kernel/body-blocks.ts';
import type { MarkupNode } from './pasted.ts';
import { isBold } from './pasted-style.ts';

export interface FoundCell {
  readonly words: Words;
  readonly named: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** The rows of this table itself, without those of tables inside its cells. */
export function rowsOf(table: MarkupNode): { readonly row: MarkupNode; readonly head: boolean }[] {
  const rows: { row: MarkupNode; head: boolean }[] = [];
  const look = (node: MarkupNode, head: boolean) => {
    for (const child of node.children) {
      if (child.name === 'tr') rows.push({ row: child, head });
      else if (['thead', 'tbody', 'tfoot'].includes(child.name)) look(child, child.name === 'thead');
    }
  };
  look(table, false);
  return rows;
}

export const cellsOf = (row: MarkupNode): MarkupNode[] =>
  row.children.filter(({ name }) => name === 'td' || name === 'th');

const most = 100;
export function spanOf(cell: MarkupNode, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.attribute(name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1;
}

export const isNamed = (cell: MarkupNode): boolean => cell.name === 'th' || isBold(cell, false);

/** Every cell in its place; the places that a merged cell reached over stay empty. */
export function grid(rows: readonly (readonly FoundCell[])[]): Words[][] {
  const placed: (Words | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, r) => {
    let column = 0;
    for (const cell of cells) {
      while (placed[r]?.[column]) column += 1;
      for (let down = 0; down < cell.rows && r + down < rows.length; down++) {
        const line = placed[r + down];
        for (let right = 0; line && right < cell.columns; right++) {
          line[column + right] = down + right === 0 ? cell.words : { text: '' };
        }
      }
    }
  });
  const columns = Math.max(0, ...placed.map((line) => line.length));
  return placed.map((line) => Array.from({ length: columns }, (_, i) => line[i] ?? { text: '' }));
}

/** Only what all rows leave empty behind the last words goes. */
export function withoutEmptyEdges(rows: Words[][]): Words[][] {
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''));
  const columns = Math.max(0, ...filled.map((row) => row.findLastIndex(({ text }) => text !== '') + 1));
  return filled.map((row) => row.slice(0, columns));
}
