/** The log on real PostgreSQL: append-only, chained, once per key, nothing of a refused work. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unitThing } from '#flow/directory/unit/index.ts';
import { testClock } from '../../../tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { type TestDirectory, testDirectory } from '../../../tests/support/directory.ts';
import { gather, handle, inWork, Refused, verifyChain, type Work } from './index.ts';

let database: TestDatabase;
let city: TestDirectory;
beforeAll(async () => {
  database = await testDatabase();
  city = await testDirectory(database.write, testClock('2026-03-02T01:00:00.000Z'));
});
afterAll(() => database.close());

const countEvents = async () => (await verifyChain(city.access)).events;

test('events are chained from the first, and the chain is whole', async () => {
  const root = await city.open('青岚市', 'city');
  await city.open('汀湖区', 'county', root);
  const { events, faults } = await verifyChain(city.access);
  expect(events).toBe(2);
  expect(faults).toEqual([]);
});

test.each(['update platform.event set actor_name = $$别人$$', 'delete from platform.event', 'truncate platform.event'])(
  '%s is refused',
  async (statement) => {
    await expect(sql.raw(statement).execute(database.write)).rejects.toThrow(/never changed or removed/);
  },
);

test('a work that is refused leaves neither row nor event', async () => {
  const before = await countEvents();
  const done = await inWork(city.services, city.house, async (work) => {
    await handle(work, unitThing, {
      action: 'open',
      input: { name: '云桥区', kind: 'county', parentId: await rootId(), sortOrder: 1, on: '2026-01-01' },
    });
    throw new Refused([{ code: 'second_thoughts' }]);
  });
  expect(done).toEqual({ ok: false, refusals: [{ code: 'second_thoughts' }] });
  expect(await countEvents()).toBe(before);
  expect(await database.read.selectFrom('directory.unit').select('id').where('name', '=', '云桥区').execute()).toEqual(
    [],
  );
});

test('the same key with the same request gives the first answer; with another request it is refused', async () => {
  const run = (name: string) =>
    inWork(
      city.services,
      city.house,
      async (work) => {
        const input = { name, kind: 'county', parentId: await rootId(), sortOrder: 2, on: '2026-01-01' };
        return { id: (await handle(work, unitThing, { action: 'open', input })).id };
      },
      { key: 'k1', request: { name } },
    );
  const first = await run('榆川市');
  const before = await countEvents();
  expect(await run('榆川市')).toEqual(first);
  expect(await countEvents()).toBe(before);
  expect(await run('柏陵县')).toMatchObject({ ok: false, refusals: [{ code: 'idempotency_key_reused' }] });
});

test('a changed, a removed and a cut-off event are found by their place', async () => {
  const faultsAfter = (statement: string) =>
    database.write.connection().execute(async (db) => {
      await sql.raw('begin').execute(db);
      await sql.raw('set local session_replication_role = replica').execute(db);
      await sql.raw(statement).execute(db);
      const { faults } = await verifyChain({ db, orgId: city.access.orgId });
      await sql.raw('rollback').execute(db);
      return faults;
    });
  expect(await faultsAfter(`update platform.event set actor_name = '别人' where seq = 2`)).toEqual([
    { seq: 2, fault: 'changed' },
  ]);
  expect(await faultsAfter('delete from platform.event where seq = 2')).toContainEqual({ seq: 2, fault: 'gap' });
  const last = await countEvents();
  expect(await faultsAfter(`delete from platform.event where seq = ${last}`)).toEqual([{ seq: last, fault: 'cut' }]);
});

async function rootId(): Promise<string> {
  const row = await database.read
    .selectFrom('directory.unit')
    .select('id')
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow();
  return row.id;
}

test('what several acts ask for is done once, before the events are written, and with the work it fails', async () => {
  const told: string[][] = [];
  const ask = (work: Work, word: string) =>
    gather(work, 'words', word, async (all: readonly string[]) => {
      told.push([...all]);
      if (all.includes('fail')) throw new Refused([{ code: 'second_thoughts' }]);
    });
  await inWork(city.services, city.house, async (work) => {
    ask(work, 'a');
    ask(work, 'b');
    expect(told).toEqual([]);
  });
  expect(told).toEqual([['a', 'b']]);
  const before = await countEvents();
  const refused = await inWork(city.services, city.house, async (work) => {
    const input = { name: '柏陵县', kind: 'county', parentId: await rootId(), sortOrder: 9, on: '2026-01-01' };
    await handle(work, unitThing, { action: 'open', input });
    ask(work, 'fail');
  });
  expect(refused).toEqual({ ok: false, refusals: [{ code: 'second_thoughts' }] });
  expect(await countEvents()).toBe(before);
});
