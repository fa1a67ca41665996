/** The editor of bodies as a person at the keyboard meets it: writing, pasting, what it does when it cannot be had. */
import { expect, test } from 'vitest';
import { expectQuiet, open, type Page, picture } from '../support/browser.ts';
import { wordClipboard } from './support/clipboards.ts';
import { houseRig } from './support/house-rig.ts';
import { look } from './support/look.ts';
import { fill } from './support/people.ts';

const { visit } = await houseRig();

async function newReport(): Promise<Page> {
  const page = await visit('correspondent');
  await open(page, '/reports/new');
  return page;
}

const box = (page: Page) => page.getByRole('textbox', { name: '正文' });
const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** What would be posted now. */
const typed = (page: Page) =>
  page.evaluate(() =>
    String(new FormData(document.querySelector('rich-editor')?.closest('form') ?? undefined).get('body')),
  );

/** As Ctrl+V hands it over. */
const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  box(page).evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);

test('levels by numbering, bold by key, a table by button; saved, shown and opened again as it was', async () => {
  const page = await newReport();
  await fill(page, { 标题: '云桥区粮仓建设进度加快', 类别: '经验' });
  await box(page).click();
  await page.keyboard.type('一、主要做法');
  await page.keyboard.press('Enter');
  await page.keyboard.type('全区新建粮仓');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('12座');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('，进度如下：');
  await page.keyboard.press('Enter');
  await tool(page, '表格').click();
  for (const cell of ['乡镇', '座数', '占比', '冷流镇', '5', '41.7%', '石桥镇', '7', '58.3%']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await look(page, 'filled');
  const text =
    '一、主要做法\n全区新建粮仓【【12座】】，进度如下：\n| 乡镇 | 座数 | 占比 |\n| --- | --- | --- |\n| 冷流镇 | 5 | 41.7% |\n| 石桥镇 | 7 | 58.3% |';
  expect(await typed(page)).toBe(text);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.locator('.text-table').getByRole('columnheader', { name: '座数' }).waitFor();
  expect(await page.locator('p > b').textContent()).toBe('12座');
  await picture(page, 'saved');
  await page.getByRole('link', { name: /修改/ }).first().click();
  await page.getByRole('toolbar', { name: '格式按钮' }).waitFor();
  expect(await typed(page)).toBe(text);
  expectQuiet(page);
});

test('what Word hands over keeps its levels, tables and bold, and a line says what went', async () => {
  const page = await newReport();
  await paste(page, { 'text/html': wordClipboard.html, 'text/plain': wordClipboard.plain });
  await page.getByText(wordClipboard.said).waitFor();
  expect(await typed(page)).toBe(wordClipboard.typed);
  await look(page, 'pasted');
});

test('an input method composes undisturbed, and its word may become a heading', async () => {
  const page = await newReport();
  await box(page).click();
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['y', 'yi', '一']) {
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await devtools.send('Input.insertText', { text: '一、' });
  for (const text of ['z', 'zuo', '做法']) {
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  expect(await box(page).textContent()).toBe('一、做法');
  await devtools.send('Input.insertText', { text: '做法' });
  await box(page).getByRole('heading', { name: '一、做法' }).waitFor();
  await page.keyboard.press('Enter');
  await devtools.send('Input.insertText', { text: '全市新建粮仓12座。' });
  expect(await typed(page)).toBe('一、做法\n全市新建粮仓12座。');
  expectQuiet(page);
});

test('without a mouse: to the buttons, a heading, and out of the text', async () => {
  const page = await newReport();
  await box(page).focus();
  await page.keyboard.type('基本情况');
  await page.keyboard.press('Alt+F10');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('段落');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await typed(page)).toBe('# 基本情况');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('rich-editor') === null)).toBe(true);
  expectQuiet(page);
});

test('others put typed text in: at the caret by name, and where it is dropped', async () => {
  const page = await newReport();
  const insert = (text: string) =>
    page.evaluate((t) => {
      const editor = document.querySelector('rich-editor');
      return editor && 'insertBlocks' in editor && typeof editor.insertBlocks === 'function' && editor.insertBlocks(t);
    }, text);
  expect(await insert('一、进度\n全市新建【【12座】】。')).toBe(true);
  await box(page).getByText('全市新建').click();
  await page.keyboard.press('End');
  expect(await insert('| 甲 | 乙 |\n| 1 | 2 |')).toBe(true);
  expect(await typed(page)).toBe('一、进度\n全市新建【【12座】】。\n| 甲 | 乙 |\n| 1 | 2 |');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('表下的一句。');
  expect(await typed(page)).toMatch(/\| 1 \| 2 \|\n表下的一句。$/);
  await box(page).evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/x-huoshui-blocks', '拖来的一句。');
    const { left, bottom } = element.getElementsByTagName('h2')[0]?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
    const at = { clientX: left + 1, clientY: bottom - 4 };
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...at }));
  });
  expect(await typed(page)).toContain('拖来的一句。');
  expectQuiet(page);
});

test('what is written is kept on the server while one writes, and comes back', async () => {
  const page = await newReport();
  await box(page).click();
  await page.keyboard.type('写到一半的稿子');
  await page.getByText(/已保存 \d\d:\d\d/).waitFor();
  await page.reload();
  await box(page).getByText('写到一半的稿子').waitFor();
  expectQuiet(page);
});

test('when the editor cannot be had, the plain field is there with the text', async () => {
  const page = await visit('correspondent');
  await page.route(/assets\/shared-.*\.js/, async (route) => {
    const answer = await route.fetch();
    const code = await answer.text();
    return code.includes('rich-editor') && code.includes('contenteditable')
      ? route.abort()
      : route.fulfill({ response: answer, body: code });
  });
  const refused = page.waitForEvent('requestfailed');
  await page.goto('/reports/new');
  await refused;
  expect(await page.getByRole('toolbar', { name: '格式按钮' }).count()).toBe(0);
  await page.getByLabel('正文').fill('| 甲 | 乙 |\n【【加粗】】的一行');
  await page.getByLabel('标题').fill('没有编辑器也能写');
  await page.getByLabel('类别').selectOption('经验');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('cell', { name: '乙' }).waitFor();
});

test('200,000 characters are pasted and written in; more are told, and nothing is lost', async () => {
  const page = await newReport();
  const paragraph = '全市粮食仓储设施建设按计划推进，已开工项目12个，完成投资3.6亿元，占年度计划的58.4%。'.repeat(5);
  const long = Array.from({ length: 900 }, () => paragraph).join('\n');
  expect(long.length).toBeGreaterThan(195_000);
  await box(page).click();
  const start = Date.now();
  await paste(page, { 'text/plain': long });
  await page.waitForFunction((n) => document.querySelectorAll('rich-editor p').length >= n, 900);
  const pasted = Date.now() - start;
  const keys = Date.now();
  await page.keyboard.type('又写了一句话。');
  await box(page).getByText('又写了一句话。').waitFor();
  const perKey = (Date.now() - keys) / 7;
  console.info(`200,000 characters: pasted in ${pasted} ms, ${Math.round(perKey)} ms a key`);
  expect(await typed(page)).toContain('又写了一句话。');
  await paste(page, { 'text/plain': '又粘贴了一万字。'.repeat(1250) });
  await page.getByText('字的上限，删减以后才能保存').waitFor();
  expect((await typed(page)).length).toBeGreaterThan(205_000);
  await paste(page, { 'text/plain': '字'.repeat(700_000) });
  await page.getByText('没有放进来').waitFor();
  expectQuiet(page);
});
