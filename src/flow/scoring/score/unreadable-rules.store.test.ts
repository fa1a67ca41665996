/** A text that was read when it was put in force, and that today's reader refuses: it gives nothing, and takes nothing away. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptionThing } from '#flow/scoring/adoption/index.ts';
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

test('rules that can no longer be read stop the book and nothing else; what happens meanwhile is booked once they are mended', async () => {
  const id = await putInForce(house);
  const articleId = await openArticle(house, { reports: [await registerReport(house)] });
  const adopted = await enterOutside(house, { articleId, day: '2026-03-01', form: 'single' });
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
  await enterOutside(house, { articleId, day: '2026-03-02', form: 'brief' });
  await house.act('editor', adoptionThing, { id: adopted, action: 'take_back', input: { words: '登记有误' } });
  expect([await points(), await entries()]).toEqual(before);
  const signatory = await house.as('signatory');
  for (const path of ['/scores', '/rule-sets', `/rule-sets/${id}`])
    expect(await signatory.page(path)).toMatch(/青岚市政务信息工作计分办法.*读不懂，得分停止更新.*combination/s);
  await house.act('signatory', ruleSetThing, { id, action: 'withdraw', input: { words: '文本有误' } });
  await putInForce(house, ruleSetSource('qinglan-2026').replace('"2026.1"', '"2026.2"'));
  const other = await testHouse();
  await putInForce(other);
  const again = await openArticle(other, { reports: [await registerReport(other)] });
  await enterOutside(other, { articleId: again, day: '2026-03-02', form: 'brief' });
  const expected = await unitTotals(other.access, other.units.city, days, '2026-01-01');
  await other.close();
  expect((await points()).map(([, sum]) => sum)).toEqual(expected.map((t) => t.points));
  expect((await points())[0]).not.toEqual(before[0]);
  expect(await signatory.page('/scores')).not.toContain('得分停止更新');
});
