import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { jsonb } from './jsonb.ts';

const database = await testDatabase();
afterAll(() => database.close());

const selected = async (expression: ReturnType<typeof sql<unknown>>) => {
  const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(database.read);
  return rows[0]?.value;
};

test('instants come out as ISO 8601 UTC text, days as their own text', async () => {
  expect(await selected(sql`timestamptz '2026-03-02 09:00:00+08'`)).toBe('2026-03-02T01:00:00.000Z');
  expect(await selected(sql`timestamptz '2026-03-02 09:00:00.120456+08'`)).toBe('2026-03-02T01:00:00.120456Z');
  expect(await selected(sql`date '2024-02-29'`)).toBe('2024-02-29');
  expect(await selected(sql`array[date '2024-02-29', null]`)).toEqual(['2024-02-29', null]);
  expect(await selected(sql`array[timestamptz '2026-03-02 00:00:00.5+00']`)).toEqual(['2026-03-02T00:00:00.500Z']);
});

test('an instant goes in and comes out as the same text', async () => {
  const now = new Date().toISOString();
  expect(await selected(sql`${now}::timestamptz`)).toBe(now);
});

test('numeric stays exact text, int8 is a number or an error', async () => {
  expect(await selected(sql`0.10::numeric(6,2) * 3`)).toBe('0.30');
  expect(await selected(sql`(select count(*) from generate_series(1, 3))`)).toBe(3);
  expect(await selected(sql`array[1::int8, 2]`)).toEqual([1, 2]);
  await expect(selected(sql`9007199254740993::int8`)).rejects.toThrow(RangeError);
});

test('json goes in and comes out as values, lists included', async () => {
  expect(await selected(sql`${jsonb([{ 字: '活水' }])}`)).toEqual([{ 字: '活水' }]);
});

test('Chinese letters are letters to the database', async () => {
  expect(await selected(sql`'青岚市' ~ '^\\w+$'`)).toBe(true);
});

test('sessions reckon in UTC, and a rolled-back transaction leaves nothing', async () => {
  expect(await selected(sql`current_setting('TimeZone')`)).toBe('UTC');
  await rolledBack(database.write, (trx) => sql`create table public.gone (id int)`.execute(trx));
  expect(await selected(sql`to_regclass('public.gone')`)).toBe(null);
});
