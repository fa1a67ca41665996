import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';

let house: TestHouse;
let editor: Client;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
});
afterAll(() => house.close());

const rules = 'library:qinglan-2026';
const lines = [
  { kind: 'unit', id: 'yq', name: '云桥区', class: 'county' },
  { kind: 'unit', id: 'wx', name: '梧溪县', class: 'county' },
  { kind: 'adoption', id: 'a1', date: '2025-03-04', level: 'city', form: 'single', units: [{ unit: 'yq' }] },
  { kind: 'adoption', id: 'a2', date: '2025-06-01', level: 'province', form: 'special', units: [{ unit: 'yq' }] },
];
const jsonl = (facts: readonly object[]) => facts.map((f) => JSON.stringify(f)).join('\n');
const upload = (content: BlobPart, name: string, more: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [key, value] of Object.entries({ rules, period: '', ...more })) form.set(key, value);
  form.set('file', new File([content], name));
  return editor.upload('/fact-sets/new', form);
};
const trialOf = async (answer: Response) => {
  expect(answer.status, await answer.clone().text()).toBe(303);
  return answer.headers.get('location') ?? '';
};

test('facts of last year come to a table and to reasons, and nothing is booked', async () => {
  const where = await trialOf(await changingNothing(house.services.db, () => upload(jsonl(lines), '去年.jsonl')));
  const page = await editor.page(where);
  expect(page).toContain('2025年');
  expect(page).toMatch(/云桥区.*45\.00/s);
  expect(page).toMatch(/梧溪县.*0\.00/s);
  const why = /href="(\/fact-sets\/trial\/why[^"]*unit=yq[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(await editor.page(why)).toContain('省级·专报，计40分');
  const march = await editor.page(where.replace('period=', 'period=2025-03'));
  expect(march).toMatch(/云桥区.*5\.00/s);
  expect(march).not.toContain('45.00</td><td');
});

test('facts without a day are asked for a period; a file that is gone is asked for again', async () => {
  const dayless = await upload(jsonl(lines.slice(0, 2)), '单位.jsonl');
  expect(dayless.status).toBe(422);
  expect(await dayless.text()).toContain('没有一条带日期的事实');
  const gone = await editor.get(`/fact-sets/trial?file=${'0'.repeat(64)}&rules=${rules}&period=2025`);
  expect(gone.status).toBe(422);
  expect(await gone.text()).toContain('请重新上传');
});

test('what is wrong is said line by line, the good ones are shown, nothing is taken', async () => {
  const wrong = [
    ...lines,
    { kind: 'adoption', id: 'a3', date: '2025-13-01', level: 'city', form: 'single', units: [] },
  ];
  const answer = await changingNothing(house.services.db, () => upload(`${jsonl(wrong)}\n{`, '错.jsonl'));
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toMatch(/第5行的“date”不合要求：没有这一天/);
  expect(page).toMatch(/第5行的“units”不合要求：至少要有一项/);
  expect(page).toMatch(/第6行不是一条JSON/);
  expect(page).toContain('读得懂的有4条');
  const odd = await upload(
    jsonl([
      { ...lines[2], levl: 'city' },
      { ...lines[3], kind: 'adopted' },
    ]),
    '错.jsonl',
  );
  const said = await odd.text();
  expect(said).toContain('“levl”不合要求：这里没有这个名称');
  expect(said).toMatch(/“kind”不合要求：须为其中之一： adoption filing/);
  expect((await upload('', '空.jsonl')).status).toBe(422);
  expect((await upload(jsonl(lines), 'x.jsonl', { period: '去年' })).status).toBe(422);
});

test('the template of the chosen rules is filled in and scored; a wrong cell is named', async () => {
  const answer = await editor.get(`/fact-sets/template.xlsx?rules=${rules}`);
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  const sheet = book.getWorksheet('采用');
  if (!sheet) throw new Error('no sheet of adoptions');
  const heads = (sheet.getRow(1).values as string[]).slice(1);
  const put = (row: number, cells: Record<string, string>) =>
    Object.entries(cells).forEach(([head, value]) => {
      sheet.getRow(row).getCell(heads.indexOf(head) + 1).value = value;
    });
  put(2, { 日期: '2025-03-04', 单位: '云桥区', 层级: '市级', 体裁: '单篇' });
  const bytes = async () => new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
  const page = await editor.page(await trialOf(await upload(await bytes(), '去年.xlsx')));
  expect(page).toMatch(/云桥区.*5\.00/s);
  put(3, { 日期: '三月四日', 单位: '梧溪县', 层级: '市级', 体裁: '单篇' });
  const faulty = await (await upload(await bytes(), '去年.xlsx')).text();
  expect(faulty).toMatch(/采用 第3行 [A-Z]/);
  expect(faulty).toContain('读得懂的有1条');
});

test('facts are kept under a name, scored anew, and removed; others never see them', async () => {
  const where = await trialOf(await upload(jsonl(lines), '去年.jsonl'));
  const asked = Object.fromEntries(new URLSearchParams(where.split('?')[1]));
  const keep = { ...asked, deskId: house.units.city, count: '4' };
  const nameless = await editor.post('/fact-sets/keep', { ...keep, name: '' });
  expect(nameless.status).toBe(422);
  expect(await nameless.text()).toContain('请起一个名称');
  const kept = await editor.post('/fact-sets/keep', { ...keep, name: '2025年台账' });
  const at = (kept.headers.get('location') ?? '').split('?')[0] ?? '';
  expect(await editor.page('/fact-sets')).toContain('2025年台账');
  expect(await editor.page(`${at}?period=2025-06`)).toMatch(/云桥区.*40\.00/s);
  expect((await (await house.as('approver')).get(at)).status).toBe(404);
  expect((await (await house.as('approver')).get(where)).status).toBe(404);
  expect((await editor.post(`${at}/remove`, { words: '', version: '1' })).status).toBe(422);
  expect((await editor.post(`${at}/remove`, { words: '已正式入驻', version: '1' })).status).toBe(303);
  expect(await editor.page('/fact-sets')).not.toContain('2025年台账');
  expect(await editor.page(at)).toContain('已移除');
});

test('a file goes with its last set, and one that nobody kept goes after a day', async () => {
  const { factFiles } = house.services;
  const tried = async (note: string) => {
    const where = await trialOf(await upload(jsonl([...lines, { ...lines[3], id: note }]), `${note}.jsonl`));
    return Object.fromEntries(new URLSearchParams(where.split('?')[1]));
  };
  const keep = async (asked: Record<string, string>, name: string) => {
    const kept = await editor.post('/fact-sets/keep', { ...asked, deskId: house.units.city, count: '5', name });
    return (kept.headers.get('location') ?? '').split('?')[0] ?? '';
  };
  const remove = (at: string) => editor.post(`${at}/remove`, { words: '试过了', version: '1' });
  const asked = await tried('b1');
  const sets = [await keep(asked, '甲'), await keep(asked, '乙')];
  await remove(sets[0] ?? '');
  expect(await factFiles.get(asked.file ?? '')).toBeDefined();
  await remove(sets[1] ?? '');
  expect(await factFiles.get(asked.file ?? '')).toBeUndefined();

  const [left, kept] = [await tried('b2'), await tried('b3')];
  const at = await keep(kept, '丙');
  await changeTimes(join(house.dataFolder, 'facts'), new Date(Date.now() - 25 * 3600_000));
  await tried('b4');
  expect(await factFiles.get(left.file ?? '')).toBeUndefined();
  expect(await editor.page(at)).toContain('丙');
});

async function changeTimes(folder: string, to: Date): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), to, to);
}
