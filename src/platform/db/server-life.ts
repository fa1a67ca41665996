/**
 * One life of a server: from a start, a crash or a failover to the next. Within one life the number of a transaction
 * means one transaction; what a crash swallowed has its number given again.
 */
import { sql } from 'kysely';

/**
 * The first eight digits of a log file's name are the timeline, new after a failover; the checkpointer is new after
 * every start and crash. Empty on a replica, and short where the role may not see the checkpointer.
 */
const life = `select case when pg_is_in_recovery() then '' else left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' ||
  coalesce((select backend_start::text from pg_stat_activity where backend_type = 'checkpointer'), '') end`;

/** Run on every new connection: the session keeps the life that it belongs to, which it cannot outlast. */
export const prepareSession = `select set_config('TimeZone', 'UTC', false), set_config('huoshui.life', (${life}), false)`;

export const lifeOfSession = sql<string>`coalesce(current_setting('huoshui.life', true), '')`;

export const isWholeLife = (text: string): boolean => /^[0-9A-F]{8}\/./.test(text);
export const timelineOf = (text: string): string => text.slice(0, 8);
