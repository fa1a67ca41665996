/** Opens what every entrance needs (server, command line, tests): database, files, printer, clock, ids, reactions. */
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { v7 } from 'uuid';
import { type Database, migrate, openDatabase } from '#platform/db/index.ts';
import { localFiles } from '#platform/files/index.ts';
import { passingFiles } from '#platform/files/passing.ts';
import { createEngine, type Engine } from '#typeset/index.ts';
import type { Config } from './config.ts';
import type { HouseServices } from './house-services.ts';
import { reactions } from './slices.ts';

export interface House {
  readonly services: HouseServices;
  readonly database: Database;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** Use the database that a running server of ours holds open. */
  readonly attach?: boolean;
  readonly now?: () => string;
  readonly log?: Logger;
}

/** @throws StartError, MigrationError */
export async function openHouse(config: Config, options: HouseOptions = {}): Promise<House> {
  const database = await openDatabase({ ...config.database, ...(options.attach ? { attach: true } : {}) });
  try {
    await migrate(database.write);
    return furnish(database, config, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A house over a database that is open and up to date. */
export function furnish(
  database: Database,
  config: Pick<Config, 'dataFolder' | 'siteFonts'>,
  options: HouseOptions = {},
): House {
  let engine: Engine | undefined;
  const services: HouseServices = {
    db: database.write,
    read: database.read,
    now: options.now ?? (() => new Date().toISOString()),
    newId: () => v7(),
    reactions,
    files: localFiles(join(config.dataFolder, 'files')),
    factFiles: passingFiles(join(config.dataFolder, 'facts')),
    log: options.log ?? pino({ level: process.env.LOG_LEVEL ?? 'info' }, pino.destination(2)),
    /** Made when first asked for: most commands never print. */
    get engine() {
      engine ??= createEngine({
        cacheFolder: join(config.dataFolder, 'fonts'),
        ...(config.siteFonts ? { siteFonts: config.siteFonts } : {}),
      });
      return engine;
    },
  };
  const close = async () => {
    await engine?.close();
    await database.close();
  };
  return { services, database, close };
}
