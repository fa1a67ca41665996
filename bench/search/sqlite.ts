/** SQLite FTS5 of `node:sqlite` as a peer: bigrams as words, or its own trigrams. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { grams, type TextQuery } from '#platform/text-index/index.ts';
import type { Engine } from './engine.ts';

export type Tokens = 'bigram' | 'trigram';

/** A file with the index, made when there is none; the first text has number `from`. */
export function openFts(file: string, tokens: Tokens) {
  const db = new DatabaseSync(file);
  db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -200000');
  const tokenizer = tokens === 'trigram' ? 'trigram' : 'unicode61 remove_diacritics 0';
  db.exec(`create virtual table if not exists fts using fts5(text, tokenize = '${tokenizer}', content = '')`);
  const insert = db.prepare('insert into fts (rowid, text) values (?, ?)');
  const insertFrom = (from: number, texts: readonly string[]) => {
    db.exec('begin');
    for (const [n, text] of texts.entries())
      insert.run(from + n + 1, tokens === 'trigram' ? text : pairsOf(text).join(' '));
    db.exec('commit');
  };
  return { db, insertFrom };
}

/** In the same process, without rights; bigrams as words with places, so that a phrase of them is a substring. */
export function sqlite(tokens: Tokens, filled?: string): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'huoshui-bench-'));
  const file = filled ?? join(folder, 'fts.db');
  const { db, insertFrom } = openFts(file, tokens);
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
      insertFrom(from, texts.slice(from));
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
