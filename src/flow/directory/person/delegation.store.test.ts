import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Access } from '#platform/event-log/index.ts';
import { testClock } from '../../../../tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { newId, type TestDirectory, testDirectory } from '../../../../tests/support/directory.ts';
import { personActor, personThing } from './index.ts';

let database: TestDatabase;
let clock = testClock();
let directory: TestDirectory;
let access: Access;
let city = '';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  clock = testClock();
  directory = await testDirectory(database.write, clock);
  access = directory.access;
  city = await directory.open('青岚市', 'city');
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

describe('delegation', () => {
  const post = () => ({ role: 'signatory', unitId: city });

  it('lends the role from day to day, and both names stay', async () => {
    const [absent, present] = [await holder('邱槿生', 'signatory'), await register('史沅舟')];
    await act(
      'delegate',
      { ...post(), toPersonId: present, from: '2026-03-03', to: '2026-03-04' },
      absent,
      await signedIn(absent),
    );
    expect((await actorOf(present))?.appointments).toEqual([]);
    clock.set('2026-03-02T16:00:00.000Z');
    const lent = [{ role: 'signatory', unitId: city, onBehalfOf: { personId: absent, name: '邱槿生' } }];
    expect((await actorOf(present))?.appointments).toEqual(lent);
    clock.set('2026-03-04T15:59:59.000Z');
    expect((await actorOf(present))?.appointments).toEqual(lent);
    clock.set('2026-03-04T16:00:00.000Z');
    expect((await actorOf(present))?.appointments).toEqual([]);
  });

  it('ends with the appointment, with the account, or when it is ended', async () => {
    const present = await register('史沅舟');
    const lend = async (absent: string) => {
      await act('delegate', { ...post(), toPersonId: present, from: '2026-03-02', to: '2026-12-31' }, absent);
      expect((await actorOf(present))?.appointments).toHaveLength(1);
    };
    const absent = await holder('邱槿生', 'signatory');
    await lend(absent);
    await act('disable', { words: '病休' }, absent);
    expect((await actorOf(present))?.appointments).toEqual([]);
    await act('enable', {}, absent);
    await act('dismiss', post(), absent);
    expect((await actorOf(present))?.appointments).toEqual([]);
    await act('appoint', post(), absent);
    expect((await actorOf(present))?.appointments).toEqual([]);
    await lend(absent);
    const delegationId = (await personThing.store.load(access, absent))?.state.delegations[0]?.id;
    await act('end_delegation', { delegationId }, absent, await signedIn(absent));
    expect((await actorOf(present))?.appointments).toEqual([]);
  });

  it('is not passed on, and belongs to whoever holds the post', async () => {
    const [absent, present, third] = [
      await holder('邱槿生', 'signatory'),
      await holder('史沅舟', 'signatory'),
      await register('宋棠明'),
    ];
    const term = { from: '2026-03-02', to: '2026-03-09' };
    expect(await codes('delegate', { ...post(), toPersonId: third, ...term }, absent, await signedIn(present))).toEqual(
      ['not_found'],
    );
    await act('delegate', { ...post(), toPersonId: third, ...term }, absent);
    expect(await codes('delegate', { ...post(), toPersonId: present, ...term }, third, await signedIn(third))).toEqual([
      'no_post',
    ]);
  });

  it.each([
    ['term_reversed', { from: '2026-03-09', to: '2026-03-08' }],
    ['term_past', { from: '2026-02-01', to: '2026-03-01' }],
    ['delegation_overlaps', { from: '2026-05-31', to: '2026-06-30' }],
  ])('is refused: %s', async (code, term) => {
    const [absent, present] = [await holder('邱槿生', 'signatory'), await register('史沅舟')];
    await act('delegate', { ...post(), toPersonId: present, from: '2026-05-01', to: '2026-05-31' }, absent);
    expect(await codes('delegate', { ...post(), toPersonId: present, ...term }, absent)).toEqual([code]);
  });

  it('needs somebody else who is there', async () => {
    const [absent, gone] = [await holder('邱槿生', 'signatory'), await register('史沅舟')];
    await act('disable', { words: '调离' }, gone);
    const to = (toPersonId: string) =>
      codes('delegate', { ...post(), toPersonId, from: '2026-03-02', to: '2026-03-09' }, absent);
    expect(await to(gone)).toEqual(['delegate_unknown']);
    expect(await to(newId())).toEqual(['delegate_unknown']);
    expect(await to(absent)).toEqual(['delegate_to_oneself']);
  });
});
