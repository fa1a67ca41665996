/** `npx tsx bench/scoring/run.ts 10000 100000 1000000`: engine and spreadsheet, each measurement in a process of its own. */
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const units = 3000;
const sizes = process.argv.slice(2).map(Number);
const limit = 30 * 60_000;

function measured(file: string, ...args: (number | string)[]): Record<string, number> {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const node = ['--max-old-space-size=8000', '--import', 'tsx', script, ...args.map(String)];
  return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8', timeout: limit, maxBuffer: 1e8 }));
}

const round = (value: number | undefined, places = 1): string => (value ?? 0).toFixed(places);
const gigabytes = (bytes: number | undefined): string => ((bytes ?? 0) / 1e9).toFixed(2);
console.log(
  `Load before: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}\n`,
);
console.log(
  '| facts | entries | engine, CPU s | wall s | µs a fact | peak GB (facts alone) | SUMIFS cells, CPU s | one pass, CPU s |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const engine = measured('one.ts', size, units);
  const sheet = measured('sheet.ts', size, units, 20);
  const estimated =
    (sheet.unitsDone ?? 0) < units
      ? `≈ ${round(sheet.sheet, 0)} (${sheet.unitsDone} of ${units} units)`
      : round(sheet.sheet);
  const cells = [
    size,
    engine.entries,
    round(engine.cpuSeconds),
    round(engine.seconds),
    round(((engine.cpuSeconds ?? 0) * 1e6) / size, 0),
    `${gigabytes(engine.peak)} (${gigabytes(engine.factsMemory)})`,
    estimated,
    round(sheet.pivot, 2),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
