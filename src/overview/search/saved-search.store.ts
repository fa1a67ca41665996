/** Searches that a person keeps. A preference of their own, like a read notice: no event is made of it. */

import type { Insertable, Selectable } from 'kysely';
import type { PersonId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { DigestWish } from './digest.ts';
import { mostSaved } from './saved-search.ts';
import type { SavedSearchRow } from './search.tables.ts';

export type SavedSearch = Selectable<SavedSearchRow>;

/** By the order in which they were saved. */
export const savedSearches = ({ db, orgId }: Access, personId: PersonId): Promise<SavedSearch[]> =>
  db
    .selectFrom('overview.saved_search')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .orderBy('id')
    .limit(mostSaved)
    .execute();

export async function saveSearch(
  { db, orgId }: Access,
  row: Omit<Insertable<SavedSearchRow>, 'org_id'>,
): Promise<void> {
  await db
    .insertInto('overview.saved_search')
    .values({ org_id: orgId, ...row })
    .execute();
}

/** What is there now is no longer new. Somebody else's stays as it is. */
export async function markSeen({ db, orgId }: Access, personId: PersonId, id: string, now: string): Promise<void> {
  await db
    .updateTable('overview.saved_search')
    .set({ seen_at: now })
    .where((e) => e.and({ org_id: orgId, person_id: personId, id }))
    .execute();
}

export async function forgetSearch({ db, orgId }: Access, personId: PersonId, id: string): Promise<void> {
  await db
    .deleteFrom('overview.saved_search')
    .where((e) => e.and({ org_id: orgId, person_id: personId, id }))
    .execute();
}

export async function wishDigest(
  { db, orgId }: Access,
  personId: PersonId,
  id: string,
  digest: DigestWish,
): Promise<void> {
  await db
    .updateTable('overview.saved_search')
    .set({ digest })
    .where((e) => e.and({ org_id: orgId, person_id: personId, id }))
    .execute();
}

/** Everybody's that are to be summed up. */
export const wantingDigests = ({ db, orgId }: Access): Promise<SavedSearch[]> =>
  db
    .selectFrom('overview.saved_search')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('digest', '<>', 'none')
    .orderBy('id')
    .execute();
