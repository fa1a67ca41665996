/** What the palette finds beside pages: units by name, and what the person worked on last; only what they may read. */
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { ListedThing } from '#platform/http/index.ts';
import { typedPlain } from './matching.ts';

export interface Entry {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly href: string;
  /** Instead of going anywhere, presses the button of this act on the page. */
  readonly act?: string | undefined;
}

const most = 6;

export async function unitsNamed({ db, orgId }: Access, typed: string): Promise<Entry[]> {
  const asked = typedPlain(typed).replace(/[\\%_]/g, '\\$&');
  if (asked === '') return [];
  const rows = await db
    .selectFrom('directory.unit')
    .select(['id', 'name'])
    .where('org_id', '=', orgId)
    .where((e) => e.or((['name', 'pinyin', 'initials'] as const).map((column) => e(column, 'like', `%${asked}%`))))
    .orderBy(sql`case when name like ${`${asked}%`} or initials like ${`${asked}%`} then 0 else 1 end`)
    .orderBy(sql`length(name)`)
    .limit(most)
    .execute();
  return rows.map(({ id, name }) => ({ label: name, href: `/units/${id}` }));
}

/** How far back in the organisation's events one's own are looked for. */
const lookedAt = 3000;

export async function recentRecords(
  access: Access,
  actor: Actor,
  things: readonly ListedThing[],
): Promise<{ readonly thing: ListedThing; readonly id: string; readonly title: string }[]> {
  const { rows } = await sql<{ thing: string; id: string }>`
    select thing, thing_id as id from (
      select thing, thing_id, seq, actor_id from platform.event where org_id = ${access.orgId}
      order by seq desc limit ${lookedAt}) e
    where actor_id = ${actor.personId} group by thing, thing_id order by max(seq) desc limit 12`.execute(access.db);
  const found = rows.map(async ({ thing: name, id }) => {
    const thing = things.find((t) => t.name === name && titled(t));
    const state = thing && (await thing.read(access, actor, id))?.state;
    const title = (state as { title?: unknown } | undefined)?.title;
    return thing && typeof title === 'string' ? [{ thing, id, title }] : [];
  });
  return (await Promise.all(found)).flat();
}

const titled = ({ path }: ListedThing): boolean => path === '/reports' || path === '/articles' || path === '/screening';
