/** The habits of the desk in a real browser: preview, keys, palette, claims, what is typed and not yet sent. */
import { expect, test } from 'vitest';
import { expectAccessible, expectQuiet, open, type Page, picture, ready } from '../support/browser.ts';
import { fileReport, fromCounty, registerReport } from '../support/records.ts';
import { expectScriptsWithin, scriptBudget } from '../support/scripts.ts';
import { citrusText, irrigationText, mealsText } from '../support/texts.ts';
import { houseRig } from './support/house-rig.ts';
import { look } from './support/look.ts';

const { house, visit } = await houseRig();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('the desk: queues, list, and the record beside it by click and by key', async () => {
  const page = await visit('editor');
  await open(page, '/today');
  await look(page, 'empty');
  await registerReport(house);
  await registerReport(house, { text: irrigationText });
  await registerReport(house, { text: citrusText, ...fromCounty(house) });
  await fileReport(house, { text: mealsText });
  await expectScriptsWithin(page, '/today?view=screen', scriptBudget.list);
  const preview = page.locator('#preview');
  await preview.getByRole('heading', { level: 2 }).first().waitFor();
  await page.locator('.desk-lines').getByText(citrusText.title).click();
  await preview.getByRole('heading', { name: citrusText.title }).waitFor();
  expect(page.url()).toContain('/today');
  await page.keyboard.press('k');
  await preview.getByRole('heading', { name: irrigationText.title }).waitFor();
  await look(page, 'three');
  await page.keyboard.press('o');
  await page.getByRole('heading', { level: 1, name: irrigationText.title }).waitFor();
  expectQuiet(page);
});

