/** The days and hours at which offices of the demo file: weekdays, without the two long holidays of 2026. */
import { addDays, type Day } from '#kernel/calendar.ts';
import type { Chance } from './chance.ts';

const holidays: readonly (readonly [Day, Day])[] = [
  ['2026-01-01', '2026-01-02'],
  ['2026-02-16', '2026-02-22'],
  ['2026-05-01', '2026-05-05'],
  ['2026-10-01', '2026-10-07'],
];

export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.some(([from, to]) => from <= day && day <= to);
}

export function workingDays(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** The day itself, or the next one on which people work. */
export function workingDayFrom(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** 8:30–12:00 or 14:00–17:30. */
export function officeHour(day: Day, chance: Chance): string {
  const worked = Math.floor(chance.next() * 420);
  const minutes = worked < 210 ? 510 + worked : 630 + worked;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00+08:00`;
}
