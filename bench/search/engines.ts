/** The house's own search and its peers behind one face: newest twenty with the number of all, and all ids. */
import { type RawBuilder, sql } from 'kysely';
import { rebuildSearch } from '#overview/search/index.ts';
import { search } from '#overview/search/search.queries.ts';
import { type TextQuery, textConditions } from '#platform/text-index/index.ts';
import type { City } from './city.ts';
import type { Engine } from './engine.ts';

const sizeOf = async (city: City, ...relations: string[]): Promise<number> => {
  let total = 0;
  for (const name of relations) {
    const { rows } = await sql<{ n: string }>`select pg_total_relation_size(${name}::regclass) as n`.execute(
      city.access.db,
    );
    total += Number(rows[0]?.n);
  }
  return total;
};

/** As the pages use it: rights, cap, order, page, snippets. */
export function ours(city: City, numbers: ReadonlyMap<string, number>, order: 'newest' | 'best'): Engine {
  const { access, editor } = city;
  return {
    name: order === 'newest' ? 'Huoshui' : 'Huoshui, best first',
    load: async () => {
      if (order === 'best') return;
      await rebuildSearch(access);
      await sql`analyze overview.search_entry`.execute(access.db);
    },
    first: async (query) => (await search(access, editor, { query, order })).total >= 0,
    all: async (query) => {
      const conditions = textConditions(query, { grams: sql.ref('s.g'), text: sql.ref('s.text') });
      const { rows } = await sql<{ id: string }>`select thing_id as id from overview.search_entry s
        where ${sql.join(conditions, sql` and `)}`.execute(access.db);
      return rows.map(({ id }) => numbers.get(id) ?? -1);
    },
    bytes: () => sizeOf(city, 'overview.search_entry'),
    close: () => {},
  };
}

/** The same text in a table of its own under pg_trgm, asked in the same capped way. */
export async function trigrams(city: City): Promise<Engine> {
  const { db } = city.access;
  await sql`create extension pg_trgm`.execute(db);
  await sql`create schema bench`.execute(db);
  await sql`create table bench.trigram (id integer primary key, text text not null)`.execute(db);
  const where = ({ terms, without }: TextQuery): RawBuilder<unknown> =>
    sql.join(
      [...terms.map((t) => sql`text like ${like(t)}`), ...without.map((t) => sql`text not like ${like(t)}`)],
      sql` and `,
    );
  return {
    name: 'PostgreSQL pg_trgm',
    load: async (from, texts) => {
      await sql`drop index if exists bench.trigram_text`.execute(db);
      for (let at = from; at < texts.length; at += 1000)
        await sql`insert into bench.trigram select ${at} + n - 1, text
          from unnest(${texts.slice(at, at + 1000)}::text[]) with ordinality x(text, n)`.execute(db);
      await sql`create index trigram_text on bench.trigram using gin (text gin_trgm_ops)`.execute(db);
      await sql`analyze bench.trigram`.execute(db);
    },
    first: async (query) => {
      const { rows } = await sql<{
        n: number;
      }>`with c as materialized (select id from bench.trigram where ${where(query)} limit 1001)
        select id, (select count(*)::int from c) as n from c order by id desc limit 20`.execute(db);
      if ((rows[0]?.n ?? 0) > 1000)
        await sql`select id from bench.trigram where ${where(query)} order by id desc limit 20`.execute(db);
      return true;
    },
    all: async (query) =>
      (await sql<{ id: number }>`select id from bench.trigram where ${where(query)}`.execute(db)).rows.map((r) => r.id),
    bytes: () => sizeOf(city, 'bench.trigram'),
    close: () => {},
  };
}

const like = (term: string): string => `%${term.replace(/[\\%_]/g, '\\$&')}%`;

/** PostgreSQL reading every text, one connection, no index: what there is without a search. */
export function reading(city: City, numbers: ReadonlyMap<string, number>): Engine {
  const { db } = city.access;
  const where = ({ terms, without }: TextQuery): RawBuilder<unknown> =>
    sql.join(
      [...terms.map((t) => sql`text like ${like(t)}`), ...without.map((t) => sql`text not like ${like(t)}`)],
      sql` and `,
    );
  const all = async (query: TextQuery) =>
    (
      await sql<{ id: string }>`select thing_id as id from overview.search_entry where ${where(query)}`.execute(db)
    ).rows.map(({ id }) => numbers.get(id) ?? -1);
  return {
    name: 'PostgreSQL without an index',
    isSlow: true,
    load: async () => {},
    first: async (query) => {
      await sql`select thing_id, count(*) over () from overview.search_entry where ${where(query)} order by at desc limit 20`.execute(
        db,
      );
      return true;
    },
    all,
    bytes: async () => 0,
    close: () => {},
  };
}
