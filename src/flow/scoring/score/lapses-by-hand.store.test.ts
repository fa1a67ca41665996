/** What the desk records by hand as a lapse or a deed is judged by the rules: penalty, veto, the place in the ranking. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWork } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { putInForce, ruleSetSource } from '../../../../tests/support/scoring.ts';
import { sayStep } from './explain.ts';
import { unitEntries } from './ledger.queries.ts';
import { lockDays } from './ledger.store.ts';
import { manualPointsThing } from './manual-points.store.ts';
import { scoredIn } from './scored.queries.ts';

const more = `lapses: { wrong: 误报 }
amounts: { hours: 迟报小时数 }
deeds: { lecture: 授课 }
merits:
  - { rule: lecture, deed: lecture, points: 2 }
vetoes:
  - { rule: lost, lapse: [missed, concealed], at_least: 2, per: month, of: merits, loses: 1 }
  - { rule: honours, lapse: [missed, wrong], at_least: 2, per: year, effect: disqualify }

`;
const march = { name: '2026-03', from: '2026-03-01', to: '2026-03-31' };
const april = { name: '2026-04', from: '2026-04-01', to: '2026-04-30' };

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  const late = '{ rule: late, lapse: late, points: -5 }';
  const byHour = '{ rule: late, lapse: late, points: -1, for_each: { amount: hours } }';
  await putInForce(house, ruleSetSource('qinglan-2026').replace(late, byHour).replace('roll_up:', `${more}roll_up:`));
});
afterAll(() => house.close());

const attempt = (kind: string, day: string, points = '', noted: object = {}) => {
  const { city: deskId, district: unitId } = house.units;
  const input = { deskId, unitId, kind, points, day, why: '汛情未报', evidence: '督查单第3号', ...noted };
  return house.attempt('editor', manualPointsThing, { action: 'award', input });
};
async function record(kind: string, day: string, points?: string): Promise<string> {
  const done = await attempt(kind, day, points);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value.id;
}
const takeBack = (id: string) =>
  house.act('editor', manualPointsThing, { id, action: 'take_back', input: { words: '查明已报' } });
const booked = async (period = march) =>
  (await unitEntries(house.access, house.units.city, house.units.district, period)).map((e) => [e.rule, e.points]);
const sum = async (period = march) => (await booked(period)).reduce((total, [, points]) => total + Number(points), 0);
const disqualified = async (period = march) =>
  (await scoredIn(house.access, house.units.city, period))?.disqualified.map(({ unit }) => unit);

let second: string;

test('a lapse costs what the rules say, with its evidence; a deed earns it', async () => {
  await record('deed.lecture', '2026-03-02');
  await record('lapse.missed', '2026-03-02');
  expect(await booked()).toEqual(
    expect.arrayContaining([
      ['merits.lecture', '2'],
      ['penalties.missed', '-10'],
    ]),
  );
  const entries = await unitEntries(house.access, house.units.city, house.units.district, march);
  const step = entries.find((e) => e.rule === 'penalties.missed')?.steps[0];
  const rules = (await scoredIn(house.access, house.units.city, march))?.ruleSet;
  expect(step && rules && sayStep(step, rules, 'zh').text).toBe('漏报，凭督查单第3号计-10分');
});

test('the second costs what the veto takes and the place in the ranking', async () => {
  expect(await disqualified()).toEqual([]);
  second = await record('lapse.missed', '2026-03-02');
  expect(await booked()).toEqual(
    expect.arrayContaining([
      ['vetoes.lost', '-2'],
      ['vetoes.honours', '0'],
    ]),
  );
  expect(await sum()).toBe(-20);
  expect(await disqualified()).toEqual([house.units.district]);
});

test('taken back, it gives all of it back', async () => {
  await takeBack(second);
  expect(await sum()).toBe(-8);
  expect(await disqualified()).toEqual([]);
});

test('in a range the decided points count, on the record of the decision', async () => {
  expect(await attempt('lapse.untrue', '2026-03-02')).toMatchObject({ refusals: [{ code: 'points_undecided' }] });
  await record('lapse.untrue', '2026-03-02', '-6');
  expect(await booked()).toContainEqual(['penalties.untrue', '-6']);
});

test('one that is counted by the hour says how many, and costs as many times', async () => {
  const codes = async (...asked: Parameters<typeof attempt>) => {
    const done = await attempt(...asked);
    return done.ok ? done.value.id : done.refusals.map((r) => r.code);
  };
  expect(await codes('lapse.late', '2026-03-02')).toEqual(['amount_wanted']);
  const id = await codes('lapse.late', '2026-03-02', '', { amounts: { hours: '3' } });
  expect(await booked()).toContainEqual(['penalties.late', '-3']);
  expect(await (await house.as('editor')).page(`/manual-points/${id}`)).toContain('迟报小时数 3');
  expect(await (await house.as('editor')).page('/manual-points/new?day=2026-03-02')).toContain('name="amounts.hours"');
});

test('no kind is taken that the rules of the day do not know', async () => {
  expect(await attempt('lapse.sloppy', '2026-03-02')).toMatchObject({ refusals: [{ code: 'kind_unknown' }] });
  expect(await attempt('lapse.missed', '2025-12-31')).toMatchObject({ refusals: [{ code: 'no_kinds' }] });
});

test('of locked days, it goes into the next open ones, and so does the place in the ranking', async () => {
  house.clock.advance({ days: 35 });
  const done = await inWork(house.services, await house.actor('editor'), (work) =>
    lockDays(work, house.units.city, march),
  );
  expect(done.ok).toBe(true);
  const [before, sheet] = [await sum(), await booked()];
  const late = await record('lapse.wrong', '2026-03-02');
  expect(await booked()).toEqual(sheet);
  expect(await disqualified(april)).toEqual([house.units.district]);
  const missed = await record('lapse.concealed', '2026-03-02');
  expect(await sum()).toBe(before);
  expect(await sum(april)).toBe(-12);
  await takeBack(missed);
  await takeBack(late);
  expect(await sum(april)).toBe(0);
  expect(await disqualified(april)).toEqual([]);
  expect(await booked()).toEqual(sheet);
});

test('the record is what its events say', () => expectReplays(house.access));
