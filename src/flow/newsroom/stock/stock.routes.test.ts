import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadOutside, outsideThing } from '#flow/intake/outside/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing } from '#flow/newsroom/article/index.ts';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { openArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { liftText, mealsText } from '../../../../tests/support/texts.ts';
import { citableStock, findStock, listStock } from './stock.queries.ts';
import { stockThing } from './stock.store.ts';

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

const held = async (text = liftText) => {
  const id = await registerReport(house, { text });
  await house.act('editor', screeningThing, { id, action: 'hold', input: { words: '等下半年数据' } });
  return id;
};
const piecesOf = async (source: string, status?: 'in_stock' | 'retired') =>
  (await listStock(house.access, await house.actor('editor'), { source, status })).lines;
const piece = { title: '楼道议定出资', topics: '加装电梯、出资', kind: 'case', body: '低楼层不出钱也能议定。' };

describe('a held report', () => {
  test('is in the stock while it is held', async () => {
    const id = await held();
    expect(await piecesOf(id)).toMatchObject([{ kind: 'held_report', status: 'in_stock', topics: ['问题'] }]);
    await openArticle(house, { reports: [id] });
    expect(await piecesOf(id)).toMatchObject([{ status: 'retired' }]);
  });
  test('has the topics of the desk that it speaks of', async () => {
    await house.act('editor', stockThing, {
      action: 'add',
      input: { ...piece, topics: '老年助餐', deskId: house.units.city, sourceWords: '实地走访，2026年2月' },
    });
    const text = { ...mealsText, title: '老年助餐点办得起养不起' };
    expect((await piecesOf(await held(text)))[0]?.topics).toContain('老年助餐');
  });
});

describe('on the pages', () => {
  test('a passage chosen in a report goes into the form with its source, and into stock', async () => {
    const report = await registerReport(house);
    const body = '一个项目平均上门41次';
    expect(await editor.page(`/stock/of/report/${report}`)).toContain(`value="report:${report}"`);
    const form = await (await editor.post('/stock/start', { source: `report:${report}`, body })).text();
    expect(form).toContain(body);
    expect(form).toContain(liftText.title);
    const asked = { ...piece, kind: 'quotation', body, speaker: '社区网格员', deskId: house.units.city };
    const said = await editor.post('/stock/new', { ...asked, body: '平均上门42次', source: `report:${report}` });
    expect([said.status, (await said.text()).includes('原话必须与出处一字不差')]).toEqual([422, true]);
    const done = await editor.post('/stock/new', { ...asked, source: `report:${report}` });
    expect(done.status).toBe(303);
    const page = await editor.page(done.headers.get('location') ?? '');
    for (const words of [body, '社区网格员', liftText.title, '加装电梯']) expect(page).toContain(words);
    expect(await editor.page(`/stock/of/report/${report}`)).toContain(piece.title);
  });
  test('is found by words, topic, kind and unit, with counts', async () => {
    const list = await editor.page('/stock?words=上门41次&topic=出资&kind=quotation');
    expect(list).toContain(piece.title);
    expect(await editor.page('/stock?words=-')).toContain('没有符合条件的素材');
    expect(await editor.page(`/stock?words=上门41次&unitId=${house.units.county}`)).toContain('没有符合条件的素材');
    const found = await findStock(house.access, await house.actor('editor'), '上门41', 5);
    const citable = await citableStock(
      house.access.db,
      house.access.orgId,
      found.map(({ id }) => id),
    );
    expect(citable).toMatchObject([{ title: piece.title, deskId: house.units.city, version: 1, isUsable: true }]);
    expect(citable[0]?.unitName).not.toBeNull();
  });
  test('is not there for another desk or a unit', async () => {
    const actor = await house.actor('correspondent');
    expect((await listStock(house.access, actor, {})).lines).toEqual([]);
    const [line] = await findStock(house.access, await house.actor('editor'), '上门41', 1);
    expect((await (await house.as('correspondent')).get(`/stock/${line?.id}`)).status).toBe(404);
    expect((await (await house.as('correspondent')).get('/stock/new')).status).toBe(404);
  });
  test('an outside item is read from a file, kept with its source, and a source of stock', async () => {
    const form = new FormData();
    form.set('intent', 'read');
    form.set('file', new File(['栖梧市一梯一议\n两年装了412台。'], '栖梧.txt'));
    const read = await editor.upload('/outside/new', form);
    expect(await read.text()).toContain('两年装了412台');
    const item = {
      deskId: house.units.city,
      title: '栖梧市一梯一议',
      body: '两年装了412台。',
      source: '栖梧日报',
      day: '2026-02-11',
    };
    const refused = await editor.post('/outside/new', { ...item, address: '' });
    expect([refused.status, (await refused.text()).includes('请写明出处地址')]).toEqual([422, true]);
    const { id } = await house.act('editor', outsideThing, {
      action: 'collect',
      input: { ...item, address: 'https://paper.example.org/3' },
    });
    expect(await editor.page('/outside?words=412台')).toContain('栖梧市一梯一议');
    const article = await house.act('editor', articleThing, {
      action: 'open',
      input: { ...liftText, form: 'single', deskId: house.units.city, sources: [`outside:${id}`] },
    });
    expect((await loadOutside(house.access, id))?.state).toMatchObject({ status: 'taken_up', articles: [article.id] });
    expect(await editor.page(`/outside/${id}`)).toContain(`/articles/${article.id}`);
    const aside = await editor.post(`/outside/${id}/set_aside`, { reason: '', words: '' });
    expect(aside.status).toBe(422);
    const done = await editor.post('/stock/new', { ...piece, deskId: house.units.city, source: `outside:${id}` });
    expect(await editor.page(done.headers.get('location') ?? '')).toContain('外线《栖梧市一梯一议》');
  });
});
