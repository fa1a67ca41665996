/**
 * Recall and speed of the search beside two peers, in one run: `npx tsx bench/search/run.ts 10000 100000`.
 * Sizes rise within one database; engines take turns query by query. Figures for README.md.
 */
import { cpus, loadavg } from 'node:os';
import { chance } from '#app/demo/texts/chance.ts';
import { norm } from '#platform/text-index/index.ts';
import { openCity } from './city.ts';
import { type Report, reportMaker } from './corpus.ts';
import { type Engine, ours, sqlite, trigrams } from './engines.ts';
import { type Asked, queriesOf } from './queries.ts';

const sizes = process.argv.slice(2).map(Number);
const each = 12;
const rounds = 2;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const spread = (times: readonly number[]): string => {
  if (times.length === 0) return '–';
  const sorted = [...times].sort((a, b) => a - b);
  return `${at(sorted, 0.5).toFixed(1)} / ${at(sorted, 0.95).toFixed(1)}`;
};
const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const head = (...cells: string[]) => {
  row(...cells);
  row(...cells.map(() => '---'));
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Class {
  readonly name: string;
  readonly asked: readonly Asked[];
}

/** Found and wanted, over all queries of the class. */
async function recallOf(engine: Engine, { asked }: Class): Promise<string> {
  let wanted = 0;
  let right = 0;
  let given = 0;
  for (const one of asked) {
    const found = await engine.all(one.query);
    wanted += one.wanted.size;
    given += found.length;
    right += found.filter((n) => one.wanted.has(n)).length;
  }
  return `${(right / Math.max(1, wanted)).toFixed(3)} / ${given === 0 ? '–' : (right / given).toFixed(3)}`;
}

async function measure(engines: readonly Engine[], classes: readonly Class[]): Promise<void> {
  console.log('\nNewest 20 and how many, p50 / p95 ms\n');
  head('query', 'texts with it', ...engines.map((e) => e.name));
  for (const one of classes) {
    const times = new Map(engines.map((e) => [e.name, [] as number[]]));
    for (let round = 0; round < rounds; round++)
      for (const { query } of one.asked)
        for (const engine of engines) {
          const start = performance.now();
          const isAnswered = await engine.first(query);
          if (round > 0 && isAnswered) times.get(engine.name)?.push(performance.now() - start);
        }
    const found = one.asked.map((a) => a.wanted.size).sort((a, b) => a - b);
    row(one.name, at(found, 0.5), ...engines.map((e) => spread(times.get(e.name) ?? [])));
  }
  console.log('\nRecall / precision against reading every text\n');
  const compared = engines.filter((e) => !e.name.endsWith('best first'));
  head('query', ...compared.map((e) => e.name));
  for (const one of classes) row(one.name, ...(await Promise.all(compared.map((e) => recallOf(e, one)))));
}

const city = await openCity();
const numbers = new Map<string, number>();
const texts: string[] = [];
const names: string[] = [];
const engines = [
  ours(city, numbers, 'newest'),
  ours(city, numbers, 'best'),
  await trigrams(city),
  sqlite('bigram'),
  sqlite('trigram'),
];
try {
  const make = await reportMaker(1);
  console.log(
    `${cpus().length} cores, Node ${process.version}, load ${loadavg()
      .map((l) => l.toFixed(1))
      .join(' ')}`,
  );
  for (const size of sizes) {
    const from = texts.length;
    while (texts.length < size) {
      const reports: Report[] = Array.from({ length: Math.min(500, size - texts.length) }, make);
      for (const [n, id] of (await city.file(reports)).entries()) numbers.set(id, texts.length + n);
      texts.push(...reports.map((r) => norm(`${r.title}\n${r.paragraphs.join('\n')}`)));
      names.push(...reports.map((r) => norm(r.name)));
    }
    const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    console.log(`\n## ${size} reports of ${Math.round(characters)} characters\n`);
    head('engine', 'reports a second', 'bytes a report');
    for (const engine of engines.filter((e) => !e.name.endsWith('best first'))) {
      const ms = await timed(() => engine.load(from, texts));
      const loaded = engine.name === 'Huoshui' ? size : size - from;
      row(engine.name, Math.round((loaded * 1000) / ms), Math.round((await engine.bytes()) / size));
    }
    await measure(engines, queriesOf(texts, names, each, chance(size)));
  }
} finally {
  for (const engine of engines) engine.close();
  await city.close();
}
