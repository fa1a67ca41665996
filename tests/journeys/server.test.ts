import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../support/database-folder.ts';
import { cookieOf } from '../support/door.ts';
import {
  beginServer,
  databasePid,
  type Ended,
  failingStart,
  freePort,
  isRunning,
  startServer,
} from '../support/server.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65534;

/** One sentence in each language, no stack, nothing else; the shell learns that it failed. */
function expectSentence(ended: Ended, zh: string, en: string): void {
  expect(ended.errors).toContain(zh);
  expect(ended.errors).toContain(en);
  expect(ended.errors).not.toMatch(/^\s+at /m);
  expect(ended.errors.trim().split('\n')).toHaveLength(1);
  expect([ended.code, ended.signal]).toEqual([1, null]);
}

async function expectNothingLeft(folder: string): Promise<void> {
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
}

describe('an empty house', () => {
  test('opens with one administrator, who can sign in, and knows that it is well', async () => {
    using folder = dataFolder();
    await using server = await startServer({ dataFolder: folder.path });
    expect([...server.accounts.keys()]).toEqual(['System administrator']);
    expect(await (await fetch(`${server.address}/healthz`)).json()).toEqual({ alive: true });
    const ready = await fetch(`${server.address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { database: true, migrations: true, fonts: true }]);
    const key = server.accounts.get('System administrator') ?? { userName: '', password: '' };
    const signedIn = await fetch(`${server.address}/login`, {
      method: 'POST',
      body: new URLSearchParams(key),
      headers: { origin: server.address },
      redirect: 'manual',
    });
    expect([signedIn.status, cookieOf(signedIn)]).toEqual([303, expect.stringMatching(/^huoshui_session=/)]);
  });

  test('keeps its people over a restart and makes no second administrator', async () => {
    using folder = dataFolder();
    const first = await startServer({ dataFolder: folder.path });
    await first.end('SIGTERM');
    await using second = await startServer({ dataFolder: folder.path });
    expect([...second.accounts]).toEqual([]);
  });
});

describe('a start that cannot be', () => {
  test('on a folder that is in use names the process, and leaves that one alone', async () => {
    using folder = dataFolder();
    await using server = await startServer({ dataFolder: folder.path });
    const second = await failingStart({ dataFolder: folder.path });
    expectSentence(second, `正由另一个活水进程（进程号 ${server.pid}）使用`, 'is in use by another Huoshui process');
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  });

  test('on a taken port says so and stops its database', async () => {
    using folder = dataFolder();
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    try {
      const ended = await failingStart({ dataFolder: folder.path, port });
      expectSentence(ended, `端口 ${port} 已被占用`, `Port ${port} is in use`);
      await expectNothingLeft(folder.path);
    } finally {
      other.close();
    }
  });

  test.each(['0', '70000', 'http', '3000.5', '-1'])('on port “%s” says what a port is', async (PORT) => {
    using folder = dataFolder();
    const ended = await failingStart({ dataFolder: folder.path, env: { PORT } });
    expectSentence(ended, 'PORT 应是1至65535之间的整数', 'PORT must be a whole number');
    expect(existsSync(join(folder.path, 'postgres'))).toBe(false);
  });

  test('in a folder that is a file', async () => {
    using folder = dataFolder();
    writeFileSync(join(folder.path, 'data'), '');
    const ended = await failingStart({ dataFolder: join(folder.path, 'data') });
    expectSentence(ended, '不能写入', 'cannot be written');
  });

  test('in a folder without rights', async () => {
    using folder = dataFolder();
    chmodSync(folder.path, 0o555);
    const ended = await failingStart({ dataFolder: folder.path, ...(isRoot ? { uid: nobody } : {}) });
    expectSentence(ended, '不能写入', 'cannot be written');
  });

  test('on a database that is not there', async () => {
    using folder = dataFolder();
    const DATABASE_URL = `postgres://huoshui:secret@127.0.0.1:${await freePort()}/huoshui`;
    const ended = await failingStart({ dataFolder: folder.path, env: { DATABASE_URL } });
    expectSentence(ended, '请检查数据库是否已启动', 'check that it is running');
    expect(ended.errors).not.toContain('secret');
  });

  test('on a folder that holds half a database', async () => {
    using folder = dataFolder();
    mkdirSync(join(folder.path, 'postgres'));
    writeFileSync(join(folder.path, 'postgres', 'PG_VERSION'), '18\n');
    const ended = await failingStart({ dataFolder: folder.path });
    expect(ended.code).toBe(1);
    expect(ended.errors).toContain(folder.path);
    expect(ended.errors).not.toMatch(/^\s+at /m);
  });
});

describe('told to end', () => {
  test.each([
    ['SIGTERM', undefined],
    ['SIGINT', undefined],
    ['SIGHUP', undefined],
    ['SIGINT', 'group'],
  ] as const)('by %s (%s) it stops the database and leaves nothing behind', async (signal, whole) => {
    using folder = dataFolder();
    const server = await startServer({ dataFolder: folder.path, ownGroup: whole !== undefined });
    const database = databasePid(folder.path);
    const open = await fetch(`${server.address}/healthz`, { headers: { connection: 'keep-alive' } });
    expect(open.status).toBe(200);
    const ended = await server.end(signal, whole);
    expect([ended.code, ended.signal, ended.errors]).toEqual([0, null, '']);
    expect([isRunning(server.pid), isRunning(database)]).toEqual([false, false]);
    await expectNothingLeft(folder.path);
  });

  test('in the middle of a request, it still answers that one and takes no other', async () => {
    using folder = dataFolder();
    const server = await startServer({ dataFolder: folder.path });
    const key = new URLSearchParams(server.accounts.get('System administrator')).toString();
    const headers = { origin: server.address, 'content-type': 'application/x-www-form-urlencoded' };
    const asked = request(`${server.address}/login`, { method: 'POST', headers });
    asked.write(key.slice(0, 10));
    const answered = once(asked, 'response');
    await fetch(`${server.address}/healthz`);
    const ended = server.end('SIGTERM');
    while (await fetch(`${server.address}/healthz`).catch(() => undefined)) await pause(50);
    asked.end(key.slice(10));
    const [answer] = (await answered) as [IncomingMessage];
    expect(answer.statusCode).toBe(303);
    expect(await ended).toMatchObject({ code: 0, errors: '' });
  });

  test('or killed while it loads the demo, it leaves an empty house', async () => {
    using folder = dataFolder();
    const loading = { dataFolder: folder.path, env: { HUOSHUI_DEMO: '1' } };
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const server = await beginServer(loading);
      await server.saying('loading the invented city');
      await pause(1000);
      const ended = await server.end(signal);
      expect(ended).toMatchObject(signal === 'SIGTERM' ? { code: 0, errors: '' } : { signal });
      expect(server.said()).not.toContain('ready');
    }
    await using empty = await startServer({ dataFolder: folder.path });
    expect([...empty.accounts.keys()]).toEqual(['System administrator']);
  });
});
