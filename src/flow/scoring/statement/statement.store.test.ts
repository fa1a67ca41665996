/** From a released issue to the figures of a signed statement, under the city's own rules. */
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoreSettingThing, settingIdOf } from '#flow/scoring/score/index.ts';
import type { Result } from '#kernel/result.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { fromCounty, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { enterOutside, plantMarch, printArticle } from '../../../../tests/support/scoring.ts';
import { laterAdjustments } from './statement.queries.ts';
import { loadStatement, statementThing } from './statement.store.ts';

let house: TestHouse;
let id: string;

const stateOf = async (statementId: string) => {
  const loaded = await loadStatement(house.access, statementId);
  if (!loaded) throw new Error('no such statement');
  return loaded.state;
};
type Who = Parameters<TestHouse['attempt']>[0];
const attempt = (
  who: Who,
  action: keyof typeof statementThing.commands,
  input: object = {},
  of: string | undefined = id,
) => house.attempt(who, statementThing, { ...(of ? { id: of } : {}), action, input });
const lock = (period: string, who: Who = 'editor') =>
  house.attempt(who, statementThing, { action: 'lock', input: { deskId: house.units.city, period } });
const codes = async (done: Promise<Result<unknown>>) => {
  const result = await done;
  return result.ok ? [] : result.refusals.map((r) => r.code);
};

beforeAll(async () => {
  house = await testHouse();
  await plantMarch(house);
});
afterAll(() => house.close());

test('a period is locked when it is over, by the desk, once, and without a gap', async () => {
  expect(await codes(lock('2026-03'))).toEqual(['period_not_over']);
  expect(await codes(lock('2026-13'))).toEqual(['period_wrong']);
  expect(await codes(lock('2025-12'))).toEqual(['no_rules']);
  expect(await codes(lock('2026-02', 'correspondent'))).toEqual(['not_your_role']);
  house.clock.set('2026-04-02T02:00:00.000Z');
  const done = await lock('2026-03');
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  id = done.value.id;
  expect(await codes(lock('2026-03'))).toEqual(['period_known']);
  house.clock.set('2026-06-02T02:00:00.000Z');
  expect(await codes(lock('2026-05'))).toEqual(['period_gap']);
  house.clock.set('2026-04-02T02:00:00.000Z');
});

test('its figures are the facts and the ledger: both counts, units with none, the contact point in its district', async () => {
  const { figures } = await stateOf(id);
  const { district, county, deskCounty, centre, township } = house.units;
  const row = (unit: string) => figures.rows.find((r) => r.unit === unit);
  expect(row(district)?.cells).toMatchObject({
    filed: '3',
    'adopted.city': '2',
    'adopted.province': '1',
    adopted: '3',
    items: '2',
    rate: '66.7',
    'points.adoptions': '51',
    points: '51',
    cumulative: '51',
  });
  expect(row(county)?.cells).toMatchObject({ filed: '1', adopted: '1', 'points.manual': '1.5', points: '4.5' });
  expect(row(deskCounty)?.cells).toMatchObject({ filed: '0', adopted: '0', points: '0' });
  expect(row(centre)?.name).toBe('青岚市信息中心');
  expect(row(township)).toBeUndefined();
  expect(figures).toMatchObject({ printed: 2, unitAdoptions: 4, adjusted: '0', decimals: 2 });
  expect(figures.totals).toMatchObject({ filed: '4', adopted: '4', points: '55.5' });
});

