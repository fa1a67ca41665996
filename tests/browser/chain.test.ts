/** The core proof: one report from draft to statement, each role in its own browser, on a server that was really started. */
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#kernel/calendar.ts';
import { title, unstyledDocx } from '../golden/reading/samples.ts';
import { readPdf } from '../golden/typeset/read-pdf.ts';
import { type Browser, expectQuiet, open, openBrowser, type Page } from '../support/browser.ts';
import { dataFolder } from '../support/database-folder.ts';
import { expectReplays } from '../support/replay.ts';
import { type StartedServer, startServer } from '../support/server.ts';
import { withHouse } from '../support/write-loop.ts';
import { act, fill, type Key, signIn } from './support/people.ts';

const folder = dataFolder();
let server: StartedServer;
let browser: Browser;
const password = '青岚山下有一池四季长流的活水';
const articleTitle = '青岚市“三张清单”压实基层党组织书记责任';
const people: Record<string, [userName: string, unit: string, role: string, at: string]> = {
  毛蔚禾: ['maowh', '云桥区', '信息员', '云桥区'],
  叶樾平: ['yeyp', '云桥区', '单位审签人', '云桥区'],
  林砚川: ['linyc', '青岚市', '责任编辑', '青岚市'],
  孟芷宁: ['mengzn', '青岚市', '核稿人', '青岚市'],
  苏槿生: ['sujs', '青岚市', '签发人', '青岚市'],
  余屿然: ['yuyr', '青岚市', '领导', '青岚市'],
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataFolder: folder.path }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGTERM');
  folder[Symbol.dispose]();
});

/** Signed in as one of the people by name. */
const as = (name: string, options = {}): Promise<Page> =>
  signIn(browser, server.address, { userName: people[name]?.[0] ?? '', password }, options);

test('the administrator makes the city: units, a desk, people with their roles', async () => {
  const key: Key = server.accounts.get('System administrator') ?? { userName: '', password: '' };
  const page = await signIn(browser, server.address, key);
  await page.getByRole('link', { name: '单位', exact: true }).first().click();
  await page.getByRole('link', { name: '本单位' }).click();
  await act(page, '更名', { 名称: '青岚市', 简称: '青岚市' });
  await page.getByRole('heading', { level: 1, name: '青岚市' }).waitFor();
  await act(page, '设立编辑部', { 名称: '青岚市信息中心编辑部' });
  await page.getByText('青岚市信息中心编辑部').first().waitFor();
  await page.getByRole('link', { name: '单位', exact: true }).first().click();
  await page.getByRole('link', { name: '新设单位' }).click();
  await fill(page, { 名称: '云桥区', 上级单位: '青岚市', 类别: '县（市、区）' });
  await page.getByRole('button', { name: '新设单位' }).click();
  await page.getByRole('heading', { level: 1, name: '云桥区' }).waitFor();
  for (const [name, [userName, unit, role, at]] of Object.entries(people)) {
    await page.getByRole('link', { name: '人员', exact: true }).first().click();
    await page.getByRole('link', { name: '新增人员' }).click();
    await fill(page, { 姓名: name, 单位: unit, 用户名: userName, 初始密码: password });
    await page.getByRole('button', { name: '新增人员' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await act(page, '任命', { 角色: role, 单位: at });
    await page.getByText('已办：任命').first().waitFor();
  }
  expectQuiet(page);
});

test('the correspondent files what was written in Word', async () => {
  const page = await as('毛蔚禾');
  await page.getByRole('link', { name: '来稿', exact: true }).first().click();
  await page.getByRole('link', { name: '报送信息' }).first().click();
  const file = {
    name: '三张清单.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await unstyledDocx()),
  };
  await page.getByLabel('上传文件').setInputFiles(file);
  await page.getByRole('button', { name: '读入文件' }).click();
  await page.getByText('请核对后保存').waitFor();
  expect(await page.getByLabel('标题').inputValue()).toBe(title);
  await fill(page, { 类别: '经验' });
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await act(page, '送单位审签');
  await page.getByText('在本单位审签人手里').waitFor();
  expectQuiet(page);
});

test('the approver approves it on a telephone', async () => {
  const page = await as('叶樾平', { viewport: { width: 390, height: 844 } });
  await page.getByRole('link', { name: /待我审签/ }).click();
  await page.getByRole('link', { name: title }).first().click();
  await act(page, '审签并报送', { 我声明: true });
  await page.getByText('已到编辑部，等待登记').waitFor();
  expectQuiet(page);
});

test('the editor registers it, makes an article of it and sends it to check', async () => {
  const page = await as('林砚川');
  await page.getByRole('link', { name: '来稿初审', exact: true }).first().click();
  await page.getByRole('checkbox', { name: `选择：${title}` }).check();
  await page.getByRole('button', { name: '登记选中的来稿' }).click();
  await page.getByText('已办成1条：登记').waitFor();
  await page.getByRole('link', { name: /^待初审/ }).click();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: '立稿' }).click();
  await fill(page, { 标题: articleTitle, 体裁: '单篇' });
  await page.getByRole('button', { name: '保存稿件' }).last().click();
  await page.getByRole('heading', { level: 1, name: articleTitle }).waitFor();
  await act(page, '送核稿');
  await page.getByText('等核稿人').waitFor();
  expectQuiet(page);
});

