import { join } from 'node:path';
import type { DatabaseSettings } from './open.ts';

/** The settings of the database as an operator gives them in the environment; empty means not given. */
export function databaseSettings(environment: NodeJS.ProcessEnv, folder: string): DatabaseSettings {
  const given = (name: string) => environment[name] || undefined;
  return {
    dataFolder: given('HUOSHUI_DATA') ?? join(folder, 'data'),
    databaseUrl: given('DATABASE_URL'),
    readUrl: given('DATABASE_READ_URL'),
    binFolder: given('PGBIN'),
    serverUser: given('APP_DB_USER'),
  };
}