describe('the way to release', () => {
  let april: string;
  const text = { title: '青岚市2026年3月政务信息采用情况通报', opening: '', closing: '请各单位继续努力。' };

  test('units see it once it is drawn up, object, and are answered', async () => {
    expect(await codes(attempt('correspondent', 'object', { words: '少计一条' }))).toEqual(['not_found']);
    expect(await codes(attempt('signatory', 'draw_up', text))).toEqual(['not_your_role']);
    expect(await codes(attempt('editor', 'draw_up', text))).toEqual([]);
    expect(await codes(attempt('countyEditor', 'object', { words: '少计一条' }))).toEqual(['not_found']);
    expect(await codes(attempt('otherApprover', 'object', { words: '3月26日省里还采用了一条，未计入。' }))).toEqual([]);
    expect(await codes(attempt('editor', 'finish_check'))).toEqual(['objection_open']);
    const [objection] = (await stateOf(id)).objections;
    const answer = { objectionId: objection?.id, outcome: 'upheld', words: '属实，补登后计入4月。' };
    expect(await codes(attempt('editor', 'answer', answer))).toEqual([]);
    expect(await codes(attempt('editor', 'answer', answer))).toEqual(['no_objection']);
  });

  test('a signatory signs exactly what was seen, and not what they drew up themselves', async () => {
    expect(await codes(attempt('editor', 'finish_check'))).toEqual([]);
    expect(await codes(attempt('signatory', 'sign_off', { fingerprint: '0'.repeat(64) }))).toEqual(['text_changed']);
    expect(await codes(attempt('signatory', 'return', { words: '结尾再具体一些' }))).toEqual([]);
    expect(await codes(attempt('editor', 'draw_up', { ...text, ranked: 'yes' }))).toEqual(['ranks_not_switched_on']);
    const setting = { id: settingIdOf(house.units.city), input: { deskId: house.units.city } };
    expect(await codes(house.attempt('editor', scoreSettingThing, { ...setting, action: 'allow_ranks' }))).toEqual([
      'not_your_role',
    ]);
    await house.act('signatory', scoreSettingThing, { ...setting, action: 'allow_ranks' });
    expect(await codes(attempt('editor', 'draw_up', { ...text, ranked: 'yes' }))).toEqual([]);
    expect(await codes(attempt('editor', 'finish_check'))).toEqual([]);
    const other = { personId: await house.directory.holder('沈砚澜', house.units.city, 'signatory') };
    const both = await Promise.all([codes(attempt('signatory', 'sign_off')), codes(attempt(other, 'sign_off'))]);
    expect(both.sort()).toEqual([[], ['wrong_status']]);
    expect(await codes(attempt('otherApprover', 'object', { words: '又少计一条' }))).toEqual(['wrong_status']);
    expect(await codes(attempt('editor', 'release'))).toEqual([]);
    expect(await codes(attempt('otherApprover', 'object', { words: '又少计一条' }))).toEqual(['wrong_status']);
    expect((await stateOf(id)).status).toBe('released');
  });

  test('whoever drew it up does not sign it', async () => {
    house.clock.set('2026-05-02T02:00:00.000Z');
    const done = await lock('2026-04');
    if (!done.ok) throw new Error('not locked');
    april = done.value.id;
    const both = { personId: await house.directory.holder('程砚宁', house.units.city, 'editor', 'signatory') };
    expect(await codes(attempt(both, 'draw_up', text, april))).toEqual([]);
    expect(await codes(attempt('editor', 'finish_check', {}, april))).toEqual([]);
    expect(await codes(attempt(both, 'sign_off', {}, april))).toEqual(['drafter_never_signs']);
  });

  test('a table that is a tenth of a point off is not signed, and it is said where', async () => {
    const { period: _, deskId: __, status: ___, ...detail } = await stateOf(april);
    const { figures } = detail;
    const totals = { ...figures.totals, points: '0.1' };
    const [first, ...rest] = figures.rows;
    const rows = [{ unit: '', name: '', ...first, cells: { ...first?.cells, points: '0.1' } }, ...rest];
    const ofRow = {
      code: 'does_not_add_up',
      params: { fault: 'row_does_not_add_up', column: 'points', stated: '0.1' },
    };
    const ofLedger = { code: 'does_not_add_up', params: { fault: 'ledger_differs', stated: '0', total: '0.1' } };
    expect(await signedWith({ ...detail, figures: { ...figures, totals } })).toMatchObject([ofRow]);
    const consistent = { ...figures, rows, totals, identities: [] };
    expect(await signedWith({ ...detail, figures: consistent })).toMatchObject([ofLedger]);
    await keep(detail);
  });

  const keep = (detail: object) =>
    house.access.db
      .updateTable('scoring.statement')
      .set({ detail: JSON.stringify(detail) })
      .where('id', '=', april)
      .execute();

  async function signedWith(detail: object) {
    await keep(detail);
    const result = await attempt('signatory', 'sign_off', {}, april);
    return result.ok ? [] : result.refusals;
  }
});

test('what is learnt after the lock leaves the statement as it is and shows beside it', async () => {
  const before = await stateOf(id);
  const { articleId } = await printArticle(house, { reports: [await registerReport(house, fromCounty(house))] });
  await enterOutside(house, { articleId, day: '2026-03-26' });
  expect(await stateOf(id)).toEqual(before);
  expect(await laterAdjustments(house.access, house.units.city, before.period)).toEqual([
    { unitId: house.units.county, name: '梧溪县', day: '2026-05-02', ledger: 'points', points: '20' },
  ]);
});

test('the workbook opens again with the figures of the page', async () => {
  const editor = await house.as('editor');
  const answer = await editor.get(`/statements/${id}/statement.xlsx`);
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('青岚市2026年3月'));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['县（市、区）', '市直部门', '正文']);
  const [counties] = book.worksheets;
  const values = (n: number) => [counties?.getRow(n).values ?? []].flat();
  expect(values(2).slice(0, 3)).toEqual(['名次', '单位', '报送']);
  expect(values(3)).toEqual([1, '云桥区', 3, 2, 1, 3, 2, 66.7, 51, 0, 51, 51]);
  const page = await editor.page(`/statements/${id}`);
  for (const shown of ['51.00', '4.50', '55.50', '没有被采用的单位', '请各单位继续努力。'])
    expect(page).toContain(shown);
});

test('text and tables go to paper as they stand on the page, as DOCX and as PDF', async () => {
  const editor = await house.as('editor');
  const docx = await editor.get(`/statements/${id}/statement.docx`);
  const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()));
  const words = new TextDecoder().decode(parts['word/document.xml']);
  for (const shown of [
    '青岚市2026年3月',
    '没有被采用的单位',
    '云桥区',
    '51.00',
    '55.50',
    '仿宋_GB2312',
    '请各单位继续努力。',
  ])
    expect(words).toContain(shown);
  const answer = await editor.get(`/statements/${id}/statement.pdf`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const pdf = await pdfjs.getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const page = await pdf.getPage(i + 1);
      const { items } = await page.getTextContent();
      return { text: items.map((item) => ('str' in item ? item.str : '')).join(''), view: page.view };
    }),
  );
  expect(pages[0]?.text).toContain('没有被采用的单位');
  expect(pages.at(-1)?.text).toContain('55.50');
  expect(pages.map(({ view }) => (view[2] ?? 0) > (view[3] ?? 0))).toEqual([false, true, true]);
  const stranger = await (await house.as('systemAdministrator')).get(`/statements/${id}/statement.pdf`);
  expect(stranger.status).toBe(404);
});

test('the next statement says what it books for the locked period', async () => {
  house.clock.set('2026-06-02T02:00:00.000Z');
  const next = await lock('2026-04-01/2026-05-31');
  if (!next.ok) throw new Error(JSON.stringify(next.refusals));
  const page = await (await house.as('editor')).page(`/statements/${next.value.id}`);
  expect(page).toMatch(/本期对以前时段的调整和冲回.*梧溪县.*2026年3月.*20\.00/s);
});

test('every event adds up to its row', () => expectReplays(house.access));
