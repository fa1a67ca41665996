import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadReport } from '#flow/intake/report/index.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import type { Client } from '../../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { fileReport, fromCounty, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText, liftText, mealsText } from '../../../../tests/support/texts.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';

let house: TestHouse;
let editor: Client;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const statusOf = async (id: string) => (await loadReport(house.access, id))?.state.status;

describe('the desk', () => {
  test('lists what waits, by queue and condition, all of it in the address', async () => {
    await fileReport(house);
    await fileReport(house, { text: citrusText, ...fromCounty(house) });
    const all = await editor.page('/screening');
    expect(all).toContain('加装电梯');
    expect(all).toContain('柑橘冷库');
    const one = await editor.page(`/screening?tab=filed&unitId=${house.units.county}&genre=problem&title=冷库`);
    expect(one).toContain('柑橘冷库');
    expect(one).not.toContain('加装电梯');
    expect(await editor.page('/screening?tab=declined')).toContain('没有不采用的来稿');
    expect(await editor.page('/screening?tab=filed&title=没有这样的标题')).toContain('没有符合条件的来稿');
  });
  test('a strange address gives the first queue, not a fault', async () => {
    expect(await editor.page('/screening?tab=everything&unitId=x&before=1')).toContain('待登记');
  });
  test('a title with markup is text', async () => {
    await fileReport(house, { text: { ...mealsText, title: '<script>alert(1)</script>餐车' } });
    const page = await editor.page('/screening');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;餐车');
    expect(page).not.toContain('<script>alert');
  });
});

describe('several at once', () => {
  const many = (
    act: string,
    ids: readonly string[],
    fields: Readonly<Record<string, string>> = {},
    query = 'tab=filed',
  ) => editor.post(`/screening/bulk?${query}`, { act, source: ids.map((id) => `report:${id}`), ...fields });

  test('all go through, each with its own event', async () => {
    const ids = [await fileReport(house), await fileReport(house)];
    const answer = await many('register', ids);
    expect(answer.status).toBe(303);
    expect(await editor.page(answer.headers.get('location') ?? '')).toContain('已办成2条：登记');
    expect(await Promise.all(ids.map(statusOf))).toEqual(['registered', 'registered']);
    const events = await Promise.all(ids.map((id) => eventsOf(house.access, id)));
    expect(events.map((list) => list.at(-1)?.type)).toEqual(['report.registered', 'report.registered']);
  });
  test('what fails stays chosen with its reason, and does not hold up the rest', async () => {
    const fresh = await fileReport(house, { text: mealsText });
    const done = await registerReport(house, { text: citrusText });
    const gone = '0199ffff-0000-7000-8000-000000000000';
    const answer = await many('register', [done, fresh, gone]);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain('有2条没有办成“登记”，仍然选中');
    expect(page).toContain('已办成1条：登记');
    expect(page).toContain('不能整批撤销');
    expect(page).toMatch(new RegExp(`value="report:${done}"[^>]*checked`));
    expect(page).toContain('现在的状态是“已登记”');
    expect(await statusOf(fresh)).toBe('registered');
  });
  test('none chosen, no act named, and what is no id, change nothing', async () => {
    for (const ids of [[], ['x'], ['%00']]) {
      const answer = await changingNothing(house.services.db, () => many('register', ids));
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('还没有选中');
    }
    const id = await fileReport(house);
    expect((await changingNothing(house.services.db, () => many('', [id]))).status).toBe(422);
    expect((await changingNothing(house.services.db, () => many('take_up', [id]))).status).toBe(422);
  });
  test('a decision says its reason once for all; without it nothing is decided and what was typed stays', async () => {
    const ids = [await registerReport(house), await registerReport(house)];
    const wrong = await many('decline', ids, { 'decline.reason': 'old_news', 'decline.words': ' ' }, 'tab=registered');
    const page = await wrong.text();
    expect(wrong.status).toBe(409);
    expect(page).toContain('请写明理由');
    expect(page).toMatch(/<option value="old_news" selected/);
    const done = await many('decline', ids, { 'decline.reason': 'old_news', 'decline.words': '时效已过。' });
    expect(done.status).toBe(303);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['declined', 'declined']);
  });
  test('what another editor is at work on is left to them', async () => {
    const [free, held] = [await registerReport(house), await registerReport(house)];
    await (await house.as('secondEditor')).post(`/claims/report/${held}`);
    const answer = await many('hold', [free, held], { 'hold.words': '留存备用。' }, 'tab=registered');
    expect(await answer.text()).toContain('陆岫安正在办这一份');
    expect([await statusOf(free), await statusOf(held)]).toEqual(['held', 'registered']);
  });
  test('marked as duplicates at once, and taken back at once, for a while', async () => {
    const original = await registerReport(house);
    const ids = [await registerReport(house), await registerReport(house)];
    const fields = { once: 'bulk-1', 'mark_duplicate.link': original, 'mark_duplicate.words': '与前一篇相同。' };
    const answer = await many('mark_duplicate', ids, fields, 'tab=registered');
    const page = await editor.page(answer.headers.get('location') ?? '');
    expect(page).toContain('撤销这一批');
    expect(await Promise.all(ids.map(statusOf))).toEqual(['duplicate', 'duplicate']);
    const undo = () => editor.post('/screening/bulk/undo', { key: 'bulk-1', act: 'mark_duplicate' });
    expect((await undo()).status).toBe(303);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['registered', 'registered']);
    await many('mark_duplicate', ids, { ...fields, once: 'bulk-2' }, 'tab=registered');
    house.clock.advance({ minutes: 31 });
    const late = await editor.post('/screening/bulk/undo', { key: 'bulk-2', act: 'mark_duplicate' });
    expect([late.status, (await late.text()).includes('已经超过30分钟')]).toEqual([409, true]);
  });
  test('the same form sent twice does each once', async () => {
    const id = await registerReport(house);
    const fields = { once: 'bulk-3', 'hold.words': '留存备用。' };
    expect((await many('hold', [id], fields)).status).toBe(303);
    expect((await many('hold', [id], fields)).status).toBe(303);
    expect((await eventsOf(house.access, id)).filter((e) => e.type === 'report.held')).toHaveLength(1);
  });
  test('all that match, on whatever page', async () => {
    const text = { ...liftText, title: '全部符合条件的一批' };
    const ids = await Promise.all(Array.from({ length: 23 }, () => fileReport(house, { text })));
    const answer = await many('register', [], { all: '1' }, `tab=filed&title=${encodeURIComponent('符合条件的一批')}`);
    expect(answer.status).toBe(303);
    expect(new Set(await Promise.all(ids.map(statusOf)))).toEqual(new Set(['registered']));
  });
});

