/** Opens the database: an outside one when it is named, else the embedded one in the data folder. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { type EmbeddedSettings, startEmbedded } from './embedded/index.ts';
import { outsideError, requireAddress } from './outside-error.ts';
import { prepareRepeated } from './prepared.ts';
import { prepareSession } from './server-life.ts';
import { StartError } from './start-error.ts';
import type { Tables } from './tables.ts';
import type { Db } from './transaction.ts';

export interface DatabaseSettings extends EmbeddedSettings {
  /** Address of a PostgreSQL ≥ 15; without it the embedded one is used. */
  readonly databaseUrl?: string | undefined;
  /** Address of its replicas; without it reads go to the same server as writes. */
  readonly readUrl?: string | undefined;
  /** Most connections at once to either address; 10 without it. */
  readonly poolSize?: number | undefined;
}

/** How any client of `pg` reaches the database for writing. */
export type Connection = Pick<pg.PoolConfig, 'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database'>;

export interface Database {
  readonly write: Db;
  readonly read: Db;
  readonly connection: Connection;
  readonly embedded: boolean;
  /** Ends the connections and stops the embedded server. */
  close(): Promise<void>;
}

const oldestMajor = 15;
const databaseName = 'huoshui';

/** @throws StartError */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  if (settings.databaseUrl) return openOutside(settings.databaseUrl, settings);
  const server = await startEmbedded(settings);
  try {
    await ensureDatabase({ ...server.address, database: 'postgres' });
    return connect({ ...server.address, database: databaseName }, settings, server.stop);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openOutside(connectionString: string, settings: DatabaseSettings): Promise<Database> {
  const readers = settings.readUrl ? [settings.readUrl] : [];
  for (const url of [connectionString, ...readers]) await requireUsable(url);
  return connect({ connectionString }, settings);
}

/** A database over a connection that is known to work. */
export function connect(
  connection: Connection,
  settings: Pick<DatabaseSettings, 'poolSize' | 'readUrl'> = {},
  stop?: () => Promise<void>,
): Database {
  const write = kyselyOver(connection, settings.poolSize);
  const read = settings.readUrl ? kyselyOver({ connectionString: settings.readUrl }, settings.poolSize) : write;
  const close = once(async () => {
    await write.destroy();
    if (read !== write) await read.destroy();
    await stop?.();
  });
  return { write, read, connection, embedded: stop !== undefined, close };
}

function kyselyOver(connection: Connection, poolSize = 10): Db {
  const pool = new pg.Pool({
    ...connection,
    max: poolSize,
    types: columnTypes,
    connectionTimeoutMillis: 10_000,
    application_name: 'huoshui',
    onConnect: async (client) => void (await client.query(prepareSession)),
  });
  // Without listeners a connection that breaks, idle or in use, would end the process; whoever uses it gets the error.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  pool.on('connect', prepareRepeated);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (!rowCount) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

async function requireUsable(connectionString: string): Promise<void> {
  const facts = await factsOf(connectionString);
  if (facts.version < oldestMajor * 10_000) {
    throw new StartError('database_too_old', { found: Math.floor(facts.version / 10_000), wanted: oldestMajor });
  }
  if (facts.encoding !== 'UTF8') throw new StartError('database_not_utf8', { found: facts.encoding });
}

async function factsOf(connectionString: string): Promise<{ version: number; encoding: string }> {
  requireAddress(connectionString);
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    );
    return rows[0];
  } catch (error) {
    throw outsideError(connectionString, error);
  } finally {
    await client?.end().catch(() => {});
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
