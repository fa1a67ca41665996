/** One measurement in a process of its own: `one.ts SIZE UNITS`; prints a line of JSON. */
import { readFileSync } from 'node:fs';
import { evaluate, totals } from '#flow/scoring/score/evaluate.ts';
import { readRuleSet } from '#flow/scoring/score/read-rule-set.ts';
import { plant } from './facts.ts';

const [size = 10_000, units = 3000] = process.argv.slice(2).map(Number);
const read = readRuleSet(readFileSync(new URL('heavy.yaml', import.meta.url), 'utf8'));
if (!read.ok) throw new Error(JSON.stringify(read.refusals));
const facts = [...plant(size, units)];
const factsMemory = process.memoryUsage().rss;
const year = { name: '2026', from: '2026-01-01', to: '2026-12-31' };
const begun = performance.now();
const before = process.cpuUsage();
const entries = evaluate(read.value, facts, year);
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
const sum = [...totals(entries).values()].reduce((total, points) => total + Number(points), 0);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({
    size,
    units,
    seconds,
    cpuSeconds,
    entries: entries.length,
    factsMemory,
    peak,
    sum: Math.round(sum),
  }),
);
