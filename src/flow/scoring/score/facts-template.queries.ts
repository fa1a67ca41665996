/** The workbook to fill in: a sheet for each kind of fact with its heads and choices, and one that explains them. */
import ExcelJS from 'exceljs';
import type { Language } from '#kernel/wording.ts';
import type { FactKind } from './facts.ts';
import type { RuleSet } from './rule-set.ts';
import { type Column, columnsOf, sheetKinds } from './workbook/sheets.ts';
import { isWordKind, offered, type Vocabulary, vocabularyOf } from './workbook/vocabulary.ts';
import { columnName, sheetName, workbookWording } from './workbook/workbook-wording.ts';

const ink = { needed: 'FF1F4E79', other: 'FFDDE6EF', light: 'FFFFFFFF', dark: 'FF1F1F1F' };
/** Rows that offer their choices. */
const prepared = 1000;

export interface TemplateWanted {
  readonly lang: Language;
  readonly ruleSet?: RuleSet | undefined;
}

/** XLSX; read back by `readFactsWorkbook`. */
export async function factsTemplate({ lang, ruleSet }: TemplateWanted): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  const vocabulary = vocabularyOf(ruleSet);
  addNotes(book, vocabulary, lang);
  for (const kind of sheetKinds) addSheet(book, kind, vocabulary, lang);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

function addSheet(book: ExcelJS.Workbook, kind: FactKind, vocabulary: Vocabulary, lang: Language): void {
  const sheet = book.addWorksheet(sheetName(kind, lang), { views: [{ state: 'frozen', ySplit: 1 }] });
  const columns = columnsOf(kind);
  const head = sheet.addRow(columns.map(({ key }) => columnName(key, lang)));
  columns.forEach((column, i) => {
    const cell = head.getCell(i + 1);
    cell.font = { bold: true, color: { argb: column.needed ? ink.light : ink.dark } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: column.needed ? ink.needed : ink.other } };
    cell.alignment = { horizontal: 'center', vertical: 'middle' };
    sheet.getColumn(i + 1).width = widthOf(column);
    // Days and codes stay as they are typed; a spreadsheet would turn 007 into 7.
    sheet.getColumn(i + 1).numFmt =
      column.holds === 'day' ? 'yyyy-mm-dd' : ['count', 'decimal'].includes(column.holds) ? 'General' : '@';
    const choices = choicesOf(column, vocabulary);
    if (choices.length === 0 || choices.join(',').length > 250) return;
    for (let row = 2; row <= prepared; row++)
      sheet.getCell(row, i + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choices.join(',')}"`],
      };
  });
  head.height = 22;
}

const widthOf = ({ holds }: Column): number =>
  ({ units: 26, unit: 22, amounts: 24, list: 20, text: 16, day: 13 })[holds as string] ?? 12;

/** Words with a comma cannot stand in a list of choices; several words in one cell cannot be chosen. */
function choicesOf({ holds }: Column, vocabulary: Vocabulary): string[] {
  if (!isWordKind(holds, vocabulary) || holds === 'marks' || holds === 'amounts') return [];
  const words = offered(vocabulary[holds]);
  return words.some((word) => /[,"]/.test(word)) ? [] : words;
}

function addNotes(book: ExcelJS.Workbook, vocabulary: Vocabulary, lang: Language): void {
  const { notes, holds: said } = workbookWording[lang];
  const sheet = book.addWorksheet(sheetName('notes', lang));
  sheet.columns = [{ width: 14 }, { width: 18 }, { width: 8 }, { width: 52 }, { width: 60 }];
  sheet.addRow([notes.title]).font = { bold: true, size: 14 };
  for (const note of [notes.order, notes.needed, notes.units, notes.ids]) {
    const row = sheet.addRow([note]);
    sheet.mergeCells(row.number, 1, row.number, 5);
    row.getCell(1).alignment = { wrapText: true };
  }
  sheet.addRow([]);
  sheet.addRow([notes.sheet, notes.column, notes.needs, notes.what, notes.known]).font = { bold: true };
  for (const kind of sheetKinds) {
    columnsOf(kind).forEach((column, i) => {
      const known =
        isWordKind(column.holds, vocabulary) && column.holds !== 'yes' ? offered(vocabulary[column.holds]) : [];
      const row = sheet.addRow([
        i === 0 ? sheetName(kind, lang) : '',
        columnName(column.key, lang),
        column.needed ? notes.yes : '',
        said[column.holds],
        known.join(lang === 'zh' ? '、' : ', '),
      ]);
      row.alignment = { wrapText: true, vertical: 'top' };
    });
  }
}
