/** One act on 500 records: each in a transaction with its own event; the milliseconds are printed. */
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, expect, it } from 'vitest';
import { testHouse } from '../support/house.ts';
import { fileReport } from '../support/records.ts';

const house = await testHouse();
afterAll(() => house.close());
const many = 500;

const countOf = async (type: string): Promise<number> => {
  const { count } = await house.access.db
    .selectFrom('platform.event')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('type', '=', type)
    .executeTakeFirstOrThrow();
  return count;
};

it('registers 500 reports, and declines them again', async () => {
  const first = await fileReport(house);
  const ids = Array.from({ length: many - 1 }, () => v7());
  await sql`insert into intake.report
    select (jsonb_populate_record(r, jsonb_build_object('id', n.id))).*
    from intake.report r, unnest(${ids}::uuid[]) n (id) where r.id = ${first}`.execute(house.services.db);
  const editor = await house.as('editor');
  const timed = async (address: string, fields: Readonly<Record<string, string>>) => {
    const began = performance.now();
    const answer = await editor.post(address, { all: '1', ...fields });
    return { status: answer.status, ms: Math.round(performance.now() - began) };
  };
  const registered = await timed('/screening/bulk?tab=filed', { act: 'register' });
  expect([registered.status, await countOf('report.registered')]).toEqual([303, many]);
  const words = { 'decline.reason': 'old_news', 'decline.words': '时效已过。' };
  const declined = await timed('/screening/bulk?tab=registered', { act: 'decline', ...words });
  expect([declined.status, await countOf('report.declined')]).toEqual([303, many]);
  process.stdout.write(`register ${many}: ${registered.ms} ms; decline ${many}: ${declined.ms} ms\n`);
});
