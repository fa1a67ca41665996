/** A text that was read when it was put in force, and that today's reader refuses: it gives nothing, and takes nothing away. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { openArticle, registerReport } from '../../../../tests/support/records.ts';
import { enterOutside, putInForce, ruleSetSource } from '../../../../tests/support/scoring.ts';
import { unitTotals } from './ledger.queries.ts';
import { ruleSetThing } from './rule-set.store.ts';
import { readRulesInForce } from './score.cli.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const days = { from: '2026-01-01', to: '2026-12-31' };
const points = async () =>
  (await unitTotals(house.access, house.units.city, days, '2026-01-01')).map((t) => [t.unitId, t.points]);
const entries = async (): Promise<unknown> =>
  (await sql`select count(*)::int as n from scoring.ledger_entry`.execute(house.access.db)).rows[0];
const write = (id: string, source: string) =>
  sql`update scoring.rule_set set source = ${source} where id = ${id}`.execute(house.access.db);

test('rules that can no longer be read stop the book, are named with line and reason, and go on once they are mended', async () => {
  const id = await putInForce(house);
  const articleId = await openArticle(house, { reports: [await registerReport(house)] });
  await enterOutside(house, { articleId, day: '2026-03-01', form: 'single' });
  const before = [await points(), await entries()];
  expect(before[0]).not.toEqual([]);

  await write(id, ruleSetSource('qinglan-2026').replace('combination:', 'combinaton:'));
  expect(await readRulesInForce(house.access.db, 'zh')).toEqual([
    {
      title: '青岚市政务信息工作计分办法（2026年）',
      edition: '2026.1',
      faults: [expect.stringMatching(/^第\d+行的“combinaton”不认识，是否应为“combination”$/)],
    },
  ]);
  await expect(enterOutside(house, { articleId, day: '2026-03-02', form: 'brief' })).rejects.toThrow();
  expect([await points(), await entries()]).toEqual(before);

  await house.act('signatory', ruleSetThing, { id, action: 'withdraw', input: { words: '文本有误' } });
  const mended = ruleSetSource('qinglan-2026').replace('"2026.1"', '"2026.2"');
  await putInForce(house, mended);
  expect(await points()).toEqual(before[0]);
});
