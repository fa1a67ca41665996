/** Days as text `YYYY-MM-DD`, counted in UTC so that no clock change moves them. */
const two = (n: number): string => String(n).padStart(2, '0');

export const dayText = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day of another month, or that month's last. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayText(year, month + months, Math.min(date, last));
}

/** Monday 0 … Sunday 6. */
export const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Today in Asia/Shanghai. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

/** What people type for a day: 20260905, 2026/9/5, 2026.9.5, 2026年9月5日. Anything else comes back as it is. */
export function dayTyped(text: string): string {
  const found = /^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?\s*$/.exec(text);
  const day = found ? `${found[1]}-${two(Number(found[2]))}-${two(Number(found[3]))}` : text;
  return isDay(day) ? day : text;
}
