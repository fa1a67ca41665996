/** What a desk's book holds beside the points: money, the assessment, and personal ledgers where the office keeps them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { periodOf } from '#kernel/period.ts';
import { inWork } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { openArticle, registerReport } from '../../../../tests/support/records.ts';
import { enterOutside, putInForce } from '../../../../tests/support/scoring.ts';
import { authorSums, unitEntries } from './ledger.queries.ts';
import { lockDays } from './ledger.store.ts';
import type { LedgerName } from './ledgers.ts';
import { scoreSettingThing, settingIdOf } from './score-setting.store.ts';

const rules = `rule_set: trial
title: 试行
version: "1"
in_force: { from: 2026-01-01, to: 2026-12-31 }
classes: { county: 县 }
adoptions: [{ rule: any, points: 20 }]
author_shares: { at_most: 1 }
assessment: [{ rule: folded, class: county, per: month, times: 0.1 }]
money: { adoptions: [{ rule: fee, level: province, points: 300 }] }
`;

let house: TestHouse;
let articleId: string;
beforeAll(async () => {
  house = await testHouse();
  await putInForce(house, rules);
  articleId = await openArticle(house, { reports: [await registerReport(house)] });
});
afterAll(() => house.close());

const year = { from: '2026-01-01', to: '2026-12-31' };
/** `2026-03-01 300 fee`, those that stand and those that take back alike. */
async function lines(ledger: LedgerName): Promise<string[]> {
  const found = await unitEntries(house.access, house.units.city, house.units.district, year, [ledger]);
  return found.map(({ date, points, rule, adjusts }) => `${date} ${points} ${rule}${adjusts ? ' adjusts' : ''}`);
}
async function lock(name: string): Promise<void> {
  const period = periodOf(name);
  if (!period) throw new Error(name);
  const done = await inWork(house.services, await house.actor('editor'), (work) =>
    lockDays(work, house.units.city, period),
  );
  if (!done.ok) throw new Error('not locked');
}
const authors = () => authorSums(house.access, house.units.city, { ...year, unitId: house.units.district });
const setting = (action: 'allow_authors' | 'end_authors') =>
  house.act('signatory', scoreSettingThing, {
    id: settingIdOf(house.units.city),
    action,
    input: { deskId: house.units.city },
  });

describe('money and the assessment', () => {
  test('are booked with the points, locked with them, and adjusted in the open days', async () => {
    await enterOutside(house, { articleId, day: '2026-03-01' });
    expect(await lines('money')).toEqual(['2026-03-01 300 adoptions.fee']);
    expect(await lines('assessment')).not.toContain('2026-03-31 2 assessment.folded');
    house.clock.set('2026-04-03T02:00:00.000Z');
    await lock('2026-03');
    expect(await lines('assessment')).toContain('2026-03-31 2 assessment.folded');
    const locked = [await lines('money'), await lines('assessment')];
    await enterOutside(house, { articleId, day: '2026-03-20' });
    expect((await lines('money')).slice(locked[0]?.length)).toEqual(['2026-04-03 300 adoptions.fee adjusts']);
    expect((await lines('assessment')).slice(locked[1]?.length)).toEqual(['2026-04-03 2 assessment.folded adjusts']);
  });

  test('name event, rule, version and every step', async () => {
    const [entry] = await unitEntries(house.access, house.units.city, house.units.district, year, ['money']);
    expect(entry).toMatchObject({
      article: articleId,
      ruleSet: 'trial',
      ruleSetVersion: '1',
      reason: { code: 'line' },
      steps: [{ rule: 'adoptions.fee', points: '300' }],
    });
  });
});

describe('personal ledgers', () => {
  test('hold nothing until the signatory switches them on, then the open days, for the authors that the rules name', async () => {
    expect(await authors()).toEqual([]);
    await enterOutside(house, { articleId, day: '2026-04-02' });
    await setting('allow_authors');
    expect(await authors()).toEqual([{ unit: house.units.district, author: '毛蔚禾', points: '20', money: '300' }]);
  });

  test('are not adjusted for days that were locked before', async () => {
    await enterOutside(house, { articleId, day: '2026-03-25' });
    expect(await authors()).toMatchObject([{ points: '20', money: '300' }]);
  });

  test('are taken back for open days when they end, and booked again when they begin again', async () => {
    await setting('end_authors');
    expect(await authors()).toMatchObject([{ points: '0', money: '0' }]);
    await enterOutside(house, { articleId, day: '2026-04-01' });
    await setting('allow_authors');
    expect(await authors()).toMatchObject([{ points: '40', money: '600' }]);
  });
});
