import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportThing } from '#flow/intake/report/index.ts';
import { codesOf, type Machine, machine } from '../../support/api.ts';
import type { Client } from '../../support/client.ts';
import { alertOf } from '../../support/door.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { expectReplays } from '../../support/replay.ts';
import { changingNothing } from '../../support/unchanged.ts';

let house: TestHouse;
let api: Machine;
let person: Client;
let whole: Record<string, string>;

beforeAll(async () => {
  house = await testHouse();
  api = await machine(house, 'correspondent');
  person = await house.as('correspondent');
  const { district, city } = house.units;
  whole = {
    title: '云桥区推行河湖长工作日志',
    body: '全区河长每周巡河。',
    genre: 'news',
    unitId: district,
    deskId: city,
  };
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

async function countReports(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from intake.report`.execute(
    house.services.db,
  );
  return rows[0]?.count ?? 0;
}

const draft = async (): Promise<string> =>
  (await house.act('correspondent', reportThing, { action: 'draft', input: whole })).id;

describe('the same form sent twice', () => {
  test('one after the other makes one report, and both lead to it', async () => {
    const before = await countReports();
    const first = await person.post('/reports/new', { ...whole, once: 'form-1' });
    const second = await changingNothing(house.services.db, () =>
      person.post('/reports/new', { ...whole, once: 'form-1' }),
    );
    expect(second.status).toBe(303);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await countReports()).toBe(before + 1);
  });

  test('twelve times at the same moment makes one report', async () => {
    const before = await countReports();
    const sent = Array.from({ length: 12 }, () => person.post('/reports/new', { ...whole, once: 'form-2' }));
    const places = (await Promise.all(sent)).map((answer) => answer.headers.get('location'));
    expect(new Set(places).size).toBe(1);
    expect(places[0]).toMatch(/^\/reports\/[0-9a-f-]{36}\?done=draft$/);
    expect(await countReports()).toBe(before + 1);
  });

  test('each page has a key of its own, so that the next report is another one', async () => {
    const keys = await Promise.all(
      [1, 2].map(async () => /name="once" value="([^"]+)"/.exec(await person.page('/reports/new'))?.[1]),
    );
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });

  test('changed in between is refused with what was typed', async () => {
    await person.post('/reports/new', { ...whole, once: 'form-3' });
    const other = await changingNothing(house.services.db, () =>
      person.post('/reports/new', { ...whole, title: '另一个标题', once: 'form-3' }),
    );
    const html = await other.text();
    expect([other.status, alertOf(html)]).toEqual([409, expect.stringContaining('同一个提交编号已用于另一份内容')]);
    expect(html).toContain('另一个标题');
  });

  test('by two people is two reports: a key is its writer’s own', async () => {
    const before = await countReports();
    const { county, city } = house.units;
    const other = await house.as('otherCorrespondent');
    await person.post('/reports/new', { ...whole, once: 'form-4' });
    await other.post('/reports/new', { ...whole, unitId: county, deskId: city, once: 'form-4' });
    expect(await countReports()).toBe(before + 2);
  });

  test('an act pressed twice is done once and then shown to be past', async () => {
    const id = await draft();
    const first = await person.post(`/reports/${id}/submit`, { version: 1, once: 'act-1' });
    const again = await person.post(`/reports/${id}/submit`, { version: 1, once: 'act-1' });
    expect([first.status, again.status]).toEqual([303, 303]);
    const third = await changingNothing(house.services.db, () => person.post(`/reports/${id}/submit`));
    expect([third.status, alertOf(await third.text())]).toEqual([
      409,
      expect.stringContaining('现在的状态是“待单位审签”'),
    ]);
  });
});

describe('an Idempotency-Key', () => {
  test('gives the same answer again, and one record', async () => {
    const before = await countReports();
    const headers = { 'idempotency-key': 'machine-1' };
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await api.post('/reports/draft', whole, headers));
    const [first] = answers;
    expect(answers.map((a) => [a.status, a.body])).toEqual(Array(3).fill([201, first?.body]));
    expect(await countReports()).toBe(before + 1);
  });

  test('with another content, or for another act, is refused', async () => {
    const headers = { 'idempotency-key': 'machine-2' };
    const made = await api.post('/reports/draft', whole, headers);
    const other = await changingNothing(house.services.db, () =>
      api.post('/reports/draft', { ...whole, title: '另一个标题' }, headers),
    );
    expect([other.status, codesOf(other)]).toEqual([409, ['idempotency_key_reused']]);
    const act = await api.post(`/reports/${made.body.id}/submit`, {}, headers);
    expect(codesOf(act)).toEqual(['idempotency_key_reused']);
  });

  test('of a refused act may be tried again with the fault mended', async () => {
    const headers = { 'idempotency-key': 'machine-3' };
    expect((await api.post('/reports/draft', { ...whole, title: '' }, headers)).status).toBe(422);
    expect((await api.post('/reports/draft', whole, headers)).status).toBe(201);
  });

  test('of 201 characters is refused', async () => {
    const answer = await changingNothing(house.services.db, () =>
      api.post('/reports/draft', whole, { 'idempotency-key': 'k'.repeat(201) }),
    );
    expect([answer.status, codesOf(answer)]).toEqual([422, ['idempotency_key_too_long']]);
  });
});

describe('two people at one report', () => {
  test('the second to save is refused, and sees both texts', async () => {
    const id = await draft();
    const { district } = house.units;
    const colleague = await house.directory.holder('黎岫宁', district, 'correspondent');
    const other = await house.as({ personId: colleague });
    const text = { ...whole, version: '1' };
    const first = await other.post(`/reports/${id}/revise`, { ...text, body: '同事改写的第一段。\n原有的一段。' });
    expect(first.status).toBe(303);
    const second = await changingNothing(house.services.db, () =>
      person.post(`/reports/${id}/revise`, { ...text, title: '我改的标题', body: '我自己改写的一段。\n原有的一段。' }),
    );
    const html = await second.text();
    expect(second.status).toBe(409);
    for (const both of ['没有保存：别人刚刚改过', '黎岫宁', '同事改写的第一段', '我自己改写的一段', '我改的标题'])
      expect(html).toContain(both);
    const saved = await api.get(`/reports/${id}`);
    expect(saved.body.record.body[0].text).toBe('同事改写的第一段。');
  });

  test('the page that is shown again carries the new version: whoever has compared may save', async () => {
    const id = await draft();
    await person.post(`/reports/${id}/revise`, { ...whole, version: '1', title: '第二稿' });
    const refused = await person.post(`/reports/${id}/revise`, { ...whole, version: '1', title: '第三稿' });
    expect(refused.status).toBe(409);
    const version = /name="version" value="(\d+)"/.exec(await refused.text())?.[1] ?? '';
    expect(version).toBe('2');
    const again = await person.post(`/reports/${id}/revise`, { ...whole, version, title: '第三稿' });
    expect(again.status).toBe(303);
  });

  test('an act on a text that changed since it was read is refused', async () => {
    const id = await draft();
    await person.post(`/reports/${id}/submit`, { version: 1 });
    const approver = await house.as('approver');
    const stale = await changingNothing(house.services.db, () =>
      approver.post(`/reports/${id}/approve`, { version: 1, declaration: 'yes' }),
    );
    expect([stale.status, alertOf(await stale.text())]).toEqual([409, expect.stringContaining('别人已经改过')]);
  });

  test('at the API the version goes with If-Match', async () => {
    const id = await draft();
    const read = await api.get(`/reports/${id}`);
    expect(read.headers.get('etag')).toBe('"1"');
    const { title, body, genre, deskId } = whole;
    const revised = { title: `${title}（改）`, body, genre, deskId };
    expect((await api.post(`/reports/${id}/revise`, revised, { 'if-match': '"1"' })).status).toBe(200);
    const stale = await changingNothing(house.services.db, () =>
      api.post(`/reports/${id}/revise`, revised, { 'if-match': '"1"' }),
    );
    expect([stale.status, stale.body.error.refusals[0]]).toEqual([
      409,
      expect.objectContaining({ code: 'stale', params: { seen: 1, now: 2 } }),
    ]);
  });

  test('of twenty that save the same version at once, one is taken', async () => {
    const id = await draft();
    const { title: _, unitId: __, ...rest } = whole;
    const saves = Array.from({ length: 20 }, (_, i) =>
      api.post(`/reports/${id}/revise`, { ...rest, title: `第${i}人的标题` }, { 'if-match': '1' }),
    );
    const statuses = (await Promise.all(saves)).map((a) => a.status);
    expect(statuses.filter((s) => s === 200)).toHaveLength(1);
    expect(statuses.filter((s) => s === 409)).toHaveLength(19);
  });
});
