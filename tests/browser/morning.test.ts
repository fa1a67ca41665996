/** An editor's morning, once with a keyboard alone and once with a mouse alone: screen five reports, merge two, edit, ask, send to check. */
import { expect, test } from 'vitest';
import { loadReport } from '#flow/intake/report/index.ts';
import { loadArticle } from '#flow/newsroom/article/index.ts';
import { expectQuiet, open, type Page } from '../support/browser.ts';
import { fileReport, fromCounty } from '../support/records.ts';
import { citrusText, irrigationText, liftText, mealsText } from '../support/texts.ts';
import { houseRig } from './support/house-rig.ts';
import { goTo, rowWith, tabTo } from './support/keyboard.ts';

const { house, visit } = await houseRig();

const old = { ...liftText, title: '去年的加装电梯情况', body: `${liftText.body}\n以上为去年数字。` };
async function fiveReports(): Promise<readonly string[]> {
  return [
    await fileReport(house),
    await fileReport(house, { text: irrigationText }),
    await fileReport(house, { text: citrusText, ...fromCounty(house) }),
    await fileReport(house, { text: mealsText }),
    await fileReport(house, { text: old }),
  ];
}

const statusesOf = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await loadReport(house.access, id))?.state.status));
const articleAt = (page: Page) => /\/articles\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** What the morning came to. */
async function expectMorning(page: Page, ids: readonly string[]): Promise<void> {
  expect(await statusesOf(ids)).toEqual(['taken_up', 'taken_up', 'held', 'registered', 'declined']);
  const article = (await loadArticle(house.access, articleAt(page)))?.state;
  expect(article?.status).toBe('in_copy_check');
  expect(article?.sources.map((s) => s.id).sort()).toEqual([...ids.slice(0, 2)].sort());
  expect(article?.questions).toHaveLength(1);
  expectQuiet(page);
}

test('with a keyboard alone', async () => {
  const ids = await fiveReports();
  const page = await visit('editor');
  await open(page, '/today');
  await goTo(page, 'lgcs', '来稿初审');
  await page.getByRole('heading', { level: 1, name: '来稿初审' }).waitFor();
  for (let n = 0; n < 5; n++) {
    await page.keyboard.press('j');
    await page.locator('[data-row] a:focus').waitFor();
    await page.keyboard.press('x');
  }
  await page.getByText('已选 5 条').waitFor();
  await tabTo(page, '登记选中的来稿');
  await page.keyboard.press('Enter');
  await page.getByText('已办成5条：登记').waitFor();

  await open(page, '/screening?tab=registered');
  await rowWith(page, old.title);
  await page.keyboard.press('o');
  await page.getByRole('heading', { level: 1, name: old.title }).waitFor();
  await goTo(page, 'bcy', '不采用');
  await page.locator('details.act[open] select').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '说明');
  await page.keyboard.type('时效已过，今年的另有来稿。');
  await tabTo(page, '确认不采用');
  await page.keyboard.press('Enter');
  await page.getByText('已办：不采用').waitFor();

  await open(page, '/screening?tab=registered');
  await rowWith(page, citrusText.title);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: citrusText.title }).waitFor();
  await goTo(page, 'liucun', '留存备用');
  await page.locator('details.act[open] textarea:focus').waitFor();
  await page.keyboard.type('与冷链一并考虑。');
  await tabTo(page, '确认留存备用');
  await page.keyboard.press('Enter');
  await page.getByText('已办：留存备用').waitFor();

  await open(page, '/screening?tab=registered');
  for (const title of [liftText.title, irrigationText.title]) {
    await page.locator('h1').focus();
    await rowWith(page, title);
    await page.keyboard.press('x');
  }
  await page.getByText('已选 2 条').waitFor();
  await tabTo(page, '用选中的来稿立稿');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '立稿' }).waitFor();
  await tabTo(page, '标题');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('云桥区两件民生实事进展不一');
  await tabTo(page, '保存稿件');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '云桥区两件民生实事进展不一' }).waitFor();

  await goTo(page, 'qdwhs', '请单位核实');
  await page.locator('details.act[open] [aria-haspopup]').first().waitFor();
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, '请选择');
  await page.keyboard.press('Enter');
  await page.getByPlaceholder('输入名称、拼音或首字母').waitFor();
  await page.keyboard.type('yunqiao');
  await page.getByRole('option', { name: '云桥区' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, '问题');
  await page.keyboard.type('未完成的户数是多少？');
  await tabTo(page, '确认请单位核实');
  await page.keyboard.press('Enter');
  await page.getByText('已办：请单位核实').waitFor();
  await goTo(page, 'bzhs', '不再核实');
  await tabTo(page, '说明');
  await page.keyboard.type('已打电话核实。');
  await tabTo(page, '确认不再核实');
  await page.keyboard.press('Enter');
  await page.getByText('已办：不再核实').waitFor();
  await goTo(page, 'shg', '送核稿');
  await tabTo(page, '确认送核稿');
  await page.keyboard.press('Enter');
  await page.getByText('等核稿人').waitFor();
  await expectMorning(page, ids);
});

