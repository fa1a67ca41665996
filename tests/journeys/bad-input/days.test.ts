import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportThing } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { machine } from '../../support/api.ts';
import { alertOf } from '../../support/door.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { expectReplays } from '../../support/replay.ts';
import { changingNothing } from '../../support/unchanged.ts';

let house: TestHouse;
let id: string;

beforeAll(async () => {
  house = await testHouse();
  const { district, city } = house.units;
  const text = { title: '云桥区老旧水管改造', body: '全区改造老旧水管12公里。', genre: 'news' };
  const input = { ...text, unitId: district, deskId: city };
  ({ id } = await house.act('correspondent', reportThing, { action: 'draft', input }));
  await house.act('correspondent', reportThing, { id, action: 'submit', input: {} });
  await house.act('approver', reportThing, { id, action: 'approve', input: { declaration: 'yes' } });
  await house.act('editor', screeningThing, { id, action: 'register', input: {} });
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

test.each([
  ['1582-10-10', '日期应在1949年至2199年之间'],
  ['1948-12-31', '日期应在1949年至2199年之间'],
  ['2200-01-01', '日期应在1949年至2199年之间'],
  ['2026-02-30', '没有这一天'],
  ['2026-13-01', '没有这一天'],
  ['2026-3-5', '日期请写成'],
  ['明天', '日期请写成'],
  ['2026-03-05T00:00:00Z', '日期请写成'],
  ['99999-01-01', '日期请写成'],
  ['', '日期请写成'],
  ['2026-03-01', '补充期限不能早于今天'],
])('a deadline of “%s” is refused on the page and at the API', async (deadline, sentence) => {
  const fields = { words: '请补充数据来源。', deadline };
  const page = await house.as('editor');
  const api = await machine(house, 'editor');
  const [html, json] = await changingNothing(house.services.db, async () => [
    await page.post(`/screening/${id}/return`, { ...fields, version: 4 }),
    await api.post(`/screening/${id}/return`, fields),
  ]);
  const text = await html.text();
  expect([html.status, json.status]).toEqual([422, 422]);
  expect(alertOf(text) + text).toContain(sentence);
  expect(json.body.error.refusals[0].message).toContain(sentence);
  expect(text).toContain('请补充数据来源。');
});

test.each(['2026-03-02', '2028-02-29', '2199-12-31'])('a deadline of %s is a day', async (deadline) => {
  const before = await house.attempt('editor', screeningThing, {
    id,
    action: 'return',
    input: { words: '补充。', deadline },
  });
  expect(before.ok).toBe(true);
  await house.act('correspondent', reportThing, {
    id,
    action: 'revise',
    input: { title: '题', body: '文。', genre: 'news', deskId: house.units.city },
  });
  await house.act('approver', reportThing, { id, action: 'resubmit', input: { declaration: 'yes' } });
  await house.act('editor', screeningThing, { id, action: 'register', input: {} });
});
