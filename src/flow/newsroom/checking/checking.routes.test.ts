/** The checks through the house: fixes as rounds, undone, set aside, the house list, the unsaved text. */
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import { bodyFromText } from '#kernel/body.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { openArticle, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { checkingForMachines } from './checking.api.ts';
import { termsOf } from './term.store.ts';

let house: TestHouse;
let id: string;
const body = '全镇共修渠12条,部份通水。\n群众说：“部份渠道没人管。”\n共有志愿者50名，其中党员40名、群众20名。';

beforeAll(async () => {
  house = await testHouse();
  const report = await registerReport(house);
  id = await openArticle(house, { reports: [report], text: { title: '冷流镇修通断头渠', body } });
});
afterAll(() => house.close());

const hints = async () => checkingForMachines(house.access, await house.actor('editor'), id);
const article = async () => {
  const loaded = await loadArticle(house.access, id);
  if (!loaded) throw new Error('no article');
  return loaded;
};
const revised = async (typed: string) => {
  const { title, form, sources } = (await article()).state;
  return { title, form, sources, body: bodyFromText(typed), reason: '' };
};
const plain = async () => (await article()).state.body.map((b) => ('text' in b ? b.text : '')).join('\n');

describe('the checks of an article', () => {
  test('its hints with their places, on the page and as JSON', async () => {
    const { open } = await hints();
    expect(open.map((h) => [h.rule, h.block, h.quoted])).toEqual([
      ['half_width_mark', 0, false],
      ['common_slip', 0, false],
      ['common_slip', 1, true],
      ['total_of_parts', 2, false],
    ]);
    const page = await (await house.as('editor')).page(`/checking/${id}`);
    expect(page).toContain('写的是50，2项相加是60。');
    for (const [, anchor] of page.matchAll(/href="#((?:hint|place)-\d+)"/g)) expect(page).toContain(`id="${anchor}"`);
    const response = await (await house.as('editor')).get(`/api/checking?article=${id}`);
    expect((await response.json()).open).toHaveLength(4);
  });

  test('all safe ones at once are one round that names the rules, and a quotation stays', async () => {
    const editor = await house.as('editor');
    const { version } = await article();
    expect((await editor.post(`/checking/${id}/fix`, { of: 'all', version: String(version) })).status).toBe(303);
    expect(await plain()).toBe(body.replace('条,部份', '条，部分'));
    expect((await article()).state.rounds.at(-1)?.reason).toBe('文字检查：半角标点、错别字共2处');
  });

  test('undone, the text is what it was', async () => {
    const editor = await house.as('editor');
    expect(await editor.page(`/checking/${id}`)).toContain('撤销刚才的修改');
    const { version } = await article();
    expect((await editor.post(`/checking/${id}/undo`, { version: String(version) })).status).toBe(303);
    expect(await plain()).toBe(body);
    const again = await editor.post(`/checking/${id}/undo`, { version: String((await article()).version) });
    expect(again.status).toBe(409);
  });

  test('all fixes of a rule are one round; what was left is named with its reason', async () => {
    const editor = await house.as('editor');
    await house.act('editor', articleThing, { id, action: 'revise', input: await revised(`${body}\n部份、部份。`) });
    const { version, state } = await article();
    const answer = await editor.post(`/checking/${id}/fix`, { of: 'common_slip', version: String(version) });
    const page = await editor.page(answer.headers.get('location') ?? '');
    expect(page).toContain('已改好3处，记为新的一轮。');
    expect(page).toMatch(/还有1处没有改.*部份.*在引文里/s);
    expect(await plain()).toBe(`${body}\n部份、部份。`.replaceAll('部份', '部分').replace('“部分', '“部份'));
    expect((await article()).state.rounds).toHaveLength(state.rounds.length + 1);
    await editor.post(`/checking/${id}/undo`, { version: String((await article()).version) });
    await house.act('editor', articleThing, { id, action: 'revise', input: await revised(body) });
  });

  test('while a colleague holds the article there are no fixes, but to ask for it and to take it over', async () => {
    const other = await house.as('secondEditor');
    await other.post(`/claims/article/${id}`);
    const editor = await house.as('editor');
    const held = await editor.page(`/checking/${id}`);
    expect(held).toContain('请对方交出');
    expect(held).toContain(`action="/articles/${id}/take_over"`);
    expect(held).not.toContain('处稳妥的');
    const { version } = await article();
    const refused = await editor.post(`/checking/${id}/fix`, { of: 'all', version: String(version) });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('正在办这一份');
    await editor.post(`/articles/${id}/take_over`);
    expect(await editor.page(`/checking/${id}`)).toContain('处稳妥的');
  });

  test('a fix of a text that changed meanwhile is refused and nothing is changed', async () => {
    const editor = await house.as('editor');
    const [hint] = (await hints()).open;
    const stale = await editor.post(`/checking/${id}/fix`, { hint: hint?.key ?? '', version: '1' });
    expect(stale.status).toBe(409);
    expect(await plain()).toBe(body);
  });

  test('a hint is set aside with a reason, not asked again after an edit nearby, and can be asked again', async () => {
    const editor = await house.as('editor');
    const hint = (await hints()).open.find((h) => h.rule === 'total_of_parts');
    const fields = {
      hint: hint?.key ?? '',
      rule: 'total_of_parts',
      quote: '50名',
      before: '志愿者',
      behind: '，其中党员40',
    };
    const passage = { ...fields, before: '共有志愿者', behind: '，其中党员40名' };
    const bare = await editor.post(`/checking/${id}/set-aside`, { ...passage, reason: ' ' });
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain('请写明为什么此处如此');
    expect((await editor.post(`/checking/${id}/set-aside`, { ...passage, reason: '有人兼两项' })).status).toBe(303);
    const { open, aside } = await hints();
    expect(open.map((h) => h.rule)).not.toContain('total_of_parts');
    expect(aside).toMatchObject([{ rule: 'total_of_parts', reason: '有人兼两项' }]);
    await editor.post(`/checking/${id}/ask-again`, { exception: aside[0]?.exceptionId ?? '' });
    expect((await hints()).open.map((h) => h.rule)).toContain('total_of_parts');
  });

  test('to whom the article does not exist, its checks do not either', async () => {
    expect((await (await house.as('correspondent')).get(`/checking/${id}`)).status).toBe(404);
    expect(await checkingForMachines(house.access, await house.actor('correspondent'), id)).toEqual({
      open: [],
      aside: [],
    });
  });
});

