import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { openArticle, passArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText } from '../../../../tests/support/texts.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';
import { commentsOn } from './comment.store.ts';

let house: TestHouse;
let editor: Client;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const quote = '每吨柑橘每月电费82元';
const comment = (id: string, fields: Readonly<Record<string, string>> = {}, kind = 'article') =>
  editor.post('/comments/make', { kind, id, quote, words: '82元是含税还是不含税？', ...fields });
const panel = (id: string) => editor.page(`/comments/on/article/${id}`);

test('made, answered, resolved and opened again, each an event of its own', async () => {
  const id = await openArticle(house, { text: citrusText });
  expect((await comment(id)).status).toBe(303);
  const [made] = await commentsOn(house.access, 'article', id);
  const at = (act: string) => `/comments/${made?.id}/${act}`;
  await (await house.as('checker')).post(at('reply'), { words: '含税，问过单位。' });
  await editor.post(at('resolve'));
  expect(await panel(id)).toContain('已解决的1条');
  await editor.post(at('reopen'));
  expect(await panel(id)).toContain('含税，问过单位。');
  const events = await eventsOf(house.access, made?.id ?? '');
  expect(events.map(({ type }) => type)).toEqual([
    'comment.made',
    'comment.replied',
    'comment.resolved',
    'comment.reopened',
  ]);
});

test('is no part of what was checked and signed', async () => {
  const id = await openArticle(house, { text: citrusText });
  await passArticle(house, id, 'awaiting_sign_off');
  const before = await loadArticle(house.access, id);
  await comment(id);
  expect(await loadArticle(house.access, id)).toEqual(before);
});

test('follows its passage through an edit, and is listed as lost when that is gone', async () => {
  const id = await openArticle(house, { text: citrusText });
  await comment(id);
  const revise = (body: string) =>
    house.act('editor', articleThing, { id, action: 'revise', input: { ...citrusText, form: 'single', body } });
  await revise(citrusText.body.replace('82元', '79元'));
  expect(await panel(id)).toMatch(/每吨柑橘每月电费79元.*原文改过.*当时批注的是：“每吨柑橘每月电费82元”/s);
  await revise('全文重写，只留一句话。');
  expect(await panel(id)).toContain('找不到这一段了');
});

test('a passage that does not stand there, or nothing said, comes back with what was typed', async () => {
  const id = await openArticle(house, { text: citrusText });
  const answers = await changingNothing(house.services.db, async () => [
    await comment(id, { quote: '文中没有的话' }),
    await comment(id, { words: ' ' }),
    await comment(id, { quote: ' ' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
  expect(await answers[0]?.text()).toMatch(/正文里没有这段文字.*文中没有的话|文中没有的话.*正文里没有这段文字/s);
});

test('the desk sees it, the unit and other desks do not', async () => {
  const id = await registerReport(house, { text: citrusText });
  expect((await comment(id, {}, 'report')).status).toBe(303);
  const [made] = await commentsOn(house.access, 'report', id);
  for (const who of ['correspondent', 'countyEditor', 'leader'] as const) {
    const other = await house.as(who);
    expect((await other.get(`/comments/on/report/${id}`)).status, who).toBe(404);
    expect((await other.post(`/comments/${made?.id}/reply`, { words: '看看' })).status, who).toBe(404);
  }
  expect(await (await house.as('correspondent')).page(`/reports/${id}`)).not.toContain('含税还是不含税');
});
