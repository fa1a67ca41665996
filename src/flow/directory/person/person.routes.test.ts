import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import { setPassword, signIn, tokenOwner } from '#platform/auth/index.ts';
import { eventsOf } from '#platform/event-log/index.ts';
import { type TestClock, testClock } from '../../../../tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { newId, type TestDirectory, testDirectory } from '../../../../tests/support/directory.ts';
import { type SliceClient, sliceClient } from '../../../../tests/support/slice-client.tsx';
import { personActor, personByUserName, personSlice, personThing } from './index.ts';

const password = '青岚江边有棵老樟树呀';
let database: TestDatabase;
let directory: TestDirectory;
let clock: TestClock;
let administrator: SliceClient;
let city = '';
let county = '';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  clock = testClock();
  directory = await testDirectory(database.write, clock);
  city = await directory.open('青岚市', 'city');
  county = await directory.open('梧溪县', 'county', city);
  await directory.unit('found_desk', { name: '青岚信息编辑部', on: '2020-01-01' }, city);
  administrator = (await as('余澍禾', 'system_administrator')).client;
});

async function as(name: string, role: Role, unitId = city): Promise<{ client: SliceClient; id: string }> {
  const id = await directory.holder(name, unitId, role);
  return { client: sliceClient(personSlice, directory.services, await directory.actor(id)), id };
}
const person = async (id: string) => (await personThing.store.load(directory.access, id))?.state;
const enter = async (userName: string, given = password) =>
  (await signIn(database.write, { userName, password: given, address: newId(), now: clock.now() })).ok;

describe('the list', () => {
  it('is found by name, pinyin, unit, role and state', async () => {
    const { id } = await as('单雄禾', 'correspondent', county);
    await as('林砚川', 'editor');
    const found = async (query: string) => (await administrator.get(`/people?${query}`)).text;
    expect(await found('find=shanxiong')).toContain('单雄禾');
    expect(await found('find=sxh')).toContain('信息员（梧溪县）');
    expect(await found('find=sxh')).not.toContain('林砚川');
    expect(await found(`unitId=${county}&role=&status=`)).not.toContain('林砚川');
    expect(await found('role=editor')).toContain('林砚川');
    expect(await found('role=editor')).not.toContain('单雄禾');
    await directory.person('disable', { words: '调离' }, id);
    expect(await found('status=enabled')).not.toContain('单雄禾');
    expect(await found('status=disabled')).toContain('单雄禾');
    expect(await found('find=100%25_')).toContain('没有符合条件的人员');
  });

  it('pages by key', async () => {
    for (let i = 0; i < 24; i++) await directory.holder(`信息员${String(i).padStart(2, '0')}号`, county);
    const first = (await administrator.get(`/people?unitId=${county}`)).text;
    expect([first.includes('23号'), first.includes('04号'), first.includes('03号')]).toEqual([true, true, false]);
    const older = /href="(\/people\?[^"]*before=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = (await administrator.get(older)).text;
    expect([second.includes('04号'), second.includes('03号'), second.includes('00号')]).toEqual([false, true, true]);
    const newer = /href="(\/people\?[^"]*after=[^"]*)"/.exec(second)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await administrator.get(newer)).text).toContain('23号');
  });

  it('is not for others: they come to their own account', async () => {
    const { client } = await as('林砚川', 'editor');
    expect(await client.get('/people')).toMatchObject({ status: 303, location: '/me' });
    expect((await client.get('/people/new')).status).toBe(404);
  });
});

describe('registering', () => {
  const form = { name: '林砚川', post: '编辑', userName: 'LinYanchuan', unitId: '', password };

  it('makes a person who can sign in', async () => {
    const { status, location } = await administrator.post('/people/new', { ...form, unitId: county });
    expect(status).toBe(303);
    expect((await administrator.get(location ?? '')).text).toContain('新增人员“林砚川”，单位梧溪县，用户名linyanchuan');
    expect(await enter('linyanchuan')).toBe(true);
  });

  it('with a weak password makes nobody, keeps the rest and never sends the password back', async () => {
    const weak = await administrator.post('/people/new', {
      ...form,
      unitId: county,
      userName: 'lin.weak',
      password: '12345678901',
    });
    expect(weak.status).toBe(422);
    expect(weak.text).toContain('密码太简单');
    expect(weak.text).toContain('value="lin.weak"');
    expect(weak.text).not.toContain('12345678901');
    expect(await personByUserName(directory.access, 'lin.weak')).toBeUndefined();
  });

  it('may leave the password for later', async () => {
    const { location } = await administrator.post('/people/new', {
      ...form,
      unitId: county,
      userName: 'lin.later',
      password: '',
    });
    expect(await enter('lin.later')).toBe(false);
    expect((await administrator.post(`${location?.split('?')[0]}/reset_password`, { password })).status).toBe(303);
    expect(await enter('lin.later')).toBe(true);
  });
});

