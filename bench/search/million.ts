/**
 * The search at a million reports, in one run that ends by itself: `npx tsx bench/search/million.ts 1000000 25`: how many, and after
 * how many minutes it gives up. Twenty thousand texts of some 200 characters are filed as often as it takes, set by set inside the
 * database, so that a word's share of the texts is what it is among different ones. Figures for README.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { chance } from '#app/demo/texts/chance.ts';
import { norm, textConditions } from '#platform/text-index/index.ts';
import { openCity } from './city.ts';
import { reportMaker } from './corpus.ts';
import { ours, reading } from './engines.ts';
import { head, measure, row, timed } from './measure.ts';
import { type Asked, queriesOf } from './queries.ts';
import { openFts, sqlite } from './sqlite.ts';

const [size = 1_000_000, minutes = 25] = process.argv.slice(2).map(Number);
const different = Math.min(size, 20_000);
const times = Math.round(size / different);
const each = 8;

const loads = () =>
  loadavg()
    .map((l) => l.toFixed(1))
    .join(' ');
const city = await openCity();
const { db, orgId } = city.access;
const folder = mkdtempSync(join(tmpdir(), 'huoshui-bench-'));
const ended = async (code: number) => {
  await city.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
};
setTimeout(() => {
  console.log(`not done in ${minutes} minutes: given up, load ${loads()}`);
  void ended(1);
}, minutes * 60_000).unref();

const make = await reportMaker(1, { least: 8, most: 24 });
const reports = Array.from({ length: different }, make);
const texts = reports.map((r) => norm(`${r.title}\n${r.paragraphs.join('\n')}`));
const names = reports.map((r) => norm(r.name));

/** The number of the text, then the number of the copy: what was found can be told by its id. */
const numbered = sql`(lpad(to_hex(b.n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(c.n), 12, '0'))::uuid`;

async function fill(): Promise<number> {
  await sql`drop index overview.search_entry_g`.execute(db);
  for (let at = 0; at < different; at += 2_000) await city.fileWithEntry(reports.slice(at, at + 2_000));
  return timed(async () => {
    await sql`create table intake.bench as select row_number() over (order by at)::int - 1 as n, e.thing_id, r.title, r.body
      from overview.search_entry e join intake.report r on r.org_id = e.org_id and r.id = e.thing_id`.execute(db);
    for (let from = 1; from <= times; from += 5) {
      const copies = sql`generate_series(${from}::int, ${Math.min(times, from + 4)}::int) c (n)`;
      const later = sql`+ c.n * interval '97 days'`;
      await sql`insert into overview.search_entry select e.org_id, ${numbered}, e.thing, e.unit_id, e.desk_id, e.status, e.genre,
        e.at ${later}, e.text, e.g from intake.bench b join overview.search_entry e on e.thing_id = b.thing_id, ${copies}`.execute(
        db,
      );
      await sql`insert into intake.report (org_id, id, version, unit_id, desk_id, status, genre, title, body, characters, author_id,
          author_name, created_at, changed_at, filed_at, situation)
        select r.org_id, ${numbered}, 1, r.unit_id, r.desk_id, r.status, r.genre, r.title, r.body, 0, r.author_id, '', r.created_at,
          r.changed_at, r.filed_at ${later}, r.situation
        from intake.bench b join intake.report r on r.id = b.thing_id, ${copies}`.execute(db);
    }
    await sql`delete from overview.search_entry where thing_id in (select thing_id from intake.bench)`.execute(db);
  });
}

/** One statement string, so that all of it runs on one connection. */
const index = () =>
  timed(() =>
    sql`set maintenance_work_mem = '2GB'; set max_parallel_maintenance_workers = 2;
      create index search_entry_g on overview.search_entry using gin (g) with (fastupdate = on, gin_pending_list_limit = 512);
      reset maintenance_work_mem; reset max_parallel_maintenance_workers`.execute(db),
  );

/** The same texts as often, in one file beside. */
async function fillPeer(file: string): Promise<number> {
  const { db, insertFrom } = openFts(file, 'bigram');
  const time = await timed(async () => {
    for (let copy = 0; copy < times; copy++) insertFrom(copy * different, texts);
  });
  db.close();
  return time;
}

/** Found and wanted, copy by copy, over all queries of a class. */
async function recall(asked: readonly Asked[]): Promise<string> {
  let [wanted, right, given] = [0, 0, 0];
  for (const one of asked) {
    const conditions = textConditions(one.query, { grams: sql.ref('s.g'), text: sql.ref('s.text') });
    const { rows } = await sql<{ text: string; n: number }>`
      select left(thing_id::text, 8) as text, count(*)::int as n from overview.search_entry s
      where s.org_id = ${orgId} and ${sql.join(conditions, sql` and `)} group by 1`.execute(db);
    wanted += one.wanted.size * times;
    for (const { text, n } of rows) {
      given += n;
      if (one.wanted.has(Number.parseInt(text, 16))) right += n;
    }
  }
  return `${(right / wanted).toFixed(3)} / ${(right / given).toFixed(3)}`;
}

console.log(`${cpus().length} cores, Node ${process.version}, load ${loads()}`);
const filled = await fill();
const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
console.log(`\n## ${different * times} reports of ${Math.round(characters)} characters\n`);
const built = await index();
const known = await timed(() => sql`vacuum analyze overview.search_entry`.execute(db));
const house = ours(city, new Map(), 'newest');
head('seconds to write the rows', 'seconds to make the index', 'seconds to analyse', 'bytes a report');
const bytes = Math.round((await house.bytes()) / (different * times));
row(...[filled, built, known].map((ms) => Math.round(ms / 1000)), bytes);
console.log(`\nload ${loads()}`);
const classes = queriesOf(texts, names, each, chance(size));
const peerFile = join(folder, 'fts.db');
console.log(`\nSQLite FTS5 bigram, made in ${Math.round((await fillPeer(peerFile)) / 1000)} seconds, load ${loads()}`);
const peer = sqlite('bigram', peerFile);
await measure([house, ours(city, new Map(), 'best'), reading(city, new Map()), peer], classes, { recall: false });
peer.close();
console.log('\nRecall / precision against reading every text\n');
head('query', 'Huoshui');
for (const { name, asked } of classes) row(name, await recall(asked));
console.log(`\nload ${loads()}`);
await ended(0);
