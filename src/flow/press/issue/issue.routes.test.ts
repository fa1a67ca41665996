import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { openIssue, releasedIssue, signedOffArticle, signIssue } from '../../../../tests/support/press.ts';
import { citrusText, mealsText } from '../../../../tests/support/texts.ts';
import { loadIssue } from './issue.store.ts';

let house: TestHouse;
let editor: Client;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
});
afterAll(() => house.close());

const stateOf = async (id: string) => {
  const loaded = await loadIssue(house.access, id);
  if (!loaded) throw new Error('no such issue');
  return loaded;
};
const sheet = { note: '', up: '市领导', across: '', down: '各县（市、区）', copies: 60 };
const pathOf = (answer: Response) => answer.headers.get('location') ?? '';

describe('the assembling form', () => {
  test('an issue is opened, and refused without a bulletin', async () => {
    const opened = await editor.post('/issues/open', { bulletinId: house.bulletinId, series: 'extra' });
    expect(await editor.page(pathOf(opened))).toContain('《青岚信息》增刊送审稿');
    const nowhere = await editor.post('/issues/open', { bulletinId: '', series: 'main' });
    expect([nowhere.status, (await nowhere.text()).includes('请选择刊物')]).toEqual([422, true]);
  });

  test('every button saves what was typed: place, move, remove', async () => {
    const [first, second] = [await signedOffArticle(house), await signedOffArticle(house, { text: mealsText })];
    const id = await openIssue(house, [first]);
    const press = async (act: string, more: Record<string, string | string[]> = {}) => {
      const { version } = await stateOf(id);
      return editor.post(`/issues/${id}/assembly`, { ...sheet, version, act, ...more });
    };
    await press(`place:${second}`, { note: '本期两篇', 'order[]': [first], [`note-${first}`]: '供参阅' });
    await press(`up:${second}`, { note: '本期两篇，供参阅', 'order[]': [first, second] });
    const { state } = await stateOf(id);
    expect(state.note).toBe('本期两篇，供参阅');
    expect(state.entries).toEqual([
      { articleId: second, note: '' },
      { articleId: first, note: '供参阅' },
    ]);
    await press(`remove:${second}`, { note: '只剩一篇', 'order[]': [second, first] });
    expect((await stateOf(id)).state).toMatchObject({
      note: '只剩一篇',
      entries: [{ articleId: first, note: '供参阅' }],
    });
  });

  test('a wrong number of copies is refused at its field, a stale form with what was typed, and nothing is stored', async () => {
    const id = await openIssue(house);
    const { version } = await stateOf(id);
    const wrong = await editor.post(`/issues/${id}/assembly`, { ...sheet, version, copies: '许多', note: '新按语' });
    const page = await wrong.text();
    expect([wrong.status, page.includes('印数应是1至100000之间的整数'), page.includes('新按语')]).toEqual([
      422,
      true,
      true,
    ]);
    const stale = await editor.post(`/issues/${id}/assembly`, { ...sheet, version: version - 1, note: '我写的按语' });
    const again = await stale.text();
    expect([stale.status, again.includes('别人刚改过'), again.includes('我写的按语')]).toEqual([409, true, true]);
    expect((await stateOf(id)).version).toBe(version);
  });

  test('sent with one press; what cannot be printed is named, and stays with the editor', async () => {
    const good = await openIssue(house);
    const sent = await editor.post(`/issues/${good}/assembly`, { ...sheet, act: 'send', note: '最后一改' });
    expect([sent.status, pathOf(sent)]).toEqual([303, `/issues/${good}?done=send_for_sign_off`]);
    expect((await stateOf(good)).state).toMatchObject({ status: 'awaiting_sign_off', note: '最后一改' });
    const bad = await openIssue(house);
    const refused = await editor.post(`/issues/${bad}/assembly`, { ...sheet, act: 'send', note: '生僻字\u{e123}' });
    const page = await refused.text();
    expect([refused.status, page.includes('编者按：字库中没有')]).toEqual([409, true]);
    expect((await stateOf(bad)).state).toMatchObject({ status: 'assembling', note: '生僻字\u{e123}' });
  });
});

