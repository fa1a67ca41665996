/**
 * Copies the embedded database while it works (PostgreSQL manual, 25.3.4 "Making a Base Backup Using the Low Level API").
 * The copy is a data folder: start on it and everything committed before the copy ended is there.
 */
import { chown, constants, copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
import { errorCode, startErrorFrom } from './start-error.ts';
import type { Db } from './transaction.ts';

/** Belongs to the running server, not to the data; the log segments follow at the end. */
const leftOut = /^(postmaster\.(pid|opts)|\.s\.PGSQL\..*|pgsql_tmp.*|pg_internal\.init.*)$/;
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);

/**
 * @param target a folder that does not exist yet; it appears only when the copy is whole
 * @throws StartError about the target folder; the `db` must be the embedded one
 */
export async function backUpDatabase(db: Db, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    if (await exists(target)) throw Object.assign(new Error(`${target} exists`), { code: 'EEXIST' });
    await rm(part, { recursive: true, force: true });
    await mkdir(part, { recursive: true });
    await db.connection().execute((session) => copyCluster(session, join(part, 'postgres')));
    await rename(part, target);
    await flush(dirname(target));
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw startErrorFrom(error, target);
  }
}

async function copyCluster(session: Db, target: string): Promise<void> {
  const source = await answer(session, sql`select current_setting('data_directory') as value`);
  const slot = `backup_${process.pid}`;
  // A temporary slot keeps the log from the start of the copy on, and goes with the session.
  await sql`select pg_create_physical_replication_slot(${slot}, true, true)`.execute(session);
  try {
    const first = await answer(session, sql`select pg_walfile_name(pg_backup_start('huoshui', true)) as value`);
    await copyFolder(source, target, source);
    const { rows } = await sql<{ label: string; last: string }>`
      select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(false)`.execute(session);
    const stopped = rows[0];
    if (!stopped) throw new Error('pg_backup_stop gave no label');
    await writeLabel(join(target, 'backup_label'), stopped.label, source);
    await copyLog(join(source, 'pg_wal'), join(target, 'pg_wal'), first, stopped.last);
  } finally {
    await sql`select pg_drop_replication_slot(${slot})`.execute(session);
  }
}

async function copyFolder(source: string, target: string, root: string): Promise<void> {
  await mkdir(target, { mode: 0o700 });
  await sameOwner(source, target);
  if (dirname(source) === root && emptied.has(basename(source))) return emptyFolders(source, target);
  const entries = (await readdir(source, { withFileTypes: true })).filter((entry) => !leftOut.test(entry.name));
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  await Promise.all(shares(files).map((names) => copyFiles(names, source, target)));
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    await copyFolder(join(source, name), join(target, name), root);
  }
  await flush(target);
}

/** So many at once as the disk flushes together. */
const shares = (names: readonly string[]): string[][] =>
  Array.from({ length: 8 }, (_, share) => names.filter((_name, index) => index % 8 === share));

async function copyFiles(names: readonly string[], source: string, target: string): Promise<void> {
  for (const name of names) await copyUnlessGone(join(source, name), join(target, name));
}

async function emptyFolders(source: string, target: string): Promise<void> {
  if (basename(source) !== 'pg_wal') return;
  for (const name of ['archive_status', 'summaries']) {
    if (await exists(join(source, name))) {
      await mkdir(join(target, name), { mode: 0o700 });
      await sameOwner(source, join(target, name));
    }
  }
}

/** Segment names are hexadecimal of one length, so they compare as text. */
async function copyLog(source: string, target: string, first: string, last: string): Promise<void> {
  const names = await readdir(source);
  const needed = names.filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  for (const name of needed) await copyOne(join(source, name), join(target, name));
  await flush(target);
}

async function writeLabel(file: string, label: string, source: string): Promise<void> {
  await writeFile(file, label, { mode: 0o600, flush: true });
  await sameOwner(source, file);
}

/** The server may remove a file under our hands; its log then says so. */
async function copyUnlessGone(from: string, to: string): Promise<void> {
  try {
    await copyOne(from, to);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

async function copyOne(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await sameOwner(from, to);
  await flush(to);
}

/** As root the server belongs to another user, and so must the copy. */
async function sameOwner(from: string, to: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(from);
  await chown(to, uid, gid);
}

/** Windows flushes no folders. */
async function flush(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function answer(session: Db, query: ReturnType<typeof sql<unknown>>): Promise<string> {
  const { rows } = await sql<{ value: string }>`${query}`.execute(session);
  return rows[0]?.value ?? '';
}
