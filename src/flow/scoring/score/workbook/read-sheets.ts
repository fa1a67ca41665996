/** The sheets of a workbook → facts, or every fault by sheet, row and column. */
import { type Refusal, refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import type { Fact, FactKind } from '../facts.ts';
import { nearest } from '../nearest.ts';
import type { RuleSet } from '../rule-set.ts';
import { textOfCell } from './cells.ts';
import { placedColumns, sheetKindOf } from './heads.ts';
import { type FactRow, placeOf, readRows, type SheetRead, type SheetRow } from './rows.ts';
import { sheetKinds } from './sheets.ts';
import { vocabularyOf } from './vocabulary.ts';
import { sheetName, workbookWording } from './workbook-wording.ts';

/** A sheet as it was typed; the first row is its head. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

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
export const most = { megabytes: 200, rows: 100_000, faults: 200 };

/** What can be read, beside everything that cannot: to be shown; nothing is to be taken while there are refusals. */
export interface WorkbookRows extends FactsWorkbook {
  readonly refusals: readonly Refusal[];
}

const nothing = (...refusals: Refusal[]): WorkbookRows => ({ facts: [], places: new Map(), refusals });

export function rowsOfSheets(raw: readonly RawSheet[], { lang, ruleSet }: WorkbookReading): WorkbookRows {
  const { sheets, refusals } = sheetsIn(raw, lang);
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

export const tooLarge = (): Refusal => refusal('workbook_too_large', { most: most.megabytes, rows: most.rows });

function sheetsIn(raw: readonly RawSheet[], lang: Language): { sheets: SheetRead[]; refusals: Refusal[] } {
  const sheets: SheetRead[] = [];
  const refusals: Refusal[] = [];
  for (const { name, rows } of raw) {
    const kind = sheetKindOf(name, lang);
    const [head, ...lines] = rows;
    if (kind === 'notes' || !head) continue;
    if (typeof kind !== 'string') {
      refusals.push(kind);
      continue;
    }
    const { columns, refusals: wrong } = placedColumns(kind, head.cells, lang);
    refusals.push(...wrong);
    const filled = lines.filter(({ cells }) => columns.some(({ at }) => textOfCell(cells[at] ?? null) !== ''));
    sheets.push({ kind, columns, rows: filled });
  }
  return { sheets, refusals };
}

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
