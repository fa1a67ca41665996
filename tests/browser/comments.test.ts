/** Comments in a real browser: a selection begins one, the passage is marked, and nothing of it is printed. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  type Browser,
  expectAccessible,
  expectFits,
  expectQuiet,
  openBrowser,
  type Page,
  phone,
  screenshot,
  withoutScript,
} from '../support/browser.ts';
import { type TestHouse, testHouse } from '../support/house.ts';
import { openArticle } from '../support/records.ts';
import { type ServedHouse, serveHouse } from '../support/served-house.ts';
import { citrusText } from '../support/texts.ts';

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
  const page = await served.visit(browser, 'editor', desk);
  await page.goto(`/articles/${id}`);
  await page.getByText('还没有批注').waitFor();
  expect(await select(page, quote)).toBe(true);
  await page.getByRole('button', { name: '批注', exact: true }).click();
  await page.keyboard.type('82元是含税还是不含税？');
  expect(await page.getByLabel('批注哪一段文字').inputValue()).toBe(quote);
  await page.getByRole('button', { name: '加批注' }).click();
  await page.locator('mark.commented', { hasText: quote }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'comments/one');
  await page.locator('.comment summary', { hasText: '回复' }).press('Enter');
  await page.locator('.comment textarea').fill('含税，问过单位。');
  await page.locator('.comment').getByRole('button', { name: '回复' }).click();
  await page.getByText('含税，问过单位。').waitFor();
  await phone(page);
  await expectFits(page);
  await expectAccessible(page);
  await screenshot(page, 'comments/one-390');
  await page.setViewportSize(desk.viewport);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.comments').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '标为已解决' }).click();
  await page.getByText('已解决的1条').waitFor();
  await page.locator('mark.commented').waitFor({ state: 'detached' });
  expectQuiet(page);
});

test('with script off the panel is a page of its own', async () => {
  const id = await openArticle(house, { text: citrusText });
  const page = await withoutScript(browser, { baseURL: served.url });
  const value = await (await house.as('editor')).token();
  await page.context().addCookies([{ name: 'huoshui_session', value, url: served.url }]);
  await page.goto(`/comments/on/article/${id}`);
  await page.getByText('加批注').first().click();
  await page.getByLabel('批注哪一段文字').fill(quote);
  await page.getByLabel('批注内容').fill('请核。');
  await page.getByRole('button', { name: '加批注' }).click();
  await page.getByText('请核。').waitFor();
});
