/**
 * Facts out of an XLSX workbook, and every fault by sheet, row and column. Pure but for the parsing of the bytes.
 *
 * `readFactsWorkbook(bytes, { lang, ruleSet })` → `Result<FactsWorkbook>`; refusals are said by `workbookSentence(refusal, lang)`
 * (codes in `workbook-wording.ts`; params `sheet`, `row`, `column` as a letter, `title`, `value`, `wanted`, `known`, `nearest`).
 * Heads and words may be Chinese or English, codes or titles; with `ruleSet` its channels, forms, classes, deeds, marks and amounts
 * are known by their titles. `factsTemplate({ lang, ruleSet })` in `template.ts` gives the workbook to fill in.
 */
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import type { Language } from '#kernel/wording.ts';
import type { Fact, FactKind } from '../facts.ts';
import { nearest } from '../nearest.ts';
import type { RuleSet } from '../rule-set.ts';
import { textOfCell } from './cells.ts';
import { placedColumns, sheetKindOf } from './heads.ts';
import { type FactRow, placeOf, readRows, type SheetRead } from './rows.ts';
import { sheetKinds } from './sheets.ts';
import { vocabularyOf } from './vocabulary.ts';
import { sheetName, workbookWording } from './workbook-wording.ts';

export interface FactsWorkbook {
  readonly facts: readonly Fact[];
  /** Fact id → where it was read, to show a remark beside its row. */
  readonly places: ReadonlyMap<string, { readonly sheet: string; readonly row: number }>;
}
export interface WorkbookReading {
  readonly lang: Language;
  readonly ruleSet?: RuleSet | undefined;
}

/** Megabytes unpacked, rows in all, and faults listed. */
const most = { megabytes: 200, rows: 100_000, faults: 200 };

/** What can be read, beside everything that cannot: to be shown; nothing is to be taken while there are refusals. */
export interface WorkbookRows extends FactsWorkbook {
  readonly refusals: readonly Refusal[];
}

export async function readFactsWorkbook(bytes: Uint8Array, reading: WorkbookReading): Promise<Result<FactsWorkbook>> {
  const { refusals, ...book } = await readWorkbookRows(bytes, reading);
  return refusals.length > 0 ? refused(...refusals) : ok(book);
}

const nothing = (...refusals: Refusal[]): WorkbookRows => ({ facts: [], places: new Map(), refusals });

export async function readWorkbookRows(bytes: Uint8Array, { lang, ruleSet }: WorkbookReading): Promise<WorkbookRows> {
  const book = await open(bytes);
  if (!book.ok) return nothing(...book.refusals);
  const { sheets, refusals } = sheetsIn(book.value, lang);
  if (refusals.length > 0) return nothing(...refusals);
  const rowCount = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rowCount === 0) return nothing(refusal('workbook_empty'));
  if (rowCount > most.rows) return nothing(tooLarge());
  const vocabulary = vocabularyOf(ruleSet);
  const read = new Map<FactKind, FactRow[]>();
  const faults: Refusal[] = [];
  for (const kind of sheetKinds) {
    const units = unitsIn(read.get('unit') ?? []);
    for (const sheet of sheets.filter((each) => each.kind === kind)) {
      // A parent may stand below its child, so the sheet of units is not checked against itself.
      const rows = readRows(sheet, { vocabulary, units: kind === 'unit' ? new Map() : units }, lang);
      read.set(kind, [...(read.get(kind) ?? []), ...rows.facts]);
      faults.push(...rows.refusals);
    }
  }
  const rows = [...read.values()].flat();
  faults.push(...twice(rows, sheets, lang), ...orphans(rows, sheets, lang));
  return { ...together(withParents(rows), lang), refusals: listed(faults) };
}

const tooLarge = (): Refusal => refusal('workbook_too_large', { most: most.megabytes, rows: most.rows });

/** A small file may unpack to gigabytes; its own directory says how much before anything is unpacked. */
async function open(bytes: Uint8Array): Promise<Result<ExcelJS.Workbook>> {
  const book = new ExcelJS.Workbook();
  try {
    let size = 0;
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    if (size > most.megabytes * 1e6) return refused(tooLarge());
    await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    return ok(book);
  } catch {
    return refused(refusal('workbook_unreadable'));
  }
}

