/** A unit of work: one transaction in which records change, events are appended and reactions run; all of it or nothing. */
import type { Actor } from '#kernel/actor.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Db, Trx } from '#platform/db/index.ts';

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
  /** What is done once at the end for all that asked for it; see `gather`. */
  readonly gathered: Map<string, Gathered>;
}

interface Gathered {
  readonly finish: () => Promise<void>;
  readonly asked: unknown[];
}

/** Has the last `finish` called once, before the work's events are written, with everything that was asked for under `key`. */
export function gather<T>(work: Work, key: string, one: T, finish: (asked: readonly T[]) => Promise<void>): void {
  const before = work.gathered.get(key);
  const asked: unknown[] = before ? before.asked : [];
  asked.push(one);
  work.gathered.set(key, { asked, finish: () => finish(asked as T[]) });
}

/** In the order in which they were first asked for; what they ask for in turn is done as well. */
export async function finishGathered(work: Work): Promise<void> {
  for (const [key, { finish }] of work.gathered) {
    work.gathered.delete(key);
    await finish();
  }
}

/** What a capability does, in the same transaction, when an event of an earlier capability happens. */
export interface Reaction<State = unknown> {
  readonly on: string;
  /** `state` is the record as the act left it. A method, so that a reaction may say which records it listens to. */
  react(work: Work, event: Recorded<DomainEvent>, state: State): Promise<void>;
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
