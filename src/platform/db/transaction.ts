/** The one way to write: a transaction that is tried again when the database, not the statement, was at fault. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { dbWording } from './db-wording.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

export interface TransactionOptions {
  /** How often to begin, the first time included; 14 bridges some twenty seconds of failover. */
  readonly tries?: number;
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
}

/** The connection broke during the commit and the server that could tell the outcome is no longer the one it was. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super(dbWording.en.transaction.outcome_unknown, { cause });
    this.name = 'OutcomeUnknown';
  }
}

/** Which transaction it was, on which history of the server; undefined while it has written nothing. */
interface Mark {
  readonly id: string;
  readonly timeline: string;
}

/**
 * Runs `work` in one transaction and commits it. `work` may run several times and must have no effect outside the
 * database. Inside a transaction it joins that one. An acknowledged commit lost on the wire is found again, not repeated.
 * @throws whatever `work` throws; OutcomeUnknown
 */
export async function inTransaction<T>(
  db: Db | Trx,
  work: (trx: Trx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (isTransaction(db)) return work(db);
  const tries = options.tries ?? 14;
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(db, work, options);
    if (outcome.done) return outcome.value;
    const failure = failureOf(outcome.error);
    if (failure === 'outage' && outcome.finished && (await wasCommitted(db, outcome.finished, outcome.error))) {
      return outcome.finished.value;
    }
    if (failure === undefined || attempt >= tries) throw outcome.error;
    await pause(waitBefore(failure, attempt));
  }
}

interface Finished<T> {
  readonly value: T;
  readonly mark: Mark | undefined;
}
type Outcome<T> = { done: true; value: T } | { done: false; error: unknown; finished: Finished<T> | undefined };

const isTransaction = (db: Db | Trx): db is Trx => db.isTransaction;

async function tryOnce<T>(
  db: Db,
  work: (trx: Trx) => Promise<T>,
  { isolation }: TransactionOptions,
): Promise<Outcome<T>> {
  let finished: Finished<T> | undefined;
  try {
    const begin = isolation ? db.transaction().setIsolationLevel(isolation) : db.transaction();
    const value = await begin.execute(async (trx) => {
      const result = await work(trx);
      finished = { value: result, mark: await markOf(trx) };
      return result;
    });
    return { done: true, value };
  } catch (error) {
    return { done: false, error, finished };
  }
}

async function markOf(trx: Trx): Promise<Mark | undefined> {
  const { rows } = await sql<{ id: string | null; timeline: string }>`
    select pg_current_xact_id_if_assigned()::text as id, ${currentTimeline} as timeline`.execute(trx);
  const row = rows[0];
  return row?.id ? { id: row.id, timeline: row.timeline } : undefined;
}

/** The first eight digits of the log file's name: they change at every failover, so that a number is never mistaken. */
const currentTimeline = sql<string>`left(pg_walfile_name(pg_current_wal_lsn()), 8)`;

async function wasCommitted(db: Db, { mark }: Finished<unknown>, cause: unknown): Promise<boolean> {
  if (!mark) return false;
  for (let attempt = 1; attempt <= 14; attempt++) {
    await pause(waitBefore('outage', attempt));
    try {
      const { rows } = await sql<{ status: string | null; timeline: string }>`
        select pg_xact_status(${mark.id}::xid8) as status, ${currentTimeline} as timeline`.execute(db);
      if (rows[0]?.timeline !== mark.timeline) break;
      if (rows[0].status === 'committed') return true;
      if (rows[0].status === 'aborted') return false;
    } catch (error) {
      if (!failureOf(error)) throw new OutcomeUnknown(error);
    }
  }
  throw new OutcomeUnknown(cause);
}

/** Milliseconds: 25, 50, 100 … 3,000, by chance a half less, so that those who collided do not collide again. */
const waitBefore = (failure: Failure, attempt: number): number =>
  Math.min(failure === 'conflict' ? 1000 : 3000, 25 * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
