/** Runs a unit of work: all of it is committed with its events, or nothing is. */
import type { Actor } from '#kernel/actor.ts';
import type { EventMeta } from '#kernel/event.ts';
import { fingerprint } from '#kernel/fingerprint.ts';
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type Db, inTransaction, type Trx } from '#platform/db/index.ts';
import { appendEvents } from './event-log.store.ts';
import { finishGathered, type Once, Refused, type Work, type WorkServices } from './work.ts';

export async function inWork<T>(
  services: WorkServices,
  actor: Actor,
  run: (work: Work) => Promise<T>,
  once?: Once,
): Promise<Result<T>> {
  let last: EventMeta | undefined;
  const attempt = async (db: Trx): Promise<T> => {
    const { newId, reactions } = services;
    const access = { db, orgId: actor.orgId, actor, now: services.now(), newId, reactions };
    const work: Work = { ...access, events: [], gathered: new Map() };
    const value = once ? await runOnce(work, run, once) : await runAndAppend(work, run);
    last = work.events.at(-1)?.meta;
    return value;
  };
  try {
    return ok(await inTransaction(services.db, attempt, { committed: (db) => isRecorded(db, last) }));
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/** Whether the work's last event is in the log: asked when a crash swallowed the answer to its commit. */
async function isRecorded(db: Db, last: EventMeta | undefined): Promise<boolean> {
  if (!last) return false;
  const row = await db
    .selectFrom('platform.event')
    .select('id')
    .where('org_id', '=', last.orgId)
    .where('thing_id', '=', last.thingId)
    .where('version', '=', last.version)
    .executeTakeFirst();
  return row?.id === last.id;
}

async function runOnce<T>(work: Work, run: (work: Work) => Promise<T>, once: Once): Promise<T> {
  const known = await claimKey(work, once);
  if (known) return known.result as T;
  const result = await runAndAppend(work, run);
  await keepResult(work, once, result);
  return result;
}

async function runAndAppend<T>(work: Work, run: (work: Work) => Promise<T>): Promise<T> {
  const result = await run(work);
  await finishGathered(work);
  await appendEvents(work);
  return result;
}

/** A stored hash would let a password be guessed. */
const withoutPasswords = (request: unknown): unknown =>
  JSON.parse(
    JSON.stringify(request ?? null, (key, value) => (/^(password|current|repeat)$/.test(key) ? undefined : value)),
  );

async function claimKey(work: Work, once: Once): Promise<{ result: unknown } | undefined> {
  const request_hash = fingerprint(withoutPasswords(once.request));
  const key = { org_id: work.orgId, actor_id: work.actor.personId, key: once.key };
  const fresh = await work.db
    .insertInto('platform.idempotency_key')
    .values({ ...key, request_hash, result: null, at: work.now })
    .onConflict((c) => c.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (fresh) return undefined;
  const kept = await work.db
    .selectFrom('platform.idempotency_key')
    .select(['request_hash', 'result'])
    .where((e) => e.and(key))
    .executeTakeFirstOrThrow();
  if (kept.request_hash !== request_hash) throw new Refused([refusal('idempotency_key_reused')]);
  return { result: kept.result };
}

async function keepResult(work: Work, once: Once, result: unknown): Promise<void> {
  await work.db
    .updateTable('platform.idempotency_key')
    .set({ result: JSON.stringify(result ?? null) })
    .where((e) => e.and({ org_id: work.orgId, actor_id: work.actor.personId, key: once.key }))
    .execute();
}
