/** A source proves wrong: its unit corrects it, the desk deals with every place; and articles are merged and taken apart. */
import { expect, test } from 'vitest';
import { open } from '../support/browser.ts';
import { releasedIssue } from '../support/press.ts';
import { fromCounty, openArticle, passArticle, registerReport } from '../support/records.ts';
import { citrusText, liftText, mealsText } from '../support/texts.ts';
import { houseRig } from './support/house-rig.ts';
import { look } from './support/look.ts';
import { act } from './support/people.ts';

const { house, visit } = await houseRig();

const words = '46台应为44台，2台尚未验收。';
const right = liftText.body.replace('46台', '44台');

test('a source is corrected; the articles and the issue that used it are dealt with, one by one', async () => {
  const report = await registerReport(house);
  const printed = await openArticle(house, { reports: [report] });
  await passArticle(house, printed);
  const issue = await releasedIssue(house, [printed]);
  const drafting = await openArticle(house, {
    reports: [report],
    text: { ...liftText, title: '加装电梯“最后一户”怎么办' },
  });

  const approver = await visit('approver');
  await open(approver, `/reports/${report}`);
  await act(approver, '更正来稿', { 标题: liftText.title });
  await approver.getByText('请写明理由').first().waitFor();
  await look(approver, 'report-correct-wrong');
  const form = approver.locator('details.act[open]');
  await form.getByLabel('正文').first().fill(right);
  await form.getByLabel('更正了什么、为什么').fill(words);
  await form.getByLabel('我声明').check();
  await form.getByRole('button', { name: '确认更正来稿' }).click();
  await approver.getByRole('heading', { name: '更正前后对照' }).waitFor();
  await look(approver, 'report-corrected');

  const editor = await visit('editor');
  await open(editor, `/articles/${drafting}`);
  await editor.getByText('有1个追溯事项待处理').waitFor();
  await look(editor, 'article-blocked');
  await open(editor, '/recalls');
  await look(editor, 'recalls');
  await editor.getByRole('link', { name: liftText.title }).click();
  await editor.getByText('投用46台').first().waitFor();
  await look(editor, 'recall');
  const recall = editor.url();

  await editor.locator('details.act', { hasText: '处理这一处' }).nth(1).locator('summary').click();
  const place = editor.locator('details.act[open]');
  await place.getByLabel('不受影响').check();
  await place.getByRole('button', { name: '确认处理这一处' }).click();
  await editor.getByText('请写明为什么不受影响').first().waitFor();
  await look(editor, 'recall-wrong');
  await editor.locator('details.act[open]').getByRole('textbox', { name: '说明' }).fill('没有引用投用台数。');
  await editor.locator('details.act[open]').getByRole('button', { name: '确认处理这一处' }).click();
  await editor.getByText('没有引用投用台数。').first().waitFor();

  await editor.getByRole('link', { name: '起草更正' }).click();
  // The editor takes the field's place and moves what is below it: no click before it stands.
  await editor.locator('rich-editor [contenteditable]').fill(right);
  await editor.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('textarea[name=body]')?.value.includes('44台'),
  );
  await editor.getByLabel('更正说明').fill('来源更正投用台数');
  await editor.getByRole('button', { name: '交签发人签发' }).click();
  await editor.getByRole('heading', { name: '等待签发的更正' }).waitFor();

  const signatory = await visit('signatory');
  await open(signatory, `/articles/${printed}`);
  await look(signatory, 'correction');
  await act(signatory, '签发更正');
  await signatory.getByText('已办：签发更正').waitFor();
  await open(signatory, `/releases/${issue}`);
  await signatory.getByText('有1个追溯事项待处理').waitFor();
  await look(signatory, 'release');
  await act(signatory, '更正', { 说明: '投用台数更正为44台。' });
  await signatory.getByText('投用台数更正为44台。').first().waitFor();

  await open(editor, recall);
  await editor.getByText('已印发更正').first().waitFor();
  expect(await editor.getByText('待处理', { exact: true }).count()).toBe(0);
  await look(editor, 'recall-settled');
});

test('reports are merged into an article and taken apart again', async () => {
  const first = await registerReport(house, { text: mealsText });
  await registerReport(house, { text: citrusText, ...fromCounty(house) });
  await openArticle(house, { text: { ...mealsText, title: '各地办好老年助餐' }, by: 'secondEditor' });
  const article = await openArticle(house, { text: mealsText, reports: [first] });
  const editor = await visit('editor');
  await open(editor, `/articles/${article}`);
  await editor.getByRole('link', { name: '合稿·拆稿' }).click();
  await editor.locator('summary[data-action="merge"]').click();
  await editor.locator('details.act[open]').getByLabel(citrusText.title).check();
  await editor.locator('details.act[open]').getByLabel('各地办好老年助餐').check();
  await editor.getByLabel('按标题或单位查找来稿').fill('电梯');
  await editor.getByRole('button', { name: '查找', exact: true }).click();
  await editor.waitForURL(/find=/);
  expect(await editor.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await look(editor, 'merging');
  await editor.getByLabel('为什么合在一起').fill('都说农村冷链和助餐成本');
  await editor.getByRole('button', { name: '确认合稿' }).click();
  await editor.getByText('第2次开发').first().waitFor();
  await look(editor, 'merged');
  await act(editor, '拆稿', { 为什么拆开: '两件事，分开编' });
  await editor.getByText('这篇稿件还没有合过稿').waitFor();
  await look(editor, 'unmerged');
});
