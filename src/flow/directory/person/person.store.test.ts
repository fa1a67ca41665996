import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import { setPassword, signIn } from '#platform/auth/index.ts';
import { type Access, eventsOf } from '#platform/event-log/index.ts';
import { testClock } from '../../../../tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { newId, type TestDirectory, testDirectory } from '../../../../tests/support/directory.ts';
import { filingPlace, holdersOf, peopleByIds, personActor, personByUserName, personThing } from './index.ts';
import type { Person, PersonEvent } from './person.ts';

let database: TestDatabase;
let clock = testClock();
let directory: TestDirectory;
let access: Access;
let city = '';
let county = '';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  clock = testClock();
  directory = await testDirectory(database.write, clock);
  access = directory.access;
  city = await directory.open('青岚市', 'city');
  county = await directory.open('梧溪县', 'county', city);
  await directory.unit('found_desk', { name: '青岚信息编辑部', on: '2020-01-01' }, city);
});

const act: TestDirectory['person'] = (...args) => directory.person(...args);
const codes = (...args: Parameters<typeof act>) =>
  act(...args).then(
    () => ['ok'],
    (error: Error) => error.message.split(','),
  );
const register = (name: string, unitId = city) => directory.holder(name, unitId);
const holder = (name: string, role: Role, unitId = city) => directory.holder(name, unitId, role);
const actorOf = (personId: string) => personActor(access, personId, 'page', dayOf(clock.now()));
const signedIn = (personId: string) => directory.actor(personId);

describe('a person', () => {
  it('acts in the appointments held, nearest to nothing else', async () => {
    const id = await holder('林砚川', 'editor');
    await act('appoint', { role: 'correspondent', unitId: county }, id);
    expect(await actorOf(id)).toEqual({
      orgId: access.orgId,
      personId: id,
      name: '林砚川',
      unitId: city,
      appointments: [
        { role: 'editor', unitId: city },
        { role: 'correspondent', unitId: county },
      ],
      origin: 'page',
    });
    await act('dismiss', { role: 'editor', unitId: city }, id);
    expect((await actorOf(id))?.appointments).toEqual([{ role: 'correspondent', unitId: county }]);
  });

  it('bears a user name of their own, in any case', async () => {
    const id = await act('register', { name: '林砚川', userName: ' LinYanchuan ', unitId: city });
    expect(await personByUserName(access, 'linyanchuan')).toEqual({ personId: id, name: '林砚川' });
    expect(await codes('register', { name: '林砚川', userName: 'LINYANCHUAN', unitId: county })).toEqual([
      'user_name_taken',
    ]);
    expect(await codes('register', { name: '林砚川', userName: 'lin yan', unitId: county })).toEqual(['invalid_field']);
    expect(await codes('rename', { name: '林砚川', userName: 'linyanchuan', post: '科长' }, id)).toEqual(['ok']);
  });

  it('is one of many who asked for the same name at once', async () => {
    const asked = Array.from({ length: 5 }, () =>
      codes('register', { name: '林砚川', userName: 'same.name', unitId: city }),
    );
    expect((await Promise.all(asked)).map(String).sort()).toEqual(['ok', ...Array(4).fill('user_name_taken')]);
  });

  it('may sign in by the new name after a change of it', async () => {
    const id = await act('register', { name: '林砚川', userName: 'chuan.old', unitId: city });
    const password = '青岚江边有棵老樟树呀';
    await setPassword(database.write, { orgId: access.orgId, personId: id, password, now: clock.now() });
    await act('rename', { name: '林砚川', userName: 'chuan.new' }, id);
    const enter = async (userName: string) =>
      (await signIn(database.write, { userName, password, address: '::1', now: clock.now() })).ok;
    expect([await enter('chuan.old'), await enter('chuan.new')]).toEqual([false, true]);
    await act('disable', { words: '调离' }, id);
    expect(await enter('chuan.new')).toBe(false);
    expect(await actorOf(id)).toBeUndefined();
    await act('enable', {}, id);
    expect(await enter('chuan.new')).toBe(true);
  });

  it('is counted among the holders of a role while enabled', async () => {
    const countyHasApprover = async () => (await filingPlace(access, county, undefined)).unitHasApprover;
    expect(await countyHasApprover()).toBe(false);
    const id = await holder('江岫安', 'approver', county);
    expect(await countyHasApprover()).toBe(true);
    expect(await holdersOf(access, 'approver', county)).toEqual([{ personId: id, name: '江岫安' }]);
    expect(await holdersOf(access, 'approver', city)).toEqual([]);
    expect((await peopleByIds(access, [id, id])).get(id)).toEqual({ personId: id, name: '江岫安' });
    await act('disable', { words: '退休' }, id);
    expect(await countyHasApprover()).toBe(false);
  });

  it('makes its unit a place to file from, as long as that is open', async () => {
    const place = { unitLineage: [city, county], unitIsOpen: true, unitHasApprover: false, deskExists: true };
    expect(await filingPlace(access, county, city)).toEqual(place);
    expect(await filingPlace(access, county, county)).toEqual({ ...place, deskExists: false });
    await directory.unit('close', { on: '2026-03-02', words: '撤销' }, county);
    expect(await filingPlace(access, county, undefined)).toMatchObject({ unitIsOpen: false, deskExists: false });
    const nowhere = { unitLineage: [], unitIsOpen: false, unitHasApprover: false, deskExists: false };
    expect(await filingPlace(access, newId(), newId())).toEqual(nowhere);
    expect(await filingPlace(access, undefined, undefined)).toEqual(nowhere);
  });

  it('is appointed once, to open units, to a desk only where there is one', async () => {
    const id = await holder('林砚川', 'editor');
    expect(await codes('appoint', { role: 'editor', unitId: city }, id)).toEqual(['post_held']);
    expect(await codes('appoint', { role: 'checker', unitId: county }, id)).toEqual(['no_desk_there']);
    expect(await codes('appoint', { role: 'approver', unitId: newId() }, id)).toEqual(['unit_unknown']);
    expect(await codes('dismiss', { role: 'checker', unitId: city }, id)).toEqual(['post_not_held']);
  });
});

