/** Filing and approving a report without script, and without a mouse. */
import { afterAll, expect, test } from 'vitest';
import { title, unstyledDocx } from '../golden/reading/samples.ts';
import { expectQuiet, open, openPage, type Page, withoutScript } from '../support/browser.ts';
import { keyOf } from '../support/door.ts';
import type { Who } from '../support/house.ts';
import { expectReplays } from '../support/replay.ts';
import { houseRig } from './support/house-rig.ts';
import { tabTo } from './support/keyboard.ts';
import { enter, fill } from './support/people.ts';

const { browser, house, url, visit } = await houseRig();
afterAll(() => expectReplays(house.access));

test('with script off: from the door to the desk', async () => {
  const page = await withoutScript(browser, { baseURL: url });
  await open(page, '/reports');
  await enter(page, await keyOf(house, 'correspondent'));
  await page.getByRole('link', { name: '报送信息' }).first().click();
  const buffer = Buffer.from(await unstyledDocx());
  await page.getByLabel('上传文件').setInputFiles({ name: '清单.docx', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: '读入文件' }).click();
  await page.getByText('请核对后保存').waitFor();
  await fill(page, { 类别: '经验' });
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('button', { name: '送单位审签' }).click();
  await page.getByText('在本单位审签人手里').waitFor();
  const { pathname } = new URL(page.url());
  const approver = await withoutScript(browser, { baseURL: url });
  await open(approver, pathname);
  await enter(approver, await keyOf(house, 'approver'));
  await approver.locator('summary', { hasText: '审签并报送' }).click();
  await approver.getByRole('button', { name: '确认审签并报送' }).click();
  await approver.getByText('请先声明').first().waitFor();
  await approver.getByLabel('我声明').check();
  await approver.getByRole('button', { name: '确认审签并报送' }).click();
  await approver.getByText('已到编辑部，等待登记').waitFor();
  await open(page, '/reports');
  await page
    .getByRole('row', { name: new RegExp(title) })
    .getByText('已报送')
    .waitFor();
  for (const each of [page, approver]) expectQuiet(each);
});

async function signInByKeys(who: Who, path: string): Promise<Page> {
  const page = await openPage(browser, { baseURL: url });
  const { userName, password } = await keyOf(house, who);
  await open(page, path);
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(userName);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '退出登录' }).waitFor();
  return page;
}

test('with the keyboard alone: from the door to the desk', async () => {
  const page = await signInByKeys('correspondent', '/reports');
  await tabTo(page, '报送信息');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '报送信息' }).waitFor();
  await tabTo(page, '类别');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '标题');
  await page.keyboard.type('云桥区春灌渠道渗漏应予关注');
  await tabTo(page, '正文');
  await page.keyboard.type('全区干渠渗漏点37处。');
  await page.keyboard.press('Enter');
  await page.keyboard.type('建议汛前完成修补。');
  await tabTo(page, '保存草稿');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '云桥区春灌渠道渗漏应予关注' }).waitFor();
  await page.getByText('建议汛前完成修补。').waitFor();
  await tabTo(page, '送单位审签');
  await page.keyboard.press('Enter');
  await page.getByText('在本单位审签人手里').waitFor();
  const approver = await signInByKeys('approver', new URL(page.url()).pathname);
  await tabTo(approver, '审签并报送');
  await approver.keyboard.press('Enter');
  await tabTo(approver, '我声明');
  await approver.keyboard.press('Space');
  await tabTo(approver, '确认审签并报送');
  await approver.keyboard.press('Enter');
  await approver.getByText('已到编辑部，等待登记').waitFor();
  for (const each of [page, approver]) expectQuiet(each);
});

test('whatever has the focus can be seen to have it', async () => {
  const page = await visit('correspondent');
  await open(page, '/reports/new');
  const unseen: string[] = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) break;
    const fault = await focused.evaluate((element: HTMLElement) => {
      // A file field is drawn by its label.
      const isDrawn = element.getBoundingClientRect().width > 1;
      const shown = isDrawn ? element : (element.parentElement?.querySelector('label') ?? element);
      const { outlineStyle, boxShadow } = getComputedStyle(shown);
      return outlineStyle !== 'none' || boxShadow !== 'none' ? undefined : element.outerHTML.slice(0, 120);
    });
    if (fault !== undefined) unseen.push(fault);
  }
  expect(unseen).toEqual([]);
});
