/** A fact of the past: what happened to one record, who did it, when, through which door. Never changed, never removed. */
import type { Id, OrgId, PersonId } from './ids.ts';

/** What a capability's `decide` returns: the name of the fact and its data, which must survive JSON. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** The envelope that the event log adds. */
export interface EventMeta {
  readonly id: Id<'event'>;
  readonly orgId: OrgId;
  /** Kind of record (`report`, `article`, …) and its id; `version` counts from 1 within the record. */
  readonly thing: string;
  readonly thingId: string;
  readonly version: number;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly actorId: PersonId;
  readonly actorName: string;
  /** The absent person in whose name a delegate acted. */
  readonly onBehalfOf?: { readonly personId: PersonId; readonly name: string };
  readonly origin: 'page' | 'api' | 'cli' | 'system';
}

export type Recorded<E extends DomainEvent> = E & { readonly meta: EventMeta };
