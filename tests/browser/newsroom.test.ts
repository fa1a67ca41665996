/** The screening desk and the newsroom as their people see them: looked at, worked with the keyboard, and clean in axe. */
import { afterAll, beforeAll, test, vi } from 'vitest';
import {
  type Browser,
  expectAccessible,
  expectFits,
  expectQuiet,
  openBrowser,
  type Page,
  phone,
  screenshot,
} from '../support/browser.ts';
import { type TestHouse, testHouse } from '../support/house.ts';
import { fileReport, fromCounty, openArticle, passArticle, registerReport } from '../support/records.ts';
import { expectScriptsWithin, scriptBudget } from '../support/scripts.ts';
import { type ServedHouse, serveHouse } from '../support/served-house.ts';
import { citrusText, irrigationText, liftText, mealsText } from '../support/texts.ts';
import { bodyOf } from './support/people.ts';

let house: TestHouse;
let served: ServedHouse;
let browser: Browser;
const desk = { viewport: { width: 1440, height: 900 } };
vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => {
  [house, browser] = await Promise.all([testHouse(), openBrowser()]);
  served = await serveHouse(house);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await house?.close();
});

/** As a picture at the desk and on a telephone, and clean in axe. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await screenshot(page, `newsroom/${name}`);
  await phone(page);
  await expectFits(page);
  await screenshot(page, `newsroom/${name}-390`);
  await page.setViewportSize(desk.viewport);
  expectQuiet(page);
}

/** What looks different on a telephone is checked there too. */
async function lookOnPhone(page: Page, name: string): Promise<void> {
  await look(page, name);
  await phone(page);
  await expectAccessible(page);
  await page.setViewportSize(desk.viewport);
}

async function onPaper(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await screenshot(page, `newsroom/${name}-print`);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(desk.viewport);
}

test('an empty desk says what will be there', async () => {
  const page = await served.visit(browser, 'editor', desk);
  await page.goto('/screening');
  await look(page, 'screening-empty');
  await page.goto('/articles');
  await look(page, 'articles-empty');
  await page.goto('/articles/new');
  await look(page, 'article-new-empty');
});

test('several reports are registered at once, by keyboard alone; one that another editor took stays chosen', async () => {
  const first = await fileReport(house);
  await fileReport(house, { text: irrigationText });
  await fileReport(house, { text: citrusText, ...fromCounty(house) });
  const page = await served.visit(browser, 'editor', desk);
  await page.goto('/screening');
  await page.keyboard.press('j');
  await page.locator('[data-row] a:focus').waitFor();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('checkbox', { checked: true }).nth(2).waitFor();
  await lookOnPhone(page, 'screening-filed');
  await expectScriptsWithin(page, '/screening', scriptBudget.list);
  for (const box of await page.locator('[data-pick]').all()) await box.check();
  const other = await house.as('secondEditor');
  await other.post(`/screening/${first}/register`);
  await page.getByRole('button', { name: '登记选中的来稿' }).press('Enter');
  await page.getByText('有1条没有办成“登记”，仍然选中').waitFor();
  await look(page, 'screening-left-out');
  await page.getByRole('link', { name: /待初审/ }).click();
  await page.getByRole('link', { name: '云桥区春灌前渠系清淤进度偏慢应予关注' }).waitFor();
  await look(page, 'screening-registered');
  await onPaper(page, 'screening-registered');
});

test('each decision on a report is a form', async () => {
  await registerReport(house, { text: { ...citrusText, title: '梧溪县反映柑橘冷库电费上涨' }, ...fromCounty(house) });
  const id = await registerReport(house, {
    text: { ...mealsText, body: `${mealsText.body}\n联系人手机13812345678。` },
  });
  const page = await served.visit(browser, 'editor', desk);
  await page.goto(`/screening/${id}`);
  await look(page, 'report-registered');
  await onPaper(page, 'report-registered');
  await page.locator('summary', { hasText: '退回补充' }).press('Enter');
  await screenshot(page, 'newsroom/report-return');
  await page.getByRole('button', { name: '确认退回补充' }).click();
  await page.getByText('请写明理由').first().waitFor();
  await lookOnPhone(page, 'report-return-wrong');
  await page.locator('summary', { hasText: '不采用' }).press('Enter');
  await screenshot(page, 'newsroom/report-decline');
  await page.locator('summary', { hasText: '标为重复' }).press('Enter');
  await look(page, 'report-duplicate');
  await page.getByLabel('按标题查找原来稿').fill('冷库');
  await page.getByLabel('按标题查找原来稿').press('Enter');
  await page.waitForURL(/find=/);
  await page.getByRole('option', { name: /柑橘冷库电费上涨/ }).waitFor({ state: 'attached' });
  await page.getByLabel('与哪一篇重复').selectOption({ index: 1 });
  await page.locator('.act[open]').getByLabel('说明').fill('与梧溪县上周所报为同一件事。');
  await page.getByRole('button', { name: '确认标为重复' }).press('Enter');
  await page.getByText('与此篇重复').waitFor();
  await look(page, 'report-is-duplicate');
});

