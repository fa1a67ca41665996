/** The sheets of a statement's workbook as plain values: the same figures as on the page, and what they rest on. */
import { periodInWords } from '#flow/scoring/score/index.ts';
import type { Language } from '#kernel/wording.ts';
import { nothingFiled, rankCell, type Shown, shownOf } from './shown-table.ts';
import type { StatementRecord } from './statement.ts';
import { statementPageWording } from './statement-page-wording.ts';
import { proseOf, proseWording } from './statement-prose.ts';

export interface Cell {
  readonly value: string | number;
  /** How a number is shown: `0`, `0.0`, `0.00`. */
  readonly format?: string;
}
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly foot?: readonly Cell[];
  readonly notes: readonly string[];
}

export function sheetsOf(statement: StatementRecord, lang: Language): Sheet[] {
  const { figures, text, period } = statement;
  const w = statementPageWording[lang];
  const shown = shownOf(figures, text?.ranked ?? false, lang);
  const title = text?.title ?? periodInWords(period, lang);
  const notes = shown.hasTail ? [proseWording[lang].tail] : [];
  const tables = shown.tables.map((table, i): Sheet => {
    const last = i === shown.tables.length - 1;
    return {
      name: table.title ?? w.table,
      title: table.title ? `${title}　${table.title}` : title,
      head: [...(table.ranked ? [w.rank] : []), w.unit, ...shown.columns.map((column) => column.title)],
      rows: table.rows.map((row) => [
        ...(table.ranked
          ? [row.rank === undefined ? { value: rankCell(row, lang) } : { value: row.rank, format: '0' }]
          : []),
        { value: row.name },
        ...numbers(shown, row.cells),
      ]),
      ...(last
        ? { foot: [...(table.ranked ? [{ value: '' }] : []), { value: w.total }, ...numbers(shown, shown.totals)] }
        : {}),
      notes: last ? notes : [],
    };
  });
  return [
    ...tables,
    ...authorSheets(shown, figures.decimals, title, lang),
    { name: w.text, title, head: [], rows: [], notes: paragraphs(statement, lang) },
  ];
}

function authorSheets({ authors }: Shown, decimals: number, title: string, lang: Language): Sheet[] {
  if (!authors) return [];
  const { authors: name } = statementPageWording[lang];
  const rows = authors.rows.map((row) =>
    row.map((value, i): Cell => (i < 2 ? { value } : { value: Number(value), format: formatOf(decimals) })),
  );
  return [{ name, title: `${title}　${name}`, head: authors.head, rows, notes: [] }];
}

const formatOf = (decimals: number): string => (decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0');

/** As shown on the page, so that both always agree. */
const numbers = ({ columns }: Shown, cells: readonly string[]): Cell[] =>
  cells.map((cell, i) => {
    const decimals = columns[i]?.decimals ?? 0;
    return cell === '' || cell === nothingFiled ? { value: cell } : { value: Number(cell), format: formatOf(decimals) };
  });

export function paragraphs({ figures, text }: StatementRecord, lang: Language): string[] {
  const own = (words: string | undefined): string[] => (words ? words.split('\n').filter((line) => line.trim()) : []);
  const { priorities } = text ?? {};
  const next = priorities ? [`${statementPageWording[lang].priorities}：`, ...own(priorities)] : [];
  return [...own(text?.opening), ...proseOf(figures, lang), ...own(text?.closing), ...next];
}
