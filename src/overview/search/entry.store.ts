/** Rows of the search: made from the records, in the transaction that changes them. */
import { sql } from 'kysely';
import { inTransaction } from '#platform/db/index.ts';
import type { Access, Work } from '#platform/event-log/index.ts';
import { grams, intArray, norm } from '#platform/text-index/index.ts';
import type { SearchedThing } from './search.ts';
import { type Source, sources, textOf, titleOf } from './sources.queries.ts';
import './search.tables.ts';

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
