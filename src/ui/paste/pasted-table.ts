/** A table of the clipboard: no cell reaches over several, and none holds a table. */
import type { MarkupNode } from './pasted.ts';
import { isBold } from './pasted-style.ts';

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