test('on a telephone the queue opens a list, the list a record; with script off as well', async () => {
  const page = await visit('editor', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await open(page, '/today');
  await page
    .locator('.desk-rail')
    .getByRole('link', { name: /待我初审/ })
    .click();
  await page.locator('.desk-lines').getByText(citrusText.title).click();
  await page.getByRole('heading', { level: 1, name: citrusText.title }).waitFor();
  await open(page, '/today?view=screen');
  await page.getByRole('link', { name: '队列' }).click();
  await page
    .locator('.desk-rail')
    .getByRole('link', { name: /待登记/ })
    .waitFor();
});

test('no key is lost while the script of the keys is on its way', async () => {
  const page = await visit('editor');
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await open(page, '/screening?tab=registered');
  await page.route('**/assets/**', async (route) => {
    await held;
    await route.continue();
  });
  for (const key of ['j', 'j', 'x']) await page.keyboard.press(key);
  release();
  await page.locator('[data-row]').nth(1).getByRole('checkbox', { checked: true }).waitFor();
  await page.getByText('已选 1 条').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '这里可用的快捷键' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
});

test('the palette takes Chinese, pinyin and initials, by key and by mouse, and gives the focus back', async () => {
  const page = await visit('editor');
  await open(page, '/screening?tab=registered');
  await page.keyboard.press('j');
  await page.locator('[data-row] a:focus').waitFor();
  const row = await focused(page);
  const box = page.getByRole('combobox', { name: '输入中文、拼音或首字母' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lgcs');
  await page.getByRole('option', { name: '来稿初审', selected: true }).waitFor();
  await expectAccessible(page);
  await picture(page, 'palette');
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  expect(await focused(page)).toBe(row);
  await page.getByRole('link', { name: '跳转' }).click();
  await box.fill('yunqiao');
  await page
    .getByRole('option', { name: /云桥区/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /云桥区/ }).waitFor();
  await ready(page);
  await page.keyboard.press('Control+k');
  await box.fill('电梯');
  await page.getByRole('option', { name: '全文查找“电梯”' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(search\?q=|screening\/|articles\/)/);
  expectQuiet(page);
});

test('the palette presses what may be done on this record, and nothing that may not', async () => {
  const id = await registerReport(house, { text: mealsText });
  const page = await visit('editor');
  await open(page, `/screening/${id}`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('liucun');
  await page.getByRole('option', { name: '留存备用' }).click();
  await page.locator('details.act[open] summary', { hasText: '留存备用' }).waitFor();
  const leader = await visit('leader');
  await open(leader, '/today');
  await leader.keyboard.press('Control+k');
  await leader.keyboard.type('yuedu');
  await leader.getByRole('listbox').getByRole('option').first().waitFor();
  expect(await leader.getByRole('option', { name: '来稿初审' }).count()).toBe(0);
  expect(await leader.getByRole('option', { name: /全文查找/ }).count()).toBe(0);
});

test('an input method keeps its keys while it composes', async () => {
  const page = await visit('editor');
  await open(page, '/today');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox');
  await page.getByRole('option').first().waitFor();
  const chosen = () => page.locator('[role="option"][aria-selected="true"]').textContent();
  const before = await chosen();
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/palette?') && asked.push(request.url()));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'gao', selectionStart: 3, selectionEnd: 3 });
  for (const key of ['Enter', 'ArrowDown'])
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key, code: key });
  expect(await box.inputValue()).toBe('gao');
  expect(await chosen()).toBe(before);
  expect(asked).toEqual([]);
  await cdp.send('Input.insertText', { text: '稿' });
  await page.getByRole('option', { name: /稿/ }).first().waitFor();
  expect(await box.inputValue()).toBe('稿');
  expectQuiet(page);
});

test('the first key claims a report; another sees who holds it, asks, takes over, and the holder is told', async () => {
  const id = await registerReport(house, { text: irrigationText });
  const mine = await visit('editor');
  await open(mine, `/screening/${id}`);
  await mine.getByText('还没有人认领').waitFor();
  await mine.locator('summary', { hasText: '留存备用' }).click();
  await mine.getByLabel('说明').first().pressSequentially('先留');
  await mine.getByText('您已认领').waitFor();
  await look(mine, 'claimed');
  const other = await visit('secondEditor');
  await open(other, `/screening/${id}`);
  await other.getByText('林砚川正在办这一份').first().waitFor();
  await look(other, 'held');
  await other.getByRole('button', { name: '请对方交出' }).click();
  await other.getByText('陆岫安已请对方交出').waitFor();
  await mine.reload();
  await mine.getByText('陆岫安请您交出这一份').waitFor();
  await other.getByRole('button', { name: '接手' }).first().click();
  await other.getByText('您已认领').waitFor();
  await open(mine, '/today?view=notices');
  await mine.getByText(/已由陆岫安接手/).waitFor();
  await open(mine, `/screening/${id}`);
  await mine.getByText('陆岫安正在办这一份').first().waitFor();
  expect((await (await house.as('editor')).post(`/screening/${id}/hold`, { words: '先留着' })).status).toBe(409);
  expectQuiet(mine);
});

test('a second window of the same person is another editor', async () => {
  const id = await registerReport(house, { text: irrigationText });
  const first = await visit('editor');
  await open(first, `/screening/${id}`);
  await first.getByRole('button', { name: '认领' }).click();
  await first.getByText('您已认领').waitFor();
  const second = await first.context().newPage();
  await open(second, `/screening/${id}`);
  await second.getByText('您自己在另一个窗口正在办这一份').first().waitFor();
  await first.getByRole('button', { name: '退出登录' }).click();
  await first.getByLabel('用户名').waitFor();
  const other = await visit('secondEditor');
  await open(other, `/screening/${id}`);
  await other.getByText('还没有人认领').waitFor();
});

test('what is typed is saved in two seconds, goes on at another computer, and a refusal loses none of it', async () => {
  const correspondent = { viewport: { width: 1280, height: 900 } };
  const office = await visit('correspondent', correspondent);
  await open(office, '/reports/new');
  await office.getByLabel('标题').fill('河东片区水表改造完成三成');
  await office.getByText(/已保存 \d\d:\d\d/).waitFor();
  await picture(office, 'saved');
  const home = await visit('correspondent', correspondent);
  await open(home, '/reports/new');
  await home.getByRole('button', { name: '接着写' }).click();
  expect(await home.getByLabel('标题').inputValue()).toBe('河东片区水表改造完成三成');
  await home.getByRole('textbox', { name: '正文' }).fill('绝密★1年。河东片区水表改造。');
  await home.getByText(/没有存到服务器/).waitFor();
  await look(home, 'not-kept');
  expectQuiet(office);
});

test('a lost network and an ended session are said while one types, and nothing of it is gone', async () => {
  const page = await visit('correspondent', { viewport: { width: 1280, height: 900 } });
  await open(page, '/reports/new');
  const title = page.getByLabel('标题');
  await title.fill('断网时写的标题');
  await page.getByText(/已保存 \d\d:\d\d/).waitFor();
  await page.context().setOffline(true);
  await title.fill('断网时写的标题，接着写');
  await page.getByText('没有保存成功').waitFor();
  await page.context().setOffline(false);
  await page.context().clearCookies();
  await title.fill('断网时写的标题，又接着写');
  await page.getByText('登录可能已经过期').waitFor();
  await page.getByRole('button', { name: '复制我写的' }).click();
  expect(await title.inputValue()).toBe('断网时写的标题，又接着写');
});
