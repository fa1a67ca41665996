import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { articleThing } from '#flow/newsroom/article/index.ts';
import { draftFor, dropOldDrafts } from '#platform/draft/index.ts';
import type { Client } from '../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../tests/support/house.ts';
import { openArticle, registerReport } from '../../../tests/support/records.ts';
import { citrusText } from '../../../tests/support/texts.ts';

let house: TestHouse;
let editor: Client;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
});
afterAll(() => house.close());

const typed = (fields: Readonly<Record<string, string>>, more: object = {}) =>
  editor.request('/drafts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'huoshui-tab': 'window-one' },
    body: JSON.stringify({ form: '/articles/new', fields: Object.entries(fields), ...more }),
  });
const kept = async (form = '/articles/new') => draftFor(house.access, await house.actor('editor'), form);

describe('what is typed', () => {
  it('is kept for its writer only, and once however often it is saved', async () => {
    const first = await typed({ title: '水表改造' });
    const id = first.headers.get('draft-id') ?? '';
    await typed({ title: '水表改造完成三成' }, { id });
    expect((await kept())?.fields).toEqual([['title', '水表改造完成三成']]);
    expect(await draftFor(house.access, await house.actor('secondEditor'), '/articles/new')).toBeUndefined();
    expect((await (await house.as('secondEditor')).get('/drafts?form=/articles/new')).status).toBe(204);
  });

  it('is forgotten when its form is taken, not when it is refused', async () => {
    const id = (await typed({ title: '水表' })).headers.get('draft-id') ?? '';
    const send = (title: string) =>
      editor.request('/articles/new', {
        method: 'POST',
        headers: { 'huoshui-draft': id },
        body: new URLSearchParams({ title, body: citrusText.body, articleForm: 'single', deskId: house.units.city }),
      });
    expect((await send(' ')).status).toBe(422);
    expect((await kept())?.id).toBe(id);
    expect((await send('水表改造完成三成')).status).toBe(303);
    expect((await kept())?.id).not.toBe(id);
  });

  it('with a secrecy mark never reaches the server', async () => {
    const answer = await typed({ title: '水表', body: '机密★3年。' }, { form: 'secret' });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('发现密级标志')]);
    expect(await kept('secret')).toBeUndefined();
  });

  it('too long, or no draft at all, is refused', async () => {
    expect((await typed({ body: '长'.repeat(500_001) })).status).toBe(413);
    expect((await typed({}, { form: '' })).status).toBe(400);
    expect((await editor.request('/drafts', { method: 'POST', body: '{' })).status).toBe(400);
  });

  it('is dropped after a month', async () => {
    await typed({ title: '旧的' }, { form: 'old' });
    house.clock.advance({ days: 31 });
    await dropOldDrafts(house.access, new Date(Date.parse(house.clock.now()) - 30 * 86_400_000).toISOString());
    expect(await kept('old')).toBeUndefined();
  });
});

describe('while one types, a refusal to come is said at once, and the text is kept all the same', () => {
  it('somebody saved in between', async () => {
    const id = await openArticle(house, { text: citrusText });
    const revise = { id, action: 'revise', input: { ...citrusText, form: 'single', reason: '' } } as const;
    await house.act('secondEditor', articleThing, revise);
    const answer = await typed({ body: '我写的' }, { form: `/articles/${id}`, version: 1, claims: `article:${id}` });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('陆岫安')]);
    expect((await kept(`/articles/${id}`))?.fields).toEqual([['body', '我写的']]);
  });

  it('somebody else is at work on it, until they take it over or let it go', async () => {
    const id = await registerReport(house);
    const other = await house.as('secondEditor');
    await other.post(`/claims/report/${id}`);
    const answer = await typed({ words: '我写的' }, { form: `/screening/${id}`, claims: `report:${id}` });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('陆岫安正在办这一份')]);
    const done = await house.attempt('editor', screeningThing, { id, action: 'hold', input: { words: '留' } });
    expect(done.ok ? [] : done.refusals.map((r) => r.code)).toEqual(['held_by_another']);
    await house.act('editor', screeningThing, { id, action: 'take_over', input: {} });
    expect(await (await other.request(`/claims/report/${id}`)).text()).toContain('data-claim="held"');
    await house.act('editor', screeningThing, { id, action: 'hold', input: { words: '留' } });
    expect(await (await other.request(`/claims/report/${id}`)).text()).not.toContain('data-claim');
  });

  it('nobody claims what they may not edit', async () => {
    const id = await registerReport(house);
    for (const who of ['correspondent', 'countyEditor', 'leader'] as const)
      expect((await (await house.as(who)).post(`/claims/report/${id}`)).status, who).toBe(404);
  });
});
