import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { bulletinThing } from '#flow/press/bulletin/index.ts';
import { issueThing, loadIssue, printIssue } from '#flow/press/issue/index.ts';
import type { Role } from '#kernel/actor.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse, type Who } from '../../../../tests/support/house.ts';
import {
  correctArticle,
  openIssue,
  releasedIssue,
  signedOffArticle,
  signIssue,
} from '../../../../tests/support/press.ts';
import { fromCounty, registerReport } from '../../../../tests/support/records.ts';
import { citrusText, liftText, mealsText } from '../../../../tests/support/texts.ts';
import { listReading, readingOf } from './reading.queries.ts';
import { releaseThing } from './release.store.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.refusals?.map((r) => r.code) ?? [];
const stateOf = async (id: string) => (await loadIssue(house.access, id))?.state;
const statusOf = async (articleId: string) => (await articleThing.store.load(house.access, articleId))?.state.status;
const reads = async (who: Who, id: string) => readingOf(house.access, await house.actor(who), id);

describe('a release', () => {
  test('prints its articles, and binds the bytes that readers get', async () => {
    const article = await signedOffArticle(house);
    const id = await openIssue(house, [article]);
    const early = await house.attempt('editor', releaseThing, { id, action: 'release', input: {} });
    expect(codes(early)).toEqual(['wrong_status']);
    await signIssue(house, id);
    const { state } = await house.act('editor', releaseThing, { id, action: 'release', input: {} });
    expect(await statusOf(article)).toBe('printed');
    const pdf = await printIssue(house.services, house.access, id);
    expect(pdf.ok && pdf.value).toMatchObject({ sha256: state.print?.sha256, pages: state.print?.pages });
  });

  test('of a text changed since its sign-off is refused, whatever way it changed', async () => {
    const article = await signedOffArticle(house);
    const id = await openIssue(house, [article]);
    await signIssue(house, id);
    await house.access.db
      .updateTable('newsroom.article')
      .set({ fingerprint: 'f'.repeat(64) })
      .where('id', '=', article)
      .execute();
    const done = await house.attempt('editor', releaseThing, { id, action: 'release', input: {} });
    expect(codes(done)).toEqual(['sign_off_void']);
  });
});

describe('a correction', () => {
  test('gives readers the corrected text and PDF, only then, with its notice', async () => {
    const article = await signedOffArticle(house);
    const id = await releasedIssue(house, [article]);
    await correctArticle(house, article, '更正后的正文。');
    const body = async () => (await reads('leader', id))?.articles[0]?.body[0];
    expect(await body()).not.toMatchObject({ text: '更正后的正文。' });
    const before = await stateOf(id);
    const words = '第1篇数字有误，特此更正。';
    await house.act('signatory', releaseThing, { id, action: 'correct', input: { words } });
    expect(await body()).toEqual({ kind: 'paragraph', text: '更正后的正文。' });
    const after = await stateOf(id);
    expect(after).toMatchObject({ status: 'corrected', signOff: before?.signOff, corrections: [{ words }] });
    expect(after?.print?.sha256).not.toBe(before?.print?.sha256);
    const again = await house.act('signatory', releaseThing, { id, action: 'correct', input: { words: '再作更正。' } });
    expect(again.state.corrections.map((c) => c.words)).toEqual([words, '再作更正。']);
  });

  test('of texts other than those seen, or without its own print, is refused', async () => {
    const id = await releasedIssue(house);
    const seen = { words: '有误', fingerprint: 'a'.repeat(64) };
    expect(codes(await house.attempt('signatory', releaseThing, { id, action: 'correct', input: seen }))).toEqual([
      'text_changed',
    ]);
    const unprinted = await inWork(house.services, await house.actor('signatory'), (work) =>
      handle(work, releaseThing, { id, action: 'correct', input: { words: '没有排印过的说明' } }),
    );
    expect(codes(unprinted)).toEqual(['not_printed']);
    const byEditor = await house.attempt('editor', releaseThing, { id, action: 'correct', input: { words: '有误' } });
    expect(codes(byEditor)).toEqual(['not_your_role']);
  });

  test('a withdrawn article is gone for readers at once, and from the paper with the correction', async () => {
    const [kept, gone] = [await signedOffArticle(house), await signedOffArticle(house, { text: mealsText })];
    const id = await releasedIssue(house, [kept, gone]);
    await house.act('signatory', articleThing, { id: gone, action: 'withdraw_printed', input: { words: '内容不实' } });
    const paused = await reads('leader', id);
    expect(paused?.pdf).toBe('paused');
    expect(paused?.articles.map((a) => [a.withdrawn, a.body.length > 0])).toEqual([
      [false, true],
      [true, false],
    ]);
    await house.act('signatory', releaseThing, { id, action: 'correct', input: { words: '撤回第2篇。' } });
    const corrected = await reads('leader', id);
    expect(corrected?.pdf).toBe('offered');
    expect(corrected?.articles.map((a) => a.title)).toEqual([liftText.title]);
  });

  test('with every article withdrawn there is nothing to correct', async () => {
    const article = await signedOffArticle(house);
    const id = await releasedIssue(house, [article]);
    await house.act('signatory', articleThing, { id: article, action: 'withdraw_printed', input: { words: '不实' } });
    const done = await inWork(house.services, await house.actor('signatory'), (work) =>
      handle(work, releaseThing, { id, action: 'correct', input: { words: '全部撤回' } }),
    );
    expect(codes(done)).toEqual(['all_withdrawn']);
  });
});

