/** The search: candidates under a cap and without an order first, because an ordered plan walks the whole list for a rare word. */
import { type RawBuilder, sql } from 'kysely';
import type { Actor, Role } from '#kernel/actor.ts';
import { addDays } from '#kernel/calendar.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import { periodOf } from '#kernel/period.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Access } from '#platform/event-log/index.ts';
import { bestFirst, needsReading, parseQuery, type TextQuery, textConditions } from '#platform/text-index/index.ts';
import { type Hit, hitsOf } from './hit.queries.ts';
import { candidateCap, type Order, readingLimit, recentLimit, type SearchFilter } from './search.ts';
import { isFiltered, type SearchQuery } from './search-query.ts';
import { stateNamed } from './searched-states.ts';
import './search.tables.ts';

export interface Search extends SearchFilter, Keyset {
  /** Left out: everything that the other conditions leave. */
  readonly query?: TextQuery | undefined;
  readonly order: Order;
  /** Count all hits, however many. */
  readonly exact?: boolean | undefined;
}

export interface Found extends Page<Hit> {
  readonly total: number;
  /** There are more than `total`; nobody counted them. */
  readonly isMore: boolean;
}

/** What the words and conditions mean; without words the conditions alone, and with neither the refusal of `parseQuery`. */
export function searchOf(asked: SearchQuery): Result<Search> {
  const words = parseQuery(asked.q);
  const conditionsOnly = asked.q.trim() === '' && isFiltered(asked);
  if (!words.ok && !conditionsOnly) return words;
  const { thing, unitId, genre, channel, order, before, after } = asked;
  return ok({
    query: words.ok ? words.value : undefined,
    thing,
    unitId,
    genre,
    channel,
    state: asked.state === undefined ? undefined : stateNamed(asked.state),
    period: asked.period === undefined ? undefined : periodOf(asked.period),
    order,
    before,
    after,
    exact: asked.count === 'exact',
  });
}

type Condition = RawBuilder<boolean>;
interface Key {
  readonly id: string;
}

/** Twenty a page; only what the actor may read, by the rules of `seesReport`, `seesArticle` and `seesIssue`. */
export async function search(access: Access, actor: Actor, asked: Search): Promise<Found> {
  const { query, order, exact } = asked;
  const from = entries(access, actor, asked);
  const { keys, total } =
    order === 'best' && query ? await best(access, from, asked) : await newest(access, actor, from, asked);
  const isMore = total > candidateCap && !exact;
  const page = pageOf(keys, asked);
  const lines = await hitsOf(access, page.lines, query?.terms ?? []);
  return { ...page, lines, total: isMore ? candidateCap : exact ? await countAll(access, from) : total, isMore };
}

/** How many came in, up to `most`. */
export async function countHits(
  access: Access,
  actor: Actor,
  asked: SearchFilter & Pick<Search, 'query'>,
  most: number,
): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from (select from ${entries(access, actor, asked)} limit ${most}) c`.execute(access.db);
  return rows[0]?.n ?? 0;
}

function conditionsOf(access: Access, actor: Actor, asked: SearchFilter & Pick<Search, 'query'>) {
  const seen = [visibleTo(access, actor), ...filterConditions(access, asked)];
  const text = asked.query ? textConditions(asked.query, { grams: sql.ref('s.g'), text: sql.ref('s.text') }) : [];
  return { seen, text };
}

/** `s`: the entries under all conditions. Where no index helps, the newest that the reader may see are read through. */
function entries(access: Access, actor: Actor, asked: SearchFilter & Pick<Search, 'query'>): RawBuilder<unknown> {
  const { seen, text } = conditionsOf(access, actor, asked);
  if (asked.query && needsReading(asked.query))
    return sql`(select * from overview.search_entry s where ${all(seen)}
      order by s.at desc, s.thing_id desc limit ${readingLimit}) s where ${all(text)}`;
  return sql`overview.search_entry s where ${all([...seen, ...text])}`;
}

/** The entries next in the list, whosever they are: where hits are many, a page of them is among these, and nothing else is read. */
const recentEntries = (access: Access, asked: Search): RawBuilder<unknown> =>
  sql`(select * from overview.search_entry s where s.org_id = ${access.orgId} and ${beyond(access, asked, 's.thing_id')}
    ${inOrder(asked, 's.thing_id', recentLimit)}) s`;

const all = (conditions: readonly Condition[]) => sql.join(conditions, sql` and `);

interface Keys {
  /** A page and one more, in the order of the page that was asked for. */
  readonly keys: Key[];
  /** At most one above the cap. */
  readonly total: number;
}

async function newest(access: Access, actor: Actor, from: RawBuilder<unknown>, asked: Search): Promise<Keys> {
  const { rows } = await sql<{ total: number; ids: string[] }>`
    with c as materialized (select s.thing_id as id, s.at from ${from} limit ${candidateCap + 1})
    select (select count(*)::int from c) as total,
      array(select s.id::text from c s where ${beyond(access, asked, 's.id')} ${inOrder(asked, 's.id')}) as ids`.execute(
    access.db,
  );
  const { total = 0, ids = [] } = rows[0] ?? {};
  if (total <= candidateCap) return { keys: ids.map((id) => ({ id })), total };
  const { seen, text } = conditionsOf(access, actor, asked);
  const recent =
    await sql<Key>`select s.thing_id as id from ${recentEntries(access, asked)} where ${all([...seen, ...text])}
    ${inOrder(asked, 's.thing_id')}`.execute(access.db);
  if (recent.rows.length > pageSize) return { keys: recent.rows, total };
  const ordered = await sql<Key>`select s.thing_id as id from ${from} and ${beyond(access, asked, 's.thing_id')}
    ${inOrder(asked, 's.thing_id')}`.execute(access.db);
  return { keys: ordered.rows, total };
}

function beyond({ orgId }: Access, { before, after }: Keyset, id: string): Condition {
  const key = after ?? before;
  if (key === undefined) return sql<boolean>`true`;
  const place = sql`(select e.at, e.thing_id from overview.search_entry e where e.org_id = ${orgId} and e.thing_id = ${key})`;
  return after === undefined
    ? sql<boolean>`(s.at, ${sql.ref(id)}) < ${place}`
    : sql<boolean>`(s.at, ${sql.ref(id)}) > ${place}`;
}

const inOrder = ({ after }: Keyset, id: string, limit = pageSize + 1) =>
  after === undefined
    ? sql`order by s.at desc, ${sql.ref(id)} desc limit ${limit}`
    : sql`order by s.at, ${sql.ref(id)} limit ${limit}`;

/** The newest thousand when there are more. */
async function best(access: Access, from: RawBuilder<unknown>, asked: Search): Promise<Keys> {
  const some = sql<Key>`select s.thing_id as id from ${from} limit ${candidateCap + 1}`;
  const newest = sql<Key>`select s.thing_id as id from ${from} order by s.at desc, s.thing_id desc limit ${candidateCap}`;
  const found = (await some.execute(access.db)).rows;
  const kept = found.length > candidateCap ? (await newest.execute(access.db)).rows : found;
  const { rows } = await sql<{ id: string; at: string; text: string }>`
    select e.thing_id as id, e.at, e.text from overview.search_entry e
    where e.org_id = ${access.orgId} and e.thing_id = any(${uuids(kept.map(({ id }) => id))})`.execute(access.db);
  const candidates = rows.map((row) => ({ ...row, title: row.text.slice(0, row.text.indexOf('\n')) }));
  const ids = bestFirst(candidates, asked.query?.terms ?? []);
  return { keys: besideKey(ids, asked).map((id) => ({ id })), total: found.length };
}

/** Of a ranked list what follows `before`, or what precedes `after` nearest first. */
function besideKey(ids: readonly string[], { before, after }: Keyset): string[] {
  if (after !== undefined)
    return ids
      .slice(0, Math.max(0, ids.indexOf(after)))
      .reverse()
      .slice(0, pageSize + 1);
  const start = before === undefined ? 0 : ids.indexOf(before) + 1;
  return ids.slice(start, start + pageSize + 1);
}

async function countAll({ db }: Access, from: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${from}`.execute(db);
  return rows[0]?.n ?? 0;
}