describe('a person', () => {
  it('is appointed and dismissed on the page', async () => {
    const id = await directory.holder('林砚川', county);
    expect((await administrator.post(`/people/${id}/appoint`, { role: 'editor', unitId: city })).status).toBe(303);
    const page = (await administrator.get(`/people/${id}`)).text;
    for (const words of ['责任编辑', '任命为青岚市的责任编辑', `/people/${id}/dismiss`]) expect(page).toContain(words);
    const refused = await administrator.post(`/people/${id}/appoint`, { role: 'audit_administrator', unitId: city });
    expect([refused.status, refused.text.includes('不能兼任报送、编辑、审核等业务角色')]).toEqual([422, true]);
    await administrator.post(`/people/${id}/dismiss`, { role: 'editor', unitId: city });
    expect((await person(id))?.appointments).toEqual([]);
  });

  it('is not shown to others, and changed by nobody without the right', async () => {
    const { id } = await as('林砚川', 'editor');
    const { client: other } = await as('江岫安', 'editor');
    expect((await other.get(`/people/${id}`)).status).toBe(404);
    expect((await other.post(`/people/${id}/appoint`, { role: 'leader', unitId: city })).status).toBe(404);
    const { client: below } = await as('邱槿生', 'system_administrator', county);
    expect((await below.get(`/people/${id}`)).text).not.toContain(`/people/${id}/disable`);
    expect((await below.post(`/people/${id}/disable`, { words: '试试' })).status).toBe(403);
    expect((await person(id))?.status).toBe('enabled');
  });

  it('arranges who stands in while away, and sees it end', async () => {
    const { client, id } = await as('邱槿生', 'signatory');
    const present = await directory.holder('史沅舟', city);
    const own = (await client.get(`/people/${id}`)).text;
    expect(own).toContain('史沅舟');
    expect(own).not.toContain(`/people/${id}/dismiss`);
    const term = { role: 'signatory', unitId: city, toPersonId: present, from: '2026-03-02', to: '2026-03-01' };
    const wrong = await client.post(`/people/${id}/delegate`, term);
    expect([wrong.status, wrong.text.includes('截止日期不能早于起始日期')]).toEqual([422, true]);
    expect(wrong.text).toContain(`value="${present}" selected`);
    expect((await client.post(`/people/${id}/delegate`, { ...term, to: '2026-03-31' })).status).toBe(303);
    const lent = async () => (await personActor(directory.access, present, 'page', '2026-03-15'))?.appointments.length;
    expect(await lent()).toBe(1);
    const delegationId = (await person(id))?.delegations[0]?.id ?? '';
    expect((await client.post(`/people/${id}/end_delegation`, { delegationId })).status).toBe(303);
    expect(await lent()).toBe(0);
    expect((await eventsOf(directory.access, id)).map((e) => e.type).slice(-2)).toEqual([
      'person.delegated',
      'person.delegation_ended',
    ]);
  });
});

describe('one’s own account', () => {
  const me = async () => {
    const { client, id } = await as('林砚川', 'editor');
    await setPassword(database.write, { orgId: directory.access.orgId, personId: id, password, now: clock.now() });
    return { client, id, userName: (await person(id))?.userName ?? '' };
  };

  it('changes its password, the present one given', async () => {
    const { client, userName } = await me();
    const next = '溪口的石桥修好了没有';
    const change = (fields: Record<string, string>) =>
      client.post('/me/password', { current: password, password: next, repeat: next, ...fields });
    expect((await change({ repeat: 'another one entirely' })).text).toContain('两次输入的新密码不一样');
    expect((await change({ current: 'not the present one' })).text).toContain('现在的密码不对');
    expect((await change({ password: userName, repeat: userName })).text).toContain('密码不能与用户名相同或相近');
    expect(await enter(userName)).toBe(true);
    expect((await change({})).status).toBe(303);
    expect([await enter(userName, next), await enter(userName)]).toEqual([true, false]);
  });

  it('shows a new token once, then only what it is for, and revokes it', async () => {
    const { client, id } = await me();
    expect((await client.post('/me/tokens', { name: ' ', days: '30' })).text).toContain('请写明这个令牌的用途');
    const made = await client.post('/me/tokens', { name: '月度报表', days: '30' });
    const token = /hs_[\w-]{43}/.exec(made.text)?.[0] ?? '';
    expect(await tokenOwner(database.write, token, clock.now())).toMatchObject({ personId: id });
    const later = (await client.get('/me')).text;
    expect([later.includes('月度报表'), later.includes(token)]).toEqual([true, false]);
    const revoke = /\/me\/tokens\/[0-9a-f-]+\/revoke/.exec(later)?.[0] ?? '';
    const { client: other } = await as('江岫安', 'editor');
    await other.post(revoke);
    expect(await tokenOwner(database.write, token, clock.now())).toBeDefined();
    await client.post(revoke);
    expect(await tokenOwner(database.write, token, clock.now())).toBeUndefined();
  });
});
