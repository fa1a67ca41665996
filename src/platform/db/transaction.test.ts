import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { breakingWire } from '../../../tests/support/database-wire.ts';
import { connect } from './open.ts';
import { inTransaction, type Trx } from './transaction.ts';

const database = await testDatabase();
afterAll(() => database.close());
beforeAll(
  async () =>
    void (await sql`create table public.purse (id int primary key, coins int not null)`.execute(database.write)),
);
beforeEach(async () => {
  await sql`truncate public.purse`.execute(database.write);
  await sql`insert into public.purse values (1, 0), (2, 0)`.execute(database.write);
});

async function coins(id: number): Promise<number | undefined> {
  const { rows } = await sql<{ coins: number }>`select coins from public.purse where id = ${id}`.execute(database.read);
  return rows[0]?.coins;
}
const add = (trx: Trx, id: number) => sql`update public.purse set coins = coins + 1 where id = ${id}`.execute(trx);

test('what throws is rolled back and thrown on, once', async () => {
  let tries = 0;
  const work = async (trx: Trx) => {
    tries++;
    await add(trx, 1);
    throw new Error('thought better of it');
  };
  await expect(inTransaction(database.write, work)).rejects.toThrow('thought better of it');
  expect([tries, await coins(1)]).toEqual([1, 0]);
});

test('a fault of the statement is not tried again', async () => {
  let tries = 0;
  const work = (trx: Trx) => {
    tries++;
    return sql`insert into public.purse values (1, 0)`.execute(trx);
  };
  await expect(inTransaction(database.write, work)).rejects.toMatchObject({ code: '23505' });
  expect(tries).toBe(1);
});

test('serialisation conflicts are tried again until all have counted', async () => {
  const readAndWrite = async (trx: Trx) => {
    const { rows } = await sql<{ coins: number }>`select coins from public.purse where id = 1`.execute(trx);
    await sql`update public.purse set coins = ${(rows[0]?.coins ?? 0) + 1} where id = 1`.execute(trx);
  };
  const all = Array.from({ length: 8 }, () =>
    inTransaction(database.write, readAndWrite, { isolation: 'serializable' }),
  );
  await Promise.all(all);
  expect(await coins(1)).toBe(8);
});

test('two that wait for each other both get through', async () => {
  const bothIn = meeting(2);
  const cross = (first: number, second: number) => {
    let tries = 0;
    return inTransaction(database.write, async (trx) => {
      await add(trx, first);
      if (tries++ === 0) await bothIn();
      await add(trx, second);
    });
  };
  await Promise.all([cross(1, 2), cross(2, 1)]);
  expect([await coins(1), await coins(2)]).toEqual([2, 2]);
});

test('a session that the server ends is begun again', async () => {
  let tries = 0;
  await inTransaction(database.write, async (trx) => {
    await add(trx, 1);
    if (tries++ === 0) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx);
  });
  expect([tries, await coins(1)]).toEqual([2, 1]);
});

test('the tries are bounded', async () => {
  let tries = 0;
  const work = async (trx: Trx) => {
    tries++;
    await sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(trx);
  };
  await expect(inTransaction(database.write, work, { tries: 3 })).rejects.toMatchObject({ code: '40001' });
  expect(tries).toBe(3);
});

test('inside a transaction it joins that one', async () => {
  const outer = inTransaction(database.write, async (trx) => {
    await inTransaction(trx, (inner) => add(inner, 1));
    throw new Error('all of it');
  });
  await expect(outer).rejects.toThrow('all of it');
  expect(await coins(1)).toBe(0);
});

test.each([
  ['the commit reached the server, its answer was lost', true],
  ['the commit never reached the server', false],
])('counted once when the wire breaks during the commit: %s', async (_, deliver) => {
  const wire = await breakingWire(database.connection, { deliver });
  const through = connect(wire.connection);
  try {
    let tries = 0;
    const value = await inTransaction(through.write, async (trx) => {
      await add(trx, 1);
      return ++tries;
    });
    expect([value, wire.broken(), await coins(1)]).toEqual([deliver ? 1 : 2, 1, 1]);
  } finally {
    await through.close();
    wire.close();
  }
});

/** A place where so many wait for each other. */
function meeting(size: number): () => Promise<void> {
  const gathered = Promise.withResolvers<void>();
  let present = 0;
  return () => {
    if (++present === size) gathered.resolve();
    return gathered.promise;
  };
}
