/** The press as its people see it: assembled, signed, released, read on a telephone, corrected and recalled. */
import { expect, test } from 'vitest';
import { open } from '../support/browser.ts';
import { correctArticle, openIssue, releasedIssue, signedOffArticle, signIssue } from '../support/press.ts';
import { registerReport } from '../support/records.ts';
import { expectScriptsWithin, scriptBudget } from '../support/scripts.ts';
import { citrusText, liftText, mealsText } from '../support/texts.ts';
import { houseRig } from './support/house-rig.ts';
import { look, onPaper, said } from './support/look.ts';

const { house, visit } = await houseRig();

test('an empty desk says what will be there', async () => {
  const editor = await visit('editor');
  for (const [path, name] of [
    ['/issues', 'issues-empty'],
    ['/releases', 'releases-empty'],
    ['/reading', 'reading-empty'],
  ] as const) {
    await open(editor, path);
    await look(editor, name);
  }
});

test('a signatory founds a bulletin; what is missing is said at its field, what was typed stays', async () => {
  const page = await visit('signatory');
  await open(page, '/bulletins/new');
  await page.getByLabel('刊名').fill('青岚要情');
  await page.getByLabel('计分渠道').fill('要情');
  await page.getByRole('button', { name: '创办' }).click();
  await said(page, '计分渠道用小写英文字母');
  expect(await page.getByLabel('刊名').inputValue()).toBe('青岚要情');
  await look(page, 'bulletin-refused');
  await page.getByLabel('编辑部').selectOption({ index: 1 });
  await page.getByLabel('编发单位').fill('青岚市信息中心');
  await page.getByLabel('计分渠道').fill('yaoqing');
  await page.getByRole('button', { name: '创办' }).click();
  await said(page, '期号登记');
  await open(page, '/bulletins');
  await look(page, 'bulletins');
});

test('an editor assembles an issue: places, orders, notes, and sends it with one press', async () => {
  const report = await registerReport(house);
  await signedOffArticle(house, { reports: [report] });
  await signedOffArticle(house, { text: citrusText });
  await signedOffArticle(house, { text: mealsText });
  const page = await visit('editor');
  await open(page, `/bulletins/${house.bulletinId}`);
  await page.getByRole('button', { name: '新编一期' }).click();
  await said(page, '还没有稿件');
  await look(page, 'issue-new');
  for (const { title } of [citrusText, mealsText, liftText]) {
    await page.getByRole('button', { name: `编入：${title}` }).click();
    await page.getByRole('button', { name: `撤下：${title}` }).waitFor();
  }
  await page.getByLabel('全期按语').fill('本期选登老旧小区加装电梯、柑橘贮藏、山区老人助餐3篇，供各地参阅。');
  await page.getByRole('button', { name: `上移：${liftText.title}` }).click();
  await page.getByText(`2. ${liftText.title}`).waitFor();
  await page.getByRole('button', { name: `上移：${liftText.title}` }).click();
  await page.getByText(`1. ${liftText.title}`).waitFor();
  expect(await page.getByLabel('全期按语').inputValue()).toContain('山区老人助餐');
  await look(page, 'issue-assembling');
  await onPaper(page, 'issue-assembling');
  await page.getByRole('button', { name: '保存并送签发' }).click();
  await said(page, '在签发人手里');
  await look(page, 'issue-awaiting-editor');
});

test('the signatory sees the proof, signs it, and the number is taken', async () => {
  const page = await visit('signatory');
  await open(page, '/issues');
  await look(page, 'issues');
  await expectScriptsWithin(page, '/issues', scriptBudget.list);
  await page.getByRole('link', { name: /青岚信息.*送审稿/ }).click();
  await page.locator('summary', { hasText: '签发并取号' }).click();
  await look(page, 'issue-sign-off');
  await page.getByRole('button', { name: '确认签发并取号' }).click();
  await said(page, '已签发取号');
  expect(await page.locator('h1').textContent()).toBe('《青岚信息》2026年第1期');
  await look(page, 'issue-signed');
  await open(page, `/bulletins/${house.bulletinId}`);
  await said(page, '共取号1个，没有缺号');
  await look(page, 'bulletin');
});

