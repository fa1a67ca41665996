/** One child process that compiles: its start, one job at a time, its end. */
import { type ChildProcess, fork } from 'node:child_process';
import { workerFile } from './locations.ts';
import type { Answer, Job, Setup } from './protocol.ts';

export type Done = Extract<Answer, { kind: 'done' }>;

export interface WorkerProcess {
  readonly pid: number | undefined;
  /** Resolves when Typst knows its fonts. */
  readonly ready: Promise<void>;
  /** Rejects with an `Error` when Typst refuses or the process dies. Only one job at a time. */
  run(job: Job): Promise<Done>;
  ended(): boolean;
  /** Kills it and resolves when it is gone. */
  kill(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

export function startWorker(setup: Setup): WorkerProcess {
  // No flags and no environment of the parent: nothing in it is the child's business (Windows cannot start without its root).
  const child = fork(workerFile, {
    execArgv: [],
    env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let waiting: Waiting | undefined;
  let over = false;
  const gone = new Promise<void>((resolve) => {
    const end = (why: string) => {
      over = true;
      waiting?.reject(new Error(`the printing process ended: ${why}`));
      waiting = undefined;
      resolve();
    };
    child.once('exit', (code, signal) => end(signal ?? `code ${code}`));
    child.once('error', (error) => end(error.message));
  });
  child.on('message', (answer: Answer) => {
    waiting?.resolve(answer);
    waiting = undefined;
  });
  const ask = (message: Setup | Job): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      if (over) return reject(new Error('the printing process has ended'));
      waiting = { resolve, reject };
      hold(child, true);
      child.send(message, (error) => error && reject(error));
    }).finally(() => hold(child, false));

  const ready = ask(setup).then((answer) => {
    if (answer.kind !== 'ready') throw new Error(answer.kind === 'failed' ? answer.detail : 'unexpected answer');
  });
  ready.catch(() => undefined);
  return {
    pid: child.pid,
    ready,
    run: async (job) => {
      const answer = await ask(job);
      if (answer.kind === 'done') return answer;
      throw new Error(answer.kind === 'failed' ? answer.detail : 'unexpected answer');
    },
    ended: () => over,
    kill: async () => {
      child.ref();
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** An idle printer must not keep a program alive that has nothing else to do. */
function hold(child: ChildProcess, busy: boolean): void {
  if (busy) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
