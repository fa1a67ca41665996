/** A period as an office writes it. */
import { dayInChinese } from '#kernel/calendar.ts';
import type { Period } from '#kernel/period.ts';
import type { Language } from '#kernel/wording.ts';

const quarters = ['一', '二', '三', '四'];

/** 2026年3月 · 2026年第一季度 · 2026年 · 2025年11月1日至2026年10月31日. */
export function periodInWords({ name, from, to }: Period, lang: Language): string {
  if (lang === 'en') return name.includes('/') ? `${from} to ${to}` : name;
  const year = `${from.slice(0, 4)}年`;
  const quarter = /-Q([1-4])$/.exec(name)?.[1];
  if (quarter) return `${year}第${quarters[Number(quarter) - 1]}季度`;
  if (/^\d{4}-\d{2}$/.test(name)) return `${year}${Number(from.slice(5, 7))}月`;
  return /^\d{4}$/.test(name) ? year : `${dayInChinese(from)}至${dayInChinese(to)}`;
}
