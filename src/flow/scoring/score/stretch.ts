/** Stretches of days inside an assessment year that may begin on any day of the calendar's. */
import { addDays, type Day, yearOf } from '#kernel/calendar.ts';
import { type Period, periodOf } from '#kernel/period.ts';

export type Per = 'week' | 'month' | 'two_months' | 'quarter' | 'half' | 'year';

/** The assessment year that a day belongs to, named by the year in which it ends (November 2019 may belong to 2020). */
export const assessmentYear = (yearStarts: string, day: Day): number => yearOf(stretchOf('year', yearStarts, day).to);

const known = new Map<string, Map<Per, Map<Day, Period>>>();

/** The stretch that holds `day`. Weeks begin on Monday; longer stretches than a month begin with the assessment year. */
export function stretchOf(per: Per, yearStarts: string, day: Day): Period {
  const found = known.get(yearStarts)?.get(per)?.get(day);
  if (found) return found;
  const years = known.get(yearStarts) ?? new Map<Per, Map<Day, Period>>();
  const days = years.get(per) ?? new Map<Day, Period>();
  const stretch = stretchAround(per, yearStarts, day);
  // Every entry asks; a calendar has few days, but nobody promises whose.
  if (days.size < 4000) known.set(yearStarts, years.set(per, days.set(day, stretch)));
  return stretch;
}

function stretchAround(per: Per, yearStarts: string, day: Day): Period {
  if (per === 'week') return weekOf(day);
  if (per === 'month') return named(`${day.slice(0, 7)}-01`, addDays(monthsOn(`${day.slice(0, 7)}-01`, 1), -1));
  const year = yearOf(day);
  const begins = `${year}-${yearStarts}` <= day ? `${year}-${yearStarts}` : `${year - 1}-${yearStarts}`;
  const months = { two_months: 2, quarter: 3, half: 6, year: 12 }[per];
  let from = begins;
  while (monthsOn(from, months) <= day) from = monthsOn(from, months);
  return named(from, addDays(monthsOn(from, months), -1));
}

/** The stretches whose last day falls inside `period`, in order. */
export function stretchesEndingIn(per: Per, yearStarts: string, period: { from: Day; to: Day }): Period[] {
  const found: Period[] = [];
  let stretch = stretchOf(per, yearStarts, period.from);
  while (stretch.to <= period.to) {
    found.push(stretch);
    stretch = stretchOf(per, yearStarts, addDays(stretch.to, 1));
  }
  return found;
}

/** The stretches whose first day falls inside `period`, in order. */
export function stretchesBeginningIn(per: Per, yearStarts: string, period: { from: Day; to: Day }): Period[] {
  const found: Period[] = [];
  let stretch = stretchOf(per, yearStarts, period.from);
  while (stretch.from <= period.to) {
    if (stretch.from >= period.from) found.push(stretch);
    stretch = stretchOf(per, yearStarts, addDays(stretch.to, 1));
  }
  return found;
}

function weekOf(day: Day): Period {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(day, -weekday);
  return named(monday, addDays(monday, 6));
}

/** The same day so many months later; safe because an assessment year begins on the 28th at the latest. */
function monthsOn(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return [Math.floor(count / 12), (count % 12) + 1, date].map((n) => String(n).padStart(2, '0')).join('-');
}

/** `2026-03` where the kernel has a short name for these days, else both ends. */
function named(from: Day, to: Day): Period {
  const year = from.slice(0, 4);
  const quarter = `${year}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  const short = [from.slice(0, 7), quarter, year].find((name) => {
    const period = periodOf(name);
    return period?.from === from && period.to === to;
  });
  return { name: short ?? `${from}/${to}`, from, to };
}
