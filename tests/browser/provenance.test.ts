/** Where an article comes from, as an editor sees it: pointed at, printed, on a telephone, without script. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDemo } from '#app/demo/demo-data.ts';
import { expectQuiet, open, type Page, picture } from '../support/browser.ts';
import { fromCounty, openArticle, registerReport } from '../support/records.ts';
import { expectScriptsWithin, scriptBudget } from '../support/scripts.ts';
import { houseRig } from './support/house-rig.ts';
import { look, onPaper } from './support/look.ts';

const { house, visit } = await houseRig();
const address = `/provenance/${await plantArticle()}`;

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
  const page = await visit('editor');
  await open(page, address);
  await look(page, 'page');
  const changed = page.locator('.traced-sentence', { hasText: '64' }).first();
  await changed.hover();
  await peek(page).getByText('划成46个管护片').waitFor();
  await picture(page, 'pointed-at');
  await changed.getByRole('link').first().click();
  expect(await page.locator('.traced-source li:target').textContent()).toContain('划成46个管护片');
  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: '编', exact: true }).last().focus();
  await peek(page).getByText('编者自拟').waitFor();
  await expectScriptsWithin(page, address, scriptBudget.page);
  expectQuiet(page);
});

test('each flag leads to its sentence, and the credit is corrected with a reason', async () => {
  const page = await visit('editor');
  await open(page, address);
  const flag = page.getByRole('listitem').filter({ hasText: '1260万' });
  await flag.getByRole('link').click();
  expect(await page.locator('.traced-sentence:target').textContent()).toContain('管护资金1260万');
  await page.getByText('更正份额').first().click();
  await page.getByLabel('理由').fill('首尾两段由编辑部会同两县另行核实写成。');
  await page.getByLabel('编者自拟和没有单位的来源（%）').fill('50');
  await page.getByRole('button', { name: '更正份额' }).click();
  await page.getByText('现在是').waitFor();
  await look(page, 'refused');
  await page.getByLabel('云桥区（%）').fill('30');
  await page.getByLabel('梧溪县（%）').fill('20');
  await page.getByRole('button', { name: '更正份额' }).click();
  await page.getByText('林砚川更正：首尾两段').first().waitFor();
  await look(page, 'corrected');
});

test('on paper', async () => {
  const page = await visit('checker');
  await open(page, address);
  await onPaper(page, 'page', async () => expect(await page.getByText('〔来源为“46”〕').isVisible()).toBe(true));
});

test('without script a sentence still shows its source', async () => {
  const page = await visit('editor', { javaScriptEnabled: false });
  await open(page, address);
  await page.locator('.traced-sentence', { hasText: '64' }).first().hover();
  await peek(page).getByText('划成46个管护片').waitFor();
});
