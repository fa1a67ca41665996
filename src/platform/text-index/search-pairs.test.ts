import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { testDatabase } from '../../../tests/support/database.ts';
import { grams, holdsQuery, intArray, norm, parseQuery, type TextQuery, textConditions } from './index.ts';

const pairs = z
  .array(
    z.strictObject({
      query: z.string(),
      text: z.string(),
      found: z.boolean().optional(),
      refused: z.string().optional(),
      why: z.string(),
    }),
  )
  .parse(parse(readFileSync(new URL('../../../tests/golden/search-pairs.yaml', import.meta.url), 'utf8')));

const database = await testDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  await sql`create table indexed (id integer primary key, text text not null, g integer[] not null)`.execute(
    database.write,
  );
  await sql`create index indexed_g on indexed using gin (g)`.execute(database.write);
});

/** Replaces what is indexed. */
async function index(texts: readonly string[]): Promise<void> {
  await sql`truncate indexed`.execute(database.write);
  for (const [id, text] of texts.entries()) {
    const read = norm(text);
    await sql`insert into indexed values (${id}, ${read}, ${intArray(grams(read))})`.execute(database.write);
  }
}

/** Numbers of the texts that the index finds; it must be used, so reading the table is forbidden. */
async function found(query: TextQuery): Promise<number[]> {
  const conditions = textConditions(query, { grams: sql.ref('g'), text: sql.ref('text') });
  return database.write.transaction().execute(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    const { rows } = await sql<{
      id: number;
    }>`select id from indexed where ${sql.join(conditions, sql` and `)} order by id`.execute(trx);
    return rows.map(({ id }) => id);
  });
}

const read = (texts: readonly string[], query: TextQuery) =>
  texts.flatMap((text, id) => (holdsQuery(text, query) ? [id] : []));

describe('hard pairs', () => {
  beforeAll(() => index(pairs.map(({ text }) => text)));
  test.each(pairs.map((pair, id) => [pair.query, pair.text, { ...pair, id }] as const))(
    '%s in %s',
    async (_, text, pair) => {
      const query = parseQuery(pair.query);
      if (!query.ok) return expect(query.refusals[0]?.code, pair.why).toBe(pair.refused);
      expect(holdsQuery(text, query.value), pair.why).toBe(pair.found);
      expect((await found(query.value)).includes(pair.id), `${pair.why}, through the index`).toBe(pair.found);
    },
  );
});

const character = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...'农业发展银行处理待招商公司青岚市') },
  { weight: 3, arbitrary: fc.constantFrom(...'aAbB19．.%％_\\，、“”（－-') },
  { weight: 2, arbitrary: fc.constantFrom('𠮷', '𡈽', '㎡', 'Ｇ', '５', 'İ', 'Σ', '①', 'é', '́') },
  { weight: 1, arbitrary: fc.constantFrom(' ', '　', '\n') },
);
const textArbitrary = fc.array(character, { minLength: 1, maxLength: 40 }).map((c) => c.join(''));

/** A query cut out of one of the texts: it must find at least that one, whatever it is made of. */
const corpusArbitrary = fc.array(textArbitrary, { minLength: 3, maxLength: 12 }).chain((texts) =>
  fc.record({
    texts: fc.constant(texts),
    from: fc.nat(texts.length - 1),
    start: fc.nat(30),
    length: fc.integer({ min: 2, max: 8 }),
  }),
);

test('every query of two characters and more finds exactly what reading finds', async () => {
  await fc.assert(
    fc.asyncProperty(corpusArbitrary, async ({ texts, from, start, length }) => {
      await index(texts);
      const term = norm(
        norm(texts[from] ?? '')
          .slice(start, start + length)
          .split('\n')[0] ?? '',
      ).trim();
      if (term.length < 2) return;
      const query = { terms: [term], without: [] };
      expect(await found(query)).toEqual(read(texts, query));
      const typed = parseQuery(`${term} -公司`);
      if (typed.ok) expect(await found(typed.value)).toEqual(read(texts, typed.value));
    }),
    { numRuns: 60 },
  );
});
