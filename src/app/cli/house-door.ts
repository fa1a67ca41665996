/** Opens the database beside a running server or alone; several commands at once share one, and the last one ends it. */
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { folderHolder } from '#platform/db/embedded/folder-lock.ts';
import { type Database, type Db, failureOf, migrate, openDatabase, StartError } from '#platform/db/index.ts';
import type { Config } from '../config.ts';
import { furnish } from '../house.ts';
import type { HouseServices } from '../house-services.ts';

export interface Entered {
  readonly database: Database;
  /** With `at once` nobody is waited for. */
  close(how?: 'at once'): Promise<void>;
}

export interface OpenedHouse {
  readonly services: HouseServices;
  close(how?: 'at once'): Promise<void>;
}

/** How long another's database may take to come up or go down. */
const patienceMs = 30_000;
/** The name under which the holder of the folder sees that others still work. */
const guestName = 'huoshui guest';

/** @throws StartError, MigrationError */
export async function openBeside(config: Config): Promise<OpenedHouse> {
  const { database, close } = await enterBeside(config);
  try {
    await migrate(database.write);
    const log = pino({ level: process.env.LOG_LEVEL || 'warn' }, pino.destination(2));
    const house = furnish({ ...database, close: async () => {} }, config, { log });
    return {
      services: house.services,
      close: async (how) => {
        await house.close();
        await close(how);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @throws StartError */
export async function enterBeside(config: Config): Promise<Entered> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await enterOnce(config);
    } catch (error) {
      if (config.database.databaseUrl || !isChangingHands(error) || Date.now() > deadline) throw error;
      await pause(200);
    }
  }
}

/** The holder is just starting or stopping its server. */
const isChangingHands = (error: unknown): boolean =>
  error instanceof StartError ? error.code === 'folder_in_use' : failureOf(error) === 'outage';

async function enterOnce(config: Config): Promise<Entered> {
  const database = await openDatabase({ ...config.database, attach: true });
  if (config.database.databaseUrl) return { database, close: () => database.close() };
  if (folderHolder(resolve(config.database.dataFolder)) !== process.pid) return asGuest(database);
  return {
    database,
    close: async (how) => {
      if (how !== 'at once') await untilAlone(database.write);
      await database.close();
    },
  };
}

/** A connection kept for as long as the database is used. */
async function asGuest(database: Database): Promise<Entered> {
  const leaving = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const presence = database.write.connection().execute(async (connection) => {
    await sql`select set_config('application_name', ${guestName}, false)`.execute(connection);
    entered.resolve();
    await leaving.promise;
  });
  presence.catch(entered.reject);
  const close = async () => {
    leaving.resolve();
    await presence.catch(() => {});
    await database.close();
  };
  await entered.promise.catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { database, close };
}

async function untilAlone(db: Db): Promise<void> {
  const guests = sql`select from pg_stat_activity where application_name = ${guestName} limit 1`;
  for (;;) {
    const found = await guests.execute(db).catch(() => undefined);
    if (!found || found.rows.length === 0) return;
    await pause(100);
  }
}
