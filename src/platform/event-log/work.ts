/** A unit of work: one transaction in which records change, events are appended and reactions run; all of it or nothing. */
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { fingerprint } from '#kernel/fingerprint.ts';
import type { OrgId } from '#kernel/ids.ts';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type Db, inTransaction, type Trx } from '#platform/db/index.ts';
import { appendEvents } from './event-log.store.ts';

/** What a read needs: a connection and the organisation whose rows it may see. */
export interface Access {
  readonly db: Db | Trx;
  readonly orgId: OrgId;
}

export interface Work extends Access {
  readonly db: Trx;
  readonly actor: Actor;
  readonly now: string;
  readonly newId: () => string;
  readonly reactions: readonly Reaction[];
  /** Events of this work so far; written together at its end, while the chain is locked for a moment only. */
  readonly events: Recorded<DomainEvent>[];
}

/** What a capability does, in the same transaction, when an event of an earlier capability happens. */
export interface Reaction {
  readonly on: string;
  readonly react: (work: Work, event: Recorded<DomainEvent>) => Promise<void>;
}

export interface WorkServices {
  readonly db: Db;
  readonly now: () => string;
  readonly newId: () => string;
  readonly reactions: readonly Reaction[];
}

/** Thrown inside a work to undo it; `inWork` turns it into a refused result. */
export class Refused extends Error {
  constructor(readonly refusals: Refusal[]) {
    super(refusals.map((r) => r.code).join(', '));
  }
}

export interface Once {
  /** The caller's key: the same key with the same request gives the first result again. */
  readonly key: string;
  readonly request: unknown;
}

export async function inWork<T>(
  services: WorkServices,
  actor: Actor,
  run: (work: Work) => Promise<T>,
  once?: Once,
): Promise<Result<T>> {
  try {
    return ok(
      await inTransaction(services.db, async (db) => {
        const { newId, reactions } = services;
        const work: Work = { db, orgId: actor.orgId, actor, now: services.now(), newId, reactions, events: [] };
        if (!once) return await runAndAppend(work, run);
        const known = await claimKey(work, once);
        if (known) return known.result as T;
        const result = await runAndAppend(work, run);
        await keepResult(work, once, result);
        return result;
      }),
    );
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

async function runAndAppend<T>(work: Work, run: (work: Work) => Promise<T>): Promise<T> {
  const result = await run(work);
  await appendEvents(work);
  return result;
}

async function claimKey(work: Work, once: Once): Promise<{ result: unknown } | undefined> {
  const request_hash = fingerprint(once.request);
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
