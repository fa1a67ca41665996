import { spawn } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../../../tests/support/database-folder.ts';
import { openDatabase } from '../open.ts';
import { inTransaction } from '../transaction.ts';
import { findBinaries } from './binaries.ts';
import { type EmbeddedServer, type EmbeddedSettings, startEmbedded } from './index.ts';
import { isAlive } from './process-identity.ts';

const start = (dataFolder: string, more: Partial<EmbeddedSettings> = {}) =>
  startEmbedded({ dataFolder, unsafe: true, ...more });

async function ask(server: EmbeddedServer, text: string): Promise<unknown> {
  const client = new pg.Client({ ...server.address, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text, rowMode: 'array' });
    return rows?.[0]?.[0];
  } finally {
    await client.end();
  }
}

test('makes, starts and stops a server that listens on nothing but a socket in the folder', async () => {
  using folder = dataFolder();
  const server = await start(folder.path);
  expect(server.address.host).toBe(join(folder.path, 'postgres'));
  expect(await ask(server, 'show listen_addresses')).toBe('');
  expect(await ask(server, 'show data_checksums')).toBe('on');
  await server.stop();
  expect(isAlive(server.pid())).toBe(false);
  expect(existsSync(join(folder.path, 'huoshui.lock'))).toBe(false);
});

test('what an interrupted first start left is made anew', async () => {
  using folder = dataFolder();
  mkdirSync(join(folder.path, 'postgres.new', 'base'), { recursive: true });
  const server = await start(folder.path);
  expect(existsSync(join(folder.path, 'postgres.new'))).toBe(false);
  await server.stop();
});

test('a path too long for a socket gets a short folder elsewhere, gone after the stop', async () => {
  using folder = dataFolder();
  const long = join(folder.path, '资料'.repeat(20), 'x'.repeat(40));
  const server = await start(long);
  expect(server.address.host.startsWith(long)).toBe(false);
  expect(lstatSync(server.address.host).mode & 0o777).toBe(0o700);
  expect(await ask(server, 'select 1')).toBe(1);
  await server.stop();
  expect(existsSync(server.address.host)).toBe(false);
});

test('without a socket it listens on 127.0.0.1 and asks for its password', async () => {
  using folder = dataFolder();
  const server = await start(folder.path, { transport: 'tcp' });
  expect(server.address.host).toBe('127.0.0.1');
  expect(lstatSync(join(folder.path, 'postgres.password')).mode & 0o777).toBe(0o600);
  expect(await ask(server, 'select 1')).toBe(1);
  const stranger = { ...server, address: { ...server.address, password: 'wrong' } };
  await expect(ask(stranger, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  await server.stop();
  const again = await start(folder.path, { transport: 'tcp' });
  expect(await ask(again, 'select 1')).toBe(1);
  await again.stop();
});

test('library links that the installation left out are made', async () => {
  using folder = dataFolder();
  const native = join(folder.path, 'package', 'native');
  const original = dirname(findBinaries().folder);
  cpSync(original, native, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() });
  const server = await start(join(folder.path, 'data'), { binFolder: join(native, 'bin') });
  expect(await ask(server, 'select 1')).toBe(1);
  await server.stop();
});

describe('one folder, one process', () => {
  test('a second start is refused with the number of the first; attaching uses its server and leaves it', async () => {
    using folder = dataFolder();
    const first = await start(folder.path);
    await expect(start(folder.path)).rejects.toMatchObject({ code: 'folder_in_use', params: { pid: process.pid } });
    const attached = await start(folder.path, { attach: true });
    expect([attached.pid(), attached.adopted]).toEqual([first.pid(), true]);
    await attached.stop();
    expect(await ask(first, 'select 1')).toBe(1);
    await first.stop();
  });

  test('attaching where nobody runs starts and stops one', async () => {
    using folder = dataFolder();
    const server = await start(folder.path, { attach: true });
    await server.stop();
    expect(isAlive(server.pid())).toBe(false);
  });

  test.each([
    ['a process that is gone', { pid: 2 ** 22 - 1, identity: null }],
    ['a process whose number another has now', { pid: process.pid, identity: 'before the restart/1' }],
  ])('the lock of %s is taken over', async (_, holder) => {
    using folder = dataFolder();
    writeFileSync(join(folder.path, 'huoshui.lock'), JSON.stringify(holder));
    const server = await start(folder.path);
    await server.stop();
  });
});

describe('after a crash', () => {
  test('a server killed under us is started again at the same address, and work in hand goes on', async () => {
    using folder = dataFolder();
    const restarted = Promise.withResolvers<unknown>();
    const database = await openDatabase({ dataFolder: folder.path, onRestart: restarted.resolve });
    await sql`create table public.kept (id int)`.execute(database.write);
    const insert = (id: number) =>
      inTransaction(
        database.write,
        async (trx) => void (await sql`insert into public.kept values (${id})`.execute(trx)),
      );
    await insert(1);
    process.kill(
      Number(readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    );
    await insert(2);
    await insert(3);
    expect(await restarted.promise).toBe(undefined);
    await insert(4);
    const { rows } = await sql<{ id: number }>`select id from public.kept order by id`.execute(database.read);
    expect(rows.map((row) => row.id)).toEqual([1, 2, 3, 4]);
    await database.close();
  });

  test('a server killed outright is started again with all it had', async () => {
    using folder = dataFolder();
    const first = await start(folder.path);
    await ask(first, 'create table kept (id int)');
    await ask(first, 'checkpoint');
    process.kill(first.pid(), 'SIGKILL');
    await first.stop();
    expect(existsSync(join(folder.path, 'postgres', 'postmaster.pid'))).toBe(true);
    const second = await start(folder.path);
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select count(*)::int from kept')).toBe(0);
    await second.stop();
  });

  test('a dead server whose number another program has now does not stand in the way', async () => {
    using folder = dataFolder();
    const first = await start(folder.path);
    process.kill(first.pid(), 'SIGKILL');
    await first.stop();
    const { uid, gid } = lstatSync(join(folder.path, 'postgres'));
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...(process.getuid?.() === 0 ? { uid, gid } : {}) });
    const pidFile = join(folder.path, 'postgres', 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(stranger.pid)));
    try {
      const second = await start(folder.path);
      expect(await ask(second, 'select 1')).toBe(1);
      await second.stop();
    } finally {
      stranger.kill();
    }
  });
});