test('the checker passes it', async () => {
  const page = await as('孟芷宁');
  await page.getByRole('link', { name: articleTitle }).first().click();
  await act(page, '核稿通过');
  await page.getByText('等签发人').waitFor();
  expectQuiet(page);
});

test('the signatory signs it off, and founds the bulletin that it will stand in', async () => {
  const page = await as('苏槿生');
  await page.getByRole('link', { name: articleTitle }).first().click();
  await act(page, '签发');
  await page.getByText('已签发').first().waitFor();
  await page.getByRole('link', { name: '刊物', exact: true }).first().click();
  await page.getByRole('link', { name: '创办刊物' }).click();
  await fill(page, {
    编辑部: '青岚市信息中心编辑部',
    刊名: '青岚信息',
    编发单位: '青岚市信息中心',
    报: '澄岭省信息中心、市领导',
    发: '各县（市、区）',
    计分渠道: 'xinxi',
  });
  await page.getByRole('button', { name: '创办' }).click();
  await page.getByRole('heading', { level: 1, name: /青岚信息/ }).waitFor();
  expectQuiet(page);
});

test('the editor assembles an issue and sends it to sign-off', async () => {
  const page = await as('林砚川');
  await page.getByRole('link', { name: '组版签发', exact: true }).first().click();
  await page.getByRole('link', { name: '新编一期' }).click();
  await fill(page, { 刊物: '青岚信息' });
  await page.getByRole('button', { name: '新编一期' }).click();
  await page.getByRole('button', { name: `编入：${articleTitle}` }).click();
  await page.getByRole('button', { name: `撤下：${articleTitle}` }).waitFor();
  await page.getByRole('button', { name: '保存并送签发' }).click();
  await page.getByText('等待签发').first().waitFor();
  expectQuiet(page);
});

test('the signatory signs the issue: it takes number 1', async () => {
  const page = await as('苏槿生');
  await page
    .getByRole('link', { name: /《青岚信息》/ })
    .first()
    .click();
  await act(page, '签发并取号');
  await page.getByRole('heading', { level: 1, name: /第1期/ }).waitFor();
  expectQuiet(page);
});

test('the editor releases it', async () => {
  const page = await as('林砚川');
  await page.getByRole('link', { name: '印发', exact: true }).first().click();
  await page.getByRole('link', { name: /第1期/ }).click();
  await act(page, '印发');
  await page.getByText('已印发').first().waitFor();
  expectQuiet(page);
});

test('the leader reads it, and opens the PDF that was printed', async () => {
  const page = await as('余屿然', { viewport: { width: 390, height: 844 } });
  await page.getByRole('link', { name: '阅读', exact: true }).first().click();
  await page.getByText(articleTitle).first().waitFor();
  const href = await page.getByRole('link', { name: '打开 PDF 版' }).first().getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.headers()['content-type']).toContain('application/pdf');
  const pdf = await readPdf(new Uint8Array(await answer.body()));
  expect(pdf.text()).toContain('青岚信息');
  expect(pdf.text()).toContain(articleTitle);
  expectQuiet(page);
});

