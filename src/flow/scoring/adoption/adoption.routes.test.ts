import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { screeningThing } from '#flow/intake/screening/index.ts';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { fileReport, fromCounty, registerReport } from '../../../../tests/support/records.ts';
import { plantMarch } from '../../../../tests/support/scoring.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';

let house: TestHouse;
let editor: Client;
let planted: Awaited<ReturnType<typeof plantMarch>>;
beforeAll(async () => {
  house = await testHouse();
  planted = await plantMarch(house);
  editor = await house.as('editor');
});
afterAll(() => house.close());

const rows = (page: string) => [...page.matchAll(/data-row="/g)].length;

describe('the list', () => {
  test('is filtered by unit with all below it, period, channel and level', async () => {
    const count = async (query: string) => rows(await editor.page(`/adoptions?${query}`));
    expect(await count('')).toBe(3);
    expect(await count(`unitId=${house.units.township}`)).toBe(1);
    expect(await count(`unitId=${house.units.district}`)).toBe(3);
    expect(await count('level=province')).toBe(1);
    expect(await count('channel=bulletin&period=2026-03')).toBe(2);
    expect(await count('period=2026-02')).toBe(0);
    expect(await count('title=%E5%85%BB')).toBe(1);
    expect(await editor.page('/adoptions?period=soon')).toContain('时段请写成');
  });

  test('shows a unit what credits it or a unit below it, and nothing to other desks', async () => {
    expect(rows(await (await house.as('approver')).page('/adoptions'))).toBe(3);
    expect(rows(await (await house.as('otherApprover')).page('/adoptions'))).toBe(1);
    expect(rows(await (await house.as('countyEditor')).page('/adoptions'))).toBe(0);
  });

  test('is the same by the API', async () => {
    const answer = await editor.get('/api/adoptions?level=province');
    expect(await answer.json()).toMatchObject({
      lines: [{ units: ['云桥区'], day: '2026-03-20', status: 'standing' }],
    });
  });
});

describe('entering one', () => {
  const fields = () => ({
    deskId: house.units.city,
    articleId: planted.roundUp.articleId,
    body: '澄岭省信息中心',
    level: 'province',
    adoptedForm: 'round_up',
    channel: 'province-bulletin',
    day: '2026-03-21',
    evidence: '省通报第5期',
  });

  test('finds the text by words of its title, articles and reports', async () => {
    const page = await editor.page(`/adoptions/new?words=${encodeURIComponent('流动餐车')}`);
    expect(page).toContain('来稿');
    expect(page).toContain('冷流镇探索');
    expect((await (await house.as('approver')).get('/adoptions/new')).status).toBe(404);
  });

  test('keeps what was typed when it is refused, and the store as it was', async () => {
    const answer = await changingNothing(house.services.db, () =>
      editor.post('/adoptions/new', { ...fields(), day: '2026-02-30' }),
    );
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('没有这一天');
    expect(page).toContain('省通报第5期');
  });

  test('pressing twice enters it once', async () => {
    const once = { ...fields(), once: 'pressed-twice' };
    const [first, second] = [await editor.post('/adoptions/new', once), await editor.post('/adoptions/new', once)];
    expect(first.status).toBe(303);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    const address = first.headers.get('location')?.split('?')[0] ?? '';
    expect(await editor.page(address)).toContain('省级刊物');
    expect((await (await house.as('countyEditor')).get(address)).status).toBe(404);
    const back = await editor.post(`${address}/take_back`, { words: '登记有误' });
    expect(back.status).toBe(303);
    expect(await editor.page(address)).toContain('已撤销');
  });

  test('shows beforehand what repeats the text, what it repeats, and what was adopted of either', async () => {
    const text = {
      ...({ title: '雾溪水库除险加固提前蓄水', genre: 'news' } as const),
      body: '雾溪水库除险加固工程历时14个月完工，坝体渗漏量由每秒3.2升降到0.4升，下游1.7万亩农田今年春灌用水有保障，沿线7个村的饮水工程同步改造。',
    };
    const original = await registerReport(house, { text });
    const copy = await fileReport(house, { ...fromCounty(house), text: { ...text, title: '雾溪水库加固完工' } });
    const form = (reportId: string) => editor.page(`/adoptions/new?deskId=${house.units.city}&reportId=${reportId}`);
    expect(await form(original)).toMatch(/疑似重复，待判断<\/span> <a href="\/duplicates\/[^"]+">雾溪水库加固完工/);

    await house.act('editor', screeningThing, { id: copy, action: 'register', input: {} });
    const words = '与云桥区来稿相同。';
    await house.act('editor', screeningThing, { id: copy, action: 'mark_duplicate', input: { of: original, words } });
    expect(await form(original)).toContain(`重复来稿</span> <a href="/screening/${copy}">`);
    const { articleId: _, ...entered } = fields();
    await editor.post('/adoptions/new', { ...entered, reportId: original, day: '2026-03-22' });
    const page = await form(copy);
    expect(page).toMatch(new RegExp(`它的原来稿</span> <a href="[^"]*">${text.title}`));
    expect(page).toMatch(/已登记采用<\/span> <a href="\/adoptions\/[^"]+">澄岭省信息中心/);
    const other = `/adoptions/new?deskId=${house.units.city}&articleId=${planted.single.articleId}`;
    expect(await editor.page(other)).not.toContain('重复来稿');
  });
});
