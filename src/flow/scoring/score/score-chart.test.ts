import { expect, it } from 'vitest';
import { median, monthsFrom, waitCounts } from './score-chart.ts';

it('an assessment year may begin in any month', () => {
  expect(monthsFrom('2025-11-01').slice(0, 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsFrom('2026-01-01')).toHaveLength(12);
});

it('every wait falls into one step', () => {
  expect(waitCounts([0, 1, 2, 3, 4, 7, 8, 14, 30, 31, 90])).toEqual([2, 2, 2, 2, 1, 2]);
  expect([median([5]), median([1, 9]), median([9, 1, 4]), median([])]).toEqual([5, 1, 4, undefined]);
});
