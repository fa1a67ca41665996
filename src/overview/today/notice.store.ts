/** Rows of the notices: written with the event, marked read by their reader, listed newest first. */
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Access, Work } from '#platform/event-log/index.ts';
import type { NoticeRow } from './notice.tables.ts';
import { type Notice, needsMe } from './notice.ts';

/** Nobody is told what they did themselves. */
export async function tell(work: Work, event: Recorded<DomainEvent>, notices: readonly Notice[]): Promise<void> {
  const rows = notices
    .filter((n) => n.personId !== event.meta.actorId)
    .map(({ personId, kind, title, words, href }) => ({
      org_id: work.orgId,
      id: work.newId(),
      person_id: personId,
      event_id: event.meta.id,
      kind,
      title,
      words,
      href,
      needs_me: needsMe(kind),
      at: work.now,
      read_at: null,
    }));
  if (rows.length > 0) await work.db.insertInto('overview.notice').values(rows).execute();
}

export async function noticesFor(access: Access, personId: string, limit: number): Promise<NoticeRow[]> {
  return access.db
    .selectFrom('overview.notice')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function countUnread({ db, orgId }: Access, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('overview.notice')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Marks the reader's own notice; somebody else's stays as it is. */
export async function markRead(access: Access, personId: string, ids: readonly string[], now: string): Promise<void> {
  if (ids.length === 0) return;
  await access.db
    .updateTable('overview.notice')
    .set({ read_at: now })
    .where('org_id', '=', access.orgId)
    .where('person_id', '=', personId)
    .where('id', 'in', ids)
    .where('read_at', 'is', null)
    .execute();
}
