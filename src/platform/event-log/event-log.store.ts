/** The append-only event table and its hash chain, one chain an organisation. */
import type { DomainEvent, EventMeta, Recorded } from '#kernel/event.ts';
import { canonicalJson, fingerprint } from '#kernel/fingerprint.ts';
import type { EventRow } from './event-log.tables.ts';
import type { Access, Work } from './work.ts';

const genesis = '0'.repeat(64);

/** Writes the work's events, locking the chain's newest link last so that no other lock is waited for while holding it. */
export async function appendEvents(work: Work): Promise<void> {
  if (work.events.length === 0) return;
  const head = await lockHead(work);
  let { seq, hash } = head;
  const rows = work.events.map((event) => {
    const previous = hash;
    seq += 1;
    hash = linkHash(previous, seq, event);
    return toRow(event, seq, previous, hash);
  });
  for (let i = 0; i < rows.length; i += 500) {
    await work.db
      .insertInto('platform.event')
      .values(rows.slice(i, i + 500))
      .execute();
  }
  await work.db.updateTable('platform.event_chain').set({ seq, hash }).where('org_id', '=', work.orgId).execute();
}

async function lockHead(work: Work): Promise<{ seq: number; hash: string }> {
  const head = () =>
    work.db
      .selectFrom('platform.event_chain')
      .select(['seq', 'hash'])
      .where('org_id', '=', work.orgId)
      .forUpdate()
      .executeTakeFirst();
  const found = await head();
  if (found) return found;
  await work.db
    .insertInto('platform.event_chain')
    .values({ org_id: work.orgId, seq: 0, hash: genesis })
    .onConflict((c) => c.doNothing())
    .execute();
  return (await head()) ?? { seq: 0, hash: genesis };
}

/** SHA-256 over the previous link, the position and the event's canonical JSON; the offline verifier computes the same. */
export function linkHash(previous: string, seq: number, event: Recorded<DomainEvent>): string {
  const { meta, type, data } = event;
  return fingerprint({ previous, seq, type, data: JSON.parse(canonicalJson(data)), meta });
}

function toRow(event: Recorded<DomainEvent>, seq: number, previous_hash: string, hash: string) {
  const { meta } = event;
  return {
    org_id: meta.orgId,
    thing_id: meta.thingId,
    version: meta.version,
    thing: meta.thing,
    id: meta.id,
    seq,
    type: event.type,
    data: canonicalJson(event.data),
    at: meta.at,
    actor_id: meta.actorId,
    actor_name: meta.actorName,
    on_behalf_of: meta.onBehalfOf ? JSON.stringify(meta.onBehalfOf) : null,
    origin: meta.origin,
    previous_hash,
    hash,
  };
}

export function toEvent(
  row: Omit<EventRow, 'data' | 'on_behalf_of'> & { data: object; on_behalf_of: EventMeta['onBehalfOf'] | null },
): Recorded<DomainEvent> {
  return {
    type: row.type,
    data: row.data,
    meta: {
      id: row.id,
      orgId: row.org_id,
      thing: row.thing,
      thingId: row.thing_id,
      version: row.version,
      at: row.at,
      actorId: row.actor_id,
      actorName: row.actor_name,
      ...(row.on_behalf_of ? { onBehalfOf: row.on_behalf_of } : {}),
      origin: row.origin,
    },
  };
}

/** The events of one record, oldest first. */
export async function eventsOf(access: Access, thingId: string): Promise<Recorded<DomainEvent>[]> {
  const rows = await access.db
    .selectFrom('platform.event')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('thing_id', '=', thingId)
    .orderBy('version')
    .execute();
  return rows.map(toEvent);
}

export interface ChainFault {
  readonly seq: number;
  readonly fault: 'gap' | 'changed' | 'cut';
}

/** Walks the chain from its first event; a missing, changed or cut-off event is named by its position. */
export async function verifyChain(access: Access): Promise<{ events: number; head: string; faults: ChainFault[] }> {
  const faults: ChainFault[] = [];
  let previous = genesis;
  let seq = 0;
  for (;;) {
    const rows = await access.db
      .selectFrom('platform.event')
      .selectAll()
      .where('org_id', '=', access.orgId)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(1000)
      .execute();
    for (const row of rows) {
      if (row.seq !== seq + 1) faults.push({ seq: seq + 1, fault: 'gap' });
      if (row.previous_hash !== previous || linkHash(previous, row.seq, toEvent(row)) !== row.hash)
        faults.push({ seq: row.seq, fault: 'changed' });
      previous = row.hash;
      seq = row.seq;
    }
    if (rows.length < 1000) break;
  }
  const head = await access.db
    .selectFrom('platform.event_chain')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .executeTakeFirst();
  const newest = head ?? { seq: 0, hash: genesis };
  if (newest.seq !== seq || newest.hash !== previous) faults.push({ seq: seq + 1, fault: 'cut' });
  return { events: seq, head: previous, faults };
}
