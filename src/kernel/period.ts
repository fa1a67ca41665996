/** A stretch of days, both ends included: `2024`, `2024-Q1`, `2024-03` or `2023-11-01/2024-10-31`. */
import { addDays, type Day } from './calendar.ts';

export interface Period {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

const two = (n: number): string => String(n).padStart(2, '0');
const lastOfMonth = (year: number, month: number): Day =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`, -1);

/** The period a name stands for, or undefined when it stands for none. */
export function periodOf(name: string): Period | undefined {
  const window = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(name);
  if (window?.[1] && window[2] && window[1] <= window[2]) return { name, from: window[1], to: window[2] };
  const quarter = /^(\d{4})-Q([1-4])$/.exec(name);
  if (quarter) {
    const year = Number(quarter[1]);
    const last = Number(quarter[2]) * 3;
    return { name, from: `${year}-${two(last - 2)}-01`, to: lastOfMonth(year, last) };
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(name);
  if (month) return { name, from: `${name}-01`, to: lastOfMonth(Number(month[1]), Number(month[2])) };
  if (/^\d{4}$/.test(name)) return { name, from: `${name}-01-01`, to: `${name}-12-31` };
  return undefined;
}

export const contains = (period: Period, day: Day): boolean => period.from <= day && day <= period.to;
