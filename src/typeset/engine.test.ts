import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { printBulletin } from './bulletin.ts';
import type { BulletinSheet } from './bulletin-sheet.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { TypesetError } from './errors.ts';
import { prepareFonts } from './fonts.ts';
import { startWorker } from './worker-process.ts';

let cacheFolder: string;
const engines: Engine[] = [];

beforeAll(() => {
  cacheFolder = mkdtempSync(path.join(tmpdir(), 'huoshui-engine-'));
});
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
});
afterAll(() => rmSync(cacheFolder, { recursive: true }));

function engineWith(options: Omit<EngineOptions, 'cacheFolder'> = {}): Engine {
  const engine = createEngine({ cacheFolder, ...options });
  engines.push(engine);
  return engine;
}

function sheet(text: string): BulletinSheet {
  return {
    name: '青岚信息',
    number: 1,
    issuingUnit: '青岚市信息中心',
    signedOn: '2026-09-05',
    articles: [{ title: '我市召开秋粮收购工作会议', body: [{ kind: 'paragraph', text }] }],
    tail: {},
  };
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'printed',
    (error: unknown) => (error instanceof TypesetError ? error.code : String(error)),
  );

test('jobs that come at once are printed one after the other, each its own', async () => {
  const engine = engineWith();
  const texts = ['甲', '乙丙'.repeat(900), '丁', '戊己'.repeat(600)];
  const printed = await Promise.all(texts.map((text) => printBulletin(engine, sheet(text))));
  expect(printed.map(({ pages }) => pages)).toEqual([1, 4, 1, 3]);
});

test('a job over the time limit is killed, and the next one is printed', async () => {
  const engine = engineWith({ timeLimit: 1.5 });
  await engine.ready();
  const tooMuch = printBulletin(engine, sheet('W'.repeat(290_000)));
  await expect(tooMuch).rejects.toMatchObject({ problems: [{ code: 'timeout', seconds: 1.5 }] });
  expect(await codeOf(printBulletin(engine, sheet('短')))).toBe('printed');
});

test('the process is replaced after its number of jobs', async () => {
  const engine = engineWith({ jobsPerProcess: 2 });
  for (let i = 0; i < 5; i++) expect((await printBulletin(engine, sheet(`第${i}次`))).pages).toBe(1);
});

test('a template that does not exist fails with words, and the engine goes on', async () => {
  const engine = engineWith();
  const missing = engine.compile({ template: 'nothing.typ', data: {}, timestamp: 1 });
  await expect(missing).rejects.toMatchObject({ code: 'failed', message: expect.stringContaining('not found') });
  expect(await codeOf(printBulletin(engine, sheet('还在')))).toBe('printed');
});

test('a closed engine refuses what waits and what comes', async () => {
  const engine = engineWith();
  await engine.ready();
  const waiting = codeOf(printBulletin(engine, sheet('长'.repeat(200_000))));
  await engine.close();
  expect(await waiting).toBe('failed');
  expect(await codeOf(printBulletin(engine, sheet('太晚')))).toBe('failed');
  await expect(engine.ready()).rejects.toBeInstanceOf(TypesetError);
});

test('a process that dies tells its job, and is gone', async () => {
  const fonts = prepareFonts({ cacheFolder });
  const worker = startWorker({
    kind: 'setup',
    files: fonts.files,
    templates: { 'warm-up.typ': 'x', 'a.typ': '#for i in range(9999999) [x]' },
  });
  await worker.ready;
  const job = {
    kind: 'job',
    id: 1,
    template: 'a.typ',
    data: '{}',
    pictures: {},
    standard: 'a-2b',
    timestamp: 1,
  } as const;
  const running = worker.run(job);
  process.kill(worker.pid ?? 0, 'SIGKILL');
  await expect(running).rejects.toThrow('SIGKILL');
  expect(worker.ended()).toBe(true);
  await expect(worker.run(job)).rejects.toThrow('has ended');
  expect(() => process.kill(worker.pid ?? 0, 0)).toThrow();
});
