/** The one way to write: a transaction that is tried again when the database, not the statement, was at fault. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { type Mark, markOf, outcomeOf } from './commit-outcome.ts';
import { dbWording } from './db-wording.ts';
import { failureOf, waitBefore } from './failure.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

export interface TransactionOptions<T> {
  /** How often to begin, the first time included; 14 bridges some twenty seconds of failover. */
  readonly tries?: number;
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** Whether what `work` returned is in the database; asked only when a crash or a failover swallowed the answer. */
  readonly committed?: (db: Db, value: T) => Promise<boolean>;
}

/** The connection broke during the commit, and a crash or a failover keeps the outcome from being known. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super(dbWording.en.transaction.outcome_unknown, { cause });
    this.name = 'OutcomeUnknown';
  }
}

/**
 * Runs `work` in one transaction and commits it. `work` may run several times and must have no effect outside the
 * database. Inside a transaction it joins that one. A commit whose answer was lost on the wire is found, not repeated.
 * @throws whatever `work` throws; OutcomeUnknown
 */
export async function inTransaction<T>(
  db: Db | Trx,
  work: (trx: Trx) => Promise<T>,
  options: TransactionOptions<T> = {},
): Promise<T> {
  if (isTransaction(db)) return work(db);
  const tries = options.tries ?? 14;
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(db, work, options);
    if (outcome.done) return outcome.value;
    const { error, finished } = outcome;
    const failure = failureOf(error);
    if (failure === 'outage' && finished && (await wasCommitted(db, finished, options, error))) return finished.value;
    if (failure === undefined || attempt >= tries) throw error;
    await pause(waitBefore(failure, attempt));
  }
}

/** `work` came to its end, and only the commit failed. */
interface Finished<T> {
  readonly value: T;
  readonly mark: Mark | undefined;
}
type Outcome<T> = { done: true; value: T } | { done: false; error: unknown; finished: Finished<T> | undefined };

const isTransaction = (db: Db | Trx): db is Trx => db.isTransaction;

async function tryOnce<T>(
  db: Db,
  work: (trx: Trx) => Promise<T>,
  { isolation }: TransactionOptions<T>,
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

async function wasCommitted<T>(
  db: Db,
  { mark, value }: Finished<T>,
  { committed }: TransactionOptions<T>,
  cause: unknown,
): Promise<boolean> {
  if (!mark) return false;
  const outcome = await outcomeOf(db, mark, committed && (() => committed(db, value)));
  if (outcome === 'unknown') throw new OutcomeUnknown(cause);
  return outcome === 'committed';
}
