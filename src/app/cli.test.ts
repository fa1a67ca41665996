/** The command line as processes of their own: `bin/huoshui.mjs`, a data folder, an embedded database. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DataFolder, dataFolder } from '../../tests/support/database-folder.ts';

const bin = fileURLToPath(new URL('../../bin/huoshui.mjs', import.meta.url));

vi.setConfig({ testTimeout: 120_000 });

let folder: DataFolder;
beforeAll(() => {
  folder = dataFolder();
});
afterAll(() => folder[Symbol.dispose]());

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Begun {
  readonly ended: Promise<Ended>;
  /** Waits until the command has said this, on whichever side. */
  saying(text: string): Promise<Omit<Ended, 'code'>>;
  kill(signal: NodeJS.Signals): void;
}

/** Ended after each test, whatever became of it. */
const begun: Begun[] = [];
afterEach(async () => {
  for (const { kill } of begun) kill('SIGTERM');
  await Promise.all(begun.splice(0).map(({ ended }) => ended));
});

function begin(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Begun {
  const { LANG: _, LC_ALL: __, ...inherited } = process.env;
  const env = { ...inherited, HUOSHUI_DATA: folder.path, HUOSHUI_DEMO: '0', ...environment };
  const child = spawn(process.execPath, [bin, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  const ended = once(child, 'close').then(([code]): Ended => ({ code, ...said }));
  const saying = async (text: string) => {
    while (!`${said.out}${said.err}`.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said.out}${said.err}`);
      await pause(50);
    }
    return said;
  };
  const command: Begun = { ended, saying, kill: (signal) => void child.kill(signal) };
  begun.push(command);
  return command;
}

const run = (...words: string[]) => begin(words).ended;
const isServed = (data: string) => existsSync(join(data, 'postgres', 'postmaster.pid'));

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return String(typeof address === 'object' ? address?.port : '');
}

it('wrong use ends with 2 and says nothing on standard output', async () => {
  const { code, out, err } = await run('report', 'file');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^缺少 FILE|^缺少 --unit/);
});

describe('a new installation', () => {
  it('serves until it is told to end, and leaves no process behind', async () => {
    const server = begin(['serve', '--json'], { PORT: await freePort() });
    const { address, accounts } = JSON.parse((await server.saying('\n}')).out);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(accounts).toMatchObject([{ userName: 'admin' }]);

    const beside = await run('token', 'create', '--as', 'admin', '--json');
    expect(beside.code, beside.err).toBe(0);
    const { token } = JSON.parse(beside.out);
    const lists = await fetch(`${address}/api/no-such-thing`, { headers: { authorization: `Bearer ${token}` } });
    expect(lists.status).toBe(404);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);

    const second = await begin(['serve'], { PORT: await freePort() }).ended;
    expect([second.code, second.out]).toEqual([1, '']);
    expect(second.err).toContain('正由另一个活水进程');

    server.kill('SIGINT');
    expect((await server.ended).code).toBe(0);
    expect(isServed(folder.path)).toBe(false);
  });

  it('takes several commands at once without a server, and the last one ends the database', async () => {
    const add = (user: string) => run('user', 'add', user, '--name', '史沅舟', '--unit', '本单位', '--json');
    const added = await Promise.all(['shiyz1', 'shiyz2', 'shiyz3'].map(add));
    expect(added.map(({ code, err }) => ({ code, err }))).toEqual(Array(3).fill({ code: 0, err: '' }));
    expect(new Set(added.map(({ out }) => JSON.parse(out).id)).size).toBe(3);
    const verified = await run('events', 'verify', '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ whole: true });
    expect(isServed(folder.path)).toBe(false);
  });
});

it('a first start that is interrupted leaves an empty house', async () => {
  using other = dataFolder();
  const environment = { HUOSHUI_DATA: other.path, HUOSHUI_DEMO: '1' };
  const load = begin(['demo', 'load'], environment);
  await load.saying('青岚市');
  load.kill('SIGTERM');
  const { code, out } = await load.ended;
  expect([code, out]).toEqual([143, '']);
  expect(isServed(other.path)).toBe(false);
  const { code: again, err } = await begin(['events', 'verify'], environment).ended;
  expect([again, err]).toEqual([1, expect.stringContaining('这里还没有单位')]);
});
