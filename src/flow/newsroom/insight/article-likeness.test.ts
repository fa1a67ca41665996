import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleThing } from '#flow/newsroom/article/index.ts';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { releasedIssue, signedOffArticle } from '../../../../tests/support/press.ts';
import { fileReport, fromCounty, openArticle, registerReport } from '../../../../tests/support/records.ts';
import { citrusText, liftText } from '../../../../tests/support/texts.ts';

let house: TestHouse;
let editor: Client;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
});
afterAll(() => house.close());

const beside = (id: string) => editor.page(`/duplicates/of-article/${id}`);

test('after every save an article is held against what was printed and filed, but for its own sources', async () => {
  const printed = await signedOffArticle(house, { text: { ...liftText, title: '加装电梯卡在哪里' } });
  await releasedIssue(house, [printed]);
  const filed = await fileReport(house, { ...fromCounty(house), text: citrusText });
  const own = await registerReport(house, { text: citrusText });
  const id = await openArticle(house, { reports: [own], text: { ...citrusText, title: '冷库不够用' } });
  const first = await beside(id);
  expect(first).toContain(`/duplicates/article/${id}/${filed}`);
  expect([first.includes(own), first.includes(printed)]).toEqual([false, false]);

  const body = `${citrusText.body}\n${liftText.body}`;
  const input = { title: '冷库与电梯', body, form: 'single', sources: [`report:${own}`] };
  await house.act('editor', articleThing, { id, action: 'revise', input });
  expect(await beside(id)).toContain('加装电梯卡在哪里');
  const page = await editor.page(`/duplicates/article/${id}/${printed}`);
  expect(page).toMatch(/<mark>[^<]*老旧小区/);
  expect(page).toContain('见于本稿');
});

test('only the desk is shown what is alike', async () => {
  const id = await openArticle(house, { text: citrusText });
  for (const who of ['correspondent', 'countyEditor'] as const) {
    const other = await house.as(who);
    expect((await other.get(`/duplicates/of-article/${id}`)).status).toBe(404);
  }
  expect((await editor.get(`/duplicates/article/${id}/${id}`)).status).toBe(404);
});
