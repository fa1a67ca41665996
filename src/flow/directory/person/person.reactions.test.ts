import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unitThing } from '#flow/directory/unit/index.ts';
import { type Access, eventsOf } from '#platform/event-log/index.ts';
import { testClock } from '../../../../tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { type TestDirectory, testDirectory } from '../../../../tests/support/directory.ts';
import { personThing } from './index.ts';

let database: TestDatabase;
let directory: TestDirectory;
let access: Access;
let city = '';
let county = '';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  directory = await testDirectory(database.write, testClock());
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
const signedIn = (personId: string) => directory.actor(personId);

describe('when the unit goes', () => {
  it('a merger takes its people along in the same act', async () => {
    const [moved, gone] = [await register('江岫安', county), await register('宋棠明', county)];
    await act('disable', { words: '退休' }, gone);
    const sister = await directory.open('云溪县', 'county', city);
    await directory.unit('merge', { into: sister, on: '2026-03-01' }, county);
    expect((await signedIn(moved)).unitId).toBe(sister);
    expect((await eventsOf(access, moved)).at(-1)).toMatchObject({
      type: 'person.transferred',
      data: { unitId: sister, unitName: '云溪县' },
      meta: { origin: 'system' },
    });
    expect((await personThing.store.load(access, gone))?.state.unitId).toBe(county);
  });

  it('a closing waits for them, and nothing is written', async () => {
    const id = await register('江岫安', county);
    const close = () => directory.unit('close', { on: '2026-03-01', words: '机构改革' }, county);
    await expect(close()).rejects.toThrow('people_left');
    expect((await unitThing.store.load(access, county))?.state.status).toBe('open');
    await act('transfer', { unitId: city }, id);
    expect(await close()).toBe(county);
    expect(await codes('transfer', { unitId: county }, id)).toEqual(['unit_is_closed']);
  });
});
