/** What the store holds, as one fingerprint a table, so that a refused act can be shown to have left no trace. */
import { type RawBuilder, sql } from 'kysely';
import { expect } from 'vitest';
import type { Db } from '#platform/db/index.ts';

/** Who knocked and when is kept on purpose, whatever else is refused. */
const doorTables = ['platform.session', 'platform.sign_in_guard', 'platform.sign_in_failure'];

export type Contents = Readonly<Record<string, string>>;

/** Number of rows and MD5 of all of them, by table. */
export async function contentsOf(db: Db): Promise<Contents> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(db);
  const names = tables.map((t) => t.name).filter((name) => !doorTables.includes(name));
  const parts = names.map(
    (name): RawBuilder<unknown> => sql`select ${sql.lit(name)} as name,
      count(*) || ' rows ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') as held from ${sql.raw(name)} r`,
  );
  const { rows } = await sql<{ name: string; held: string }>`${sql.join(parts, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}

/** Does what must change nothing, and fails by the name of each table that it changed. */
export async function changingNothing<T>(db: Db, act: () => Promise<T>): Promise<T> {
  const before = await contentsOf(db);
  const result = await act();
  expect(await contentsOf(db)).toEqual(before);
  return result;
}
