/** The database: open it, write in transactions, bring it up to date. */
export { backUpDatabase } from './backup.ts';
export { instantFromText } from './column-types.ts';
export { dbWording } from './db-wording.ts';
export { dumpSchema } from './dump-schema.ts';
export { type Failure, failureOf, isDatabaseAway } from './failure.ts';
export { jsonb } from './jsonb.ts';
export { migrate, migrationsFolder, pendingMigrations } from './migrate.ts';
export { MigrationError } from './migration-error.ts';
export { type Connection, connect, type Database, type DatabaseSettings, openDatabase } from './open.ts';
export { databaseSettings } from './settings.ts';
export { StartError, type StartErrorCode } from './start-error.ts';
export type { Tables } from './tables.ts';
export { type Db, inTransaction, OutcomeUnknown, type TransactionOptions, type Trx } from './transaction.ts';
