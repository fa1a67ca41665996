/**
 * The search at a million reports of some 300 characters beside two peers, in one run that ends by itself:
 * `npx tsx bench/search/million.ts 1000000 25`: how many, and after how many minutes it gives up. Figures for README.md.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { chance } from '#app/demo/texts/chance.ts';
import { norm } from '#platform/text-index/index.ts';
import { openCity } from './city.ts';
import { reportMaker } from './corpus.ts';
import { ours, reading } from './engines.ts';
import { head, measure, row, timed } from './measure.ts';
import { queriesOf } from './queries.ts';
import { sqlite } from './sqlite.ts';

const [size = 1_000_000, minutes = 25] = process.argv.slice(2).map(Number);
const batch = 2_000;
const each = 8;

const loads = () =>
  loadavg()
    .map((l) => l.toFixed(1))
    .join(' ');
const folder = mkdtempSync(join(tmpdir(), 'huoshui-bench-fts-'));
const fts = join(folder, 'fts.db');
const city = await openCity();
const { db } = city.access;
const ended = async (code: number) => {
  await city.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
};
setTimeout(() => {
  console.log(`not done in ${minutes} minutes: given up`);
  void ended(1);
}, minutes * 60_000).unref();

/** One batch is under way to the other thread at a time, so that texts do not heap up. */
const writer = new Worker(new URL('./sqlite-writer.ts', import.meta.url), { workerData: { file: fts } });
const answer = () => new Promise<{ busy?: number }>((resolve) => writer.once('message', resolve));

const numbers = new Map<string, number>();
const texts: string[] = [];
const names: string[] = [];

async function fill(): Promise<{ rows: number; fts: number }> {
  const make = await reportMaker(1, { least: 12, most: 36 });
  await sql`drop index overview.search_entry_g`.execute(db);
  let rows = 0;
  let written: Promise<unknown> = Promise.resolve();
  while (texts.length < size) {
    const reports = Array.from({ length: Math.min(batch, size - texts.length) }, make);
    const from = texts.length;
    const added = reports.map((r) => norm(`${r.title}\n${r.paragraphs.join('\n')}`));
    texts.push(...added);
    names.push(...reports.map((r) => norm(r.name)));
    await written;
    written = answer();
    writer.postMessage({ from, texts: added });
    rows += await timed(async () => {
      for (const [n, id] of (await city.fileWithEntry(reports)).entries()) numbers.set(id, from + n);
    });
  }
  await written;
  const closed = answer();
  writer.postMessage({ from: 0, texts: [] });
  return { rows, fts: (await closed).busy ?? 0 };
}

async function index(): Promise<number> {
  return timed(async () => {
    // One statement string, so that all of it runs on one connection.
    await sql`set maintenance_work_mem = '2GB'; set max_parallel_maintenance_workers = 2;
      create index search_entry_g on overview.search_entry using gin (g) with (fastupdate = on, gin_pending_list_limit = 512);
      reset maintenance_work_mem; reset max_parallel_maintenance_workers`.execute(db);
  });
}

console.log(`${cpus().length} cores, Node ${process.version}, load ${loads()}`);
const filled = await fill();
const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
console.log(`\n## ${size} reports of ${Math.round(characters)} characters\n`);
const built = await index();
const known = await timed(() => sql`vacuum analyze overview.search_entry`.execute(db));
const house = ours(city, numbers, 'newest');
const peers = [sqlite('bigram', fts), reading(city, numbers)];
const whole = await house.bytes();
head('engine', 'seconds to write the rows', 'seconds to make the index', 'bytes a report');
row(
  'Huoshui',
  Math.round(filled.rows / 1000),
  `${Math.round(built / 1000)} (and ${Math.round(known / 1000)} to analyse)`,
  Math.round(whole / size),
);
row('SQLite FTS5 bigram', '–', Math.round(filled.fts / 1000), Math.round(statSync(fts).size / size));
console.log(`\nload ${loads()}`);
await measure([house, ours(city, numbers, 'best'), ...peers], queriesOf(texts, names, each, chance(size)));
console.log(`\nload ${loads()}`);
for (const peer of peers) peer.close();
await ended(0);
