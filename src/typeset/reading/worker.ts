/** The reading process: one file, one answer, then the end. A thread beside it watches memory and clock, because parsing never yields. */
import { Worker } from 'node:worker_threads';
import { readAs } from './reading.ts';
import type { Job } from './reading-process.ts';

/** Plain JavaScript: it runs from source and from the bundle alike. */
const watch = `
  const { workerData } = require('node:worker_threads');
  const end = Date.now() + workerData.seconds * 1000;
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData.memoryBytes || Date.now() > end) process.kill(process.pid, 'SIGKILL');
  }, 100);
`;

process.once('message', (job: Job) => {
  new Worker(watch, {
    eval: true,
    workerData: { seconds: job.limits.seconds + 1, memoryBytes: job.limits.memoryBytes },
  }).unref();
  void readAs(job.sniffed, job.file, job.limits).then((result) => {
    process.send?.(result, () => process.disconnect());
  });
});
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
