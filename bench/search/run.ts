/**
 * Recall and speed of the search beside two peers, in one run: `npx tsx bench/search/run.ts 10000 100000`.
 * Sizes rise within one database; engines take turns query by query. Figures for README.md.
 */
import { cpus, loadavg } from 'node:os';
import { chance } from '#app/demo/texts/chance.ts';
import { norm } from '#platform/text-index/index.ts';
import { openCity } from './city.ts';
import { type Report, reportMaker } from './corpus.ts';
import { ours, trigrams } from './engines.ts';
import { head, measure, row, timed } from './measure.ts';
import { queriesOf } from './queries.ts';
import { sqlite } from './sqlite.ts';

const sizes = process.argv.slice(2).map(Number);
const each = 12;

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
