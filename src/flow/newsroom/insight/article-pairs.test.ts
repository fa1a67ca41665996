import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadReport } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing } from '#flow/newsroom/article/index.ts';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { releasedIssue, signedOffArticle } from '../../../../tests/support/press.ts';
import { fileReport, fromCounty, openArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText, liftText, mealsText, type TestText } from '../../../../tests/support/texts.ts';
import { countResemblances, listResemblances, type ResemblanceLine } from './resemblance.queries.ts';
import { loadResemblance, resemblanceThing } from './resemblance.store.ts';

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

const matter = (title: string, body: string): TestText => ({ title, genre: 'news', body });
const bridgeText = matter(
  '冷流镇汛前排查农村危桥17座',
  '冷流镇组织镇村干部和交通管护员，用12天时间对辖区63座农村桥梁逐座检查，查出存在基础冲刷、栏杆缺损等问题的桥梁17座，已设置警示标志并落实专人值守。',
);
const teaText = matter(
  '春茶采摘用工缺口大',
  '梧溪县今年春茶开采面积9.3万亩，高峰期日需采茶工2.1万人，实际到岗1.5万人，每亩因采摘不及时减收约360元，合作社已到邻县招工三次。',
);
const wellText = matter(
  '旧机井封填进展慢',
  '全区登记在册的废弃机井1286眼，已封填417眼，主要是权属不清、封填费用没有着落，每眼需4800元，乡镇难以承担，雨季有安全隐患。',
);

const asked = async (id: string): Promise<readonly ResemblanceLine[]> =>
  (await listResemblances(house.access, await house.actor('editor'), { of: id })).lines;
const pair = async (id: string, other: string) =>
  (await asked(id)).find(({ newerId, otherId }) => [newerId, otherId].includes(other));
const statusOf = async (id: string, other: string) => (await pair(id, other))?.status;
const filed = (text: TestText) => fileReport(house, { ...fromCounty(house), text });
const open = (text: TestText, reports: readonly string[] = []) => openArticle(house, { text, reports });
const save = (id: string, { title, body }: TestText, sources: readonly string[] = []) =>
  house.act('editor', articleThing, {
    ...{ id, action: 'revise' },
    input: { title, body, form: 'single', sources: sources.map((source) => `report:${source}`) },
  });

test('a saved article is asked about beside what was printed and filed, but for its own sources', async () => {
  const printed = await signedOffArticle(house, { text: { ...liftText, title: '加装电梯卡在哪里' } });
  await releasedIssue(house, [printed]);
  const other = await filed(citrusText);
  const own = await registerReport(house, { text: teaText });
  const id = await open({ ...teaText, title: '茶工不够用' }, [own]);
  expect(await asked(id)).toEqual([]);

  await save(id, matter('茶工、冷库与电梯', [teaText, citrusText, liftText].map((t) => t.body).join('\n')), [own]);
  const found = await asked(id);
  expect(found.map((line) => [line.otherId, line.otherAs, line.status]).toSorted()).toEqual(
    [
      [other, 'report', 'found'],
      [printed, 'printed', 'found'],
    ].toSorted(),
  );
  const queue = await editor.page('/duplicates');
  expect(queue).toContain('茶工、冷库与电梯');
  const page = await editor.page(`/duplicates/${(await pair(id, printed))?.id}`);
  expect(page).toMatch(/<mark>[^<]*老旧小区/);
  expect(page).toContain('见于本稿');
});

test('what an article differs from by now, or took as a source, is asked about no more; alike again, it is', async () => {
  const report = await filed(wellText);
  const id = await open({ ...wellText, title: '机井为什么封不动' });
  expect(await statusOf(id, report)).toBe('found');
  await save(id, matter('机井为什么封不动', '待写。'));
  expect(await statusOf(id, report)).toBe('superseded');
  expect(await editor.page(`/duplicates/${(await pair(id, report))?.id}`)).toContain('改稿以后两篇不再相近');
  await save(id, { ...wellText, title: '机井为什么封不动' });
  expect(await statusOf(id, report)).toBe('found');
  await house.act('editor', screeningThing, { id: report, action: 'register', input: {} });
  await save(id, { ...wellText, title: '机井为什么封不动' }, [report]);
  expect(await statusOf(id, report)).toBe('superseded');
  expect((await asked(id)).length, 'one question, however often it was saved').toBe(1);
});

