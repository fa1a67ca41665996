/** Starts one process per document and ends it: a parser that runs away or runs out of memory takes only itself along. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { refusal } from '#kernel/refusal.ts';
import { type Result, refused } from '#kernel/result.ts';
import type { ReadDocument, ReadingLimits, SubmittedFile } from './read-document.ts';
import type { Readable } from './reading.ts';

export interface Job {
  readonly sniffed: Readable;
  readonly file: SubmittedFile;
  readonly limits: ReadingLimits;
}

/** TypeScript beside this file, or its own bundle beside the server's. */
const workerFile = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './reading-worker.js', import.meta.url),
);

const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

export async function readInProcess(job: Job): Promise<Result<ReadDocument>> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await runOnce(job);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function runOnce(job: Job): Promise<Result<ReadDocument>> {
  const child = fork(workerFile, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Reads files, writes none, starts nothing; and knows no password of the house.
    execArgv: ['--permission', '--allow-fs-read=*', '--allow-worker', '--max-old-space-size=512'],
    env: process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {},
  });
  return new Promise((resolve) => {
    const clock = setTimeout(
      () => settle(refused(refusal('too_slow', { seconds: job.limits.seconds }))),
      job.limits.seconds * 1000,
    );
    const settle = (result: Result<ReadDocument>) => {
      clearTimeout(clock);
      child.kill('SIGKILL');
      resolve(result);
    };
    child.once('message', (result: Result<ReadDocument>) => settle(result));
    child.once('error', () => settle(refused(refusal('reader_failed'))));
    child.once('exit', (code) => settle(refused(code === 1 ? refusal('reader_failed') : refusal('too_heavy'))));
    child.send(job, (error) => {
      if (error) settle(refused(refusal('reader_failed')));
    });
  });
}