it('a new password is set with its event, which does not hold it; a weak one leaves neither', async () => {
  const id = await act('register', { name: '林砚川', userName: 'chuan.reset', unitId: city });
  const enter = async (password: string) =>
    (await signIn(database.write, { userName: 'chuan.reset', password, address: '::1', now: clock.now() })).ok;
  expect(await codes('reset_password', { password: '1234567890' }, id)).toEqual(['password_too_simple']);
  expect(await codes('reset_password', { password: '青岚江边有棵老樟树呀' }, id)).toEqual(['ok']);
  expect(await enter('青岚江边有棵老樟树呀')).toBe(true);
  const events = await eventsOf(access, id);
  expect(events.map((e) => e.type)).toEqual(['person.registered', 'person.password_reset']);
  expect(JSON.stringify(events)).not.toContain('樟树');
});

describe('administrators', () => {
  it('are three people', async () => {
    const id = await holder('余澍禾', 'system_administrator');
    expect(await codes('appoint', { role: 'audit_administrator', unitId: city }, id)).toEqual([
      'two_administrator_roles',
    ]);
    expect(await codes('appoint', { role: 'editor', unitId: city }, id)).toEqual(['administrator_stands_apart']);
  });

  it('do not gain a second of the three by standing in', async () => {
    const system = await holder('余澍禾', 'system_administrator');
    const audit = await holder('史筠远', 'audit_administrator');
    const term = { from: '2026-03-02', to: '2026-03-09' };
    expect(
      await codes('delegate', { role: 'system_administrator', unitId: city, toPersonId: audit, ...term }, system),
    ).toEqual(['two_administrator_roles']);
    const free = await register('邱葭平');
    await act('delegate', { role: 'system_administrator', unitId: city, toPersonId: free, ...term }, system);
    expect(await codes('appoint', { role: 'security_administrator', unitId: city }, free)).toEqual([
      'two_administrator_roles',
    ]);
    clock.advance({ days: 8 });
    expect(await codes('appoint', { role: 'security_administrator', unitId: city }, free)).toEqual(['ok']);
  });

  it('act at and below their unit, and not on themselves', async () => {
    const above = await holder('余澍禾', 'system_administrator');
    const below = await holder('邱槿生', 'system_administrator', county);
    const [aboveActor, belowActor] = [await signedIn(above), await signedIn(below)];
    const inCity = await register('林砚川');
    const inCounty = await register('江岫安', county);
    const approve = { role: 'approver', unitId: county };
    expect(await codes('appoint', approve, inCounty, belowActor)).toEqual(['ok']);
    expect(await codes('appoint', { role: 'approver', unitId: city }, inCounty, belowActor)).toEqual([
      'outside_your_units',
    ]);
    expect(await codes('disable', { words: '调离' }, inCity, belowActor)).toEqual(['not_your_role']);
    expect(await codes('transfer', { unitId: city }, inCounty, belowActor)).toEqual(['outside_your_units']);
    expect(await codes('disable', { words: '调离' }, below, aboveActor)).toEqual(['ok']);
    expect(await codes('appoint', approve, above, aboveActor)).toEqual(['not_oneself']);
    expect(await codes('disable', { words: '试试' }, above, aboveActor)).toEqual(['not_oneself']);
    expect(
      await codes('register', { name: '新人', userName: 'xinren', unitId: city }, undefined, await signedIn(inCity)),
    ).toEqual(['not_your_role']);
  });

  it('see people; others see only themselves', async () => {
    const [one, two] = [await holder('林砚川', 'editor'), await register('江岫安')];
    expect(await codes('rename', { name: '江', userName: 'jiang' }, two, await signedIn(one))).toEqual(['not_found']);
    expect(await codes('rename', { name: '江', userName: 'jiang' }, two, await signedIn(two))).toEqual([
      'not_your_role',
    ]);
  });
});

