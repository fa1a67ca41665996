/** How long texts of 200,000 characters take: `npx tsx bench/provenance/large.ts`. */
import { fileURLToPath } from 'node:url';
import { readDemo } from '#app/demo/demo-data.ts';
import { align, sentencesOf, trace, unitFinder } from '#flow/newsroom/provenance/index.ts';
import { bodyFromText } from '#kernel/body.ts';

const demo = await readDemo(fileURLToPath(new URL('../../assets/demo', import.meta.url)));
const unitsIn = unitFinder(demo.units.map((u) => ({ id: u.key, names: [u.name, u.short] })));
const reports = demo.reports.map((r) => r.body);
const all = reports.join('\n');
const most = 200_000;
const [first = ''] = reports;
const again = first.repeat(Math.ceil(most / first.length)).slice(0, most);
const counts = (more: number) => Array.from({ length: 16_000 }, (_, i) => `共${i * 7 + more}个村。`).join('');

const cases: readonly (readonly [name: string, text: string, sources: readonly string[]])[] = [
  ['3,000 characters, 8 reports', reports.slice(0, 8).join('\n').slice(0, 3000), reports.slice(0, 8)],
  ['20,000 characters, 40 reports', all.slice(0, 20_000), reports.slice(0, 40)],
  ['200,000 characters, 100 reports', all.slice(0, most), reports.slice(0, 100)],
  ['200,000 characters, one source of 200,000', all.slice(0, most), [all.slice(0, most)]],
  ['one report again and again, a hundred times a source', again, Array.from({ length: 100 }, () => first)],
  ['one sentence of 200,000 characters', '清淤工作进度偏慢资金到位晚'.repeat(15_384), [all.slice(0, most)]],
  ['16,000 sentences that differ in a number', counts(0), [counts(3)]],
];

const textsOf = (title: string, body: string) => sentencesOf({ title, body: bodyFromText(body) }).map((s) => s.text);

for (const [name, text, sources] of cases) {
  const began = process.cpuUsage();
  const own = textsOf('标题', text);
  const given = sources.map((s, i) => ({ key: `s${i}`, filedBy: [], sentences: textsOf(`来源${i}`, s) }));
  const links = align(own, given);
  const traced = own.map((sentence, i) => ({ text: sentence, links: links[i] ?? [] }));
  trace(traced, given, unitsIn);
  const seconds = process.cpuUsage(began).user / 1e6;
  const theirs = given.reduce((n, s) => n + s.sentences.length, 0);
  console.log(`${name}: ${own.length} sentences, ${theirs} of sources, ${seconds.toFixed(2)} s of one processor`);
}
