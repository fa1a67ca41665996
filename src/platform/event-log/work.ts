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
