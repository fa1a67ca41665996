/** Comments in a real browser: a selection begins one, the passage is marked, and nothing of it is printed. */
import { expect, test } from 'vitest';
import { expectQuiet, open, type Page } from '../support/browser.ts';
import { openArticle } from '../support/records.ts';
import { citrusText } from '../support/texts.ts';
import { houseRig } from './support/house-rig.ts';
import { look, onPaper } from './support/look.ts';

const { house, visit } = await houseRig();

const quote = '每吨柑橘每月电费82元';

/** As a mouse or a finger would: the words of the text, selected. */
const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('main .text') ?? document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return true;
    }
    return false;
  }, words);

test('a selected passage is commented on, answered and resolved without leaving the page', async () => {
  const id = await openArticle(house, { text: citrusText });
  const page = await visit('editor');
  await open(page, `/articles/${id}`);
  await page.getByText('还没有批注').waitFor();
  expect(await select(page, quote)).toBe(true);
  await page.getByRole('button', { name: '批注', exact: true }).click();
  await page.keyboard.type('82元是含税还是不含税？');
  expect(await page.getByLabel('批注哪一段文字').inputValue()).toBe(quote);
  await page.getByRole('button', { name: '加批注' }).click();
  await page.locator('mark.commented', { hasText: quote }).waitFor();
  await look(page, 'one');
  await page.locator('.comment summary', { hasText: '回复' }).press('Enter');
  await page.locator('.comment textarea').fill('含税，问过单位。');
  await page.locator('.comment').getByRole('button', { name: '回复' }).click();
  await page.getByText('含税，问过单位。').waitFor();
  await look(page, 'answered');
  await onPaper(page, 'answered', async () => expect(await page.locator('.comments').isVisible()).toBe(false));
  await page.getByRole('button', { name: '标为已解决' }).click();
  await page.getByText('已解决的1条').waitFor();
  await page.locator('mark.commented').waitFor({ state: 'detached' });
  expectQuiet(page);
});

test('with script off the panel is a page of its own', async () => {
  const id = await openArticle(house, { text: citrusText });
  const page = await visit('editor', { javaScriptEnabled: false });
  await open(page, `/comments/on/article/${id}`);
  await page.getByText('加批注').first().click();
  await page.getByLabel('批注哪一段文字').fill(quote);
  await page.getByLabel('批注内容').fill('请核。');
  await page.getByRole('button', { name: '加批注' }).click();
  await page.getByText('请核。').waitFor();
});
