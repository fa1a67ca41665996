/** Times and recall of several engines on the same queries, as tables. */
import type { Engine } from './engine.ts';
import type { Asked } from './queries.ts';

const rounds = 2;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const spread = (times: readonly number[]): string => {
  if (times.length === 0) return '–';
  const sorted = [...times].sort((a, b) => a - b);
  return `${at(sorted, 0.5).toFixed(1)} / ${at(sorted, 0.95).toFixed(1)}`;
};
export const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
export const head = (...cells: string[]) => {
  row(...cells);
  row(...cells.map(() => '---'));
};

export async function timed(work: () => Promise<unknown>): Promise<number> {
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

export async function measure(
  engines: readonly Engine[],
  classes: readonly Class[],
  { recall = true } = {},
): Promise<void> {
  console.log('\nNewest 20 and how many, p50 / p95 ms\n');
  head('query', 'texts with it', ...engines.map((e) => e.name));
  for (const one of classes) {
    const times = new Map(engines.map((e) => [e.name, [] as number[]]));
    for (let round = 0; round < rounds; round++)
      for (const [n, { query }] of one.asked.entries())
        for (const engine of engines) {
          if (engine.isSlow && (round === 0 || n > 1)) continue;
          const start = performance.now();
          const isAnswered = await engine.first(query);
          if (round > 0 && isAnswered) times.get(engine.name)?.push(performance.now() - start);
        }
    const found = one.asked.map((a) => a.wanted.size).sort((a, b) => a - b);
    row(one.name, at(found, 0.5), ...engines.map((e) => spread(times.get(e.name) ?? [])));
  }
  if (!recall) return;
  console.log('\nRecall / precision against reading every text\n');
  const compared = engines.filter((e) => !e.isSlow && !e.name.endsWith('best first'));
  head('query', ...compared.map((e) => e.name));
  for (const one of classes) row(one.name, ...(await Promise.all(compared.map((e) => recallOf(e, one)))));
}
