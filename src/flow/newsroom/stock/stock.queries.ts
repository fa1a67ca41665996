/** What the pages read of the stock, and what an article may cite, within the desks of the actor. */
import { sql } from 'kysely';
import { unitsByIds } from '#flow/directory/unit/index.ts';
import type { Citable } from '#flow/intake/outside/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { OrgId, UnitId } from '#kernel/ids.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Db, Trx } from '#platform/db/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import { parseQuery, textConditions } from '#platform/text-index/index.ts';
import { deskRoles } from './stock-actions.ts';
import type { StockKind, StockSource, StockStatus } from './stock-piece.ts';
import './stock.tables.ts';

export interface StockFilter extends Keyset {
  readonly status?: StockStatus | undefined;
  readonly kind?: StockKind | undefined;
  readonly topic?: string | undefined;
  /** With all units below it. */
  readonly unitId?: UnitId | undefined;
  /** Words that all stand in title, topics, speaker or text. */
  readonly words?: string | undefined;
  /** The record that the piece comes from. */
  readonly source?: string | undefined;
}

export interface StockLine {
  readonly id: string;
  readonly kind: StockKind;
  readonly status: StockStatus;
  readonly title: string;
  /** The beginning of the text. */
  readonly opening: string;
  readonly topics: readonly string[];
  readonly speaker: string;
  readonly unitName: string | null;
  readonly source: StockSource;
  readonly addedAt: string;
  readonly addedByName: string;
  /** Articles that cite it. */
  readonly uses: number;
}

/** Last added first, 20 a page. */
export async function listStock(access: Access, actor: Actor, filter: StockFilter): Promise<Page<StockLine>> {
  const { before, after } = filter;
  const rows = await lines(atDesks(access, actor, filter))
    .$if(before !== undefined, (q) => q.where('s.id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('s.id', '>', after ?? ''))
    .orderBy('s.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(rows, filter);
}

/** How many of each kind there are under the same conditions. */
export async function countStock(
  access: Access,
  actor: Actor,
  { kind: _, ...filter }: StockFilter,
): Promise<Partial<Record<StockKind, number>>> {
  const rows = await atDesks(access, actor, filter)
    .select((e) => ['s.kind', e.fn.countAll<number>().as('count')])
    .groupBy('s.kind')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.kind, row.count]));
}

export interface TopicCount {
  readonly topic: string;
  readonly count: number;
}

/** The most frequent topics under the same conditions. */
export async function topicsOf(
  access: Access,
  actor: Actor,
  { topic: _, ...filter }: StockFilter,
  limit = 40,
): Promise<TopicCount[]> {
  const { rows } = await sql<TopicCount>`
    select topic, count(*)::int as count from (${atDesks(access, actor, filter).select('s.topics')}) t, unnest(t.topics) topic
    group by topic order by count(*) desc, topic limit ${limit}`.execute(access.db);
  return rows;
}

/** Of a desk, the most frequent first. */
export async function knownTopics({ db, orgId }: Access, deskId: string, limit = 200): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    select topic from newsroom.stock_piece s, unnest(s.topics) topic
    where s.org_id = ${orgId} and s.desk_id = ${deskId} and s.status = 'in_stock'
    group by topic order by count(*) desc, topic limit ${limit}`.execute(db);
  return rows.map(({ topic }) => topic);
}

/** What may be cited, for choosing: those with the words, last added first. */
export const findStock = (access: Access, actor: Actor, words: string, limit: number): Promise<StockLine[]> =>
  lines(atDesks(access, actor, { words, status: 'in_stock' }))
    .orderBy('s.id', 'desc')
    .limit(limit)
    .execute();

/** In no order; ids that are none are left out. Who may read them is for the caller to see to: `deskId`. */
export async function citableStock(db: Db | Trx, orgId: OrgId, ids: readonly string[]): Promise<Citable[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('newsroom.stock_piece')
    .select(['id', 'desk_id', 'title', 'body', 'unit_id', 'version', 'status'])
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .execute();
  const units = await unitsByIds(
    { db, orgId },
    rows.flatMap((row) => row.unit_id ?? []),
  );
  return rows.map(({ id, desk_id, title, body, unit_id, version, status }) => ({
    ...{ id, deskId: desk_id, title, body, version },
    unitId: unit_id,
    unitName: (unit_id !== null && units.get(unit_id)?.name) || null,
    isUsable: status === 'in_stock',
  }));
}

/** The piece that a hold of this report made, whatever its state. */
export async function heldPieceOf({ db, orgId }: Access, reportId: string) {
  return db
    .selectFrom('newsroom.stock_piece')
    .select(['id', 'status'])
    .where('org_id', '=', orgId)
    .where('source_id', '=', reportId)
    .where('kind', '=', 'held_report')
    .executeTakeFirst();
}

function atDesks(access: Access, actor: Actor, filter: StockFilter) {
  const { status, kind, topic, unitId, words = '', source } = filter;
  const roles: readonly string[] = deskRoles;
  const desks = actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId);
  const query = parseQuery(words);
  const conditions = query.ok ? textConditions(query.value, { grams: sql.ref('s.g'), text: sql.ref('s.text') }) : [];
  return conditions
    .reduce(
      (q, condition) => q.where(condition),
      access.db
        .selectFrom('newsroom.stock_piece as s')
        .leftJoin('directory.unit as u', (j) => j.onRef('u.org_id', '=', 's.org_id').onRef('u.id', '=', 's.unit_id'))
        .where('s.org_id', '=', access.orgId),
    )
    .where(sql<boolean>`s.desk_id = any(${uuids(desks)})`)
    .$if(words.trim() !== '' && !query.ok, (q) => q.where(sql<boolean>`false`))
    .$if(status !== undefined, (q) => q.where('s.status', '=', status ?? 'in_stock'))
    .$if(kind !== undefined, (q) => q.where('s.kind', '=', kind ?? 'case'))
    .$if(!!topic, (q) => q.where(sql<boolean>`s.topics @> array[${topic ?? ''}::text]`))
    .$if(unitId !== undefined, (q) => q.where(sql<boolean>`u.lineage @> ${uuids([unitId ?? ''])}`))
    .$if(source !== undefined, (q) => q.where('s.source_id', '=', source ?? ''));
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

const lines = (pieces: ReturnType<typeof atDesks>) =>
  pieces.select([
    's.id',
    's.kind',
    's.status',
    's.title',
    sql<string>`left(coalesce(s.body->0->>'text', ''), 120)`.as('opening'),
    's.topics',
    's.speaker',
    'u.name as unitName',
    's.source',
    's.added_at as addedAt',
    's.added_by_name as addedByName',
    sql<number>`(select count(distinct l.article_id)::int from newsroom.source_link l
      where l.org_id = s.org_id and l.source_id = s.id)`.as('uses'),
  ]);
