/** Where an article comes from, as an editor sees it: pointed at, printed, on a telephone, without script. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readDemo } from '#app/demo/demo-data.ts';
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
import { fromCounty, openArticle, registerReport } from '../support/records.ts';
import { expectScriptsWithin, scriptBudget } from '../support/scripts.ts';
import { type ServedHouse, serveHouse } from '../support/served-house.ts';

let house: TestHouse;
let served: ServedHouse;
let browser: Browser;
let address: string;
const desk = { viewport: { width: 1440, height: 900 } };
vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => {
  [house, browser] = await Promise.all([testHouse(), openBrowser()]);
  served = await serveHouse(house);
  address = `/provenance/${await plantArticle()}`;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await house?.close();
});

/** An article of the demo from its two reports, with a number changed and one that no report has. */
async function plantArticle(): Promise<string> {
  const demo = await readDemo(fileURLToPath(new URL('../../assets/demo', import.meta.url)));
  const article = demo.articles.find((a) => a.key === 'a-farmland-care');
  const texts = ['grain-01', 'grain-02'].flatMap((key) => demo.reports.find((r) => r.key === key) ?? []);
  const [first, second] = texts;
  if (!article || !first || !second) throw new Error('the demo lacks the article');
  const reports = [
    await registerReport(house, { text: first }),
    await registerReport(house, { ...fromCounty(house), text: second }),
  ];
  const body = `${article.body.replace('46个管护片', '64个管护片')}\n照此测算，两地还需管护资金1260万元。`;
  return openArticle(house, { form: 'round_up', reports, text: { title: article.title, body } });
}

const peek = (page: Page) => page.locator('.traced-peek:visible');

test('a sentence pointed at shows its source, and its mark leads there', async () => {
  const page = await served.visit(browser, 'editor', desk);
  await page.goto(address);
  await expectAccessible(page);
  await screenshot(page, 'provenance/page');
  const changed = page.locator('.traced-sentence', { hasText: '64' }).first();
  await changed.hover();
  await peek(page).getByText('划成46个管护片').waitFor();
  await screenshot(page, 'provenance/pointed-at');
  await changed.getByRole('link').first().click();
  expect(await page.locator('.traced-source li:target').textContent()).toContain('划成46个管护片');
  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: '编', exact: true }).last().focus();
  await peek(page).getByText('编者自拟').waitFor();
  await expectScriptsWithin(page, address, scriptBudget.page);
  expectQuiet(page);
});

test('each flag leads to its sentence, and the credit is corrected with a reason', async () => {
  const page = await served.visit(browser, 'editor', desk);
  await page.goto(address);
  const flag = page.getByRole('listitem').filter({ hasText: '1260万' });
  await flag.getByRole('link').click();
  expect(await page.locator('.traced-sentence:target').textContent()).toContain('管护资金1260万');
  await page.getByText('更正份额').first().click();
  await page.getByLabel('理由').fill('首尾两段由编辑部会同两县另行核实写成。');
  await page.getByLabel('编者自拟和没有单位的来源（%）').fill('50');
  await page.getByRole('button', { name: '更正份额' }).click();
  await page.getByText('现在是').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'provenance/refused');
  await page.getByLabel('云桥区（%）').fill('30');
  await page.getByLabel('梧溪县（%）').fill('20');
  await page.getByRole('button', { name: '更正份额' }).click();
  await page.getByText('林砚川更正：首尾两段').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'provenance/corrected');
  expectQuiet(page);
});

test('on a telephone and on paper', async () => {
  const page = await served.visit(browser, 'checker', desk);
  await page.goto(address);
  await phone(page);
  await expectFits(page);
  await expectAccessible(page);
  await screenshot(page, 'provenance/page-390');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  expect(await page.getByText('〔来源为“46”〕').isVisible()).toBe(true);
  await screenshot(page, 'provenance/page-print');
});

test('without script a sentence still shows its source', async () => {
  const page = await withoutScript(browser, { baseURL: served.url, ...desk });
  const value = await (await house.as('editor')).token();
  await page.context().addCookies([{ name: 'huoshui_session', value, url: served.url }]);
  await page.goto(address);
  await page.locator('.traced-sentence', { hasText: '64' }).first().hover();
  await peek(page).getByText('划成46个管护片').waitFor();
});