const unitRoles: readonly Role[] = ['correspondent', 'approver'];
const deskRoles: readonly Role[] = ['editor', 'checker', 'signatory'];
const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** What a unit has not filed yet, or has taken back, is no matter of the desk. */
const unitOnly = sql`('draft', 'awaiting_approval', 'withdrawn')`;

function visibleTo({ orgId }: Access, actor: Actor): Condition {
  const at = (roles: readonly Role[]) =>
    uuids(actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId));
  const ofUnits = sql`select u.id from directory.unit u where u.org_id = ${orgId} and u.lineage && ${at(unitRoles)}`;
  return sql<boolean>`s.org_id = ${orgId} and (
    (s.thing = 'report' and s.unit_id in (${ofUnits}))
    or (s.desk_id = any(${at(deskRoles)}) and (s.thing <> 'report' or s.status not in ${unitOnly})))`;
}

function filterConditions(
  { orgId }: Access,
  { thing, unitId, genre, state, period, channel, since, until }: SearchFilter,
): Condition[] {
  return [
    ...(thing ? [sql<boolean>`s.thing = ${thing}`] : []),
    ...(state ? [sql<boolean>`s.thing = ${state.thing} and s.status = ${state.status}`] : []),
    ...(genre ? [sql<boolean>`s.genre = ${genre}`] : []),
    ...(unitId
      ? [
          sql<boolean>`s.unit_id in (select u.id from directory.unit u
            where u.org_id = ${orgId} and u.lineage @> ${uuids([unitId])})`,
        ]
      : []),
    ...(period
      ? [
          sql<boolean>`s.at >= ${dayStart(period.from)}::timestamptz and s.at < ${dayStart(addDays(period.to, 1))}::timestamptz`,
        ]
      : []),
    ...(channel ? [sql<boolean>`s.thing_id in (${ofChannel(orgId, channel)})`] : []),
    ...(since ? [sql<boolean>`s.at > ${since}::timestamptz`] : []),
    ...(until ? [sql<boolean>`s.at <= ${until}::timestamptz`] : []),
  ];
}

const dayStart = (day: string): string => `${day}T00:00:00+08:00`;

/** Issues of the channel, and the reports and articles that it adopted. */
const ofChannel = (orgId: string, channel: string) => sql`
  select i.id from press.issue i join press.bulletin b on b.org_id = i.org_id and b.id = i.bulletin_id
    where i.org_id = ${orgId} and b.settings ->> 'channel' = ${channel}
  union all
  select t.thing_id from scoring.adoption a, unnest(array[a.article_id, a.report_id]) t (thing_id)
    where a.org_id = ${orgId} and a.channel = ${channel} and t.thing_id is not null
  union all
  select l.source_id from scoring.adoption a join newsroom.source_link l on l.org_id = a.org_id and l.article_id = a.article_id
    where a.org_id = ${orgId} and a.channel = ${channel}`;
