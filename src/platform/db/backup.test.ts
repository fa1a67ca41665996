import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { dataFolder } from '../../../tests/support/database-folder.ts';
import { backUpDatabase } from './backup.ts';
import { type Database, openDatabase } from './open.ts';

const highest = async (database: Database): Promise<number> => {
  const { rows } = await sql<{
    n: number;
  }>`select coalesce(max(n), 0) as n from public.report having count(*) = max(n)`.execute(database.read);
  return rows[0]?.n ?? -1;
};

test('a copy made while a writer works opens whole, without a hole', async () => {
  using folder = dataFolder();
  using copies = dataFolder();
  const target = join(copies.path, '2026-03-02');
  const database = await openDatabase({ dataFolder: folder.path });
  await sql`create table public.report (n int primary key, body text)`.execute(database.write);
  let [n, working] = [0, true];
  const writer = (async () => {
    for (; working; n++)
      await sql`insert into public.report values (${n + 1}, ${'报送'.repeat(500)})`.execute(database.write);
  })();
  await backUpDatabase(database.write, target);
  const written = n;
  working = false;
  await writer;
  // The copy must not need anything of the original.
  await sql`drop table public.report`.execute(database.write);
  await database.close();

  const copy = await openDatabase({ dataFolder: target });
  const found = await highest(copy);
  await copy.close();
  expect(found).toBeGreaterThan(10);
  expect(found).toBeLessThanOrEqual(written);
  expect(readdirSync(copies.path)).toEqual(['2026-03-02']);
});

test('what was committed before the copy began is in it', async () => {
  using folder = dataFolder();
  using copies = dataFolder();
  const database = await openDatabase({ dataFolder: folder.path });
  await sql`create table public.report as select n, md5(n::text) as body from generate_series(1, 5000) n`.execute(
    database.write,
  );
  await backUpDatabase(database.write, join(copies.path, 'copy'));
  await database.close();
  const copy = await openDatabase({ dataFolder: join(copies.path, 'copy') });
  expect(await highest(copy)).toBe(5000);
  await copy.close();
});

test('an existing folder is refused and left alone', async () => {
  using folder = dataFolder();
  using copies = dataFolder();
  mkdirSync(join(copies.path, 'copy', 'mine'), { recursive: true });
  const database = await openDatabase({ dataFolder: folder.path, unsafe: true });
  await expect(backUpDatabase(database.write, join(copies.path, 'copy'))).rejects.toMatchObject({
    code: 'folder_not_writable',
  });
  expect(existsSync(join(copies.path, 'copy', 'mine'))).toBe(true);
  expect(readdirSync(copies.path)).toEqual(['copy']);
  await database.close();
});