function sheetsIn(book: ExcelJS.Workbook, lang: Language): { sheets: SheetRead[]; refusals: Refusal[] } {
  const sheets: SheetRead[] = [];
  const refusals: Refusal[] = [];
  for (const sheet of book.worksheets) {
    const kind = sheetKindOf(sheet.name, lang);
    if (kind === 'notes' || sheet.actualRowCount === 0) continue;
    if (typeof kind !== 'string') {
      refusals.push(kind);
      continue;
    }
    const { columns, refusals: wrong } = placedColumns(kind, valuesOf(sheet.getRow(1)), lang);
    refusals.push(...wrong);
    const rows: { number: number; cells: ExcelJS.CellValue[] }[] = [];
    sheet.eachRow((row, number) => {
      const cells = valuesOf(row);
      if (number > 1 && columns.some(({ at }) => textOfCell(cells[at] ?? null) !== '')) rows.push({ number, cells });
    });
    sheets.push({ kind, columns, rows });
  }
  return { sheets, refusals };
}

/** By column from 1; exceljs leaves the place 0 empty. */
const valuesOf = (row: ExcelJS.Row): ExcelJS.CellValue[] => (Array.isArray(row.values) ? [...row.values] : []);

/** By id and by name; a name that two units bear is none. */
function unitsIn(rows: readonly FactRow[]): Map<string, string> {
  const units = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { fact } of rows) {
    const name = fact.kind === 'unit' ? fact.name : undefined;
    if (name !== undefined && units.has(name)) doubtful.add(name);
    if (name !== undefined) units.set(name, fact.id);
  }
  for (const name of doubtful) units.delete(name);
  for (const { fact } of rows) units.set(fact.id, fact.id);
  return units;
}

/** A parent may be named as well as numbered. */
function withParents(rows: readonly FactRow[]): FactRow[] {
  const units = unitsIn(rows.filter(({ kind }) => kind === 'unit'));
  return rows.map((row) => {
    const { fact } = row;
    if (fact.kind !== 'unit' || fact.parent === undefined) return row;
    return { ...row, fact: { ...fact, parent: units.get(fact.parent) ?? fact.parent } };
  });
}

function orphans(rows: readonly FactRow[], sheets: readonly SheetRead[], lang: Language): Refusal[] {
  const units = unitsIn(rows.filter(({ kind }) => kind === 'unit'));
  const column = sheets.find((sheet) => sheet.kind === 'unit')?.columns.find(({ key }) => key === 'parent');
  return rows.flatMap(({ fact, kind, row }) => {
    if (fact.kind !== 'unit' || fact.parent === undefined || units.has(fact.parent)) return [];
    const near = nearest(fact.parent, [...units.keys()]);
    const wanted = workbookWording[lang].holds.unit;
    const params = { ...placeOf(kind, row, column, lang), value: fact.parent, wanted };
    return [refusal('cell_wrong', near === undefined ? params : { ...params, nearest: near })];
  });
}

function twice(rows: readonly FactRow[], sheets: readonly SheetRead[], lang: Language): Refusal[] {
  const first = new Map<string, FactRow>();
  return rows.flatMap((row) => {
    const before = first.get(row.fact.id);
    if (!before) {
      first.set(row.fact.id, row);
      return [];
    }
    const columns = sheets.find((sheet) => sheet.kind === row.kind)?.columns ?? [];
    const column = columns.find(({ key }) => key === 'id') ?? columns.find(({ key }) => key === 'name');
    const place = `${sheetName(before.kind, lang)} ${before.row}`;
    return [refusal('id_twice', { ...placeOf(row.kind, row.row, column, lang), value: row.fact.id, first: place })];
  });
}

const listed = (faults: readonly Refusal[]): Refusal[] =>
  faults.length <= most.faults
    ? [...faults]
    : [...faults.slice(0, most.faults), refusal('more_wrong', { count: faults.length - most.faults })];

const together = (rows: readonly FactRow[], lang: Language): FactsWorkbook => ({
  facts: rows.map(({ fact }) => fact),
  places: new Map(rows.map(({ fact, kind, row }) => [fact.id, { sheet: sheetName(kind, lang), row }])),
});

/** The sentence of a refusal of `readFactsWorkbook`; its code where there is none. */
export function workbookSentence(refusal: Refusal, lang: Language): string {
  const said: Readonly<Record<string, (p: Readonly<Record<string, string>>) => string>> =
    workbookWording[lang].refusals;
  const params = Object.entries(refusal.params ?? {}).map(([key, value]) => [key, String(value)]);
  return said[refusal.code]?.(Object.fromEntries(params)) ?? refusal.code;
}
