/** Stock and outside items as an editor sees them: a passage chosen in a report goes into the form with its source. */
import { expect, test } from 'vitest';
import { expectAccessible, open } from '../support/browser.ts';
import { registerReport } from '../support/records.ts';
import { liftText } from '../support/texts.ts';
import { houseRig } from './support/house-rig.ts';
import { look } from './support/look.ts';

const { house, visit } = await houseRig();

test('a passage chosen in a report becomes a piece of stock', async () => {
  const report = await registerReport(house, { text: liftText });
  const page = await visit('editor');
  await open(page, `/screening/${report}`);
  await page.locator('chosen-passage').waitFor();
  const passage = page.locator('main .text p').filter({ hasText: '平均上门41次' });
  await passage.click({ clickCount: 3 });
  await page.getByText(/^已选\d+个字$/).waitFor();
  await page.getByRole('button', { name: '收入素材库' }).click();
  await page.getByLabel('名称').fill('一个项目平均上门41次');
  expect(await page.getByLabel('内容').inputValue()).toContain('平均上门41次');
  await page.getByLabel('主题').fill('加装电梯、基层治理');
  await look(page, 'passage-form');
  await page.getByRole('button', { name: '收入素材库' }).click();
  await page.getByRole('heading', { name: '一个项目平均上门41次', level: 1 }).waitFor();
  await page.getByRole('link', { name: `来稿《${liftText.title}》` }).waitFor();
  await look(page, 'piece');
  await open(page, '/stock?topic=基层治理');
  await page.getByRole('link', { name: '一个项目平均上门41次' }).waitFor();
  await look(page, 'stock');
});

test('an outside item is collected, and what is missing is said beside its field', async () => {
  const page = await visit('editor');
  await open(page, '/outside');
  await look(page, 'outside-empty');
  await page.getByRole('link', { name: '收入外线' }).first().click();
  await page.getByLabel('来源').fill('栖梧日报');
  await page.getByLabel('标题').fill('栖梧市“一梯一议”两年装了412台');
  await page.getByLabel('正文').fill('出资比例由楼道议定，异议在30日内听证。');
  await page.getByRole('button', { name: '收入', exact: true }).click();
  await page.getByText('请写明出处地址').first().waitFor();
  await expectAccessible(page);
  await page.getByLabel('出处地址').fill('《栖梧调研》2026年第3期第12页');
  await page.getByLabel('发布日期').fill('2026-02-11');
  await page.getByRole('button', { name: '收入', exact: true }).click();
  await page.getByRole('heading', { name: '栖梧市“一梯一议”两年装了412台', level: 1 }).waitFor();
  await page.getByText('放弃').first().waitFor();
  await look(page, 'outside-item');
});