it('replaying the events gives the rows', async () => {
  const [absent, present] = [await holder('邱槿生', 'signatory'), await register('史沅舟')];
  await act('appoint', { role: 'approver', unitId: county }, absent);
  await act('appoint', { role: 'correspondent', unitId: county }, absent);
  for (const [from, to] of [
    ['2026-03-02', '2026-03-09'],
    ['2026-04-01', '2026-04-02'],
    ['2026-05-01', '2026-05-02'],
  ]) {
    await act('delegate', { role: 'signatory', unitId: city, toPersonId: present, from, to }, absent);
  }
  await act(
    'end_delegation',
    { delegationId: (await personThing.store.load(access, absent))?.state.delegations[1]?.id },
    absent,
  );
  await act('dismiss', { role: 'approver', unitId: county }, absent);
  await act('rename', { name: '邱槿生', userName: 'qiu.jinsheng', post: '信息中心主任' }, absent);
  await act('reset_password', { password: '青岚江边有棵老樟树呀' }, absent);
  await act('transfer', { unitId: county }, absent);
  await act('disable', { words: '病休' }, absent);
  for (const id of [absent, present]) {
    const rows = await personThing.store.load(access, id);
    const events = (await eventsOf(access, id)) as Recorded<PersonEvent>[];
    expect(events.reduce<Person | undefined>((state, event) => personThing.evolve(state, event), undefined)).toEqual(
      rows?.state,
    );
    expect(events.length).toBe(rows?.version);
  }
  await act('enable', {}, absent);
  expect((await personThing.store.load(access, absent))?.state.status).toBe('enabled');
});
