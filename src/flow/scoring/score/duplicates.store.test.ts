import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { releaseThing } from '#flow/press/release/index.ts';
import { periodOf } from '#kernel/period.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { fromCounty, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { asRuledChannel, printArticle, putInForce, ruleSetSource } from '../../../../tests/support/scoring.ts';
import { unitTotals } from './ledger.queries.ts';

const year = periodOf('2026');
if (!year) throw new Error('no year');

describe.each([
  { duplicates: 'none', rules: '', own: '5', other: undefined },
  { duplicates: 'share', rules: 'duplicates: share\n', own: '2.5', other: '2.5' },
])('the unit of a duplicate, where the rules say $duplicates', ({ rules, own, other }) => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await testHouse();
    await asRuledChannel(house);
    await putInForce(house, ruleSetSource('qinglan-2026') + rules);
  });
  afterAll(async () => {
    await expectReplays(house.access);
    await house.close();
  });
  const points = async () => {
    const totals = await unitTotals(house.access, house.units.city, year, year.from);
    const of = new Map(totals.map((t) => [t.unitId, t.points]));
    return [of.get(house.units.district), of.get(house.units.county)];
  };

  test('gets its part of what the original earned, and loses it with the original', async () => {
    const original = await registerReport(house);
    const repeat = await registerReport(house, fromCounty(house));
    const input = { of: original, words: '同一件事' };
    await house.act('editor', screeningThing, { id: repeat, action: 'mark_duplicate', input });
    const { issueId } = await printArticle(house, { reports: [original] });
    expect(await points()).toEqual([own, other]);
    await house.act('signatory', releaseThing, { id: issueId, action: 'recall', input: { words: '不实' } });
    expect((await points()).map((p) => p ?? '0')).toEqual(['0', '0']);
  });
});