test('with a mouse alone, and a keyboard for words only', async () => {
  const ids = await fiveReports();
  const page = await visit('editor');
  await open(page, '/today');
  await page
    .locator('.desk-rail')
    .getByRole('link', { name: /待登记/ })
    .click();
  await page.locator('#preview h2').first().waitFor();
  await page.locator('.desk-lines a').nth(1).click();
  await page.locator('.desk-lines [data-shown]').nth(0).waitFor();
  await page.getByRole('link', { name: '完整列表' }).click();
  const lines = page.locator('[data-pick]');
  await page.getByLabel('全选本页').check();
  await page.getByLabel('全选本页').uncheck();
  await lines.nth(0).check();
  await lines.nth(2).click({ modifiers: ['Shift'] });
  await page.getByText('已选 3 条').waitFor();
  await lines.nth(4).focus();
  await page.keyboard.press('Shift+X');
  await page.getByText('已选 5 条').waitFor();
  await page.getByRole('button', { name: '登记选中的来稿' }).click();
  await page.getByText('已办成5条：登记').waitFor();

  const choose = async (title: string) =>
    page
      .getByRole('checkbox', { name: `选择：${title}` })
      .first()
      .check();
  const decide = async (title: string, act: string, fill: () => Promise<void>) => {
    await page.getByRole('link', { name: '来稿初审' }).first().click();
    await page.getByRole('link', { name: /^待初审/ }).click();
    await page.getByRole('table').waitFor();
    await choose(title);
    await page.locator('.bulk summary', { hasText: act }).click();
    await fill();
    await page.getByRole('button', { name: `对选中的${act}` }).click();
    await page.getByText(`已办成1条：${act}`).waitFor();
  };
  await decide(old.title, '不采用', async () => {
    await page.locator('.act[open] select').selectOption('old_news');
    await page.locator('.act[open] textarea').fill('时效已过，今年的另有来稿。');
  });
  await decide(citrusText.title, '留存备用', () => page.locator('.act[open] textarea').fill('与冷链一并考虑。'));
  await choose(liftText.title);
  await choose(irrigationText.title);
  await page.getByRole('button', { name: '用选中的来稿立稿' }).click();
  await page.getByRole('heading', { level: 1, name: '立稿' }).waitFor();
  await page.getByRole('textbox', { name: /^标题/ }).fill('云桥区两件民生实事进展不一');
  await page.getByRole('button', { name: '保存稿件' }).last().click();
  await page.getByRole('heading', { level: 1, name: '云桥区两件民生实事进展不一' }).waitFor();

  await page.getByRole('link', { name: '跳转' }).click();
  await page.getByRole('option', { name: '请单位核实' }).click();
  await page.locator('.act[open] [aria-haspopup]').first().click();
  await page.getByRole('option', { name: '云桥区' }).first().click();
  await page.locator('.act[open] textarea').fill('未完成的户数是多少？');
  await page.getByRole('button', { name: '确认请单位核实' }).click();
  await page.getByText('已办：请单位核实。').waitFor();
  await page.locator('summary', { hasText: '不再核实' }).first().click();
  await page.locator('.act[open] textarea').fill('已打电话核实。');
  await page.getByRole('button', { name: '确认不再核实' }).click();
  await page.getByText('已办：不再核实。').waitFor();
  await page.locator('summary', { hasText: '送核稿' }).click();
  await page.getByRole('button', { name: '确认送核稿' }).click();
  await page.getByText('等核稿人').waitFor();
  await expectMorning(page, ids);
});
