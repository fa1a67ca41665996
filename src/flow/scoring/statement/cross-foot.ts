/** Before a statement is signed: parts against wholes, columns against totals, the text's figures against the table's. */
import { comparePoints, Exact, sumOf, textOf } from '#flow/scoring/score/index.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';

export interface Column {
  readonly key: string;
  /** A rate and a mark of an assessment are nobody's sum. */
  readonly kind: 'count' | 'points' | 'rate' | 'mark';
}
export interface Row {
  readonly unit: string;
  /** Column key → exact decimal text; a missing one is empty and counts as nothing. */
  readonly cells: Readonly<Record<string, string>>;
}
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Column key → what the last line of the table says. */
  readonly totals: Readonly<Record<string, string>>;
  /** In every row and in the totals, these columns add up to that one. */
  readonly identities: readonly { readonly parts: readonly string[]; readonly whole: string }[];
  /** Figures that the text states, each with the column whose total it must be. */
  readonly claims?: readonly { readonly column: string; readonly stated: string }[];
}

/** Empty when everything meets: else `row_does_not_add_up`, `column_does_not_add_up`, `text_differs_from_table`. */
export const crossFoot = (table: Table): Refusal[] => [
  ...table.rows.flatMap((row) => identities(table, row.cells, row.unit)),
  ...identities(table, table.totals, undefined),
  ...table.columns.flatMap((column) => columnSum(table, column)),
  ...(table.claims ?? []).flatMap(({ column, stated }) => {
    const total = table.totals[column] ?? '0';
    return meet(stated, total) ? [] : [refusal('text_differs_from_table', { column, stated, total })];
  }),
];

const meet = (a: string, b: string): boolean => comparePoints(a, b) === 0;

function identities(table: Table, cells: Row['cells'], unit: string | undefined): Refusal[] {
  return table.identities.flatMap(({ parts, whole }) => {
    const sum = textOf(sumOf(parts.map((key) => new Exact(cells[key] ?? 0))));
    const stated = cells[whole] ?? '0';
    if (meet(sum, stated)) return [];
    return [refusal('row_does_not_add_up', { unit: unit ?? '—', column: whole, stated, sum })];
  });
}

function columnSum(table: Table, { key, kind }: Column): Refusal[] {
  if (kind === 'rate' || kind === 'mark') return [];
  const sum = textOf(sumOf(table.rows.map((row) => new Exact(row.cells[key] ?? 0))));
  const stated = table.totals[key] ?? '0';
  return meet(sum, stated) ? [] : [refusal('column_does_not_add_up', { column: key, stated, sum })];
}