test('two articles in hand are one question, whichever is saved next, until one of them goes', async () => {
  const first = await open({ ...bridgeText, title: '汛前排危桥' });
  const second = await open({ ...bridgeText, title: '农村危桥如何管' });
  await save(first, { ...bridgeText, title: '汛前排查危桥' });
  const lines = await asked(first);
  expect(lines.map((line) => [line.newerId, line.otherId, line.otherAs, line.status])).toEqual([
    [second, first, 'in_hand', 'found'],
  ]);
  expect(await asked(await filed(bridgeText)), 'a report is not held against what nobody printed').toEqual([]);
  const waiting = async () => (await countResemblances(house.access, await house.actor('editor'))).found ?? 0;
  const before = await waiting();
  await house.act('editor', articleThing, { id: second, action: 'withdraw', input: { words: '并入另一篇' } });
  expect(await waiting()).toBe(before - 1);
});

test('what was decided about an article and an earlier text is kept, and neither is asked about again', async () => {
  const report = await filed({ ...mealsText, title: '助餐点冬季送餐' });
  const printed = await signedOffArticle(house, { text: { ...mealsText, title: '助餐点如何不断炊' } });
  await releasedIssue(house, [printed]);
  const id = await open({ ...mealsText, title: '助餐点的难处' });
  const [ofReport, ofPrinted] = [(await pair(id, report))?.id, (await pair(id, printed))?.id];
  const missing = await editor.post(`/duplicates/${ofReport}/confirm`, { words: ' ' });
  expect(missing.status).toBe(422);
  const words = '同一件事，补作出处。';
  await editor.post(`/duplicates/${ofReport}/confirm`, { words });
  await editor.post(`/duplicates/${ofPrinted}/deny`, { words: '两年前的事' });
  expect((await loadResemblance(house.access, ofReport ?? ''))?.state).toMatchObject({
    ...{ articleId: id, otherId: report, status: 'confirmed', decision: { words } },
  });
  expect((await loadReport(house.access, report))?.state.status, 'nothing follows for the report').toBe('filed');
  await save(id, { ...mealsText, title: '助餐点的两个难处' });
  expect((await asked(id)).map(({ status }) => status).toSorted()).toEqual(['confirmed', 'denied']);
  expect(await editor.page('/duplicates?status=confirmed')).toContain('助餐点的两个难处');
  await editor.post(`/duplicates/${ofPrinted}/reopen`, { words: '' });
  expect(await editor.page('/today?view=judge_duplicates')).toContain('助餐点的两个难处');
});

test('what was asked about its source is not asked about for the article', async () => {
  const tunnel = matter(
    '隧道照明改造',
    '青石隧道更换灯具412盏，每月节电1.9万千瓦时，夜间施工27天，未封闭交通，群众反映良好。',
  );
  const report = await registerReport(house, { text: tunnel });
  const later = await filed({ ...tunnel, title: '青石隧道换灯' });
  const id = await open({ ...tunnel, title: '一条隧道的账' }, [report]);
  expect(await statusOf(id, later)).toBeUndefined();
});

test('a checker reads the two texts and decides nothing; who is not of the desk sees neither', async () => {
  const report = await filed({ ...citrusText, title: '冷库的电价' });
  const id = await open({ ...citrusText, title: '冷库电价高' });
  const question = (await pair(id, report))?.id;
  const checker = await house.as('checker');
  expect(await checker.page(`/duplicates/${question}`)).not.toContain('/confirm');
  expect((await checker.post(`/duplicates/${question}/deny`, { words: '' })).status).toBe(403);
  expect((await loadResemblance(house.access, question ?? ''))?.state.status).toBe('found');
  const refused = await house.attempt('countyEditor', resemblanceThing, {
    id: question ?? '',
    action: 'deny',
    input: {},
  });
  expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'not_found' }] });
});
