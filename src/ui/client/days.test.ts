import { expect, it } from 'vitest';
import { addMonths, dayTyped, isDay, weekday } from './days.ts';

it('understands a day as people type it', () => {
  for (const typed of ['20260905', '2026/9/5', '2026.9.5', '2026年9月5日', ' 2026-9-5 ']) {
    expect(dayTyped(typed)).toBe('2026-09-05');
  }
});

it('leaves alone what is no day', () => {
  for (const typed of ['2026-02-30', '下周一', '', '2026-13-01']) expect(dayTyped(typed)).toBe(typed);
  expect(isDay('2026-02-29')).toBe(false);
  expect(isDay('2028-02-29')).toBe(true);
});

it('a month on is the same day or the last one', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  expect(addMonths('2026-03-31', -12)).toBe('2025-03-31');
});

it('the week begins on Monday', () => {
  expect(weekday('2026-11-23')).toBe(0);
  expect(weekday('2026-11-22')).toBe(6);
});
