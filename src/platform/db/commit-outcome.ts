/** Finds out whether a transaction was committed when the connection broke before the answer came. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { failureOf, waitBefore } from './failure.ts';
import { isWholeLife, lifeOfSession, timelineOf } from './server-life.ts';
import { errorCode } from './start-error.ts';
import type { Tables } from './tables.ts';

/** Which transaction it was, in which life of the server. */
export interface Mark {
  readonly id: string;
  readonly life: string;
}

/** Asked inside the transaction, last before the commit; undefined while it has written nothing. */
export async function markOf(trx: Transaction<Tables>): Promise<Mark | undefined> {
  const { rows } = await sql<{ id: string | null; life: string }>`
    select pg_current_xact_id_if_assigned()::text as id, ${lifeOfSession} as life`.execute(trx);
  const row = rows[0];
  return row?.id ? { id: row.id, life: row.life } : undefined;
}

/** @param probe looks for what the transaction would have left; asked when the server has begun another life */
export async function outcomeOf(
  db: Kysely<Tables>,
  mark: Mark,
  probe: (() => Promise<boolean>) | undefined,
): Promise<'committed' | 'not committed' | 'unknown'> {
  for (let attempt = 1; attempt <= 14; attempt++) {
    await pause(waitBefore('outage', attempt));
    try {
      const life = await currentLife(db);
      const status = await statusOf(db, mark.id);
      const known = isWholeLife(life) && isWholeLife(mark.life);
      const sameLife = known && life === mark.life;
      if (status === 'in progress' && (sameLife || !known)) continue;
      if (sameLife) return status === 'committed' ? 'committed' : 'not committed';
      if (probe) return (await probe()) ? 'committed' : 'not committed';
      // A crash never gives the number of a committed transaction again: only `committed` may be another's.
      const sameTimeline = life !== '' && timelineOf(life) === timelineOf(mark.life);
      return sameTimeline && status !== 'committed' ? 'not committed' : 'unknown';
    } catch (error) {
      if (!failureOf(error)) throw error;
    }
  }
  return 'unknown';
}

async function currentLife(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ life: string }>`select ${lifeOfSession} as life`.execute(db);
  return rows[0]?.life ?? '';
}

async function statusOf(
  db: Kysely<Tables>,
  id: string,
): Promise<'committed' | 'aborted' | 'in progress' | 'never given'> {
  try {
    const { rows } = await sql<{ status: 'committed' | 'aborted' | 'in progress' | null }>`
      select pg_xact_status(${id}::xid8) as status`.execute(db);
    // Null: so long ago that the server has forgotten it, which it does only with all behind it settled.
    return rows[0]?.status ?? 'committed';
  } catch (error) {
    // 22023: "transaction ID … is in the future"
    if (errorCode(error) === '22023') return 'never given';
    throw error;
  }
}
