/** The house's own search and its peers behind one face: newest twenty with the number of all, and all ids. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type RawBuilder, sql } from 'kysely';
import { rebuildSearch } from '#overview/search/index.ts';
import { search } from '#overview/search/search.queries.ts';
import { grams, type TextQuery, textConditions } from '#platform/text-index/index.ts';
import type { City } from './city.ts';

export interface Engine {
  readonly name: string;
  /** Brings in the texts from `from` on. */
  load(from: number, texts: readonly string[]): Promise<void>;
  /** A page and how many; false where the engine cannot answer. */
  first(query: TextQuery): Promise<boolean>;
  /** Numbers of all texts found. */
  all(query: TextQuery): Promise<number[]>;
  /** Bytes of the index and what it needs beside the text. */
  bytes(): Promise<number>;
  close(): void;
}

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

type Tokens = 'bigram' | 'trigram';

/** In the same process, without rights; bigrams as words with places, so that a phrase of them is a substring. */
export function sqlite(tokens: Tokens): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'huoshui-bench-'));
  const file = join(folder, 'fts.db');
  const db = new DatabaseSync(file);
  db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -200000');
  db.exec(
    tokens === 'trigram'
      ? "create virtual table fts using fts5(text, tokenize = 'trigram', content = '')"
      : "create virtual table fts using fts5(text, tokenize = 'unicode61 remove_diacritics 0', content = '')",
  );
  const insert = db.prepare('insert into fts (rowid, text) values (?, ?)');
  const page = db.prepare('select rowid from fts where fts match ? order by rowid desc limit 20');
  const count = db.prepare('select count(*) as n from fts where fts match ?');
  const every = db.prepare('select rowid as id from fts where fts match ?');
  const match = (query: TextQuery): string | undefined => {
    const asked = (term: string) =>
      tokens === 'trigram' ? phraseOf(term, 3) : pairsOf(term).length > 0 && `"${pairsOf(term).join(' ')}"`;
    const [terms, without] = [query.terms.map(asked), query.without.map(asked)];
    if ([...terms, ...without].includes(false)) return undefined;
    return without.length > 0 ? `(${terms.join(' AND ')}) NOT (${without.join(' OR ')})` : terms.join(' AND ');
  };
  return {
    name: `SQLite FTS5 ${tokens}`,
    load: async (from, texts) => {
      db.exec('begin');
      for (let n = from; n < texts.length; n++) {
        const text = texts[n] ?? '';
        insert.run(n + 1, tokens === 'trigram' ? text : pairsOf(text).join(' '));
      }
      db.exec('commit');
    },
    first: async (query) => {
      const asked = match(query);
      if (asked === undefined) return false;
      page.all(asked);
      count.get(asked);
      return true;
    },
    all: async (query) => {
      const asked = match(query);
      return asked === undefined ? [] : every.all(asked).map((row) => Number(row.id) - 1);
    },
    bytes: async () => statSync(file).size,
    close: () => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const phraseOf = (term: string, shortest: number): string | false =>
  [...term].length >= shortest && `"${term.replaceAll('"', '""')}"`;

/** Each pair as a word of letters only, whatever its characters are; a gap where no pair is. */
function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let i = 1; i < text.length; i++) {
    const pair = text.slice(i - 1, i + 1);
    pairs.push(grams(pair).length > 0 ? `x${[...pair].map((c) => c.codePointAt(0)?.toString(36)).join('x')}` : 'gap');
  }
  return pairs;
}
