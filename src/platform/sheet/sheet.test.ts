import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../tests/support/house.ts';
import { fileReport, fromCounty, openArticle } from '../../../tests/support/records.ts';
import { citrusText, liftText } from '../../../tests/support/texts.ts';
import { allLines, type ListSheet } from './list-sheet.ts';

let house: TestHouse;
let editor: Client;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
});
afterAll(() => house.close());

async function sheetAt(client: Client, path: string): Promise<string[][]> {
  const answer = await client.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''.*\.xlsx$/);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
  return rows;
}

test('every list gives the lines of its page, all of them, under its conditions', async () => {
  for (let n = 0; n < 23; n++) await fileReport(house, { text: { ...liftText, title: `加装电梯之${n}` } });
  await fileReport(house, { ...fromCounty(house), text: { ...citrusText, title: '=1+1' } });
  const filed = await sheetAt(editor, '/screening/list.xlsx?tab=filed');
  expect(filed[0]).toContain('标题');
  expect(filed).toHaveLength(1 + 24);
  expect(filed[1]).toContain('=1+1');
  expect(await sheetAt(editor, '/screening/list.xlsx?tab=filed&title=之7')).toHaveLength(2);
  expect(await sheetAt(editor, '/reports/list.xlsx?title=之')).toHaveLength(1 + 23);
  expect(await sheetAt(editor, '/search/list.xlsx?q=加装电梯之')).toHaveLength(1 + 23);
  await openArticle(house, { text: citrusText });
  expect((await sheetAt(editor, '/articles/list.xlsx?tab=drafting'))[1]?.[0]).toBe(citrusText.title);
  for (const list of ['/adoptions', '/stock', '/outside'])
    expect(await sheetAt(editor, `${list}/list.xlsx`)).toHaveLength(1);
});

test('only what its reader may see, and no fault at strange conditions', async () => {
  const correspondent = await house.as('otherCorrespondent');
  const own = await sheetAt(correspondent, '/reports/list.xlsx?status=nothing&before=x');
  expect(own.slice(1).map((row) => row[0])).toEqual(['=1+1']);
  expect(await sheetAt(correspondent, '/search/list.xlsx?q=-')).toHaveLength(1);
  expect(await sheetAt(correspondent, '/stock/list.xlsx')).toHaveLength(1);
});

test('a list is cut at the most lines, and says so', async () => {
  const endless: ListSheet<object, number> = {
    title: { zh: '数', en: 'Numbers' },
    columns: [],
    page: async () => ({ lines: [1, 2, 3], older: 'more' }),
  };
  const { lines, isCut } = await allLines(endless, house.access, await house.actor('editor'), {}, 7);
  expect([lines.length, isCut]).toEqual([7, true]);
});
