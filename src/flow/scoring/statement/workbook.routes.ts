/** The workbook as an XLSX file. */
import ExcelJS from 'exceljs';
import type { Cell, Sheet } from './workbook.ts';

const ink = { argb: 'FF1F1F1F' };
const rule = { style: 'thin' as const, color: { argb: 'FFBFBFBF' } };

/** A4, landscape for tables; figures are numbers with the digits that the page shows. */
export async function xlsxOf(sheets: readonly Sheet[], created: Date): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  book.created = created;
  book.modified = created;
  for (const sheet of sheets) addSheet(book, sheet);
  const bytes = await book.xlsx.writeBuffer();
  return new Uint8Array(bytes as ArrayBuffer);
}

function addSheet(book: ExcelJS.Workbook, { name, title, head, rows, foot, notes }: Sheet): void {
  const isTable = head.length > 0;
  const sheet = book.addWorksheet(sheetName(name), {
    pageSetup: { paperSize: 9, orientation: isTable ? 'landscape' : 'portrait', fitToPage: true, fitToHeight: 0 },
    views: isTable ? [{ state: 'frozen', ySplit: 2, xSplit: 1 }] : [],
  });
  const width = Math.max(head.length, 1);
  sheet.addRow([title]).font = { bold: true, size: 14, color: ink };
  if (width > 1) sheet.mergeCells(1, 1, 1, width);
  sheet.getCell(1, 1).alignment = { horizontal: 'center', wrapText: true };
  if (isTable) {
    addLine(
      sheet,
      head.map((value) => ({ value })),
      true,
    );
    for (const row of rows) addLine(sheet, row, false);
    if (foot) addLine(sheet, foot, true);
    head.forEach((text, i) => {
      sheet.getColumn(i + 1).width = Math.max(
        widthOf(text),
        ...rows.map((row) => widthOf(String(row[i]?.value ?? ''))),
      );
    });
  } else sheet.getColumn(1).width = 90;
  for (const note of notes) {
    const row = sheet.addRow([note]);
    if (width > 1) sheet.mergeCells(row.number, 1, row.number, width);
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' };
    if (!isTable) row.height = 18 * Math.max(1, Math.ceil(widthOf(note) / 86));
  }
}

function addLine(sheet: ExcelJS.Worksheet, cells: readonly Cell[], bold: boolean): void {
  const row = sheet.addRow(cells.map((cell) => cell.value));
  row.font = { bold, color: ink };
  cells.forEach(({ value, format }, i) => {
    const cell = row.getCell(i + 1);
    cell.border = { top: rule, bottom: rule, left: rule, right: rule };
    cell.alignment = { horizontal: typeof value === 'number' ? 'right' : 'left', vertical: 'middle', wrapText: bold };
    if (format) cell.numFmt = format;
  });
}

/** What a spreadsheet refuses in a sheet's name is left out. */
const sheetName = (name: string): string => name.replace(/[[\]*?:/\\']/g, ' ').slice(0, 31);

/** In half-width characters, a little more than it needs. */
const widthOf = (text: string): number => 3 + [...text].reduce((n, c) => n + (c > '\u2e7f' ? 2 : 1), 0);