describe('an unsaved text', () => {
  const typed = { title: '冷流镇修通断头渠', body };
  test('an editor is told all, a unit what is wrong in any text; nothing is kept', async () => {
    const editor = await (await (await house.as('editor')).post('/checking/preview', typed)).text();
    const unit = await (await (await house.as('correspondent')).post('/checking/preview?for=unit', typed)).text();
    expect(editor).toContain('半角标点');
    expect(unit).toContain('合计与分项不符');
    expect(unit).not.toContain('半角标点');
  });
  test('whoever writes no articles does not ask as the desk', async () => {
    expect((await (await house.as('correspondent')).post('/checking/preview', typed)).status).toBe(404);
  });
});

const formWith = (file: File): FormData => {
  const form = new FormData();
  form.set('deskId', house.units.city);
  form.set('file', file);
  return form;
};

describe('the house list', () => {
  const add = async (fields: object) =>
    (await house.as('editor')).post('/checking/terms/add', { deskId: house.units.city, ...fields });

  test('a term makes a hint with its reason, until it is dropped', async () => {
    expect((await add({ written: '水渠', wrong: '断头渠', reason: '读者不懂' })).status).toBe(303);
    expect((await hints()).open).toMatchObject([
      { rule: 'house_term', block: -1, fix: { text: '水渠' } },
      {},
      {},
      {},
      {},
    ]);
    const [term] = await termsOf(house.access, [house.units.city]);
    const editor = await house.as('editor');
    await editor.post(`/checking/terms/${term?.id}/drop`, { version: String(term?.version), words: '' });
    expect((await hints()).open.map((h) => h.rule)).not.toContain('house_term');
  });

  test('an order of names makes a hint where they stand in another; it replaces nothing', async () => {
    const order = { written: '党员＞群众／志愿者', wrong: '' };
    expect((await add({ ...order, wrong: '积极分子' })).status).toBe(422);
    expect(await (await add({ written: '党员', wrong: '' })).text()).toContain('在“写成”里用＞隔开');
    expect((await add(order)).status).toBe(303);
    expect((await hints()).open.map((h) => h.rule)).not.toContain('listed_order');
    await house.act('editor', articleThing, {
      id,
      action: 'revise',
      input: await revised(`${body}\n群众、党员都来了。`),
    });
    const found = (await hints()).open.filter((h) => h.rule === 'listed_order');
    expect(found).toMatchObject([{ text: '党员', params: { first: '党员', second: '群众' } }]);
    expect(await (await house.as('editor')).page('/checking/terms')).toContain('（先后次序）');
    const [term] = await termsOf(house.access, [house.units.city]);
    await (await house.as('editor')).post(`/checking/terms/${term?.id}/drop`, {
      version: String(term?.version),
      words: '',
    });
    expect((await hints()).open.map((h) => h.rule)).not.toContain('listed_order');
    await house.act('editor', articleThing, { id, action: 'revise', input: await revised(body) });
  });

  test('the same unwanted form twice is refused with the term that has it, and nothing typed is lost', async () => {
    await add({ written: '务工人员', wrong: '农民工' });
    const twice = await add({ written: '进城务工者', wrong: '农民工、民工', reason: '旧写法' });
    expect(twice.status).toBe(422);
    const page = await twice.text();
    expect(page).toContain('“农民工”已经有一条：写成“务工人员”。');
    expect(page).toContain('value="进城务工者"');
  });

  test('a workbook goes in row by row; what is wrong comes back with its reason', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('提法').addRows([
      ['写成', '不写成', '理由'],
      ['老年人', '老头老太', '尊重'],
      ['', '残废人', ''],
      ['残疾人', '残废人', ''],
    ]);
    const file = new File([await book.xlsx.writeBuffer()], '提法表.xlsx');
    const editor = await house.as('editor');
    const page = await (await editor.upload('/checking/terms/import', formWith(file))).text();
    expect(page).toContain('导入了2条。');
    expect(page).toContain('第3行');
    expect(page).toContain('请填应当怎样写。');
  });

  test.each([
    ['nothing', new File([''], 'x.txt')],
    ['no workbook', new File(['PK\u0003\u0004 broken'], 'x.xlsx')],
  ])('%s is refused with what to do', async (_, file) => {
    const answer = await (await house.as('editor')).upload('/checking/terms/import', formWith(file));
    expect(answer.status).toBe(422);
  });

  test('a unit has no house list', async () => {
    expect((await (await house.as('correspondent')).get('/checking/terms')).status).toBe(404);
  });
});

test('every record is what its events make it', () => expectReplays(house.access));
