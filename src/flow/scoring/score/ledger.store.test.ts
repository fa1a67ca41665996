import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releaseThing } from '#flow/press/release/index.ts';
import { adoptionThing } from '#flow/scoring/adoption/index.ts';
import { type Period, periodOf } from '#kernel/period.ts';
import { inWork } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { fromCounty, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import {
  asRuledChannel,
  enterOutside,
  printArticle,
  putInForce,
  ruleSetSource,
} from '../../../../tests/support/scoring.ts';
import { citrusText } from '../../../../tests/support/texts.ts';
import { unitEntries, unitTotals } from './ledger.queries.ts';
import { bringUpToDate, lockDays } from './ledger.store.ts';
import { manualPointsThing } from './manual-points.store.ts';
import { ruleSetThing } from './rule-set.store.ts';

let house: TestHouse;
let ruleSetId: string;
beforeAll(async () => {
  house = await testHouse();
  await asRuledChannel(house);
  ruleSetId = await putInForce(house);
});
afterAll(() => house.close());

const period = (name: string): Period => {
  const found = periodOf(name);
  if (!found) throw new Error(name);
  return found;
};
const year = period('2026');
const points = async (name = '2026'): Promise<Record<string, string>> => {
  const totals = await unitTotals(house.access, house.units.city, period(name), year.from);
  return Object.fromEntries(totals.map((t) => [t.unitId, t.points]));
};
const pointsOf = async (unit: string, name?: string) => (await points(name))[unit] ?? '0';
async function lock(name: string): Promise<void> {
  const done = await inWork(house.services, await house.actor('editor'), (work) =>
    lockDays(work, house.units.city, period(name)),
  );
  if (!done.ok) throw new Error('not locked');
}
const count = async () => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from scoring.ledger_entry`.execute(house.access.db);
  return rows[0]?.n;
};

test('a release is scored in its own transaction, each entry naming event, rule and version', async () => {
  const { articleId } = await printArticle(house, { reports: [await registerReport(house)] });
  const [entry] = await unitEntries(house.access, house.units.city, house.units.district, year);
  expect(entry).toMatchObject({
    points: '5',
    date: '2026-03-02',
    article: articleId,
    rule: 'adoptions.city-single',
    ruleSet: 'qinglan-2026',
    ruleSetVersion: '2026.1',
    ruleSetId,
  });
  expect(entry?.event).not.toBe(articleId);
});

test('a round-up earns each unit its points, the main one more under a decision, in the words of the rules', async () => {
  const before = await points();
  const reports = [
    await registerReport(house),
    await registerReport(house, { ...fromCounty(house), text: citrusText }),
  ];
  const { articleId } = await printArticle(house, { reports, form: 'round_up' });
  const adoption = await house.access.db
    .selectFrom('scoring.adoption')
    .select('id')
    .where('story', '=', articleId)
    .executeTakeFirstOrThrow();
  const { district, county } = house.units;
  expect(await pointsOf(county)).toBe('3');
  expect(Number(await pointsOf(district)) - Number(before[district])).toBe(3);
  const input = { unitId: county, points: '2', decision: '会商记录第4号' };
  await house.act('signatory', adoptionThing, { id: adoption.id, action: 'name_main', input });
  expect(await pointsOf(county)).toBe('5');
});

test('a recall takes the points back on its own day; nothing is removed', async () => {
  const { issueId } = await printArticle(house, { reports: [await registerReport(house)], form: 'special' });
  const before = Number(await pointsOf(house.units.district));
  house.clock.advance({ days: 40 });
  await house.act('signatory', releaseThing, { id: issueId, action: 'recall', input: { words: '失实' } });
  expect(await pointsOf(house.units.district, '2026-04')).toBe('-10');
  expect(Number(await pointsOf(house.units.district))).toBe(before - 10);
});

test('bringing it up to date again books nothing', async () => {
  const before = await count();
  await inWork(house.services, await house.actor('editor'), (work) =>
    bringUpToDate(work, { deskId: house.units.city, since: year.from }),
  );
  expect(await count()).toBe(before);
});

test('points by hand need evidence, a range and the desk’s own unit, and go back visibly', async () => {
  const award = (input: object, who: 'editor' | 'correspondent' = 'editor') =>
    house.attempt(who, manualPointsThing, {
      action: 'award',
      input: {
        deskId: house.units.city,
        unitId: house.units.county,
        points: '1.50',
        day: '2026-04-01',
        why: '承办全市信息员培训',
        evidence: '培训通知第2号',
        ...input,
      },
    });
  const codes = async (done: ReturnType<typeof award>) => {
    const result = await done;
    return result.ok ? [] : result.refusals.map((r) => r.code);
  };
  const before = Number(await pointsOf(house.units.county));
  expect(await codes(award({ points: '20.5' }))).toEqual(['points_out_of_range']);
  expect(await codes(award({ points: '0' }))).toEqual(['points_out_of_range']);
  expect(await codes(award({ evidence: ' ' }))).toEqual(['invalid_field']);
  expect(await codes(award({ day: '2027-04-01' }))).toEqual(['day_in_future']);
  expect(await codes(award({ day: '2025-04-01' }))).toEqual(['manual_not_allowed']);
  expect(await codes(award({}, 'correspondent'))).toEqual(['not_your_role']);
  const done = await award({});
  if (!done.ok) throw new Error('refused');
  expect(Number(await pointsOf(house.units.county))).toBe(before + 1.5);
  const { id } = done.value;
  await house.act('editor', manualPointsThing, { id, action: 'take_back', input: { words: '培训延期' } });
  expect(Number(await pointsOf(house.units.county))).toBe(before);
});

describe('a locked stretch', () => {
  test('never changes: what is learnt later is adjusted in an open day', async () => {
    const { articleId } = await printArticle(house, { reports: [await registerReport(house)] });
    await lock('2026-03');
    const march = await points('2026-03');
    house.clock.advance({ days: 3 });
    const input = {
      deskId: house.units.city,
      articleId,
      body: '澄岭省信息中心',
      level: 'province',
      channel: 'province-bulletin',
      form: 'single',
      day: '2026-03-20',
      evidence: '省通报第3期',
    };
    const before = Number(await pointsOf(house.units.district, '2026-04'));
    await house.act('editor', adoptionThing, { action: 'enter', input });
    expect(await points('2026-03')).toEqual(march);
    expect(Number(await pointsOf(house.units.district, '2026-04'))).toBe(before + 20);
    const entries = await unitEntries(house.access, house.units.city, house.units.district, period('2026-04'));
    expect(entries.at(-1)).toMatchObject({
      points: '20',
      adjusts: '2026-01-01',
      reason: { code: 'adjusted', params: { period: '2026-01-01/2026-03-31', was: '0', is: '20' } },
    });
  });

  test('is adjusted by what it is worth under new rules, and the open days are booked anew', async () => {
    const march = await points('2026-03');
    const before = Number(await pointsOf(house.units.county));
    const source = ruleSetSource('qinglan-2026')
      .replace('"2026.1"', '"2026.2"')
      .replace('round_up,  points: 3', 'round_up,  points: 4');
    const id = await putInForce(house, source);
    expect(await points('2026-03')).toEqual(march);
    expect(Number(await pointsOf(house.units.county))).toBe(before + 1);
    await house.act('signatory', ruleSetThing, { id, action: 'withdraw', input: { words: '未经会议通过' } });
    expect(Number(await pointsOf(house.units.county))).toBe(before);
  });
});

test('rules that change in mid-month: each adoption counts by those of its own day', async () => {
  const { articleId } = await printArticle(house, { reports: [await registerReport(house)] });
  const source = ruleSetSource('qinglan-2026')
    .replace('"2026.1"', '"2026.3"')
    .replace('from: 2026-01-01', 'from: 2026-05-16')
    .replace('level: province, points: 20', 'level: province, points: 24');
  await putInForce(house, source);
  const april = await points('2026-04');
  house.clock.set('2026-05-25T02:00:00.000Z');
  await enterOutside(house, { articleId, form: 'single', day: '2026-05-15', channel: 'province-bulletin' });
  const other = await printArticle(house, { reports: [await registerReport(house)] });
  await enterOutside(house, {
    articleId: other.articleId,
    form: 'single',
    day: '2026-05-16',
    channel: 'province-bulletin',
  });
  const entries = await unitEntries(house.access, house.units.city, house.units.district, period('2026-05'));
  const outside = entries.filter((e) => e.rule === 'adoptions.province');
  expect(outside.map((e) => [e.date, e.ruleSetVersion, e.points])).toEqual([
    ['2026-05-15', '2026.1', '20'],
    ['2026-05-16', '2026.3', '24'],
  ]);
  expect(await points('2026-04')).toEqual(april);
});

test('the table refuses a change, a removal and a second reversal', async () => {
  const run = (statement: string) => sql.raw(statement).execute(house.access.db);
  await expect(run('update scoring.ledger_entry set points = 0')).rejects.toThrow('never changed');
  await expect(run('delete from scoring.ledger_entry')).rejects.toThrow('never changed');
  await expect(run('truncate scoring.ledger_entry')).rejects.toThrow('never changed');
  await expect(
    run(`insert into scoring.ledger_entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*
      from scoring.ledger_entry e where reverses is not null limit 1`),
  ).rejects.toThrow('ledger_entry_reverses');
});

test('twenty at once are each booked once', async () => {
  const before = Number(await pointsOf(house.units.county));
  const input = { deskId: house.units.city, unitId: house.units.county, why: '抽查', evidence: '抽查单' };
  const day = '2026-04-10';
  house.clock.set('2026-04-20T02:00:00.000Z');
  await Promise.all(
    Array.from({ length: 20 }, () =>
      house.act('editor', manualPointsThing, { action: 'award', input: { ...input, points: '0.1', day } }),
    ),
  );
  expect(Number(await pointsOf(house.units.county))).toBeCloseTo(before + 2, 9);
});

test('every event adds up to its row', () => expectReplays(house.access));
