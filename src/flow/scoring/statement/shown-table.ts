/** A statement's table as it is read, on the page, on paper and in the workbook alike: rounded once, here. */
import { display, Exact, sumOf, textOf } from '#flow/scoring/score/index.ts';
import type { Language } from '#kernel/wording.ts';
import { columnTitle } from './column-titles.ts';
import type { Column } from './cross-foot.ts';
import type { Figures } from './figures.ts';
import { statementPageWording } from './statement-page-wording.ts';
import { proseWording } from './statement-prose.ts';

export interface ShownColumn extends Column {
  readonly title: string;
  /** Digits behind the point. */
  readonly decimals: number;
}
export interface ShownRow {
  readonly unit: string;
  readonly name: string;
  readonly rank?: number;
  /** Has no place in the ranking by the rules. */
  readonly disqualified?: boolean;
  /** In the order of the columns. */
  readonly cells: readonly string[];
}
export interface ShownTable {
  /** The title of a ranking group; none for the one table of everybody. */
  readonly title?: string;
  readonly ranked: boolean;
  readonly rows: readonly ShownRow[];
}
export interface Shown {
  readonly columns: readonly ShownColumn[];
  readonly tables: readonly ShownTable[];
  readonly totals: readonly string[];
  /** What authors got, where the office keeps personal ledgers. */
  readonly authors?: ShownAuthors;
  /** Some column's rounded rows do not add up to its rounded total. */
  readonly hasTail: boolean;
}

export interface ShownAuthors {
  /** Unit, author, then figures. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A rate of nothing is no rate, and surely not 0.0. */
export const nothingFiled = '—';

/** What stands in the column of ranks. */
export const rankCell = ({ rank, disqualified }: ShownRow, lang: Language): string =>
  disqualified ? proseWording[lang].notRanked : String(rank ?? '');

/** With `ranked` a table for each group, its best first; else everybody in the organisation's order. */
export function shownOf(figures: Figures, ranked: boolean, lang: Language): Shown {
  const columns = figures.columns.map((column): ShownColumn => {
    const level = figures.levels.find(({ level }) => column.key === `adopted.${level}`);
    const title = column.key === 'money' ? moneyTitle(figures, lang) : columnTitle(column.key, lang, level?.title);
    const decimals = { count: 0, rate: 1, points: figures.decimals, mark: figures.decimals }[column.kind];
    return { ...column, title, decimals };
  });
  const cellsOf = (cells: Readonly<Record<string, string>>): string[] =>
    columns.map(({ key, kind, decimals }) => {
      const value = cells[key];
      if (value === undefined) return '';
      if (kind === 'rate' && cells.filed === '0') return nothingFiled;
      return kind === 'count' ? value : display(value, decimals);
    });
  const out = new Set(figures.disqualified?.map(({ unit }) => unit));
  const rows = new Map(
    figures.rows.map(({ unit, name, cells }): [string, ShownRow] => [
      unit,
      { unit, name, cells: cellsOf(cells), ...(out.has(unit) ? { disqualified: true } : {}) },
    ]),
  );
  const everybody = { ranked: false, rows: [...rows.values()] };
  const tables = ranked ? figures.groups.map((group) => grouped(group, rows)) : [everybody];
  const totals = cellsOf(figures.totals);
  return {
    columns,
    tables,
    totals,
    ...(figures.authors && figures.authors.length > 0 ? { authors: authorsOf(figures, figures.authors, lang) } : {}),
    hasTail: columns.some((column, i) => tail(column, i, everybody.rows, totals)),
  };
}

function moneyTitle({ currency }: Figures, lang: Language): string {
  const title = columnTitle('money', lang);
  return currency === undefined ? title : `${title}（${currency}）`;
}

function authorsOf(figures: Figures, authors: NonNullable<Figures['authors']>, lang: Language): ShownAuthors {
  const { unit, author } = statementPageWording[lang];
  const hasMoney = figures.currency !== undefined;
  const shown = (points: string): string => display(points, figures.decimals);
  return {
    head: [unit, author, columnTitle('points', lang), ...(hasMoney ? [moneyTitle(figures, lang)] : [])],
    rows: authors.map(({ unitName, author: name, points, money }) => [
      unitName,
      name,
      shown(points),
      ...(hasMoney ? [shown(money)] : []),
    ]),
  };
}

function grouped({ title, standings }: Figures['groups'][number], rows: ReadonlyMap<string, ShownRow>): ShownTable {
  const own = standings.flatMap(({ unit, rank }): ShownRow[] => {
    const row = rows.get(unit);
    return row ? [{ ...row, ...(rank === undefined ? {} : { rank }) }] : [];
  });
  return {
    ...(title === undefined ? {} : { title }),
    ranked: own.some((row) => row.rank !== undefined),
    rows: own,
  };
}

function tail({ kind }: ShownColumn, i: number, rows: readonly ShownRow[], totals: readonly string[]): boolean {
  if (kind !== 'points') return false;
  const sum = textOf(sumOf(rows.map((row) => new Exact(row.cells[i] ?? 0))));
  return !new Exact(sum).equals(totals[i] ?? 0);
}
