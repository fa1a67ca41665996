import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bulletinThing } from '#flow/press/bulletin/index.ts';
import { issueThing } from '#flow/press/issue/index.ts';
import { type CommandLine, commandLine } from '../../../../tests/support/command-line.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { openIssue, releasedIssue, signedOffArticle, signIssue } from '../../../../tests/support/press.ts';
import { citrusText, mealsText } from '../../../../tests/support/texts.ts';

let house: TestHouse;
let cli: CommandLine;
let folder: string;
let released: string;

beforeAll(async () => {
  house = await testHouse();
  cli = commandLine({ house });
  folder = mkdtempSync(join(tmpdir(), 'cli-issue-'));
  released = await releasedIssue(house);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house.close();
});

it('prints the issue of a number, the same bytes each time', async () => {
  const [first, second] = [join(folder, '1.pdf'), join(folder, '1-again.pdf')];
  const printed = await cli.json('issue', 'pdf', '2026-1', '-o', first);
  expect(printed).toMatchObject({
    code: 0,
    err: '',
    document: { issueId: released, bulletin: '青岚信息', year: 2026, number: 1, file: first },
  });
  const pdf = readFileSync(first);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(printed.document.bytes).toBe(pdf.length);
  await cli.run('issue', 'pdf', '1', '--out', second);
  expect(readFileSync(second).equals(pdf)).toBe(true);
});

it('asks which bulletin is meant when two have the number', async () => {
  const sheet = { issuingUnit: '青岚市信息中心', note: '', up: '', across: '', down: '', copies: 10, telephone: '' };
  const { id: bulletinId } = await house.act('signatory', bulletinThing, {
    action: 'found',
    input: { ...sheet, name: '青岚要情', deskId: house.units.city, channel: 'city_bulletin' },
  });
  const { id } = await house.act('editor', issueThing, { action: 'open', input: { bulletinId, series: 'main' } });
  const articleId = await signedOffArticle(house, { text: citrusText });
  await house.act('editor', issueThing, { id, action: 'place', input: { articleId } });
  await signIssue(house, id);
  const out = join(folder, 'which.pdf');
  const asked = await cli.run('issue', 'pdf', '1', '-o', out);
  expect(asked).toMatchObject({ code: 1, out: '', err: expect.stringContaining('青岚信息、青岚要情') });
  const named = await cli.json('issue', 'pdf', '1', '-o', out, '--bulletin', '青岚要情');
  expect(named.document).toMatchObject({ issueId: id, bulletin: '青岚要情' });
  const { err } = await cli.run('issue', 'pdf', '1', '-o', out, '--bulletin', '晨报');
  expect(err).toContain('《晨报》没有 1');
});

it('prints nothing for a number that was voided, never taken, of the extras, or no number', async () => {
  const id = await openIssue(house, [await signedOffArticle(house, { text: mealsText })]);
  await signIssue(house, id);
  await house.act('signatory', issueThing, { id, action: 'void_number', input: { words: '漏印附件' } });
  const out = join(folder, 'none.pdf');
  const said = async (...words: string[]) => {
    const { code, err } = await cli.run('issue', 'pdf', ...words, '-o', out);
    return [code, err];
  };
  expect(await said('2')).toEqual([1, expect.stringContaining('漏印附件')]);
  expect(await said('99')).toEqual([1, expect.stringContaining('没有找到期号 99')]);
  expect(await said('2025-1')).toEqual([1, expect.stringContaining('2025-1')]);
  expect(await said('1', '--extra')).toEqual([1, expect.stringContaining('--extra')]);
  expect(await said('第1期')).toEqual([2, expect.stringContaining('2026-12')]);
  expect(existsSync(out)).toBe(false);
});

it('says that the folder is missing', async () => {
  const out = join(folder, 'no', 'such', '1.pdf');
  const { code, err } = await cli.run('issue', 'pdf', '2026-1', '-o', out, '--bulletin', '青岚信息');
  expect([code, err]).toEqual([1, expect.stringContaining('所在的文件夹不存在')]);
});
