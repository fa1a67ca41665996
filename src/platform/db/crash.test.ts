/** The server crashes during a commit, and gives the number of the lost transaction to another one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type DataFolder, dataFolder } from '../../../tests/support/database-folder.ts';
import { breakingWire } from '../../../tests/support/database-wire.ts';
import { connect, type Database, openDatabase } from './open.ts';
import { inTransaction, OutcomeUnknown, type TransactionOptions } from './transaction.ts';

test('looked for by what it would have left, it is found missing and done again', async () => {
  const committed: TransactionOptions<number>['committed'] = async (db, n) => (await numbers(db)).includes(n);
  expect(await crashDuringCommit({ committed })).toEqual({ outcome: 2, numbers: [2] });
});

test('with nothing to look for, nobody is told that it was saved', async () => {
  const { outcome, numbers } = await crashDuringCommit({});
  expect(outcome).toBeInstanceOf(OutcomeUnknown);
  expect(numbers).toEqual([]);
});

async function crashDuringCommit(options: TransactionOptions<number>) {
  using folder = dataFolder();
  const restarted = Promise.withResolvers<unknown>();
  const database = await openDatabase({ dataFolder: folder.path, onRestart: restarted.resolve });
  await sql`create table public.act (n int primary key)`.execute(database.write);
  await sql`create table public.other (n int)`.execute(database.write);
  const meanwhile = async () => {
    killServer(folder);
    await restarted.promise;
    for (let n = 0; n < 20; n++) {
      await inTransaction(database.write, (trx) => sql`insert into public.other values (${n})`.execute(trx));
    }
  };
  const wire = await breakingWire(database.connection, { deliver: false, meanwhile });
  const through = connect(wire.connection);
  let tries = 0;
  const work = inTransaction(
    through.write,
    async (trx) => {
      await sql`insert into public.act values (${++tries})`.execute(trx);
      return tries;
    },
    options,
  );
  const outcome = await work.catch((error: unknown) => error);
  const found = { outcome, numbers: await numbers(database.write) };
  await through.close();
  wire.close();
  await database.close();
  return found;
}

async function numbers(db: Database['write']): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select n from public.act order by n`.execute(db);
  return rows.map((row) => row.n);
}

function killServer(folder: DataFolder): void {
  const pidFile = readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8');
  process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL');
}
