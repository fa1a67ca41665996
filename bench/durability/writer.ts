/** Writes reports as fast as it can and says each number once the database has acknowledged it. */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type RawBuilder, sql } from 'kysely';
import { type Db, inTransaction, openDatabase, type Trx } from '#platform/db/index.ts';

const callers = 4;
/** Long enough to be stored aside and compressed, as a real report is. */
export const bodyOf = (n: number): string => `第${n}件：青岚市北山县报送。`.repeat(200);
export const digestOf = (text: string): string => createHash('md5').update(text).digest('hex');

export async function writeForever(dataFolder: string): Promise<never> {
  const { write } = await openDatabase({ dataFolder });
  const run = (statement: RawBuilder<{ last: number }>) => statement.execute(write);
  await run(
    sql`create table if not exists public.report (n int primary key, body text not null, digest text not null)`,
  );
  await run(sql`create table if not exists public.act (n int primary key, digest text not null)`);
  const { rows } = await run(sql`select coalesce(max(n), 0) as last from public.report`);
  let next = (rows[0]?.last ?? 0) + 1;
  const writeOne = (n: number) => {
    const body = bodyOf(n);
    const work = async (trx: Trx) => {
      await sql`insert into public.report values (${n}, ${body}, ${digestOf(body)})`.execute(trx);
      await sql`insert into public.act values (${n}, ${digestOf(body)})`.execute(trx);
    };
    const committed = async (db: Db) => {
      const found = await sql`select from public.act where n = ${n}`.execute(db);
      return found.rows.length === 1;
    };
    return inTransaction(write, work, { committed });
  };
  const caller = async (): Promise<never> => {
    for (;;) {
      const n = next++;
      await writeOne(n);
      writeSync(1, `${n}\n`);
    }
  };
  return Promise.race(Array.from({ length: callers }, caller));
}

if (import.meta.main) await writeForever(process.argv[2] ?? '');
