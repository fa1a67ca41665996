/** The committed `db/schema.sql` is what the migrations make; UPDATE_SCHEMA=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { dumpSchema } from '#platform/db/index.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';

const file = new URL('../../db/schema.sql', import.meta.url);
const database = await testDatabase();
afterAll(() => database.close());

test('db/schema.sql is the schema that the migrations make', async () => {
  const schema = await dumpSchema(database.read);
  if (process.env.UPDATE_SCHEMA) writeFileSync(file, schema);
  expect(schema).toBe(readFileSync(file, 'utf8'));
});

test('the dump makes the same schema again', async () => {
  const copy = await emptyDatabase();
  try {
    const schema = await dumpSchema(database.read);
    await sql.raw(schema).execute(copy.write);
    expect(await dumpSchema(copy.read)).toBe(schema);
  } finally {
    await copy.close();
  }
});
