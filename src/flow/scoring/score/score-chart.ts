/** Figures of the ledger and the adoptions as charts show them. */
import { type Day, yearOf } from '#kernel/calendar.ts';

/** The twelve months of an assessment year, `2026-01` first. */
export function monthsFrom(yearFrom: Day): string[] {
  const first = Number(yearFrom.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, i) => {
    const year = yearOf(yearFrom) + Math.floor((first + i) / 12);
    return `${year}-${String(((first + i) % 12) + 1).padStart(2, '0')}`;
  });
}

/** Days from filing to print, in steps that an office speaks of; the last is open. */
export const waits = [1, 3, 7, 14, 30] as const;

/** How many fall into each step. */
export function waitCounts(days: readonly number[]): number[] {
  const steps = [...waits, Number.POSITIVE_INFINITY];
  return steps.map((most, i) => days.filter((d) => d <= most && d > (steps[i - 1] ?? -1)).length);
}

/** The middle one; of an even number the lower of the two. */
export const median = (days: readonly number[]): number | undefined =>
  days.toSorted((a, b) => a - b)[Math.floor((days.length - 1) / 2)];