describe('who reads', () => {
  let id = '';
  test('each issue is put together of what units reported', async () => {
    const own = await signedOffArticle(house, { reports: [await registerReport(house)] });
    const others = await signedOffArticle(house, {
      text: citrusText,
      reports: [await registerReport(house, { text: citrusText, ...fromCounty(house) })],
    });
    id = await releasedIssue(house, [own, others]);
    expect(await reads('leader', id)).toBeDefined();
  });
  const titles = async (who: Who, issue = id) => (await reads(who, issue))?.articles.map((a) => a.title);
  const newcomer = async (unitId: string, role: Role) => ({
    personId: await house.directory.holder('宋岫禾', unitId, role),
  });

  test('the desk’s people and the leaders of its unit read the whole issue with its PDF', async () => {
    for (const who of ['editor', 'checker', 'signatory', 'leader'] as const) {
      expect(await titles(who)).toEqual([liftText.title, citrusText.title]);
      expect((await reads(who, id))?.pdf).toBe('offered');
    }
  });

  test('so do leaders of units above the desk and below it, but not those beside it', async () => {
    const { district, township, deskCounty } = house.units;
    expect(await titles(await newcomer(district, 'leader'))).toHaveLength(2);
    expect(await titles(await newcomer(township, 'leader'))).toHaveLength(2);
    const county = await releasedByCounty();
    expect(await titles(await newcomer(house.units.city, 'leader'), county)).toHaveLength(1);
    expect(await titles(await newcomer(deskCounty, 'leader'), county)).toHaveLength(1);
    expect(await titles(await newcomer(district, 'leader'), county)).toBeUndefined();
    expect(await titles('editor', county)).toBeUndefined();
  });

  test('a unit reads what was made of its own reports, without the PDF of the rest', async () => {
    expect(await titles('correspondent')).toEqual([liftText.title]);
    expect(await titles('otherApprover')).toEqual([citrusText.title]);
    expect((await reads('correspondent', id))?.pdf).toBe('none');
    const { lines } = await listReading(house.access, await house.actor('correspondent'), {});
    expect(lines.map((l) => l.id)).toEqual([id]);
    expect(lines[0]?.titles).toEqual([liftText.title]);
  });

  test('whoever has nothing to do with it reads nothing', async () => {
    const { deskCounty, township } = house.units;
    expect(await titles('systemAdministrator')).toBeUndefined();
    expect(await titles('countyEditor')).toBeUndefined();
    expect(await titles(await newcomer(township, 'correspondent'))).toBeUndefined();
    expect(await titles(await newcomer(deskCounty, 'approver'))).toBeUndefined();
  });

  test('an issue that is not released is read by nobody', async () => {
    const waiting = await openIssue(house);
    await signIssue(house, waiting);
    expect(await titles('leader', waiting)).toBeUndefined();
  });

  test('a recalled issue has a notice and no text, for everybody', async () => {
    const issue = await releasedIssue(house, [
      await signedOffArticle(house, { reports: [await registerReport(house)] }),
    ]);
    await house.act('signatory', releaseThing, { id: issue, action: 'recall', input: { words: '数据口径有误' } });
    for (const who of ['leader', 'editor', 'correspondent'] as const) {
      const reading = await reads(who, issue);
      expect([reading?.articles, reading?.pdf, reading?.issue.recall?.words]).toEqual([[], 'none', '数据口径有误']);
    }
    const [line] = (await listReading(house.access, await house.actor('leader'), {})).lines;
    expect([line?.status, line?.titles]).toEqual(['recalled', []]);
    const again = await house.attempt('signatory', releaseThing, {
      id: issue,
      action: 'correct',
      input: { words: '晚了' },
    });
    expect(codes(again)).toEqual(['wrong_status']);
  });
});

async function releasedByCounty(): Promise<string> {
  const deskId = house.units.deskCounty;
  const settings = { name: '柏陵信息', issuingUnit: '柏陵县信息中心', copies: 30, channel: 'county_bulletin' };
  const bulletin = await house.act('countySignatory', bulletinThing, {
    action: 'found',
    input: { ...settings, deskId },
  });
  const checker = { personId: await house.directory.holder('夏岑宁', deskId, 'checker') };
  const { genre: _, ...text } = mealsText;
  const { id: articleId } = await house.act('countyEditor', articleThing, {
    action: 'open',
    input: { ...text, form: 'single', deskId },
  });
  await house.act('countyEditor', articleThing, { id: articleId, action: 'send_to_check', input: {} });
  await house.act(checker, articleThing, { id: articleId, action: 'pass', input: {} });
  await house.act('countySignatory', articleThing, { id: articleId, action: 'sign_off', input: {} });
  const { id } = await house.act('countyEditor', issueThing, { action: 'open', input: { bulletinId: bulletin.id } });
  await house.act('countyEditor', issueThing, { id, action: 'place', input: { articleId } });
  await house.act('countyEditor', issueThing, { id, action: 'send_for_sign_off', input: {} });
  await house.act('countySignatory', issueThing, { id, action: 'sign_off', input: {} });
  await house.act('countyEditor', releaseThing, { id, action: 'release', input: {} });
  return id;
}

test('the list is paged by the time of release', async () => {
  house.clock.advance({ days: 1 });
  for (let n = 0; n < 22; n++) await releasedIssue(house);
  const leader = await house.actor('leader');
  const first = await listReading(house.access, leader, {});
  expect([first.lines.length, first.newer]).toEqual([20, undefined]);
  const second = await listReading(house.access, leader, { before: first.older });
  expect(second.lines.length).toBeGreaterThan(5);
  expect(second.newer).toBe(second.lines[0]?.id);
  const back = await listReading(house.access, leader, { after: second.newer });
  expect(back.lines.map((l) => l.id)).toEqual(first.lines.map((l) => l.id));
});