describe('a decision', () => {
  test('that lacks its words comes back with what was typed, and nothing is stored', async () => {
    const id = await registerReport(house);
    const answer = await changingNothing(house.services.db, () =>
      editor.post(`/screening/${id}/decline`, { reason: 'unclear', words: ' ' }),
    );
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('请写明理由');
    expect(page).toMatch(/<option value="unclear" selected/);
  });
  test('is done and said, and leads back to the report', async () => {
    const id = await registerReport(house);
    const answer = await editor.post(`/screening/${id}/return`, {
      words: '请补充受影响户数。',
      deadline: '2026-03-10',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/screening/${id}?done=return`]);
    const page = await editor.page(`/screening/${id}?done=return`);
    expect(page).toContain('已办：退回补充');
    expect(page).toContain('请补充受影响户数。');
    const unit = await (await house.as('correspondent')).page(`/reports/${id}`);
    expect(unit).toContain('请补充受影响户数。');
  });
  test('on another version than was seen is refused', async () => {
    const id = await registerReport(house);
    const answer = await editor.post(`/screening/${id}/hold`, { words: '先留着', version: '1' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('别人已经改过这份记录');
    expect(await statusOf(id)).toBe('registered');
  });
  test('the original of a duplicate is found by its title, with what was typed kept', async () => {
    const first = await registerReport(house, { text: { ...liftText, title: '云桥区加装电梯停滞31台' } });
    const id = await registerReport(house);
    const found = await editor.page(
      `/screening/${id}?find=${encodeURIComponent('停滞31台')}&words=${encodeURIComponent('同一件事')}`,
    );
    expect(found).toMatch(new RegExp(`<option value="${first}"`));
    expect(found).toContain('同一件事');
    await editor.post(`/screening/${id}/mark_duplicate`, {
      of: '',
      link: `http://localhost/reports/${first}`,
      words: '同一件事',
    });
    expect(await editor.page(`/screening/${id}`)).toContain('云桥区加装电梯停滞31台');
    await editor.post(`/screening/${id}/undo_duplicate`, { words: '数字不同' });
    expect(await statusOf(id)).toBe('registered');
  });
});

describe('who comes', () => {
  test('the unit is led to its own page, others find nothing', async () => {
    const id = await registerReport(house);
    const own = await (await house.as('correspondent')).get(`/screening/${id}`);
    expect([own.status, own.headers.get('location')]).toEqual([303, `/reports/${id}`]);
    for (const who of ['otherCorrespondent', 'countyEditor', 'systemAdministrator'] as const) {
      expect((await (await house.as(who)).get(`/screening/${id}`)).status).toBe(404);
    }
  });
  test('a form of another site is refused before it is read', async () => {
    const id = await registerReport(house);
    const answer = await changingNothing(house.services.db, async () =>
      house.app.request(`http://localhost/screening/${id}/hold`, {
        method: 'POST',
        headers: { cookie: `huoshui_session=${await editor.token()}`, origin: 'http://elsewhere.example' },
        body: new URLSearchParams({ words: '先留着' }),
      }),
    );
    expect(answer.status).toBe(403);
  });
  test('what came again is set against what came before', async () => {
    const id = await registerReport(house);
    await editor.post(`/screening/${id}/return`, { words: '核数字', deadline: '2026-03-10' });
    const correspondent = await house.as('correspondent');
    await correspondent.post(`/reports/${id}/revise`, {
      title: liftText.title,
      body: liftText.body.replace('每台平均费用6.8万元', '每台平均费用6.3万元'),
      genre: 'problem',
      deskId: house.units.city,
    });
    await (await house.as('approver')).post(`/reports/${id}/resubmit`, { declaration: 'yes' });
    const page = await editor.page(`/screening/${id}`);
    expect(page).toContain('补充前后对照');
    expect(page).toMatch(/<ins>.*6\.3/);
  });
});
