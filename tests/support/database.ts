/** Real databases for tests, each fresh from the migrated template. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { type Connection, connect, type Database, type Db, type Trx } from '#platform/db/index.ts';
import { templateName } from './database-cluster.ts';

export interface TestDatabase extends Database {
  readonly name: string;
}

/**
 * A database with every migration applied and no rows. Close it in `afterAll`; what stays open goes with the run.
 * `const database = await testDatabase(); afterAll(() => database.close());`
 */
export const testDatabase = (): Promise<TestDatabase> => makeDatabase(templateName);

/** A database without anything in it. */
export const emptyDatabase = (): Promise<TestDatabase> => makeDatabase('template0');

/** Another pool of connections to the same database, as a second process would have. */
export const connectAgain = (database: TestDatabase): Database => connect(database.connection);

/** Runs `work` in a transaction that is always rolled back. */
export async function rolledBack<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  const transaction = await db.startTransaction().execute();
  try {
    return await work(transaction);
  } finally {
    await transaction.rollback().execute();
  }
}

async function makeDatabase(template: string): Promise<TestDatabase> {
  const server: Connection = inject('server');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server, `create database ${name} template ${template}`);
  const database = connect({ ...server, database: name });
  const close = async () => {
    await database.close();
    await asAdministrator(server, `drop database if exists ${name} with (force)`);
  };
  return { ...database, name, close };
}

async function asAdministrator(server: Connection, statement: string): Promise<void> {
  const admin = connect({ ...server, database: 'postgres' }, { poolSize: 1 });
  try {
    await sql.raw(statement).execute(admin.write);
  } finally {
    await admin.close();
  }
}
