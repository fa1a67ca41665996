import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectAgain, emptyDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { migrate, pendingMigrations } from './migrate.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'huoshui-migrations-'));
  write('0001-first.sql', 'create table first (id int);\ninsert into first values (1);');
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

async function rowsOf(table: string) {
  const { rows } = await sql`select * from ${sql.table(table)}`.execute(database.read);
  return rows.length;
}

test('applies each file once, in order', async () => {
  write('0002-second.sql', 'insert into first values (2)');
  expect(await pendingMigrations(database.read, folder)).toEqual(['0001-first', '0002-second']);
  expect(await migrate(database.write, folder)).toEqual(['0001-first', '0002-second']);
  expect(await migrate(database.write, folder)).toEqual([]);
  expect(await rowsOf('first')).toBe(2);
  expect(await pendingMigrations(database.read, folder)).toEqual([]);
});

test('two starters at once apply it once', async () => {
  const second = connectAgain(database);
  try {
    const applied = await Promise.all([migrate(database.write, folder), migrate(second.write, folder)]);
    expect(applied.flat()).toEqual(['0001-first']);
    expect(await rowsOf('first')).toBe(1);
  } finally {
    await second.close();
  }
});

test('refuses an applied file that was edited, by its name; other line ends are no edit', async () => {
  await migrate(database.write, folder);
  write('0001-first.sql', 'create table first (id int);\r\ninsert into first values (1);');
  expect(await migrate(database.write, folder)).toEqual([]);
  write('0001-first.sql', 'create table first (id bigint)');
  await expect(migrate(database.write, folder)).rejects.toMatchObject({
    code: 'edited',
    params: { name: '0001-first' },
  });
});

test('refuses a database that is ahead of the programme', async () => {
  write('0002-second.sql', 'create table second ()');
  await migrate(database.write, folder);
  rmSync(join(folder, '0002-second.sql'));
  await expect(migrate(database.write, folder)).rejects.toMatchObject({
    code: 'unknown',
    params: { name: '0002-second' },
  });
});

test('refuses a file numbered before an applied one, and a number given twice', async () => {
  write('0003-third.sql', 'create table third ()');
  await migrate(database.write, folder);
  write('0002-second.sql', 'create table second ()');
  await expect(migrate(database.write, folder)).rejects.toMatchObject({ code: 'late' });
  write('0002-other.sql', 'create table other ()');
  await expect(migrate(database.write, folder)).rejects.toMatchObject({ code: 'misnamed' });
});

test('a file that fails leaves nothing of itself and names its line', async () => {
  write('0002-second.sql', 'create table second ();\ncreate tabel third ();');
  const refused = await migrate(database.write, folder).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'failed', params: { name: '0002-second', line: 2 } });
  const { rows } = await sql<{ n: string | null }>`select to_regclass('second')::text as n`.execute(database.read);
  expect(rows[0]?.n).toBe(null);
  write('0002-second.sql', 'create table second ()');
  expect(await migrate(database.write, folder)).toEqual(['0002-second']);
});
