/** What goes wrong in the middle of writing, as its writer sees it; whatever happens, the text is still there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectQuiet, open, type Page, picture } from '../support/browser.ts';
import { dataFolder } from '../support/database-folder.ts';
import { keyOf } from '../support/door.ts';
import { draftReport } from '../support/records.ts';
import { expectReplays } from '../support/replay.ts';
import { houseRig } from './support/house-rig.ts';
import { look as lookWell } from './support/look.ts';
import { bodyOf, enter, fill } from './support/people.ts';

const { house, visit } = await houseRig();
afterAll(() => expectReplays(house.access));

const ways = [
  ['with script', true],
  ['with script off', false],
] as const;
const writer = (javaScriptEnabled: boolean) => visit('correspondent', { javaScriptEnabled });
const countReports = async (): Promise<number> =>
  (await house.services.db.selectFrom('intake.report').select('id').execute()).length;

const title = '云桥区推行“小修小补”便民服务进社区';
const body = '一、主要做法\n全区设便民服务点46处。\n二、存在问题\n夜间服务仍有空白。';

/** Where scripts are off, nothing can be asked of the page but a picture. */
const lookAs = (script: boolean) => (page: Page, name: string) =>
  script ? lookWell(page, `${name}-script`) : picture(page, `${name}-plain`);

async function write(page: Page): Promise<void> {
  await open(page, '/reports/new');
  await fill(page, { 标题: title, 类别: '经验' });
  await page.getByLabel('正文').fill(body);
}

describe.each(ways)('%s', (_, script) => {
  const look = lookAs(script);

  test('a session that ended in mid-form: the text survives the door and is sent on', async () => {
    const page = await writer(script);
    await write(page);
    house.clock.advance({ hours: 13 });
    const before = await countReports();
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText('登录已过期').waitFor();
    await look(page, 'expired');
    const key = await keyOf(house, 'correspondent');
    await page.getByLabel('用户名').fill(key.userName);
    await page.getByLabel('密码').fill('打错的密码');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('用户名或密码不对').waitFor();
    await enter(page, key);
    await page.getByText('夜间服务仍有空白').waitFor();
    await page.getByText('正文', { exact: true }).waitFor();
    await look(page, 'resume');
    expect(await countReports()).toBe(before);
    await page.getByRole('button', { name: '接着提交' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText('夜间服务仍有空白').waitFor();
    expect(await countReports()).toBe(before + 1);
    expectQuiet(page);
  });

  test('a colleague saved in between: both texts are shown, and one’s own can still be saved', async () => {
    const id = await draftReport(house);
    const page = await writer(script);
    await open(page, `/reports/${id}/edit`);
    const colleague = { personId: await house.directory.holder('黎岫宁', house.units.district, 'correspondent') };
    const other = await house.as(colleague);
    const theirs = {
      title: '同事改的标题',
      body: '同事写的一段。',
      genre: 'news',
      deskId: house.units.city,
      version: 1,
    };
    await other.post(`/reports/${id}/revise`, theirs);
    await fill(page, { 标题: title, 正文: body });
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByText('没有保存：别人刚刚改过').waitFor();
    await page.getByText('同事写的一段').first().waitFor();
    expect(await bodyOf(page)).toBe(body);
    await look(page, 'stale');
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expectQuiet(page);
  });

  test('what is wrong is said beside its field, and nothing typed is lost', async () => {
    const page = await writer(script);
    await write(page);
    await fill(page, { 标题: '', 类别: '请选择' });
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText('请填写标题').first().waitFor();
    expect(await bodyOf(page)).toBe(body);
    await look(page, 'wrong');
    expectQuiet(page);
  });

  test('a file of 60 megabytes is refused in words, and the text stays', async () => {
    const page = await writer(script);
    await write(page);
    using folder = dataFolder();
    const large = join(folder.path, '大.docx');
    writeFileSync(large, Buffer.alloc(60 * 1024 * 1024));
    await page.getByLabel('上传文件').setInputFiles(large);
    if (!script) await page.getByRole('button', { name: '读入文件' }).click();
    await page
      .getByText(script ? '超过 20 MB' : '提交的内容太大')
      .first()
      .waitFor();
    if (!script) await page.goBack();
    expect(await bodyOf(page)).toBe(body);
    expectQuiet(page);
  });

  test('a title that is a script is text, wherever it stands', async () => {
    const evil = '<script>document.title="x"</script>"><img src=x onerror=alert(1)>';
    const page = await writer(script);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await open(page, '/reports/new');
    await fill(page, { 标题: evil, 类别: '问题', 正文: evil });
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { level: 1, name: evil }).waitFor();
    await open(page, '/reports');
    await page.getByRole('link', { name: evil }).first().click();
    await page.getByRole('link', { name: '修改来稿' }).click();
    expect(await page.getByLabel('标题').inputValue()).toBe(evil);
    await open(page, '/today');
    await page.getByText(evil).first().waitFor();
    await open(page, `/search?q=${encodeURIComponent('onerror')}`);
    expect(dialogs).toEqual([]);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expectQuiet(page);
  });
});

describe('with script', () => {
  test('a button pressed twice makes one report', async () => {
    const page = await writer(true);
    await write(page);
    const before = await countReports();
    await page.getByRole('button', { name: '保存草稿' }).dblclick();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await countReports()).toBe(before + 1);
  });

  test('a network that is gone: the page says so, keeps the text, and sends it when it is back', async () => {
    const page = await writer(true);
    await write(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText('网络不通').first().waitFor();
    expect(await bodyOf(page)).toBe(body);
    await picture(page, 'offline');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('a page closed in the middle: its text comes back, and goes with the sign-out', async () => {
    const page = await writer(true);
    await write(page);
    await page.waitForFunction(() => sessionStorage.length > 0);
    await open(page, '/today');
    await open(page, '/reports/new');
    await page.getByText('已找回').waitFor();
    expect(await bodyOf(page)).toBe(body);
    await expectAccessible(page);
    await picture(page, 'draft-kept');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '登录' }).waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});
