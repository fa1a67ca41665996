/** An act on more records than one request does: the page says how far it is, and what failed on the way is told at the end. */
import { afterAll, expect, test } from 'vitest';
import type { ReportStatus } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { portion } from '#platform/http/index.ts';
import { inPortions, manyFiled } from '../support/bulk.ts';
import { testHouse } from '../support/house.ts';

const house = await testHouse();
afterAll(() => house.close());

const countOf = async (status: ReportStatus): Promise<number> => {
  const { count } = await house.access.db
    .selectFrom('intake.report')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('status', '=', status)
    .executeTakeFirstOrThrow();
  return Number(count);
};

test('goes on page by page; what failed stays chosen; all of it is taken back the same way', async () => {
  const many = portion + 5;
  const [original = '', ...ids] = await manyFiled(house, many);
  await house.act('editor', screeningThing, { id: original, action: 'register', input: {} });
  const editor = await house.as('editor');

  const registered = await inPortions(editor, '/screening/bulk?tab=filed', { act: 'register', all: '1' });
  expect(registered.map(({ status }) => status)).toEqual([200, 303]);
  expect(registered[0]?.page).toContain(`正在办“登记”：${portion}/${ids.length}条`);
  expect(registered[0]?.page).toContain(`接着办剩下的${ids.length - portion}条`);
  expect(registered.at(-1)?.location).toContain(`count=${ids.length}`);

  const words = { 'mark_duplicate.link': original, 'mark_duplicate.words': '同一篇来稿的“另一份”。' };
  const marked = await inPortions(editor, '/screening/bulk?tab=registered', {
    act: 'mark_duplicate',
    all: '1',
    once: 'm1',
    ...words,
  });
  expect(marked.map(({ status }) => status)).toEqual([200, 409]);
  expect(marked.at(-1)?.page).toContain(`已办成${ids.length}条：标为重复`);
  expect(marked.at(-1)?.page).toContain('有1条没有办成“标为重复”，仍然选中');
  expect(marked.at(-1)?.page).toMatch(new RegExp(`value="report:${original}"[^>]*checked`));
  expect(await countOf('duplicate')).toBe(ids.length);

  const undone = await inPortions(editor, '/screening/bulk/undo?tab=duplicate', { act: 'mark_duplicate', key: 'm1' });
  expect(undone.map(({ status }) => status)).toEqual([200, 303]);
  expect([await countOf('duplicate'), await countOf('registered')]).toEqual([0, many]);
});

test('what is refused for what was typed is said at once for all, and what a page sends wrongly does nothing', async () => {
  const editor = await house.as('editor');
  const empty = { 'decline.reason': 'old_news', 'decline.words': ' ' };
  const refused = await inPortions(editor, '/screening/bulk?tab=registered', { act: 'decline', all: '1', ...empty });
  expect(refused.map(({ status }) => status)).toEqual([409]);
  expect(refused[0]?.page).toContain(`有${portion + 5}条没有办成“不采用”`);
  const broken = { act: 'register', rest: 'x', done: '-1', left: '{' };
  const [answer] = await inPortions(editor, '/screening/bulk?tab=filed', broken);
  expect([answer?.status, answer?.page.includes('还没有选中')]).toEqual([422, true]);
});
