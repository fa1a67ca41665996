/** Lapses out of the house's own events reach the ledger: found untrue, reinstated, filed again after the deadline. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportThing } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { fromCounty, registerReport } from '../../../../tests/support/records.ts';
import { putInForce, ruleSetSource } from '../../../../tests/support/scoring.ts';
import { liftText } from '../../../../tests/support/texts.ts';
import { unitEntries } from './ledger.queries.ts';
import { scoredIn } from './scored.queries.ts';

const veto = 'vetoes:\n  - { rule: honours, lapse: [late, untrue], at_least: 2, per: year, effect: disqualify }\n\n';
const march = { name: '2026-03', from: '2026-03-01', to: '2026-03-31' };

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  const fixed = ruleSetSource('qinglan-2026').replace('from: -20, to: -5 }', 'points: -8 }');
  await putInForce(house, fixed.replace('roll_up:', `${veto}roll_up:`));
});
afterAll(() => house.close());

const lapses = async () =>
  (await unitEntries(house.access, house.units.city, house.units.district, march))
    .filter((e) => e.rule.startsWith('penalties.') || e.rule.startsWith('vetoes.'))
    .map((e) => [e.date, e.rule, e.points]);
const disqualified = async () =>
  (await scoredIn(house.access, house.units.city, march))?.disqualified.map(({ unit, count }) => [unit, count]);
const screen = (id: string, action: 'find_untrue' | 'reinstate') =>
  house.act('editor', screeningThing, { id, action, input: { words: '现场核查' } });

async function fileAgain(by: Parameters<typeof registerReport>[1] = {}, days = 0): Promise<void> {
  const id = await registerReport(house, by);
  const deadline = house.clock.now().slice(0, 10);
  await house.act('editor', screeningThing, { id, action: 'return', input: { words: '补充数据', deadline } });
  house.clock.advance({ days });
  const { correspondent = 'correspondent', approver = 'approver' } = by;
  await house.act(correspondent, reportThing, {
    id,
    action: 'revise',
    input: { ...liftText, deskId: house.units.city },
  });
  await house.act(approver, reportThing, { id, action: 'resubmit', input: { declaration: true } });
}

test('a report found untrue is a lapse of its unit on that day', async () => {
  const id = await registerReport(house);
  await screen(id, 'find_untrue');
  expect(await lapses()).toMatchObject([[expect.any(String), 'penalties.untrue', '-8']]);
  expect(await disqualified()).toEqual([]);
});

test('an addition within the deadline is none; after it, it is late, and the second lapse costs the place in the ranking', async () => {
  await fileAgain();
  expect(await lapses()).toHaveLength(1);
  await fileAgain({}, 2);
  expect((await lapses()).map(([, rule, points]) => [rule, points])).toEqual(
    expect.arrayContaining([
      ['penalties.late', '-5'],
      ['vetoes.honours', '0'],
    ]),
  );
  expect(await disqualified()).toEqual([[house.units.district, '2']]);
  await fileAgain(fromCounty(house));
  expect(await disqualified()).toHaveLength(1);
});

test('a report that was true after all gives its points and the place back', async () => {
  const id = await registerReport(house);
  await screen(id, 'find_untrue');
  const before = await lapses();
  await screen(id, 'reinstate');
  const sum = (await lapses()).reduce((total, [, , points]) => total + Number(points), 0);
  expect(before.reduce((total, [, , points]) => total + Number(points), 0) + 8).toBe(sum);
});
