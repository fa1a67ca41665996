/** Brings a database up to date: plain SQL files in number order, one transaction each, forward only. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { MigrationError } from './migration-error.ts';
import type { Db } from './transaction.ts';

export interface Migration {
  /** `0002-intake` */
  readonly name: string;
  readonly text: string;
  /** SHA-256, hex, of the text with plain line ends. */
  readonly sha256: string;
}

interface Applied {
  readonly name: string;
  readonly sha256: string;
}

/** Any number will do as long as only migrations use it. */
const lockKey = 7_209_551_823;

/**
 * Applies what is missing and returns the names applied. Several starters at once wait for each other.
 * @throws MigrationError
 */
export async function migrate(db: Db, folder: string = migrationsFolder()): Promise<string[]> {
  const migrations = readMigrations(folder);
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lockKey})`.execute(connection);
    try {
      await ensureRegister(connection);
      const applied = await readApplied(connection);
      const missing = missingMigrations(migrations, applied);
      for (const migration of missing) await apply(connection, migration);
      return missing.map((m) => m.name);
    } finally {
      await sql`select pg_advisory_unlock(${lockKey})`.execute(connection);
    }
  });
}

/** The migrations that the database still lacks; empty means up to date. */
export async function pendingMigrations(db: Db, folder: string = migrationsFolder()): Promise<string[]> {
  const { rows } = await sql<{
    exists: boolean;
  }>`select to_regclass('platform.migration') is not null as exists`.execute(db);
  return missingMigrations(readMigrations(folder), rows[0]?.exists ? await readApplied(db) : []).map((m) => m.name);
}

/** @throws MigrationError `misnamed` */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  files.sort();
  return files.map((file, index) => {
    const name = file.slice(0, -'.sql'.length);
    if (!/^\d{4}-[a-z0-9-]+$/.test(name) || files[index - 1]?.slice(0, 4) === name.slice(0, 4)) {
      throw new MigrationError('misnamed', { name });
    }
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
}

/** @throws MigrationError `edited`, `unknown` or `late` */
export function missingMigrations(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const byName = new Map(migrations.map((m) => [m.name, m]));
  for (const { name, sha256 } of applied) {
    const migration = byName.get(name);
    if (!migration) throw new MigrationError('unknown', { name });
    if (migration.sha256 !== sha256) throw new MigrationError('edited', { name });
  }
  const done = new Set(applied.map((a) => a.name));
  const last = applied.at(-1)?.name ?? '';
  const missing = migrations.filter((m) => !done.has(m.name));
  const late = missing.find((m) => m.name < last);
  if (late) throw new MigrationError('late', { name: late.name, last });
  return missing;
}

/** `db/migrations` of the installation that this file is part of, as source or as bundle. */
export function migrationsFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'db', 'migrations');
    if (existsSync(found)) return found;
  }
  throw new Error('db/migrations is missing from this installation');
}

async function ensureRegister(connection: Db): Promise<void> {
  await sql`create schema if not exists platform`.execute(connection);
  await sql`create table if not exists platform.migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null
  )`.execute(connection);
}

async function readApplied(db: Db): Promise<Applied[]> {
  const { rows } = await sql<Applied>`select name, sha256 from platform.migration order by name collate "C"`.execute(
    db,
  );
  return rows;
}

async function apply(connection: Db, { name, text, sha256 }: Migration): Promise<void> {
  try {
    await connection.transaction().execute(async (trx) => {
      await sql.raw(text).execute(trx);
      await sql`insert into platform.migration (name, sha256, applied_at) values (${name}, ${sha256}, now())`.execute(
        trx,
      );
    });
  } catch (error) {
    const position = error instanceof Error && 'position' in error ? Number(error.position) : 1;
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError('failed', { name, line: text.slice(0, position).split('\n').length, reason }, error);
  }
}
