/** Rows of a sheet → facts, or what is wrong in which cell. */
import { type Refusal, refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import { type Fact, type FactKind, factSchema } from '../facts.ts';
import { type CellValue, faultOfCell, readCell, type Sought, textOfCell } from './cells.ts';
import type { Column, ColumnKey } from './sheets.ts';
import { columnName, sheetName, workbookWording } from './workbook-wording.ts';

/** A row with its number in the sheet, from 1; cells by column from 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly CellValue[];
}
export interface PlacedColumn extends Column {
  /** From 1. */
  readonly at: number;
}
export interface SheetRead {
  readonly kind: FactKind;
  readonly columns: readonly PlacedColumn[];
  readonly rows: readonly SheetRow[];
}
/** A fact with the row it was read from. */
export interface FactRow {
  readonly fact: Fact;
  readonly kind: FactKind;
  readonly row: number;
}
type Values = Partial<Record<ColumnKey, unknown>>;

/** A, B … Z, AA. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Where a fault stands, for its sentence. */
export const placeOf = (kind: FactKind, row: number, column: PlacedColumn | undefined, lang: Language) => ({
  sheet: sheetName(kind, lang),
  row,
  column: column ? letterOf(column.at) : '—',
  title: column ? columnName(column.key, lang) : '—',
});

export interface RowsRead {
  readonly facts: readonly FactRow[];
  readonly refusals: readonly Refusal[];
}

export function readRows(sheet: SheetRead, sought: Sought, lang: Language): RowsRead {
  const facts: FactRow[] = [];
  const refusals: Refusal[] = [];
  for (const row of sheet.rows) {
    const read = readRow(sheet, row, sought, lang);
    refusals.push(...read.refusals);
    facts.push(...read.facts);
  }
  return { facts, refusals };
}

function readRow(sheet: SheetRead, row: SheetRow, sought: Sought, lang: Language): RowsRead {
  const values: Values = {};
  const refusals: Refusal[] = [];
  for (const column of sheet.columns) {
    const cell = row.cells[column.at] ?? null;
    const place = placeOf(sheet.kind, row.number, column, lang);
    const fault = faultOfCell(cell);
    const text = textOfCell(cell);
    if (fault !== undefined) refusals.push(refusal('cell_error', { ...place, value: fault }));
    else if (text === '') {
      if (column.needed) refusals.push(refusal('cell_missing', place));
    } else {
      const read = readCell(text, column.holds, sought);
      if (read.ok) values[column.key] = read.value;
      else refusals.push(refusal('cell_wrong', { ...place, ...saidWrong(column, read, lang) }));
    }
  }
  if (refusals.length > 0) return { facts: [], refusals };
  return factsOfRow(sheet, row.number, values, lang);
}

function saidWrong(
  { holds }: Column,
  { value, nearest, known }: { value: string; nearest?: string; known?: readonly string[] },
  lang: Language,
) {
  return {
    value: value.length > 60 ? `${value.slice(0, 60)}…` : value,
    wanted: workbookWording[lang].holds[holds],
    ...(nearest === undefined ? {} : { nearest }),
    ...(known === undefined ? {} : { known: known.join(lang === 'zh' ? '、' : ', ') }),
  };
}

/** A row of several facts alike numbers their ids: `采用-7-1`, `采用-7-2` … */
function factsOfRow(sheet: SheetRead, row: number, values: Values, lang: Language): RowsRead {
  const { count = 1, ...one } = values;
  const many = Number(count);
  const columnOf = (key: string) => sheet.columns.find((column) => column.key === key);
  if (many > 1 && one.article !== undefined)
    return { facts: [], refusals: [refusal('count_of_article', placeOf(sheet.kind, row, columnOf('count'), lang))] };
  const id = String(one.id ?? (sheet.kind === 'unit' ? one.name : `${sheetName(sheet.kind, lang)}-${row}`));
  const ids = many === 1 ? [id] : Array.from({ length: many }, (_, i) => `${id}-${i + 1}`);
  const facts: FactRow[] = [];
  for (const each of ids) {
    const parsed = factSchema.safeParse({ kind: sheet.kind, ...partsOf(sheet.kind, one), id: each });
    if (!parsed.success)
      return { facts: [], refusals: parsed.error.issues.map((issue) => fromIssue(String(issue.path[0]))) };
    facts.push({ fact: parsed.data, kind: sheet.kind, row });
  }
  return { facts, refusals: [] };

  function fromIssue(key: string): Refusal {
    const column = columnOf(key) ?? sheet.columns[0];
    const value = String(values[column?.key ?? 'id'] ?? '');
    const wanted = workbookWording[lang].holds[column?.holds ?? 'text'];
    return refusal('cell_wrong', { ...placeOf(sheet.kind, row, column, lang), value, wanted });
  }
}

/** Columns → the fact's own keys. */
function partsOf(kind: FactKind, values: Values): object {
  const { units, assisting, extra, decision, filedOn, happenedOn, ...rest } = values;
  if (kind === 'lapse') return { ...rest, ...(decision === undefined ? {} : { decision }) };
  if (units === undefined) return rest;
  const dates = { ...(filedOn ? { filing: filedOn } : {}), ...(happenedOn ? { event: happenedOn } : {}) };
  return { ...rest, units: unitParts(values), ...(Object.keys(dates).length > 0 ? { dates } : {}) };
}

/** With assisting units the named ones are main; what is given on top goes to the first. */
function unitParts({ units, assisting, extra, decision }: Values): object[] {
  const main = units as string[];
  const helping = (assisting as string[] | undefined) ?? [];
  const more = extra === undefined ? {} : { extra: { points: extra, ...(decision ? { decision } : {}) } };
  return [
    ...main.map((unit, i) => ({ unit, part: helping.length > 0 ? 'main' : 'equal', ...(i === 0 ? more : {}) })),
    ...helping.map((unit) => ({ unit, part: 'assist' })),
  ];
}
