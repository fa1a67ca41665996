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

export interface NoticePage {
  readonly rows: readonly NoticeRow[];
  /** The last row, when older ones stand behind it. */
  readonly next: string | undefined;
}

export async function noticesFor(
  access: Access,
  personId: string,
  { after, limit = 50 }: { readonly after: string | undefined; readonly limit?: number },
): Promise<NoticePage> {
  const found = await access.db
    .selectFrom('overview.notice')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('person_id', '=', personId)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? rows.at(-1)?.id : undefined };
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

/** Marks the reader's own notices up to the newest one that was shown; what came since stays unread. */
export async function markRead(access: Access, personId: string, newest: string, now: string): Promise<void> {
  await access.db
    .updateTable('overview.notice')
    .set({ read_at: now })
    .where('org_id', '=', access.orgId)
    .where('person_id', '=', personId)
    .where('id', '<=', newest)
    .where('read_at', 'is', null)
    .execute();
}
