/** How long a four-page issue takes: in a new process, and in a warm one. Prints one JSON object; limit: 1 s warm. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { printBulletin } from '#typeset/bulletin.ts';
import type { BulletinSheet } from '#typeset/bulletin-sheet.ts';
import { createEngine } from '#typeset/engine.ts';
import { grievances, oneArticle, warning } from '../../tests/golden/typeset/samples.ts';

const warmLimit = 1000;
const runs = 20;
const sheet: BulletinSheet = { ...oneArticle, articles: [grievances, { ...warning, body: warning.body.slice(0, 5) }] };

async function timed<T>(act: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await act();
  return [result, performance.now() - start];
}

const folder = mkdtempSync(path.join(tmpdir(), 'huoshui-bench-'));
try {
  const [, unpacking] = await timed(async () => createEngine({ cacheFolder: folder }));
  const engine = createEngine({ cacheFolder: folder });
  const [, start] = await timed(() => engine.ready());
  const [first, cold] = await timed(() => printBulletin(engine, sheet));
  const warm: number[] = [];
  for (let i = 0; i < runs; i++) {
    // Another number and title each time, so that nothing is answered from a cache of the same issue.
    const next = {
      ...sheet,
      number: i + 1,
      articles: sheet.articles.map((a) => ({ ...a, title: `${[a.title].flat().join('')}（${i}）` })),
    };
    warm.push((await timed(() => printBulletin(engine, next)))[1]);
  }
  await engine.close();
  warm.sort((a, b) => a - b);
  const ms = (time: number | undefined) => Math.round(time ?? 0);
  const figures = {
    pages: first.pages,
    kilobytes: Math.round(first.pdf.length / 1024),
    fontsUnpackedOnceMs: ms(unpacking),
    processStartMs: ms(start),
    firstIssueMs: ms(cold),
    warmMedianMs: ms(warm[runs / 2]),
    warmWorstMs: ms(warm.at(-1)),
    node: process.version,
    cores: cpus().length,
  };
  console.log(JSON.stringify(figures, null, 2));
  if (figures.warmWorstMs > warmLimit || figures.pages !== 4) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
