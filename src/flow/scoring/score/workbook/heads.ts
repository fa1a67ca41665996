/** Which kind of facts a sheet holds, and which column is where; in either language, whatever the order. */
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { type Language, languages } from '#kernel/wording.ts';
import type { FactKind } from '../facts.ts';
import { nearest } from '../nearest.ts';
import { type CellValue, textOfCell } from './cells.ts';
import { letterOf, type PlacedColumn } from './rows.ts';
import { type Column, columnsOf, sheetKinds } from './sheets.ts';
import { columnName, sheetName } from './workbook-wording.ts';

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const joined = (words: readonly string[], lang: Language): string => words.join(lang === 'zh' ? '、' : ', ');
const near = (word: string, known: readonly string[]) => {
  const found = nearest(word, known);
  return found === undefined ? {} : { nearest: found };
};

export function sheetKindOf(name: string, lang: Language): FactKind | 'notes' | Refusal {
  const kinds = [...sheetKinds, 'notes' as const];
  const found = kinds.find((kind) => languages.some((each) => same(name, sheetName(kind, each))));
  if (found) return found;
  const known = sheetKinds.map((kind) => sheetName(kind, lang));
  return refusal('sheet_unknown', { sheet: name, known: joined(known, lang), ...near(name, known) });
}

/** `head`: the first row, by column from 1. A star behind a head says that it is needed; it is not part of it. */
export function placedColumns(
  kind: FactKind,
  head: readonly CellValue[],
  lang: Language,
): { columns: PlacedColumn[]; refusals: Refusal[] } {
  const known = columnsOf(kind);
  const columns: PlacedColumn[] = [];
  const refusals: Refusal[] = [];
  const sheet = sheetName(kind, lang);
  head.forEach((value, at) => {
    const title = textOfCell(value).replace(/[*＊\s]+$/, '');
    if (title === '') return;
    const column = known.find((each) => languages.some((language) => same(title, columnName(each.key, language))));
    const titles = known.map((each) => columnName(each.key, lang));
    if (!column)
      refusals.push(
        refusal('column_unknown', {
          sheet,
          column: letterOf(at),
          title,
          known: joined(titles, lang),
          ...near(title, titles),
        }),
      );
    else if (columns.some((each) => each.key === column.key)) refusals.push(refusal('column_twice', { sheet, title }));
    else columns.push({ ...column, at });
  });
  const missing = known.filter((column: Column) => column.needed && !columns.some((each) => each.key === column.key));
  refusals.push(...missing.map(({ key }) => refusal('column_missing', { sheet, title: columnName(key, lang) })));
  return { columns, refusals };
}
