/** A thread that fills a file of SQLite FTS5 bigrams beside the thread that makes the texts. */
import { parentPort, workerData } from 'node:worker_threads';
import { openFts } from './sqlite.ts';

const { file } = workerData as { file: string };
const { db, insertFrom } = openFts(file, 'bigram');
const start = performance.now();
let busy = 0;

parentPort?.on('message', ({ from, texts }: { from: number; texts: readonly string[] }) => {
  const began = performance.now();
  insertFrom(from, texts);
  busy += performance.now() - began;
  if (texts.length > 0) {
    parentPort?.postMessage({ done: texts.length });
    return;
  }
  db.close();
  parentPort?.postMessage({ closed: true, busy, whole: performance.now() - start });
  parentPort?.close();
});
