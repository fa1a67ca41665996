/** An article made from several kinds of sources, with a mouse alone, with a keyboard alone, without script, on a telephone. */
import { beforeAll, expect, test } from 'vitest';
import { outsideThing } from '#flow/intake/outside/index.ts';
import { loadArticle } from '#flow/newsroom/article/index.ts';
import { stockThing } from '#flow/newsroom/stock/index.ts';
import { desk, expectQuiet, open, type Page, phone, picture } from '../support/browser.ts';
import { fromCounty, openArticle, registerReport } from '../support/records.ts';
import { citrusText, liftText } from '../support/texts.ts';
import { houseRig } from './support/house-rig.ts';
import { look, onPaper } from './support/look.ts';

const { house, visit } = await houseRig();

beforeAll(async () => {
  await registerReport(house);
  await registerReport(house, { text: citrusText, ...fromCounty(house) });
  await house.act('editor', outsideThing, {
    action: 'collect',
    input: {
      deskId: house.units.city,
      title: '外地一市加装电梯实行“一户一档”协商',
      body: '外地一市对低楼层住户实行“一户一档”协商，半年新开工电梯86台。\n协商不成的由街道组织第三方评估。',
      source: '某市信息专报',
      address: '内部资料第8期第3页',
      day: '2026-03-02',
    },
  });
  await house.act('editor', stockThing, {
    action: 'add',
    input: {
      deskId: house.units.city,
      kind: 'quotation',
      title: '云桥区一位网格员谈电梯协商',
      body: '“最后一户不是不通情理，是没人把账给他算明白。”',
      topics: ['老旧小区'],
      speaker: '云桥区某社区网格员',
      sourceWords: '3月4日电话核实记录',
    },
  });
});

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const sources = (page: Page) => page.getByRole('region', { name: '来源' });
const piece = (page: Page, words: string) => page.locator('.piece', { hasText: words });
const traced = (page: Page, words: string) =>
  page.locator('[data-bench="traced"] .traced-sentence', { hasText: words });

async function findAndAdd(page: Page, words: string): Promise<void> {
  await sources(page).getByLabel('查找来稿、素材、外线、旧稿').fill(words);
  await sources(page).getByRole('button', { name: '查找', exact: true }).click();
  await sources(page)
    .getByText(/找到\d+个/)
    .waitFor();
  for (const box of await sources(page).locator('input[name="addOf"]').all()) await box.check();
  await sources(page).getByRole('button', { name: '加入选中的', exact: true }).click();
}

test('with a mouse alone: sources are found, their sentences clicked and dragged in, and each remembers where from', async () => {
  const page = await visit('editor');
  await open(page, '/articles/new');
  await page.getByLabel('标题').fill('加装电梯“最后一户”怎样谈得拢');
  await text(page).fill('编辑自己写的开头一句。');
  await look(page, 'empty');
  await findAndAdd(page, '电梯');
  await sources(page).getByText('来源（3）').waitFor();
  expect(await text(page).textContent()).toContain('编辑自己写的开头一句。');
  await page.locator('summary', { hasText: '外地一市加装电梯实行' }).click();
  await piece(page, '半年新开工电梯86台').getByRole('button', { name: '取句' }).click();
  await piece(page, '半年新开工电梯86台').getByText('已用').waitFor();
  await traced(page, '半年新开工电梯86台').waitFor();
  await page.locator('summary', { hasText: '云桥区一位网格员谈电梯协商' }).click();
  // Nothing may scroll between press and move: the browser looks again at what lies under the press.
  await page.setViewportSize({ width: 1440, height: 1800 });
  await piece(page, '没人把账给他算明白')
    .locator('.piece-grip')
    .dragTo(text(page), { targetPosition: { x: 300, y: 24 } });
  await piece(page, '没人把账给他算明白').getByText('已用').waitFor();
  await desk(page);
  await look(page, 'three-kinds');
  await traced(page, '半年新开工电梯86台').hover();
  await page.locator('.traced-peek:visible').getByText('某市信息专报').waitFor();
  await page.getByRole('button', { name: '保存稿件' }).last().click();
  await page.getByText('编辑中').first().waitFor();
  await page.locator('.traced-sentence', { hasText: '半年新开工电梯86台' }).hover();
  await page.locator('.traced-peek:visible').getByText('某市信息专报').waitFor();
  await look(page, 'article');
  const saved = await articleAt(page);
  expect(saved.sources.map((s) => s.kind).toSorted()).toEqual(['outside', 'report', 'stock']);
  expect(saved.copied.map((c) => c.kind)).toEqual(['outside', 'stock']);
  expectQuiet(page);
});

