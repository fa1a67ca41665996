/** Rows ⇄ digest, and the digests of one person. */

import type { PersonId } from '#kernel/ids.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access, Loaded, Thing, Work } from '#platform/event-log/index.ts';
import type { Digest, DigestEvent } from './digest.ts';
import {
  type DigestAction,
  type DigestStatus,
  type digestCommands,
  digestMachine,
  seesDigest,
} from './digest-machine.ts';
import type { SearchDigestRow } from './search.tables.ts';

const digestOf = (row: SearchDigestRow): Digest => ({
  personId: row.person_id,
  savedSearchId: row.saved_search_id,
  name: row.name,
  query: row.query,
  cadence: row.cadence,
  day: row.day,
  since: row.since,
  until: row.until,
  total: row.total,
  drawnUpAt: row.drawn_up_at,
});

async function loadDigest({ db, orgId }: Access, id: string): Promise<Loaded<Digest> | undefined> {
  const row = await db
    .selectFrom('overview.search_digest')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { version: row.version, state: digestOf(row) };
}

async function saveDigest(work: Work, id: string, digest: Digest, version: number): Promise<void> {
  const { personId, savedSearchId, drawnUpAt, ...rest } = digest;
  await work.db
    .insertInto('overview.search_digest')
    .values({
      ...rest,
      ...{ org_id: work.orgId, id, version },
      ...{ person_id: personId, saved_search_id: savedSearchId, drawn_up_at: drawnUpAt },
    })
    .execute();
}

export const digestThing: Thing<Digest, DigestEvent, object, DigestAction, DigestStatus, typeof digestCommands> = {
  ...digestMachine,
  store: { load: loadDigest, save: saveDigest, facts: async () => ({}) },
  sees: seesDigest,
};

export interface DigestLine extends Digest {
  readonly id: string;
}

/** Last drawn up first. */
export async function digestsFor(
  { db, orgId }: Access,
  personId: PersonId,
  { before, after }: Keyset,
): Promise<Page<DigestLine>> {
  const rows = await db
    .selectFrom('overview.search_digest')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .$if(before !== undefined, (q) => q.where('id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('id', '>', after ?? ''))
    .orderBy('id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(
    rows.map((row) => ({ id: row.id, ...digestOf(row) })),
    { before, after },
  );
}

/** The digest, when it is this person's. */
export async function ownDigest(access: Access, personId: PersonId, id: string): Promise<Digest | undefined> {
  const digest = (await loadDigest(access, id))?.state;
  return digest?.personId === personId ? digest : undefined;
}