test('an article is made of two reports, edited, asked about, checked and signed', async () => {
  const reports = [
    await registerReport(house),
    await registerReport(house, { text: citrusText, ...fromCounty(house) }),
  ];
  const page = await served.visit(browser, 'editor', desk);
  await page.goto(`/articles/new?${reports.map((id) => `source=report:${id}`).join('&')}`);
  await lookOnPhone(page, 'article-new');
  await page.getByLabel('标题').fill('老旧小区改造和冷库用电中的两个“卡点”');
  await page.getByLabel('标题').press('Enter');
  await page.getByText('编辑中').first().waitFor();
  await look(page, 'article-drafting');
  await page.locator('summary', { hasText: '请单位核实' }).press('Enter');
  await screenshot(page, 'newsroom/article-ask');
  await page.locator('.act[open] unit-select').waitFor();
  await page
    .locator('.act[open] select')
    .selectOption({ label: '\u3000云桥区' })
    .catch(() => undefined);
});

test('a unit answers what it is asked', async () => {
  const report = await registerReport(house);
  const id = await openArticle(house, { reports: [report] });
  const editor = await house.as('editor');
  await editor.post(`/articles/${id}/ask`, {
    unitId: house.units.district,
    text: '31台停滞项目中，因低楼层业主异议而搁置的是19台还是21台？请核对后答复。',
  });
  const page = await served.visit(browser, 'correspondent', desk);
  await page.goto('/questions');
  await screenshot(page, 'newsroom/questions');
  await page.getByRole('button', { name: '答复' }).click();
  await page.getByText('请写出答复').first().waitFor();
  await lookOnPhone(page, 'questions-wrong');
  await page.getByRole('textbox', { name: /答复/ }).fill('经与区住建部门核对，是19台，另有2台已于2月底协商一致。');
  await page.getByRole('button', { name: '答复' }).press('Enter');
  await page.getByText('没有等待答复的核实事项').waitFor();
  await look(page, 'questions-answered');
  const desks = await served.visit(browser, 'editor', desk);
  await desks.goto(`/articles/${id}`);
  await look(desks, 'article-answered');
});

test('checker and signatory see what changed since they decided', async () => {
  const report = await registerReport(house);
  const id = await openArticle(house, { reports: [report] });
  await passArticle(house, id, 'in_copy_check');
  const checker = await served.visit(browser, 'checker', desk);
  await checker.goto('/articles');
  await screenshot(checker, 'newsroom/articles-to-check');
  await checker.goto(`/articles/${id}`);
  await look(checker, 'article-to-check');
  await checker.locator('summary', { hasText: '退回编辑' }).press('Enter');
  await checker.locator('.act[open]').getByLabel('说明').fill('第二个问题的费用口径请再核，标题宜更实。');
  await checker.getByRole('button', { name: '确认退回编辑' }).press('Enter');
  await checker.getByText('已退回').waitFor();
  const editor = await served.visit(browser, 'editor', desk);
  await editor.goto('/articles');
  await screenshot(editor, 'newsroom/articles-returned');
  await editor.goto(`/articles/${id}/edit`);
  await editor.getByLabel('标题').fill('老旧小区加装电梯难在“最后一户”');
  const body = editor.getByLabel('正文');
  await body.fill((await bodyOf(editor)).replace('每台平均费用6.8万元', '每台平均费用6.3万元'));
  await screenshot(editor, 'newsroom/article-edit');
  await editor.getByRole('button', { name: '保存稿件' }).last().click();
  await editor.getByText('稿件已保存').first().waitFor();
  await editor.locator('summary', { hasText: '送核稿' }).press('Enter');
  await editor.getByRole('button', { name: '确认送核稿' }).press('Enter');
  await editor.getByText('等核稿人').waitFor();
  await checker.goto(`/articles/${id}`);
  await checker.getByText('您上次办理以来的改动').waitFor();
  await lookOnPhone(checker, 'article-changed');
  await checker.goto(`/articles/${id}/compare?from=report:${report}&to=1&view=sides`);
  await look(checker, 'article-compare');
  await onPaper(checker, 'article-compare');
});

test('a stale save shows both texts', async () => {
  const id = await openArticle(house);
  const page = await served.visit(browser, 'editor', desk);
  await page.goto(`/articles/${id}/edit`);
  const other = await house.as('secondEditor');
  await other.post(`/articles/${id}/revise`, {
    title: '另一位编辑改的标题',
    body: liftText.body,
    articleForm: 'single',
  });
  await page.getByLabel('标题').fill('我改的标题');
  await page.getByRole('button', { name: '保存稿件' }).last().click();
  await page.getByText('没有保存：别人刚刚改过').waitFor();
  await look(page, 'article-stale');
});

test('signed, edited again: the void marks are seen by everybody', async () => {
  const report = await registerReport(house);
  const id = await openArticle(house, { reports: [report] });
  await passArticle(house, id);
  const signatory = await served.visit(browser, 'signatory', desk);
  await signatory.goto(`/articles/${id}`);
  await look(signatory, 'article-signed');
  const editor = await house.as('editor');
  await editor.post(`/articles/${id}/revise`, {
    title: '改过的标题',
    body: liftText.body,
    articleForm: 'single',
    reason: '补一个数字',
    source: [`report:${report}`],
  });
  await signatory.goto(`/articles/${id}`);
  await signatory.getByText('已经作废').waitFor();
  await look(signatory, 'article-void');
  await onPaper(signatory, 'article-void');
});
