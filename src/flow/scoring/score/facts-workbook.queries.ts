/**
 * Facts out of an XLSX workbook, and every fault by sheet, row and column.
 *
 * `readFactsWorkbook(bytes, { lang, ruleSet })` → `Result<FactsWorkbook>`; refusals are said by `workbookSentence(refusal, lang)`
 * (codes in `workbook-wording.ts`; params `sheet`, `row`, `column` as a letter, `title`, `value`, `wanted`, `known`, `nearest`).
 * Heads and words may be Chinese or English, codes or titles; with `ruleSet` its channels, forms, classes, deeds, marks and amounts
 * are known by their titles. `factsTemplate({ lang, ruleSet })` gives the workbook to fill in.
 */
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import type { CellValue } from './workbook/cells.ts';
import {
  type FactsWorkbook,
  most,
  type RawSheet,
  rowsOfSheets,
  tooLarge,
  type WorkbookReading,
  type WorkbookRows,
} from './workbook/read-sheets.ts';

export async function readFactsWorkbook(bytes: Uint8Array, reading: WorkbookReading): Promise<Result<FactsWorkbook>> {
  const { refusals, ...book } = await readWorkbookRows(bytes, reading);
  return refusals.length > 0 ? refused(...refusals) : ok(book);
}

/** Everything that can be read, beside everything that cannot. */
export async function readWorkbookRows(bytes: Uint8Array, reading: WorkbookReading): Promise<WorkbookRows> {
  const none = { facts: [], places: new Map() };
  try {
    if (unpackedSize(bytes) > most.megabytes * 1e6) return { ...none, refusals: [tooLarge()] };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    return rowsOfSheets(book.worksheets.map(rawSheet), reading);
  } catch {
    return { ...none, refusals: [refusal('workbook_unreadable')] };
  }
}

/** A small file may unpack to gigabytes; its own directory says how much before anything is unpacked. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

function rawSheet(sheet: ExcelJS.Worksheet): RawSheet {
  const rows: { number: number; cells: CellValue[] }[] = [];
  sheet.eachRow((row, number) => rows.push({ number, cells: valuesOf(row) }));
  // The head is the first row, whether or not anything stands in it.
  return { name: sheet.name, rows: rows[0] && rows[0].number > 1 ? [{ number: 1, cells: [] }, ...rows] : rows };
}

/** By column from 1; exceljs leaves the place 0 empty. */
const valuesOf = (row: ExcelJS.Row): CellValue[] => (Array.isArray(row.values) ? (row.values as CellValue[]) : []);
