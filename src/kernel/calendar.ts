/** Days as an office in China counts them: Asia/Shanghai, UTC+8 all year. A day is text `YYYY-MM-DD`. */
import { z } from 'zod';

export type Day = string;

const offset = 8 * 3600 * 1000;

export const dayOf = (instant: string): Day => new Date(Date.parse(instant) + offset).toISOString().slice(0, 10);
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const timeOf = (instant: string): string => new Date(Date.parse(instant) + offset).toISOString().slice(11, 16);

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 2026年9月5日: Arabic figures, no leading zero (GB/T 9704-2012 §7.3.5). */
export function dayInChinese(day: Day): string {
  const [y, m, d] = day.split('-').map(Number);
  return `${y}年${m}月${d}日`;
}

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** A real day between 1949 and 2199; 30 February and the year 1582 are refused, each with one reason. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'day_form', abort: true })
  .refine(isDay, { error: 'day_unknown', abort: true })
  .refine((text) => yearOf(text) >= 1949 && yearOf(text) <= 2199, 'day_out_of_range');
