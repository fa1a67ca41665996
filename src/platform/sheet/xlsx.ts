/** A table as an XLSX file: A4 landscape, the head repeated on every printed page and kept in sight. */
import ExcelJS from 'exceljs';

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly note?: string | undefined;
}

const rule = { style: 'thin' as const, color: { argb: 'FFBFBFBF' } };
const border = { top: rule, bottom: rule, left: rule, right: rule };
const widest = 60;

export async function xlsxOf({ title, head, rows, note }: Table, created: Date): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  book.created = created;
  book.modified = created;
  const sheet = book.addWorksheet(title.replace(/[[\]*?:/\\']/g, ' ').slice(0, 31), {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, printTitlesRow: '1:1' },
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  addRow(sheet, head).font = { bold: true };
  for (const row of rows) addRow(sheet, row);
  if (note !== undefined) sheet.addRow([note]);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } };
  head.forEach((text, i) => {
    const cells = [text, ...rows.slice(0, 200).map((row) => String(row[i] ?? ''))];
    sheet.getColumn(i + 1).width = Math.min(widest, Math.max(...cells.map(widthOf)));
  });
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

function addRow(sheet: ExcelJS.Worksheet, cells: readonly (string | number)[]): ExcelJS.Row {
  const row = sheet.addRow(cells.map(asText));
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.border = border;
    cell.alignment = { vertical: 'top', wrapText: true };
  });
  return row;
}

/** A cell takes at most 32,767 characters (ECMA-376); what begins like a formula stays text, since it is written as a string. */
const asText = (cell: string | number): string | number => (typeof cell === 'string' ? cell.slice(0, 32_000) : cell);

/** In half-width characters, a little more than it needs. */
const widthOf = (text: string): number => 3 + [...text].reduce((n, c) => n + (c > '\u2e7f' ? 2 : 1), 0);
