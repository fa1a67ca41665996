/**
 * What a spreadsheet does with the same facts: `sheet.ts SIZE UNITS SECONDS`; prints a line of JSON.
 *
 * One row a fact and unit; a helper column finds the rule line by the first that fits, another holds points × factor in floats.
 * The table has a cell for each unit, month and line: SUMIFS(points, unit, =u, month, =m, line, =l), which reads every row, as
 * SUMIFS does over columns that nobody sorted. It knows no combination, directive, share, cap, quota, best of, place or pool.
 * `pivot` is the same table by one pass and a hash: a script's way, and the least that any way costs.
 */
import { readFileSync } from 'node:fs';
import { type Fact, factsOf } from '#flow/scoring/score/facts.ts';
import { firstMatch, matches } from '#flow/scoring/score/match.ts';
import { readRuleSet } from '#flow/scoring/score/read-rule-set.ts';
import { plant } from './facts.ts';

const [size = 10_000, units = 3000, seconds = 20] = process.argv.slice(2).map(Number);
const read = readRuleSet(readFileSync(new URL('heavy.yaml', import.meta.url), 'utf8'));
if (!read.ok) throw new Error(JSON.stringify(read.refusals));
const rules = read.value;

interface Columns {
  readonly unit: string[];
  readonly month: string[];
  readonly line: string[];
  readonly points: number[];
}

function columnsOf(facts: Iterable<Fact>): Columns {
  const columns: Columns = { unit: [], month: [], line: [], points: [] };
  for (const fact of factsOf([...facts], 'adoption')) {
    const line = firstMatch(rules.adoptions, fact);
    const factor = rules.factors
      .filter((f) => matches(f, { ...fact, day: fact.date }))
      .reduce((f, l) => f * Number(l.factor), 1);
    for (const { unit } of fact.units) {
      columns.unit.push(unit);
      columns.month.push(fact.date.slice(0, 7));
      columns.line.push(line?.path ?? '');
      columns.points.push((Number(line?.points ?? 5) * factor) / fact.units.length);
    }
  }
  return columns;
}

function sumIfs({ unit, month, line, points }: Columns, u: string, m: string, l: string): number {
  let sum = 0;
  for (let row = 0; row < points.length; row++)
    if (unit[row] === u && month[row] === m && line[row] === l) sum += points[row] ?? 0;
  return sum;
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const columns = columnsOf(plant(size, units));
const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
const lines = rules.adoptions.map(({ path }) => path);

const begun = cpu();
let done = 0;
let total = 0;
while (done < units && cpu() - begun < seconds) {
  for (const m of months) for (const l of lines) total += sumIfs(columns, `u${done}`, m, l);
  done += 1;
}
const spent = cpu() - begun;

const pivotBegun = cpu();
const pivot = new Map<string, number>();
columns.points.forEach((points, row) => {
  const key = `${columns.unit[row]} ${columns.month[row]} ${columns.line[row]}`;
  pivot.set(key, (pivot.get(key) ?? 0) + points);
});
const result = {
  size,
  rows: columns.points.length,
  unitsDone: done,
  sheet: (spent * units) / done,
  pivot: cpu() - pivotBegun,
};
console.log(JSON.stringify({ ...result, cells: pivot.size, total: Math.round(total) }));
