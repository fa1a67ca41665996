/** What the pages read of the outside items, and what an article may cite, within the desks of the actor. */
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Body } from '#kernel/body.ts';
import type { Day } from '#kernel/calendar.ts';
import type { OrgId, UnitId } from '#kernel/ids.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Period } from '#kernel/period.ts';
import type { Db, Trx } from '#platform/db/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import { parseQuery, textConditions } from '#platform/text-index/index.ts';
import type { OutsideStatus } from './outside.ts';
import { deskRoles } from './outside-actions.ts';
import './outside.tables.ts';

export interface OutsideFilter extends Keyset {
  readonly status?: OutsideStatus | undefined;
  /** Words that all stand in title, source, note or text. */
  readonly words?: string | undefined;
  readonly period?: Period | undefined;
}

export interface OutsideLine {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly address: string;
  readonly day: Day;
  readonly note: string;
  readonly status: OutsideStatus;
  readonly characters: number;
  readonly collectorName: string;
  readonly collectedAt: string;
}

/** Last collected first, 20 a page. */
export async function listOutside(access: Access, actor: Actor, filter: OutsideFilter): Promise<Page<OutsideLine>> {
  const { before, after } = filter;
  const rows = await lines(atDesks(access, actor, filter))
    .$if(before !== undefined, (q) => q.where('o.id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('o.id', '>', after ?? ''))
    .orderBy('o.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(rows, filter);
}

/** How many there are in each state under the same conditions. */
export async function countOutside(
  access: Access,
  actor: Actor,
  { status: _, ...filter }: OutsideFilter,
): Promise<Partial<Record<OutsideStatus, number>>> {
  const rows = await atDesks(access, actor, filter)
    .select((e) => ['o.status', e.fn.countAll<number>().as('count')])
    .groupBy('o.status')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

/** What may be cited, for choosing: those with the words, last collected first. */
export const findOutside = (access: Access, actor: Actor, words: string, limit: number): Promise<OutsideLine[]> =>
  lines(atDesks(access, actor, { words }))
    .where('o.status', '<>', 'set_aside')
    .orderBy('o.id', 'desc')
    .limit(limit)
    .execute();

/** A text that an article may cite. */
export interface Citable {
  readonly id: string;
  readonly deskId: UnitId;
  readonly title: string;
  readonly body: Body;
  /** The unit of ours whose text it is; none for what comes from elsewhere. */
  readonly unitId: UnitId | null;
  readonly unitName: string | null;
  readonly version: number;
  /** Not set aside. */
  readonly isUsable: boolean;
}

/** In no order; ids that are none are left out. Who may read them is for the caller to see to: `deskId`. */
export async function citableOutside(db: Db | Trx, orgId: OrgId, ids: readonly string[]): Promise<Citable[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('intake.outside_item')
    .select(['id', 'desk_id', 'title', 'body', 'source', 'version', 'status'])
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, desk_id, title, body, source, version, status }) => ({
    ...{ id, deskId: desk_id, title, body, version },
    unitId: null,
    unitName: source,
    isUsable: status !== 'set_aside',
  }));
}

function atDesks(access: Access, actor: Actor, { status, words = '', period }: OutsideFilter) {
  const roles: readonly string[] = deskRoles;
  const desks = actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId);
  const query = parseQuery(words);
  const conditions = query.ok ? textConditions(query.value, { grams: sql.ref('o.g'), text: sql.ref('o.text') }) : [];
  return conditions
    .reduce(
      (q, condition) => q.where(condition),
      access.db.selectFrom('intake.outside_item as o').where('o.org_id', '=', access.orgId),
    )
    .where(sql<boolean>`o.desk_id = any(${`{${desks.join(',')}}`}::uuid[])`)
    .$if(words.trim() !== '' && !query.ok, (q) => q.where(sql<boolean>`false`))
    .$if(status !== undefined, (q) => q.where('o.status', '=', status ?? 'collected'))
    .$if(period !== undefined, (q) =>
      q.where('o.day', '>=', period?.from ?? '').where('o.day', '<=', period?.to ?? ''),
    );
}

const lines = (items: ReturnType<typeof atDesks>) =>
  items.select([
    'o.id',
    'o.title',
    'o.source',
    'o.address',
    'o.day',
    'o.note',
    'o.status',
    'o.characters',
    'o.collector_name as collectorName',
    'o.collected_at as collectedAt',
  ]);
