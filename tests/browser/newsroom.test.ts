/** The screening desk and the newsroom as their people see them: looked at, worked with the keyboard, and clean in axe. */
import { test } from 'vitest';
import { open, picture } from '../support/browser.ts';
import { fileReport, fromCounty, openArticle, passArticle, registerReport } from '../support/records.ts';
import { expectScriptsWithin, scriptBudget } from '../support/scripts.ts';
import { citrusText, irrigationText, liftText, mealsText } from '../support/texts.ts';
import { houseRig } from './support/house-rig.ts';
import { look, onPaper, said } from './support/look.ts';
import { act, bodyOf } from './support/people.ts';

const { house, visit } = await houseRig();

test('an empty desk says what will be there', async () => {
  const page = await visit('editor');
  await open(page, '/screening');
  await look(page, 'screening-empty');
  await open(page, '/articles');
  await look(page, 'articles-empty');
  await open(page, '/articles/new');
  await look(page, 'article-new-empty');
});

test('several reports are registered at once, by keyboard alone; one that another editor took stays chosen', async () => {
  const first = await fileReport(house);
  await fileReport(house, { text: irrigationText });
  await fileReport(house, { text: citrusText, ...fromCounty(house) });
  const page = await visit('editor');
  await open(page, '/screening');
  await page.keyboard.press('j');
  await page.locator('[data-row] a:focus').waitFor();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('checkbox', { checked: true }).nth(2).waitFor();
  await look(page, 'screening-filed');
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
  const page = await visit('editor');
  await open(page, `/screening/${id}`);
  await look(page, 'report-registered');
  await onPaper(page, 'report-registered');
  await page.locator('summary', { hasText: '退回补充' }).press('Enter');
  await page.locator('.act[open] textarea:focus').waitFor();
  await picture(page, 'report-return');
  await page.getByRole('button', { name: '确认退回补充' }).click();
  await page.getByText('请写明理由').first().waitFor();
  await look(page, 'report-return-wrong');
  await page.locator('summary', { hasText: '不采用' }).press('Enter');
  await page.locator('.act[open] select:focus').waitFor();
  await picture(page, 'report-decline');
  await page.locator('summary', { hasText: '标为重复' }).press('Enter');
  await page.locator('.act[open] input:focus').waitFor();
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

test('an article is made of two reports, edited, and a question about it asked and waived', async () => {
  const reports = [
    await registerReport(house),
    await registerReport(house, { text: citrusText, ...fromCounty(house) }),
  ];
  const page = await visit('editor');
  await open(page, `/articles/new?${reports.map((id) => `source=report:${id}`).join('&')}`);
  await look(page, 'article-new');
  await page.getByLabel('标题').fill('老旧小区改造和冷库用电中的两个“卡点”');
  await page.getByLabel('标题').press('Enter');
  await page.getByText('编辑中').first().waitFor();
  await look(page, 'article-drafting');
  await act(page, '请单位核实', { 单位: '云桥区', 问题: '31台停滞项目中，因异议搁置的是19台还是21台？' });
  await said(page, '已办：请单位核实');
  await look(page, 'article-asked');
  await act(page, '不再核实', { 说明: '已打电话核实，是19台。' });
  await said(page, '已办：不再核实');
});

test('a unit answers what it is asked', async () => {
  const report = await registerReport(house);
  const id = await openArticle(house, { reports: [report] });
  const editor = await house.as('editor');
  await editor.post(`/articles/${id}/ask`, {
    unitId: house.units.district,
    text: '31台停滞项目中，因低楼层业主异议而搁置的是19台还是21台？请核对后答复。',
  });
  const page = await visit('correspondent');
  await open(page, '/questions');
  await picture(page, 'questions');
  await page.getByRole('button', { name: '答复' }).click();
  await page.getByText('请写出答复').first().waitFor();
  await look(page, 'questions-wrong');
  await page.getByRole('textbox', { name: /答复/ }).fill('经与区住建部门核对，是19台，另有2台已于2月底协商一致。');
  await page.getByRole('button', { name: '答复' }).press('Enter');
  await page.getByText('没有等待答复的核实事项').waitFor();
  await look(page, 'questions-answered');
  const desks = await visit('editor');
  await open(desks, `/articles/${id}`);
  await look(desks, 'article-answered');
});

test('checker and signatory see what changed since they decided', async () => {
  const report = await registerReport(house);
  const id = await openArticle(house, { reports: [report] });
  await passArticle(house, id, 'in_copy_check');
  const checker = await visit('checker');
  await open(checker, '/articles');
  await picture(checker, 'articles-to-check');
  await open(checker, `/articles/${id}`);
  await look(checker, 'article-to-check');
  await checker.locator('summary', { hasText: '退回编辑' }).press('Enter');
  await checker.locator('.act[open]').getByLabel('说明').fill('第二个问题的费用口径请再核，标题宜更实。');
  await checker.getByRole('button', { name: '确认退回编辑' }).press('Enter');
  await checker.getByText('已退回').waitFor();
  const editor = await visit('editor');
  await open(editor, '/articles');
  await picture(editor, 'articles-returned');
  await open(editor, `/articles/${id}/edit`);
  await editor.getByLabel('标题').fill('老旧小区加装电梯难在“最后一户”');
  const body = editor.getByLabel('正文');
  await body.fill((await bodyOf(editor)).replace('每台平均费用6.8万元', '每台平均费用6.3万元'));
  await picture(editor, 'article-edit');
  await editor.getByRole('button', { name: '保存稿件' }).last().click();
  await editor.getByText('稿件已保存').first().waitFor();
  await editor.locator('summary', { hasText: '送核稿' }).press('Enter');
  await editor.getByRole('button', { name: '确认送核稿' }).press('Enter');
  await editor.getByText('等核稿人').waitFor();
  await open(checker, `/articles/${id}`);
  await checker.getByText('您上次办理以来的改动').waitFor();
  await look(checker, 'article-changed');
  await open(checker, `/articles/${id}/compare?from=report:${report}&to=1&view=sides`);
  await look(checker, 'article-compare');
  await onPaper(checker, 'article-compare');
});

test('a stale save shows both texts', async () => {
  const id = await openArticle(house);
  const page = await visit('editor');
  await open(page, `/articles/${id}/edit`);
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
  const signatory = await visit('signatory');
  await open(signatory, `/articles/${id}`);
  await look(signatory, 'article-signed');
  const editor = await house.as('editor');
  await editor.post(`/articles/${id}/revise`, {
    title: '改过的标题',
    body: liftText.body,
    articleForm: 'single',
    reason: '补一个数字',
    source: [`report:${report}`],
  });
  await open(signatory, `/articles/${id}`);
  await signatory.getByText('已经作废').waitFor();
  await look(signatory, 'article-void');
  await onPaper(signatory, 'article-void');
});

const withFaults = [
  '全镇共修渠12条,部份通水。群众说：“部份渠道没人管。”',
  '| 村 | 渠道,条 |',
  '| 冷流村 | 部份完工 |',
  '共有志愿者50名，其中党员40名、群众20名。',
].join('\n');

test('hints are mended at one press, once the colleague who holds the article was asked and relieved', async () => {
  const id = await openArticle(house, { text: { title: '冷流镇修通断头渠', body: withFaults } });
  const other = await visit('secondEditor');
  await open(other, `/checking/${id}`);
  await other.getByRole('button', { name: '认领' }).click();
  await said(other, '您已认领');
  const editor = await visit('editor');
  await open(editor, '/articles?tab=drafting&hints=open');
  await editor.getByRole('link', { name: '6条', exact: true }).click();
  await said(editor, '正在办这一份');
  await editor.getByRole('button', { name: '请对方交出' }).click();
  await said(editor, '已请对方交出');
  await editor.getByRole('button', { name: '接手' }).click();
  await editor.waitForURL(/done=take_over/);
  await open(editor, `/checking/${id}`);
  await editor.getByRole('button', { name: '错别字2处' }).click();
  await said(editor, '还有1处没有改');
  await look(editor, 'checking-by-rule');
  await onPaper(editor, 'checking-by-rule');
  const safe = editor.getByRole('button', { name: '一次改好2处稳妥的' });
  await safe.click();
  await safe.waitFor({ state: 'detached' });
  await editor.getByRole('button', { name: '撤销刚才的修改' }).click();
  await said(editor, '已撤销。');
  await safe.waitFor();
});