async function articleAt(page: Page) {
  const id = /articles\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const loaded = await loadArticle(house.access, id);
  if (!loaded) throw new Error('not saved');
  return loaded.state;
}

test('with a keyboard alone', async () => {
  const page = await visit('editor');
  await open(page, '/articles/new');
  const find = page.getByLabel('查找来稿、素材、外线、旧稿');
  await find.focus();
  await page.keyboard.type('柑橘');
  await page.keyboard.press('Enter');
  await page.getByText('找到1个').waitFor();
  await page.locator('input[name="addOf"]').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '加入选中的', exact: true }).press('Enter');
  await page.getByRole('heading', { name: '来源（1）' }).waitFor();
  await page.locator('.bench-source[open]').waitFor();
  await page.locator('.piece-take').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = page.locator('.piece').nth(2);
  const words = (await third.locator('.piece-text').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await third.getByText('已用').waitFor();
  expect(await text(page).textContent()).toContain(words);
  await page.locator('[data-bench="traced"] .traced-marks a').first().focus();
  await page.locator('.traced-peek:visible').getByText(words.slice(0, 12)).waitFor();
  expectQuiet(page);
});

test('a source that is taken away leaves its sentences marked, and can come back', async () => {
  const report = await registerReport(house, { text: { ...liftText, title: '老旧小区电梯协商的另一份来稿' } });
  const id = await openArticle(house, { reports: [report] });
  const page = await visit('editor');
  await open(page, `/articles/${id}/edit`);
  await page.locator('.bench-source button[name="take"][value$="#s1"]').click();
  await page.locator('.bench-source button[name="remove"]').click();
  await page.getByText('还没有来源').waitFor();
  await page.getByText('它已经不在来源里').first().waitFor();
  await look(page, 'gone');
  await page.getByRole('button', { name: '重新加入' }).click();
  await page.getByRole('heading', { name: '来源（1）' }).waitFor();
  expectQuiet(page);
});

test('what the sources were filtered by stays when another source is added', async () => {
  const report = await registerReport(house, { text: { ...liftText, title: '老旧小区电梯协商的再一份来稿' } });
  const id = await openArticle(house, { reports: [report] });
  const page = await visit('editor');
  await open(page, `/articles/${id}/edit`);
  await sources(page).getByLabel('在来源里查找').fill('最后一户');
  await sources(page).getByText('加来源').click();
  await findAndAdd(page, '网格员谈电梯');
  await page.getByRole('heading', { name: '来源（2）' }).waitFor();
  expect(await sources(page).getByLabel('在来源里查找').inputValue()).toBe('最后一户');
  await piece(page, '没人把账给他算明白').waitFor();
  expect(await page.locator('.piece:visible').count()).toBeLessThan(await page.locator('.piece').count());
  expectQuiet(page);
});

test('on a telephone the text and its sources stand one under the other, with a switch', async () => {
  const report = await registerReport(house, { text: { ...citrusText, title: '柑橘冷库用电的又一份来稿' } });
  const id = await openArticle(house, { reports: [report] });
  const page = await visit('editor');
  await open(page, `/articles/${id}/edit`);
  await look(page, 'edit');
  await phone(page);
  await page.getByRole('navigation', { name: '稿件工作台' }).getByRole('link', { name: /来源/ }).click();
  await page.getByRole('heading', { name: '来源（1）' }).waitFor();
  expect(await page.locator('#bench-sources').evaluate((e) => e.getBoundingClientRect().top < 200)).toBe(true);
  await picture(page, 'edit-sources-390');
  await onPaper(page, 'edit');
});

test('without script every button does its part through the server', async () => {
  const page = await visit('editor', { javaScriptEnabled: false });
  await open(page, '/articles/new');
  await page.getByLabel('标题').fill('没有脚本也能编');
  await page.getByLabel('正文').fill('开头一句。');
  await page.getByLabel('查找来稿、素材、外线、旧稿').fill('柑橘');
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.locator('input[name="addOf"]').first().check();
  await page.getByRole('button', { name: '加入选中的', exact: true }).click();
  await page.locator('.piece-take').nth(1).click();
  const typed = await page.getByLabel('正文').inputValue();
  expect(typed).toMatch(/^开头一句。.+/);
  await page.getByRole('button', { name: '保存稿件' }).last().click();
  expect((await articleAt(page)).copied).toHaveLength(1);
});
