import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadReport } from '#flow/intake/report/index.ts';
import { articleThing } from '#flow/newsroom/article/index.ts';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { releasedIssue, signedOffArticle } from '../../../../tests/support/press.ts';
import { fileReport, fromCounty, openArticle, registerReport } from '../../../../tests/support/records.ts';
import { citrusText, liftText, mealsText, type TestText } from '../../../../tests/support/texts.ts';
import { listResemblances } from './resemblance.queries.ts';
import { loadResemblance, resemblanceThing } from './resemblance.store.ts';

let house: TestHouse;
let editor: Client;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
});
afterAll(() => house.close());

const reportStatus = async (id: string) => (await loadReport(house.access, id))?.state.status;
const bridgeText: TestText = {
  ...{ title: '冷流镇汛前排查农村危桥17座', genre: 'news' },
  body: '冷流镇组织镇村干部和交通管护员，用12天时间对辖区63座农村桥梁逐座检查，查出存在基础冲刷、栏杆缺损等问题的桥梁17座，已设置警示标志并落实专人值守。',
};
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

test('what was decided about an article and an earlier text is kept, and neither is asked about again', async () => {
  const filed = await fileReport(house, { ...fromCounty(house), text: { ...mealsText, title: '助餐点冬季送餐' } });
  const printed = await signedOffArticle(house, { text: { ...mealsText, title: '助餐点如何不断炊' } });
  await releasedIssue(house, [printed]);
  const id = await openArticle(house, { text: { ...mealsText, title: '助餐点的难处' } });
  const missing = await editor.post(`/duplicates/article/${id}/${filed}/confirm`, { words: ' ' });
  expect(missing.status).toBe(422);
  expect(await missing.text()).toContain('请写明理由');
  const words = '同一件事，补作出处。';
  const is = await editor.post(`/duplicates/article/${id}/${filed}/confirm`, { words });
  const isNot = await editor.post(`/duplicates/article/${id}/${printed}/deny`, { words: '两年前的事' });
  const [asked, denied] = [is, isNot].map((r) => r.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? '');
  expect((await loadResemblance(house.access, asked ?? ''))?.state).toMatchObject({
    ...{ articleId: id, otherId: filed, status: 'confirmed', decision: { words } },
  });
  expect(await reportStatus(filed), 'nothing follows for the report').toBe('filed');
  expect((await loadResemblance(house.access, denied ?? ''))?.state.status).toBe('denied');
  const page = await beside(id);
  expect(page).toContain(`/duplicates/${asked}`);
  expect(page).not.toContain(`/duplicates/article/${id}/`);
  const again = await editor.get(`/duplicates/article/${id}/${filed}`);
  expect([again.status, again.headers.get('location')]).toEqual([303, `/duplicates/${asked}`]);
  expect(await editor.page('/duplicates?status=confirmed')).toContain('助餐点的难处');
  await editor.post(`/duplicates/${denied}/reopen`, { words: '' });
  expect(await editor.page('/today?view=judge_duplicates')).toContain('助餐点的难处');
});

test('what was decided about its source is not asked about for the article', async () => {
  const report = await registerReport(house, { text: { ...bridgeText, title: '危桥排查' } });
  const filed = await fileReport(house, { ...fromCounty(house), text: bridgeText });
  const { lines } = await listResemblances(house.access, await house.actor('editor'), { of: filed });
  await house.act('editor', resemblanceThing, { id: lines[0]?.id, action: 'deny', input: {} });
  const id = await openArticle(house, { reports: [report], text: { ...bridgeText, title: '汛前排危桥' } });
  expect(await beside(id)).not.toContain(filed);
});

test('a checker reads the two texts and decides nothing', async () => {
  const filed = await fileReport(house, { ...fromCounty(house), text: citrusText });
  const id = await openArticle(house, { text: citrusText });
  const checker = await house.as('checker');
  expect(await checker.page(`/duplicates/article/${id}/${filed}`)).not.toContain('/confirm');
  const refused = await checker.post(`/duplicates/article/${id}/${filed}/deny`, { words: '' });
  expect(refused.status).toBe(403);
  const { lines } = await listResemblances(house.access, await house.actor('editor'), { of: id });
  expect(lines).toEqual([]);
});

test('only the desk is shown what is alike', async () => {
  const id = await openArticle(house, { text: citrusText });
  for (const who of ['correspondent', 'countyEditor'] as const) {
    const other = await house.as(who);
    expect((await other.get(`/duplicates/of-article/${id}`)).status).toBe(404);
  }
  expect((await editor.get(`/duplicates/article/${id}/${id}`)).status).toBe(404);
});
