/** One act on 500 records: each in a transaction with its own event; the milliseconds of all and of the longest request are printed. */
import { afterAll, expect, it } from 'vitest';
import { inPortions, manyFiled } from '../support/bulk.ts';
import { testHouse } from '../support/house.ts';

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
  await manyFiled(house, many);
  const editor = await house.as('editor');
  const timed = async (act: string, address: string, fields: Readonly<Record<string, string>> = {}) => {
    const steps = await inPortions(editor, address, { act, all: '1', ...fields });
    const times = steps.map(({ ms }) => ms);
    const sum = times.reduce((a, b) => a + b, 0);
    process.stdout.write(
      `${act} ${many}: ${Math.round(sum)} ms in ${steps.length} requests, the longest ${Math.round(Math.max(...times))} ms\n`,
    );
    return steps.at(-1)?.status;
  };
  expect([await timed('register', '/screening/bulk?tab=filed'), await countOf('report.registered')]).toEqual([
    303,
    many,
  ]);
  const words = { 'decline.reason': 'old_news', 'decline.words': '时效已过。' };
  const declined = await timed('decline', '/screening/bulk?tab=registered', words);
  expect([declined, await countOf('report.declined')]).toEqual([303, many]);
});
