import { expect, test } from 'vitest';
import { addDays, dayInChinese, dayOf, daySchema, timeOf } from './calendar.ts';

const faults = (text: string) => (daySchema.safeParse(text).error?.issues ?? []).map((i) => i.message);

test.each([
  ['2026-09-05', []],
  ['', ['day_form']],
  ['2026/9/5', ['day_form']],
  ['2026-02-30', ['day_unknown']],
  ['1582-10-10', ['day_out_of_range']],
])('the day %j has the faults %j', (text, expected) => expect(faults(text)).toEqual(expected));

test('a day begins at midnight in China', () => {
  expect(dayOf('2026-03-01T15:59:59.999Z')).toBe('2026-03-01');
  expect(dayOf('2026-03-01T16:00:00.000Z')).toBe('2026-03-02');
  expect(timeOf('2026-03-01T16:05:00.000Z')).toBe('00:05');
});

test('days are added over month and year, and written without leading zeros', () => {
  expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(dayInChinese('2026-09-05')).toBe('2026年9月5日');
});