test('the correspondent sees what became of it: printed and adopted', async () => {
  const page = await as('毛蔚禾');
  await page.getByRole('link', { name: '采用', exact: true }).first().click();
  await page.getByText(articleTitle).first().waitFor();
  expectQuiet(page);
});

const rules = `
rule_set: qinglan
title: 青岚市政务信息计分办法
version: "1"
in_force: { from: 2020-01-01, to: 2199-12-31 }
date_basis: adoption
decimals: 1
channels: { xinxi: 青岚信息 }
classes: { county: 县（市、区） }
adoptions:
  - { rule: city-single, level: city, form: single, points: 5 }
combination: { of: sum }
ranking:
  ties: skip
  groups:
    - { title: 县（市、区）, class: county }
`;

test('the editor writes the rules, and the signatory puts them in force: the adoption counts', async () => {
  const page = await as('林砚川');
  await open(page, '/rule-sets/new');
  await fill(page, { 规则文本: rules });
  await page.getByRole('button', { name: '存为试算稿' }).click();
  await page.getByRole('heading', { level: 1, name: /青岚市政务信息计分办法/ }).waitFor();
  const { pathname } = new URL(page.url());
  expectQuiet(page);
  const signatory = await as('苏槿生');
  await open(signatory, pathname);
  await act(signatory, '施行');
  await signatory.getByText('施行中').first().waitFor();
  await signatory.getByRole('link', { name: '计分', exact: true }).first().click();
  await signatory
    .getByRole('row', { name: /云桥区/ })
    .getByText('5')
    .first()
    .waitFor();
  expectQuiet(signatory);
});

test('when the month is over it is locked; the unit checks it, the signatory signs, everybody reads it', async () => {
  const month = dayOf(new Date().toISOString()).slice(0, 7);
  await server.end('SIGTERM');
  server = await startServer({ dataFolder: folder.path, daysAhead: 32 });
  const editor = await as('林砚川');
  await open(editor, '/statements');
  await fill(editor, { 时段: month });
  await editor.getByRole('button', { name: '锁定并出通报' }).click();
  await act(editor, '拟出通报，交单位核对');
  await editor.getByText('请各单位核对').waitFor();
  const { pathname } = new URL(editor.url());
  const correspondent = await as('毛蔚禾');
  await open(correspondent, pathname);
  await act(correspondent, '提出异议', { 说明: '另有一篇被省里采用，请核。' });
  await correspondent.getByText('等待答复').waitFor();
  await editor.reload();
  await act(editor, '答复异议', { 异议: '云桥区', 结果: '不成立', 说明: '省里的采用在下月公布，届时登记。' });
  await act(editor, '核对完毕，送签发');
  await editor.getByText('等签发人签发').waitFor();
  const signatory = await as('苏槿生');
  await open(signatory, pathname);
  await act(signatory, '签发');
  await act(signatory, '发布');
  await signatory.getByText('已发布').first().waitFor();
  await correspondent.reload();
  await correspondent.getByText('已发布').first().waitFor();
  await correspondent
    .getByRole('row', { name: /云桥区/ })
    .getByText('5.0')
    .first()
    .waitFor();
  const workbook = await downloaded(correspondent, '下载表格（XLSX）');
  expect(workbook).toContain('云桥区');
  for (const page of [editor, correspondent, signatory]) expectQuiet(page);
});

async function downloaded(page: Page, link: string): Promise<string> {
  const href = await page.getByRole('link', { name: link }).getAttribute('href');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await (await page.request.get(href ?? '')).body()) as unknown as ArrayBuffer);
  return book.worksheets
    .flatMap((sheet) => sheet.getSheetValues())
    .flat()
    .join(' ');
}

test('all that was done is in the events, and the events give every row', async () => {
  await server.end('SIGTERM');
  await withHouse(folder.path, async ({ services }) => {
    const { id: orgId } = await services.db.selectFrom('directory.org').select('id').executeTakeFirstOrThrow();
    await expectReplays({ db: services.db, orgId });
  });
});
