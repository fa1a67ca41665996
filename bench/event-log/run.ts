/**
 * What an act costs beside a bare insert, and what the chain's lock costs when many act at once.
 * `npx tsx bench/event-log/run.ts` prints a table; every way is tried in turn in each round, medians of the rounds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { type Db, inTransaction, migrate, openDatabase } from '#platform/db/index.ts';
import { handle, inWork, type WorkServices } from '#platform/event-log/index.ts';
import { actorOf, noteThing } from './note.ts';

const callers = [1, 8, 16];
const rounds = 5;
const seconds = 1.5;
const text = '青岚市北山县报送：入汛以来，全县排查低洼易涝点一百二十六处，逐处明确责任人。'.repeat(20);

type Way = (db: Db, caller: number) => Promise<unknown>;

const orgs = Array.from({ length: Math.max(...callers) }, () => v7());
const orgOf = (caller: number): string => orgs[caller] ?? v7();
let written = 0;
const services = (db: Db): WorkServices => ({ db, now: () => new Date().toISOString(), newId: v7, reactions: [] });

/** One act by one of these people: the house's own way, lock and chain included. */
const act = async (db: Db, orgId: string): Promise<void> => {
  const done = await inWork(services(db), actorOf(orgId), async (work) => {
    await handle(work, noteThing, { action: 'write', input: { text } });
  });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
};

const insertNote = (db: Db, orgId: string) =>
  sql`insert into bench.note (org_id, id, version, text) values (${orgId}, ${v7()}, 1, ${text})`.execute(db);

const ways: Readonly<Record<string, Way>> = {
  'bare insert': (db, caller) => insertNote(db, orgOf(caller)),
  'row and event, no chain': (db, caller) =>
    inTransaction(db, async (trx) => {
      const orgId = orgOf(caller);
      await insertNote(trx, orgId);
      await sql`insert into bench.event (org_id, thing_id, version, thing, id, seq, type, data, at, actor_id, actor_name, origin, previous_hash, hash)
        values (${orgId}, ${v7()}, 1, 'note', ${v7()}, ${++written}, 'note.written', ${JSON.stringify({ text })}, now(), ${orgId}, '甲', 'page', '', '')`.execute(
        trx,
      );
    }),
  'as built, a chain each': (db, caller) => act(db, orgOf(caller)),
  'as built, one chain': (db) => act(db, orgOf(0)),
};

async function perSecond(db: Db, way: Way, atOnce: number): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  const caller = async (n: number) => {
    while (performance.now() < end) {
      await way(db, n);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, n) => caller(n)));
  return (done * 1000) / (performance.now() - start);
}

async function measure(db: Db): Promise<void> {
  const found = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const atOnce of callers) {
      for (const [name, way] of Object.entries(ways)) {
        const key = `${name}|${atOnce}`;
        found.set(key, [...(found.get(key) ?? []), await perSecond(db, way, atOnce)]);
      }
    }
  }
  const median = (name: string, atOnce: number): number =>
    (found.get(`${name}|${atOnce}`) ?? []).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  console.log(`writes a second (share of the bare insert), ${cpus().length} cores, Node ${process.version}`);
  console.log(
    `| way | ${callers.map((n) => `${n} at once`).join(' | ')} |\n|---|${callers.map(() => '---|').join('')}`,
  );
  for (const name of Object.keys(ways)) {
    const cells = callers.map((n) => {
      const share = (median(name, n) / median('bare insert', n)) * 100;
      return `${Math.round(median(name, n))} (${Math.round(share)} %)`;
    });
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'huoshui-bench-'));
const database = await openDatabase({ dataFolder: folder, poolSize: 20 });
try {
  await migrate(database.write);
  await sql`create schema bench`.execute(database.write);
  await sql`create table bench.note (org_id uuid, id uuid, version int not null, text text not null, primary key (org_id, id))`.execute(
    database.write,
  );
  await sql`create table bench.event (like platform.event including all)`.execute(database.write);
  await measure(database.write);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
