/** On which days the reports of a planted general problem come in. */
import { addDays, type Day } from '#kernel/calendar.ts';
import type { Chance } from './chance.ts';
import type { Planting } from './pool.ts';
import { workingDayFrom, workingDays } from './working-days.ts';

export function plantedDays(planting: Planting, luck: Chance): Day[] {
  if (planting.kind === 'trend') return trendDays(planting.weekly, luck);
  if (planting.kind === 'widespread') {
    const days = workingDays(planting.spread.from, planting.spread.to);
    return spaced(days, planting.spread.reports);
  }
  const { from, to, reports, before } = planting.burst;
  const quiet = Array.from({ length: before }, () => workingDayFrom(addDays(from, -20 - Math.floor(luck.next() * 20))));
  return [...quiet, ...spaced(workingDays(from, to), reports)];
}

/** Each week a few more than the week before, from `first` to `last`. */
function trendDays(weekly: { from: Day; to: Day; first: number; last: number }, luck: Chance): Day[] {
  const weeks = Math.round((Date.parse(weekly.to) - Date.parse(weekly.from)) / (7 * 86_400_000));
  return Array.from({ length: weeks }, (_, week) => {
    const count = Math.round(weekly.first + ((weekly.last - weekly.first) * week) / Math.max(1, weeks - 1));
    const days = workingDays(addDays(weekly.from, week * 7), addDays(weekly.from, week * 7 + 6));
    return days.length === 0 ? [] : Array.from({ length: count }, () => luck.pick(days));
  }).flat();
}

const spaced = (days: readonly Day[], count: number): Day[] =>
  Array.from({ length: count }, (_, i) => days[Math.floor((i * days.length) / count)] ?? '').filter((d) => d !== '');
