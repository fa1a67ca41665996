/** The printer: data and a template in, a PDF out. Jobs wait in line for one warm process, which is killed when it takes too long. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanStrings } from './clean-text.ts';
import { type Coverage, createCoverage } from './coverage.ts';
import { TypesetError } from './errors.ts';
import { type FontSet, prepareFonts } from './fonts.ts';
import { templateFolder } from './locations.ts';
import type { Job } from './protocol.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

export type PdfStandard = 'a-2b' | 'a-2u' | 'a-2a' | 'ua-1';

export interface CompileRequest {
  /** A file of `assets/typst`, such as `bulletin.typ`; it reads its data from `/data.json`. */
  readonly template: string;
  readonly data: unknown;
  /** By file name with its ending; the template finds them under `/pictures/`. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  /** `a-2b` when left out. One standard per file: Typst cannot combine them. */
  readonly standard?: PdfStandard;
  /** Seconds since 1970, for the file's own date: same input, same bytes. */
  readonly timestamp: number;
}

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

export interface Engine extends Coverage {
  /** Rejects with a `TypesetError`: `timeout`, or `failed` with Typst's own words. */
  compile(request: CompileRequest): Promise<Printed>;
  /** Resolves when a warm process waits; rejects when none can be started. */
  ready(): Promise<void>;
  /** Ends the process; jobs still waiting are refused. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** A folder of ours to unpack fonts into, kept between runs. */
  readonly cacheFolder: string;
  /** A folder with the installation's own fonts. */
  readonly siteFonts?: string;
  /** Seconds for one job; 20 when left out. */
  readonly timeLimit?: number;
  /** After so many jobs the process is replaced, for Typst's caches grow; 200 when left out. */
  readonly jobsPerProcess?: number;
}

export function createEngine(options: EngineOptions): Engine {
  const { timeLimit = 20, jobsPerProcess = 200 } = options;
  const fonts = prepareFonts(options);
  const setup = { kind: 'setup', files: fonts.files, templates: templatesWith(fonts) } as const;
  let worker: WorkerProcess | undefined;
  let jobs = 0;
  let closed = false;
  let line: Promise<unknown> = Promise.resolve();

  const currentWorker = async (): Promise<WorkerProcess> => {
    if (closed) throw failed('the printer is closed');
    if (worker && !worker.ended() && jobs < jobsPerProcess) return worker;
    await worker?.kill();
    jobs = 0;
    worker = startWorker(setup);
    return worker;
  };

  const readyWorker = async (): Promise<WorkerProcess> => {
    const started = await currentWorker();
    await started.ready.catch((error: Error) => Promise.reject(failed(error.message)));
    return started;
  };

  const runOne = async (job: Omit<Job, 'id'>): Promise<Printed> => {
    const printer = await readyWorker();
    jobs += 1;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      void printer.kill();
    }, timeLimit * 1000);
    try {
      const { pdf, pages } = await printer.run({ ...job, id: jobs });
      return { pdf, pages };
    } catch (error) {
      if (late) throw new TypesetError([{ code: 'timeout', seconds: timeLimit }]);
      throw failed(error instanceof Error ? error.message : String(error));
    } finally {
      clearTimeout(timer);
    }
  };

  const inLine = <T>(act: () => Promise<T>): Promise<T> => {
    const result = line.then(act);
    line = result.catch(() => undefined);
    return result;
  };

  return {
    missingGlyphs: createCoverage(fonts).missingGlyphs,
    compile: (request) => inLine(() => runOne(jobOf(request))),
    ready: () => inLine(readyWorker).then(() => undefined),
    close: async () => {
      closed = true;
      await worker?.kill();
      await line;
    },
  };
}

const failed = (detail: string) => new TypesetError([{ code: 'failed', detail }]);

function jobOf(request: CompileRequest): Omit<Job, 'id'> {
  return {
    kind: 'job',
    template: request.template,
    data: JSON.stringify(cleanStrings(request.data)),
    pictures: request.pictures ?? {},
    standard: request.standard ?? 'a-2b',
    timestamp: request.timestamp,
  };
}

function templatesWith(fonts: FontSet): Record<string, string> {
  const names = readdirSync(templateFolder).filter((name) => name.endsWith('.typ'));
  const sources = names.map((name) => [name, readFileSync(path.join(templateFolder, name), 'utf8')] as const);
  return { ...Object.fromEntries(sources), 'fonts.json': JSON.stringify(fonts.families) };
}
