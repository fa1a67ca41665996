import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { inTransaction, type Trx } from './transaction.ts';

const database = await testDatabase();
afterAll(() => database.close());
beforeAll(async () => {
  await sql`create table public.stall (id int primary key, name text not null)`.execute(database.write);
  await sql`insert into public.stall values (1, '甲')`.execute(database.write);
});

const look = (trx: Trx) => sql<{ name: string }>`select * from public.stall where id = ${1}`.execute(trx);
/** How often the server ran a kept statement that names the table, on this transaction's connection. */
async function kept(trx: Trx): Promise<number> {
  const { rows } = await sql<{ runs: number }>`
    select coalesce(sum(generic_plans + custom_plans), 0)::int as runs from pg_prepared_statements
    where statement like 'select * from public.stall%'`.execute(trx);
  return rows[0]?.runs ?? 0;
}

test('a statement that a transaction repeats is prepared from its fourth use on', async () => {
  const runs = await inTransaction(database.write, async (trx) => {
    for (let i = 0; i < 3; i++) await look(trx);
    const before = await kept(trx);
    for (let i = 0; i < 2; i++) await look(trx);
    return [before, await kept(trx)];
  });
  expect(runs).toEqual([0, 2]);
});

test('outside a transaction nothing is kept', async () => {
  const once = () => sql`select id from public.stall where name = ${'甲'}`.execute(database.write);
  for (let i = 0; i < 6; i++) await once();
  const { rows } = await sql`select from pg_prepared_statements where statement like 'select id%'`.execute(
    database.write,
  );
  expect(rows).toEqual([]);
});

test('a column that came since is no error: the transaction is done again', async () => {
  await inTransaction(database.write, look);
  await sql`alter table public.stall add column place text not null default '青岚'`.execute(database.write);
  const { rows } = await inTransaction(database.write, look);
  expect(rows).toEqual([{ id: 1, name: '甲', place: '青岚' }]);
});
