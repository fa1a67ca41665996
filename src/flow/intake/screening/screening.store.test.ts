import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadReport, reportThing } from '#flow/intake/report/index.ts';
import { handle, inWork } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts';
import { fileReport, fromCounty, registerReport } from '../../../../tests/support/records.ts';
import { expectReplays } from '../../../../tests/support/replay.ts';
import { citrusText, mealsText } from '../../../../tests/support/texts.ts';
import { changingNothing } from '../../../../tests/support/unchanged.ts';
import { countScreening, listScreening, possibleOriginals } from './screening.queries.ts';
import { screeningThing } from './screening.store.ts';
import type { ScreeningAction } from './screening-actions.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const words = { words: '先核一下数字。' };
const act = (id: string, action: ScreeningAction, input: object = {}) =>
  house.act('editor', screeningThing, { id, action, input });
const refusals = async (id: string, action: ScreeningAction, input: object) => {
  const done = await changingNothing(house.services.db, () =>
    house.attempt('editor', screeningThing, { id, action, input }),
  );
  return done.ok ? [] : done.refusals.map((r) => r.code);
};

test('every state is loaded as it was saved', async () => {
  const ways: (readonly [ScreeningAction, object])[][] = [
    [],
    [['hold', words]],
    [['return', { ...words, deadline: '2026-03-20' }]],
    [['decline', { reason: 'old_news', ...words }]],
    [
      ['hold', words],
      ['mark_duplicate', { ...words, of: await registerReport(house, { text: mealsText }) }],
      ['undo_duplicate', words],
    ],
  ];
  for (const way of ways) {
    const id = await fileReport(house);
    let last = await act(id, 'register');
    for (const [action, input] of way) last = await act(id, action, input);
    expect(await loadReport(house.access, id)).toEqual({ state: last.state, version: last.version });
  }
});

test('a decision on personal data stays with the report', async () => {
  const id = await registerReport(house, { text: { ...mealsText, body: `${mealsText.body}\n电话：138 1234 5678` } });
  const { state } = await act(id, 'decide_personal_data', { decision: 'to_be_removed', words: '编辑时删去' });
  expect((await loadReport(house.access, id))?.state).toEqual(state);
  expect(state.personalData?.decision).toBe('to_be_removed');
});

test('registered at once by many hands, numbers run on without a gap or a repeat', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 12; i++) ids.push(await fileReport(house, { text: { ...citrusText, title: `柑橘冷库之${i}` } }));
  const editor = await house.actor('editor');
  const done = await Promise.all(
    ids.map((id) =>
      inWork(house.services, editor, (work) => handle(work, screeningThing, { id, action: 'register', input: {} })),
    ),
  );
  const numbers = done.map((d) => (d.ok ? (d.value.state.register?.number ?? 0) : 0)).sort((a, b) => a - b);
  const first = numbers[0] ?? 0;
  expect(first).toBeGreaterThan(0);
  expect(numbers).toEqual(ids.map((_, i) => first + i));
});

test('a report that comes again keeps its number', async () => {
  const id = await registerReport(house);
  const { register } = (await loadReport(house.access, id))?.state ?? {};
  await act(id, 'return', { ...words, deadline: '2026-03-20' });
  await house.act('approver', reportThing, { id, action: 'resubmit', input: { declaration: true } });
  expect((await act(id, 'register')).state.register).toEqual(register);
});

test('marks point at a first report of the same desk and leave no trace when refused', async () => {
  const first = await registerReport(house);
  const again = await registerReport(house);
  const third = await registerReport(house);
  const notRegistered = await fileReport(house);
  expect(await refusals(again, 'mark_duplicate', { of: again, ...words })).toEqual(['of_itself']);
  expect(await refusals(again, 'mark_duplicate', { of: notRegistered, ...words })).toEqual(['of_unknown']);
  await act(again, 'mark_duplicate', { of: first, ...words });
  expect(await refusals(third, 'mark_duplicate', { of: again, ...words })).toEqual(['of_is_duplicate']);
  expect(await refusals(first, 'mark_duplicate', { of: third, ...words })).toEqual(['has_duplicates']);
  await act(again, 'undo_duplicate', words);
  await act(first, 'mark_duplicate', { of: third, ...words });
});

test('another desk neither sees nor acts', async () => {
  const id = await registerReport(house);
  const done = await changingNothing(house.services.db, () =>
    house.attempt('countyEditor', screeningThing, { id, action: 'hold', input: words }),
  );
  expect(done).toEqual({ ok: false, refusals: [{ code: 'not_found' }] });
  const county = await house.actor('countyEditor');
  expect((await listScreening(house.access, county, {})).lines).toEqual([]);
});

test('queues, filters and pages hold each report once', async () => {
  const county = await registerReport(house, {
    text: { ...citrusText, title: '梧溪县冷库满负荷' },
    ...fromCounty(house),
  });
  const editor = await house.actor('editor');
  const ids = new Set<string>();
  let before: string | undefined;
  for (let pages = 0; pages < 10; pages++) {
    const page = await listScreening(house.access, editor, { queue: 'registered', before });
    for (const line of page.lines) {
      expect(ids.has(line.id)).toBe(false);
      ids.add(line.id);
    }
    before = page.older;
    if (before === undefined) break;
  }
  const counts = await countScreening(house.access, editor, {});
  expect(ids.size).toBe(counts.registered);
  const one = await listScreening(house.access, editor, {
    unitId: house.units.county,
    title: '冷库满',
    genre: 'problem',
  });
  expect(one.lines.map((l) => [l.id, l.unitName, l.status])).toEqual([[county, '梧溪县', 'registered']]);
  const number = one.lines[0]?.registerNumber;
  const byNumber = await listScreening(house.access, editor, { title: String(number) });
  expect(byNumber.lines.map((l) => l.id)).toContain(county);
  expect((await listScreening(house.access, editor, { title: '%' })).lines).toEqual([]);
});

test('originals are offered by likeness, or by the words asked for; never the report itself', async () => {
  const id = await registerReport(house, { text: { ...citrusText, title: '梧溪县冷库接近满负荷运行' } });
  const report = (await loadReport(house.access, id))?.state;
  if (!report) throw new Error('gone');
  const alike = await possibleOriginals(house.access, id, report, '');
  expect(alike[0]?.title).toBe('梧溪县冷库满负荷');
  expect(alike.map((o) => o.id)).not.toContain(id);
  const found = await possibleOriginals(house.access, id, report, '流动餐车');
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((o) => o.title.includes('流动餐车'))).toBe(true);
});