test('it is released, and a leader reads it on a telephone', async () => {
  const editor = await visit('editor');
  await open(editor, '/releases');
  await look(editor, 'releases');
  await editor.getByRole('link', { name: '《青岚信息》2026年第1期' }).click();
  await editor.locator('summary', { hasText: '印发' }).click();
  await look(editor, 'release');
  await editor.getByRole('button', { name: '确认印发' }).click();
  await said(editor, '已办：印发');
  await look(editor, 'released');
  const leader = await visit('leader');
  await open(leader, '/reading');
  expect(await leader.locator('.reading-card').count()).toBe(3);
  const size = await leader
    .locator('.reading-card .text p')
    .first()
    .evaluate((p) => getComputedStyle(p).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(20);
  await look(leader, 'reading');
  await onPaper(leader, 'reading');
  await expectScriptsWithin(leader, '/reading', scriptBudget.list);
});

test('a unit reads the article made of its report, and no other', async () => {
  const page = await visit('correspondent');
  await open(page, '/reading');
  expect(await page.locator('.reading-card').count()).toBe(1);
  await said(page, '采用了本单位来稿');
  await look(page, 'reading-unit');
});

test('a correction and a recall reach the readers', async () => {
  const article = await signedOffArticle(house);
  const id = await releasedIssue(house, [article, await signedOffArticle(house, { text: mealsText })]);
  await correctArticle(house, article, `${liftText.body.replace('77台', '76台')}`);
  const signatory = await visit('signatory');
  await open(signatory, `/releases/${id}`);
  await signatory.locator('summary', { hasText: '比较两个文本' }).click();
  await signatory.locator('summary', { hasText: /^更正/ }).click();
  await look(signatory, 'correct');
  await signatory.getByLabel('说明').first().fill('第1篇“77台”应为“76台”，特此更正。');
  await signatory.getByRole('button', { name: '确认更正' }).click();
  await said(signatory, '已办：更正');
  const leader = await visit('leader');
  await open(leader, '/reading');
  await said(leader, '应为“76台”');
  await look(leader, 'reading-corrected');
  await signatory.locator('summary', { hasText: /^收回/ }).click();
  await signatory.locator('form[action$="/recall"]').getByLabel('说明').fill('内容需要进一步核实。');
  await signatory.getByRole('button', { name: '确认收回' }).click();
  await said(signatory, '已办：收回');
  await look(signatory, 'recalled');
  await open(leader, '/reading');
  await said(leader, '请勿再传阅');
  expect(await leader.locator('.reading-card').count()).toBe(0);
  await look(leader, 'reading-recalled');
});

test('what cannot be printed is said on the page before it is sent, with its place', async () => {
  const text = { ...mealsText, body: `${mealsText.body}\n联系人：张\u{e123}。` };
  const id = await openIssue(house, [await signedOffArticle(house, { text })]);
  const page = await visit('editor');
  await open(page, `/issues/${id}`);
  await said(page, '第1篇正文第6段：字库中没有');
  await look(page, 'issue-unprintable');
});

test('a number is made void with its reason, without script', async () => {
  const id = await openIssue(house);
  await signIssue(house, id);
  const scriptless = await visit('signatory', { javaScriptEnabled: false });
  const signatory = await visit('signatory');
  await open(scriptless, `/issues/${id}`);
  await scriptless.locator('summary', { hasText: '作废期号' }).click();
  await scriptless.getByLabel('说明').fill('付印前发现漏排一篇。');
  await scriptless.getByRole('button', { name: '确认作废期号' }).click();
  await said(scriptless, '期号已作废：付印前发现漏排一篇。');
  await open(signatory, `/bulletins/${house.bulletinId}`);
  await said(signatory, '其中作废1个，没有缺号');
  await look(signatory, 'bulletin-void');
});
