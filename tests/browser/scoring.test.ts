/** Adoptions, points and statements as their people see them, on a screen, on a telephone and on paper. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Page } from '../support/browser.ts';
import { open } from '../support/browser.ts';
import { plantMarch, ruleSetSource } from '../support/scoring.ts';
import { expectScriptsWithin, scriptBudget } from '../support/scripts.ts';
import { houseRig } from './support/house-rig.ts';
import { look, onPaper, said } from './support/look.ts';
import { fill } from './support/people.ts';

const { house, visit } = await houseRig();

test('empty pages say what will be there', async () => {
  const page = await visit('editor');
  for (const path of ['adoptions', 'scores', 'rule-sets', 'manual-points', 'statements']) {
    await open(page, `/${path}`);
    await look(page, `${path}-empty`);
    await expectScriptsWithin(page, `/${path}`, scriptBudget.list);
  }
});

test('rules that cannot be read name line and nearest word; a draft shows what it would change', async () => {
  await plantMarch(house);
  const page = await visit('signatory');
  await open(page, '/rule-sets/new?from=qinglan-2026');
  await page.getByRole('button', { name: '文本', exact: true }).click();
  const text = page.getByLabel('规则文本');
  await fill(page, { 规则文本: (await text.inputValue()).replace('adoptions:', 'adoption:') });
  await page.getByRole('button', { name: '存为试算稿' }).click();
  await said(page, '是否应为“adoptions”');
  await look(page, 'rule-set-refused');
  await text.fill(
    ruleSetSource('qinglan-2026')
      .replace('"2026.1"', '"2026.2"')
      .replace('round_up,  points: 3', 'round_up,  points: 4'),
  );
  await page.getByRole('button', { name: '只检查' }).last().click();
  await said(page, '读得懂');
  await page.getByRole('button', { name: '存为试算稿' }).click();
  await said(page, '施行后的变化');
  await page
    .getByRole('row', { name: /云桥区/ })
    .getByText('2.00')
    .waitFor();
  await look(page, 'rule-set-draft');
  await open(page, '/rule-sets');
  await look(page, 'rule-sets');
});

test('an editor enters an adoption by the province', async () => {
  const page = await visit('editor');
  await open(page, '/adoptions/new');
  await page.getByLabel('查找稿件或来稿').fill('老有所养');
  await page.getByRole('button', { name: '查询' }).click();
  await look(page, 'adoption-find');
  await page.getByRole('link', { name: '各地破解老有所养难题' }).click();
  await page.getByRole('button', { name: '登记采用' }).click();
  await said(page, '请填写采用单位或刊物的名称');
  await look(page, 'adoption-refused');
  await page.getByLabel('采用单位或刊物').fill('澄岭省信息中心《每日信息》');
  await page.getByLabel('采用日期').fill('2026-03-21');
  await page.getByLabel('层级').selectOption('province');
  await page.getByLabel('刊物代码').selectOption('province-bulletin');
  await page.getByLabel('依据').fill('省信息中心采用通报第4期');
  await page.getByRole('button', { name: '登记采用' }).click();
  await said(page, '首次报送');
  await look(page, 'adoption');
  await open(page, '/adoptions');
  await look(page, 'adoptions');
  await open(page, `/adoptions?level=province&period=2026-03&unitId=${house.units.township}`);
  await look(page, 'adoptions-filtered');
});

test('points, and why a unit has them', async () => {
  const page = await visit('editor');
  await open(page, '/scores?period=2026-03');
  await look(page, 'scores');
  await page.getByRole('link', { name: '云桥区' }).click();
  await said(page, '按项目');
  await look(page, 'derivation');
  await onPaper(page, 'derivation');
  await open(page, '/manual-points/new');
  await look(page, 'manual-new');
  await open(page, '/manual-points');
  await look(page, 'manual-points');
  await page.getByRole('link', { name: '承办培训' }).click();
  await look(page, 'manual');
  const approver = await visit('approver');
  await open(approver, '/scores?period=2026-03');
  expect(await approver.getByRole('link', { name: '梧溪县' }).count()).toBe(0);
  await look(approver, 'scores-of-a-unit');
});

test('a statement: locked, drawn up, objected to, answered, signed, released', async () => {
  house.clock.set('2026-04-02T02:00:00.000Z');
  const editor = await visit('editor');
  await open(editor, '/statements');
  await look(editor, 'statements-lock');
  const period = editor.getByRole('textbox', { name: '时段' });
  await period.fill('2026-04');
  await editor.getByRole('button', { name: '锁定并出通报' }).click();
  await said(editor, '这个时段到2026-04-30才结束');
  expect(await period.inputValue()).toBe('2026-04');
  await period.fill('2026-03');
  await editor.getByRole('button', { name: '锁定并出通报' }).click();
  await said(editor, '等编辑拟出通报');
  await look(editor, 'statement-locked');
  const address = new URL(editor.url()).pathname;
  await editor.getByText('拟出通报，交单位核对').first().click();
  await editor.getByLabel('开头的话').fill('现将2026年3月政务信息采用情况通报如下。');
  await editor.getByRole('button', { name: '确认拟出通报，交单位核对' }).click();
  await said(editor, '请各单位核对');

  const unit = await visit('otherApprover');
  await open(unit, address);
  await unit.getByText('提出异议').first().click();
  await unit.getByLabel('说明').fill('3月26日省信息中心还采用我县一条，未计入。');
  await look(unit, 'statement-objecting');
  await unit.getByRole('button', { name: '确认提出异议' }).click();
  await said(unit, '等待答复');

  const tooLate = await visit('approver');
  await open(tooLate, address);
  await tooLate.getByText('提出异议').first().click();
  await tooLate.getByLabel('说明').fill('我区采用次数似漏计一次。');

  await open(editor, address);
  await look(editor, 'statement-objected');
  await editor.getByText('答复异议').first().click();
  await editor.getByLabel('异议').selectOption({ index: 1 });
  await editor.getByLabel('结果').selectOption('upheld');
  await editor.getByLabel('说明').fill('属实，已补登，计入4月。');
  await editor.getByRole('button', { name: '确认答复异议' }).click();
  await said(editor, '答复：成立');
  await editor.getByRole('button', { name: '核对完毕，送签发' }).click();
  await said(editor, '等签发人签发');

  const signatory = await visit('signatory');
  const otherTab = await signatory.context().newPage();
  await open(otherTab, address);
  await otherTab.getByText('签发', { exact: true }).first().click();
  await open(signatory, address);
  await signatory.getByText('签发', { exact: true }).first().click();
  await look(signatory, 'statement-signing');
  await signatory.getByRole('button', { name: '确认签发' }).click();
  await said(signatory, '已签发，等发布');
  await otherTab.getByRole('button', { name: '确认签发' }).click();
  await said(otherTab, '别人已经改过这份记录');
  await said(otherTab, '已签发，等发布');
  await tooLate.getByRole('button', { name: '确认提出异议' }).click();
  await said(tooLate, '已签发，等发布');
  await said(tooLate, '我区采用次数似漏计一次。');
  await signatory.getByRole('button', { name: '发布' }).click();
  await said(signatory, '已发布');
  await look(signatory, 'statement-released');
  await onPaper(signatory, 'statement-released');
  await expectSameFigures(signatory, address);
});

/** Every figure of the page's table stands in the workbook, and no other. */
async function expectSameFigures(page: Page, address: string): Promise<void> {
  const shown = await page
    .locator('table')
    .first()
    .locator('tbody tr, tfoot tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('.cell-body')].map((cell) => cell.textContent?.trim() ?? '')),
    );
  const answer = await (await house.as('signatory')).get(`${address}/statement.xlsx`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  const [sheet] = book.worksheets;
  const kept = shown.map((cells, i) =>
    cells.map((_, j) => {
      const cell = sheet?.getRow(i + 3).getCell(j + 1);
      const digits = /\.(0+)/.exec(cell?.numFmt ?? '')?.[1]?.length ?? 0;
      return typeof cell?.value === 'number' ? cell.value.toFixed(digits) : String(cell?.value ?? '');
    }),
  );
  expect(shown.length).toBeGreaterThan(4);
  expect(kept).toEqual(shown);
}