describe('the PDF', () => {
  test('of a proof and of a signed issue opens in the browser under its own name, and in our pages only', async () => {
    const id = await openIssue(house, [await signedOffArticle(house, { text: citrusText })]);
    const proof = await editor.get(`/issues/${id}/pdf`);
    const name = (answer: Response) => decodeURIComponent(answer.headers.get('content-disposition') ?? '');
    expect(
      Buffer.from(await proof.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(name(proof)).toBe("inline; filename*=UTF-8''《青岚信息》送审稿.pdf");
    expect(proof.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(proof.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    const { signOff } = await signIssue(house, id);
    const signed = await editor.get(`/issues/${id}/pdf`);
    expect(name(signed)).toBe(`inline; filename*=UTF-8''《青岚信息》2026年第${signOff?.number.number}期.pdf`);
    const page = await editor.get(`/issues/${id}`);
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test('is the desk’s own: to anybody else the issue is not there', async () => {
    const id = await openIssue(house);
    for (const who of ['correspondent', 'leader', 'countyEditor', 'systemAdministrator'] as const) {
      const client = await house.as(who);
      for (const path of [`/issues/${id}`, `/issues/${id}/pdf`, `/releases/${id}`, `/bulletins/${house.bulletinId}`])
        expect((await client.get(path)).status, `${who} ${path}`).toBe(404);
      expect((await client.post(`/issues/${id}/send_for_sign_off`)).status).toBe(404);
    }
    expect((await (await house.as('checker')).get(`/issues/${id}/pdf`)).status).toBe(200);
  });

  test('of an issue that cannot be printed is a page that says where', async () => {
    const text = { ...mealsText, body: '正文\u{e123}。' };
    const id = await openIssue(house, [await signedOffArticle(house, { text })]);
    const answer = await editor.get(`/issues/${id}/pdf`);
    expect([answer.status, (await answer.text()).includes('第1篇正文第1段')]).toEqual([409, true]);
  });
});

describe('signing', () => {
  test('another content than the one seen is not signed, and the page says so', async () => {
    const id = await openIssue(house);
    await editor.post(`/issues/${id}/send_for_sign_off`, {});
    const signatory = await house.as('signatory');
    const page = await signatory.page(`/issues/${id}`);
    const fingerprint = /name="fingerprint" value="([0-9a-f]{64})"/.exec(page)?.[1];
    const other = await signatory.post(`/issues/${id}/sign_off`, { fingerprint: 'a'.repeat(64) });
    expect([other.status, (await other.text()).includes('您看过之后版面又改了')]).toEqual([409, true]);
    const done = await signatory.post(`/issues/${id}/sign_off`, { fingerprint });
    expect(done.status).toBe(303);
    const number = (await stateOf(id)).state.signOff?.number.number;
    expect(await signatory.page(`/bulletins/${house.bulletinId}`)).toContain(`第${number}期`);
  });
});

test('readers get the released PDF, units none, and a recalled issue gives nobody one', async () => {
  const id = await releasedIssue(house);
  const leader = await house.as('leader');
  expect((await leader.get(`/reading/${id}/pdf`)).headers.get('content-type')).toBe('application/pdf');
  expect((await (await house.as('correspondent')).get(`/reading/${id}/pdf`)).status).toBe(404);
  const signatory = await house.as('signatory');
  const wordless = await signatory.post(`/releases/${id}/recall`, { words: ' ' });
  expect([wordless.status, (await wordless.text()).includes('请写明理由')]).toEqual([422, true]);
  await signatory.post(`/releases/${id}/recall`, { words: '口径有误' });
  expect((await leader.get(`/reading/${id}/pdf`)).status).toBe(404);
  expect(await leader.page(`/reading/${id}`)).toContain('口径有误');
});

test('every page of the press speaks English too, and says nothing to people without a part in it', async () => {
  const id = await releasedIssue(house);
  const pages = [
    '/bulletins',
    `/bulletins/${house.bulletinId}`,
    '/issues',
    `/issues/${id}`,
    '/releases',
    `/releases/${id}`,
  ];
  for (const path of [...pages, '/issues/new', '/reading', `/reading/${id}`]) {
    const answer = await editor.request(path, { headers: { cookie: 'huoshui_lang=en' } });
    const main = /<main.*<\/main>/s.exec(await answer.text())?.[0].replace(/<[^>]*>/g, ' ') ?? '';
    expect([answer.status, path, main.match(/[\u4e00-\u9fff]*(?:签发|编入|印发|刊物)[\u4e00-\u9fff]*/)?.[0]]).toEqual([
      200,
      path,
      undefined,
    ]);
  }
  const english = await editor.request('/issues', { headers: { cookie: 'huoshui_lang=en' } });
  expect(await english.text()).toContain('Awaiting sign-off');
  const leader = await house.as('leader');
  for (const path of ['/bulletins', '/issues', '/releases']) {
    expect(await leader.page(path)).not.toContain('青岚信息》');
  }
});

test('pressing twice opens one issue', async () => {
  const page = await editor.page(`/bulletins/${house.bulletinId}`);
  const once = /name="once" value="([^"]+-main)"/.exec(page)?.[1];
  const input = { bulletinId: house.bulletinId, series: 'main', once };
  const [first, second] = [await editor.post('/issues/open', input), await editor.post('/issues/open', input)];
  expect(pathOf(second)).toBe(pathOf(first));
});
