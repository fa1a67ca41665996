/** Rows of the search: made from a report, an article or an issue, in the transaction that changes it. */
import { type RawBuilder, sql } from 'kysely';
import { numberLine, type Series } from '#flow/press/issue/index.ts';
import { type Body, plainBody } from '#kernel/body.ts';
import { inTransaction } from '#platform/db/index.ts';
import type { Access, Work } from '#platform/event-log/index.ts';
import { grams, intArray, norm } from '#platform/text-index/index.ts';
import type { SearchedThing } from './search.ts';
import './search.tables.ts';

interface Source {
  readonly thing_id: string;
  readonly thing: SearchedThing;
  readonly unit_id: string;
  readonly desk_id: string;
  readonly status: string;
  readonly genre: string | null;
  readonly at: string;
  readonly title: string;
  readonly body: Body;
  readonly series: Series | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly total: number | null;
}

/** What a title is made of. */
export type Titled = Pick<Source, 'title' | 'series' | 'year' | 'number' | 'total'>;

/** Every searched record of the organisation in one shape; an issue's text is the titles of its articles. */
const sources: Readonly<Record<SearchedThing, (orgId: string) => RawBuilder<Source>>> = {
  report: (orgId) => sql`select r.id as thing_id, 'report' as thing, r.unit_id, r.desk_id, r.status, r.genre,
    coalesce(r.filed_at, r.created_at) as at, r.title, r.body, null as series, null::int as year, null::int as number, null::int as total
    from intake.report r where r.org_id = ${orgId}`,
  article: (
    orgId,
  ) => sql`select a.id as thing_id, 'article' as thing, a.desk_id as unit_id, a.desk_id, a.status, null as genre,
    a.opened_at as at, a.title, a.body, null as series, null::int as year, null::int as number, null::int as total
    from newsroom.article a where a.org_id = ${orgId}`,
  issue: (
    orgId,
  ) => sql`select i.id as thing_id, 'issue' as thing, i.desk_id as unit_id, i.desk_id, i.status, null as genre,
    coalesce(i.released_at, i.opened_at) as at, b.name as title, coalesce((
      select jsonb_agg(jsonb_build_object('kind', 'paragraph', 'text', a.title) order by e.position)
      from press.issue_entry e join newsroom.article a on a.org_id = e.org_id and a.id = e.article_id
      where e.org_id = i.org_id and e.issue_id = i.id), '[]'::jsonb) as body, i.series, i.year, i.number, i.total
    from press.issue i join press.bulletin b on b.org_id = i.org_id and b.id = i.bulletin_id where i.org_id = ${orgId}`,
};

/** Title and text anew. */
export async function indexText({ db, orgId }: Access, thing: SearchedThing, id: string): Promise<void> {
  const { rows } = await sql<Source>`select * from (${sources[thing](orgId)}) s where thing_id = ${id}`.execute(db);
  await write({ db, orgId }, rows);
}

/** What a step changes beside the text: a narrow update that leaves the index alone. */
export async function indexStanding({ db, orgId }: Work, thing: SearchedThing, id: string): Promise<void> {
  await sql`update overview.search_entry e set status = s.status, desk_id = s.desk_id, unit_id = s.unit_id, at = s.at
    from (${sources[thing](orgId)}) s
    where e.org_id = ${orgId} and e.thing_id = ${id} and s.thing_id = e.thing_id`.execute(db);
}

/** Issues that print this article. */
export async function issuesWith({ db, orgId }: Work, articleId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('press.issue_entry')
    .select('issue_id')
    .where('org_id', '=', orgId)
    .where('article_id', '=', articleId)
    .execute();
  return rows.map((row) => row.issue_id);
}

const batch = 200;

/** Everything anew, while the house goes on working; the number of rows. Rows of records that are gone go as well. */
export async function rebuildSearch(access: Access): Promise<number> {
  const { db, orgId } = access;
  let count = 0;
  await pendingUpTo(access, 64 * 1024);
  try {
    for await (const rows of everySource(access)) {
      await write(access, rows);
      count += rows.length;
      if (count % atOnce < batch) await mergePending(access);
    }
    await mergePending(access);
  } finally {
    await pendingUpTo(access, 512);
  }
  const every = sql.join(
    Object.values(sources).map((source) => sql`select thing_id from (${source(orgId)}) s`),
    sql` union all `,
  );
  await sql`delete from overview.search_entry where org_id = ${orgId} and thing_id not in (${every})`.execute(db);
  return count;
}

async function* everySource({ db, orgId }: Access): AsyncGenerator<readonly Source[]> {
  for (const source of Object.values(sources)) {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const { rows } = await sql<Source>`select * from (${source(orgId)}) s where thing_id > ${after}
        order by thing_id limit ${batch}`.execute(db);
      const last = rows.at(-1);
      if (!last) break;
      yield rows;
      after = last.thing_id;
    }
  }
}

/** Rows after which the pending pairs are merged into the index: many at once cost a tenth of few. */
const atOnce = 5_000;

const pendingUpTo = ({ db }: Access, kilobytes: number) =>
  sql`alter index overview.search_entry_g set (gin_pending_list_limit = ${sql.lit(kilobytes)})`.execute(db);

const mergePending = ({ db }: Access) =>
  inTransaction(db, async (trx) => {
    await sql`set local maintenance_work_mem = '256MB'`.execute(trx);
    await sql`select gin_clean_pending_list('overview.search_entry_g')`.execute(trx);
  });

async function write({ db, orgId }: Access, rows: readonly Source[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('overview.search_entry')
    .values(rows.map((row) => entryOf(orgId, row)))
    .onConflict((c) =>
      c.columns(['org_id', 'thing_id']).doUpdateSet((e) => ({
        unit_id: e.ref('excluded.unit_id'),
        desk_id: e.ref('excluded.desk_id'),
        status: e.ref('excluded.status'),
        genre: e.ref('excluded.genre'),
        at: e.ref('excluded.at'),
        text: e.ref('excluded.text'),
        g: e.ref('excluded.g'),
      })),
    )
    .execute();
}

function entryOf(org_id: string, source: Source) {
  const text = norm(`${titleOf(source)}\n${textOf(source.body)}`);
  const { thing_id, thing, unit_id, desk_id, status, genre, at } = source;
  return { org_id, thing_id, thing, unit_id, desk_id, status, genre, at, text, g: intArray(grams(text)) };
}

/** An issue is called by its bulletin and, once signed, its number, as it is printed. */
export function titleOf({ title, series, year, number, total }: Titled): string {
  if (series === null) return title;
  const line =
    year === null || number === null || total === null ? '' : numberLine('zh', { year, number, total }, series);
  return `《${title}》${line}`;
}

export const textOf: (body: Body) => string = plainBody;
