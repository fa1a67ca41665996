/** The search and the possible duplicates as their people see them: looked at, worked, and clean in axe. */
import { beforeAll, expect, test } from 'vitest';
import { open } from '../support/browser.ts';
import { fileReport, fromCounty, openArticle, registerReport } from '../support/records.ts';
import { expectScriptsWithin, scriptBudget } from '../support/scripts.ts';
import { citrusText, irrigationText, liftText, mealsText } from '../support/texts.ts';
import { houseRig } from './support/house-rig.ts';
import { look } from './support/look.ts';

const { house, visit } = await houseRig();

beforeAll(async () => {
  const lift = await registerReport(house, { text: liftText });
  await registerReport(house, { text: irrigationText });
  await fileReport(house, { ...fromCounty(house), text: citrusText });
  await registerReport(house, { text: mealsText });
  await openArticle(house, { reports: [lift] });
  const body = liftText.body
    .replaceAll('云桥区', '梧溪县')
    .replaceAll('31台', '27台')
    .split('\n')
    .slice(0, 7)
    .join('\n');
  await registerReport(house, {
    ...fromCounty(house),
    text: { ...liftText, body, title: '梧溪县老旧小区加装电梯“最后一户”难协商' },
  });
});

test('the search: nothing asked, hits, best first, nothing found, what cannot be asked', async () => {
  const page = await visit('editor');
  await open(page, '/search');
  await look(page, 'empty');
  await expectScriptsWithin(page, '/search', scriptBudget.list);
  await page.getByLabel('找什么').fill('电梯 协商');
  await page.getByRole('button', { name: '查询' }).first().click();
  await page.getByText('共3条').waitFor();
  expect(await page.locator('mark').count()).toBeGreaterThan(5);
  await look(page, 'hits');
  await page.getByRole('link', { name: '最相关的在前' }).click();
  await page.waitForURL(/order=best/);
  await page.getByText('共3条').waitFor();
  await open(page, '/search?q=%E6%A1%A5%20%E6%A2%81');
  await look(page, 'none');
  await open(page, '/search?q=-%E5%85%AC%E5%8F%B8');
  await look(page, 'refused');
});

test('a search is saved, counts what is new, and is deleted', async () => {
  const page = await visit('editor');
  await open(page, '/search?q=%E6%9F%91%E6%A9%98');
  await page.getByLabel('名称').fill('柑橘');
  await page.getByRole('button', { name: '存为常用查找' }).click();
  await page.getByRole('link', { name: '柑橘', exact: true }).waitFor();
  house.clock.advance({ minutes: 30 });
  await fileReport(house, { ...fromCounty(house), text: { ...citrusText, title: '柑橘冷库夜间用电补充情况' } });
  await open(page, '/search?q=%E6%9F%91%E6%A9%98');
  await page.getByText('新1条').waitFor();
  await look(page, 'saved');
  await page.getByRole('button', { name: '删除常用查找“柑橘”' }).click();
  await page.getByText('查找以后，可以把条件存下来').waitFor();
});

test('possible duplicates: the list, both texts, the decision', async () => {
  const page = await visit('editor');
  await open(page, '/duplicates');
  await look(page, 'duplicates');
  await page.getByRole('link', { name: '梧溪县老旧小区加装电梯“最后一户”难协商' }).click();
  await page.getByText('两篇共有的文字已标出').waitFor();
  await page.getByRole('link', { name: '来稿', exact: true }).first().click();
  await page.getByRole('heading', { name: '疑似重复' }).waitFor();
  await look(page, 'screening');
  await page.getByRole('link', { name: '云桥区老旧小区加装电梯“最后一户”协商难' }).click();
  await page.getByText('两篇共有的文字已标出').waitFor();
  await look(page, 'duplicate');
  await page.locator('summary', { hasText: '是重复' }).first().click();
  await look(page, 'duplicate-deciding');
  await page.getByRole('button', { name: '是重复' }).last().click();
  await page.getByText('已办：是重复').waitFor();
  await look(page, 'duplicate-decided');
});
