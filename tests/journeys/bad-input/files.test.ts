import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png, titleLines, unstyledDocx, zipBomb } from '../../golden/reading/samples.ts';
import type { Client } from '../../support/client.ts';
import { alertOf, textOf } from '../../support/door.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { expectReplays } from '../../support/replay.ts';
import { changingNothing } from '../../support/unchanged.ts';

let house: TestHouse;
let person: Client;
const typed = { title: '先写好的标题', body: '先写好的一段正文。', genre: 'news' };

beforeAll(async () => {
  house = await testHouse();
  person = await house.as('correspondent');
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

function formWith(name: string, bytes: Uint8Array, fields: Readonly<Record<string, string>> = typed): FormData {
  const form = new FormData();
  const { district, city } = house.units;
  for (const [field, value] of Object.entries({ ...fields, unitId: district, deskId: city })) form.append(field, value);
  form.append('file', new File([new Uint8Array(bytes)], name));
  return form;
}

const megabytes = (count: number): Uint8Array => new Uint8Array(count * 1024 * 1024).fill(0x61);
const asRead = { ...typed, intent: 'read' };

describe('a file that cannot be read is refused with a sentence; what was typed stays, and nothing is kept', () => {
  test.each<[string, string, () => Uint8Array, number, string]>([
    ['of 21 megabytes', '大.docx', () => megabytes(21), 413, '超过 20 MB 的上限'],
    ['that unpacks without end', '稿.docx', () => zipBomb(200), 422, '解开后超过'],
    ['that is text, called .docx', '稿.docx', () => strToU8('这只是一段文字。'), 422, '不是这种文件'],
    ['that is another archive, called .docx', '稿.docx', () => zipSync({ 'a.txt': strToU8('甲') }), 422, '压缩包'],
    ['that is a program', '程序.txt', () => Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1), 422, '不认识的文件'],
    ['that is a picture', '照片.docx', () => new Uint8Array(png), 422, '内容是图片'],
    ['of blanks', '空.txt', () => strToU8('\n　\n'), 422, '没有文字'],
    ['of a million characters', '长.txt', () => strToU8('青岚'.repeat(500_000)), 422, '超过'],
    ['that is cut off', '断.pdf', () => strToU8('%PDF-1.7\n1 0 obj'), 422, '不完整'],
  ])('%s', async (_, name, bytes, status, sentence) => {
    for (const fields of [asRead, typed]) {
      const form = formWith(name, bytes(), fields);
      const answer = await changingNothing(house.services.db, () => person.upload('/reports/new', form));
      const html = await answer.text();
      expect([answer.status, alertOf(html)]).toEqual([status, expect.stringContaining(sentence)]);
      for (const text of [typed.title, typed.body]) expect(html).toContain(text);
    }
  });

  test('of 60 megabytes: the page says how large a file may be', async () => {
    const answer = await changingNothing(house.services.db, () =>
      person.upload('/reports/new', formWith('大.docx', megabytes(60))),
    );
    expect([answer.status, textOf(await answer.text())]).toEqual([413, expect.stringContaining('文件最大20兆')]);
  });

  test('that holds a secrecy mark', async () => {
    const bytes = strToU8('机密★一年\n关于有关情况的报告\n正文。');
    const answer = await changingNothing(house.services.db, () =>
      person.upload('/reports/new', formWith('密.txt', bytes, asRead)),
    );
    expect([answer.status, alertOf(await answer.text())]).toEqual([422, expect.stringContaining('非涉密系统')]);
  });

  test('that is missing, when it was to be read', async () => {
    const form = formWith('', new Uint8Array(0), asRead);
    const answer = await changingNothing(house.services.db, () => person.upload('/reports/new', form));
    expect([answer.status, alertOf(await answer.text())]).toEqual([422, expect.stringContaining('请先选择一个文件')]);
  });
});

describe('a file with a strange name is read, and its name is harmless', () => {
  test.each([
    ['../../../etc/passwd.docx', 'passwd.docx'],
    ['"><script>alert(1)</script>.docx', 'script'],
    ['稿\r\nSet-Cookie: x=1.docx', 'Set-Cookie'],
    [`${'长'.repeat(300)}.docx`, '长长长'],
    ['\u202exod.稿', '稿'],
  ])('%j', async (name, part) => {
    const filed = await person.upload(
      '/reports/new',
      formWith(name, await unstyledDocx(), { ...typed, title: '', body: '' }),
    );
    expect(filed.status).toBe(303);
    const page = await person.page(filed.headers.get('location') ?? '');
    expect(page).toContain(titleLines[0]);
    expect(page).not.toContain('<script>alert');
    expect(textOf(page)).toContain(part);
    const href = /href="(\/reports\/[^"]+\/files\/[0-9a-f]{64})"/.exec(page)?.[1] ?? '';
    const file = await person.get(href);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.()!*'~-]+$/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('set-cookie')).toBeNull();
  });
});

describe('an upload that is not one’s own', () => {
  test.each(['not-an-id', '%00', '0199a000-0000-7000-8000-00000000dead'])('(%s) is gone', async (upload) => {
    const { district, city } = house.units;
    const fields = { ...typed, unitId: district, deskId: city, upload };
    const answer = await changingNothing(house.services.db, () => person.post('/reports/new', fields));
    expect([answer.status, alertOf(await answer.text())]).toEqual([409, expect.stringContaining('上传的文件已经失效')]);
  });

  test('and was read in by another person cannot be filed', async () => {
    const read = await person.upload('/reports/new', formWith('稿.docx', await unstyledDocx(), asRead));
    const upload = /name="upload" value="([^"]+)"/.exec(await read.text())?.[1] ?? '';
    expect(upload).toMatch(/^[0-9a-f-]{36}$/);
    const { county, city } = house.units;
    const other = await house.as('otherCorrespondent');
    const fields = { ...typed, unitId: county, deskId: city, upload };
    const answer = await changingNothing(house.services.db, () => other.post('/reports/new', fields));
    expect(answer.status).toBe(409);
  });
});
