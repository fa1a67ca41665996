import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { totals } from './evaluate.ts';
import { difference, takenBack } from './ledger-difference.ts';

const entry = (unit: string, points: string, more: Partial<Entry> = {}): Entry => ({
  unit,
  points,
  date: '2026-03-05',
  event: 'e',
  rule: 'adoptions.city',
  ruleSet: 'trial',
  ruleSetVersion: '1',
  reason: { code: 'line', params: {} },
  steps: [{ code: 'line', params: {}, points }],
  ...more,
});
const standing = (id: string, e: Entry) => ({ id, ledger: 'points' as const, entry: e, ruleSetId: 'r' });
const wanted = (e: Entry) => ({ ledger: 'points' as const, entry: e, ruleSetId: 'r' });

test('what stands and is wanted is left alone, whatever the order; the same twice counts twice', () => {
  const [a, b] = [entry('a', '2'), entry('b', '3')];
  expect(difference([standing('1', a), standing('2', b)], [wanted(b), wanted(a)])).toEqual({ takeBack: [], add: [] });
  expect(difference([standing('1', a)], [wanted(a), wanted(a)]).add).toHaveLength(1);
  expect(difference([standing('1', a), standing('2', a)], [wanted(a)]).takeBack.map((s) => s.id)).toEqual(['1']);
});

test('the same points for another reason, by another version or on another day are another entry', () => {
  const before = entry('a', '2');
  for (const after of [
    entry('a', '2', { ruleSetVersion: '2' }),
    entry('a', '2', { date: '2026-03-06' }),
    entry('a', '2', { steps: [] }),
  ]) {
    const { takeBack, add } = difference([standing('1', before)], [wanted(after)]);
    expect([takeBack.length, add.length]).toEqual([1, 1]);
  }
});

test('the same entry in another ledger is another entry', () => {
  const e = entry('a', '2');
  const { takeBack, add } = difference([standing('1', e)], [{ ...wanted(e), ledger: 'money' }]);
  expect([takeBack.length, add.length]).toEqual([1, 1]);
});

test('an entry and its counter-entry come to nothing on the same day, and it says what it takes back', () => {
  const before = entry('a', '3.333333333334');
  const back = takenBack(before);
  expect(totals([before, back]).get('a')).toBe('0');
  expect(back).toMatchObject({
    date: before.date,
    rule: before.rule,
    reason: { code: 'superseded', params: { was: before.points } },
  });
  expect(takenBack(entry('a', '0')).points).toBe('0');
});
