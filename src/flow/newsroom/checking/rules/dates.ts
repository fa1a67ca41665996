/** Dates: their form (GB/T 9704-2012 §7.3.5), whether there is such a day, and its weekday. */
import { numeralValue } from '#flow/newsroom/provenance/index.ts';
import { yearOf } from '#kernel/calendar.ts';
import { type Line, lineRule, matches, patternRule, type Rule, safe } from './lines.ts';

const form = lineRule('date_form', 'advice', (line) => [
  ...matches(/(?<![\d.\-/])((?:19|20)\d\d)([.\-/])(\d{1,2})\2(\d{1,2})(?![\d\-/]|\.\d)/g, line, ([, y, , m, d]) => {
    const right = `${y}年${Number(m)}月${Number(d)}日`;
    return isDay(Number(y), Number(m), Number(d)) ? { params: { right }, ...safe(right) } : undefined;
  }),
  ...matches(/(?<!\d)(?:0\d月(?:\d{1,2}[日号])?|[1-9]\d?月0\d[日号])/g, line, ([found]) => {
    const right = found.replace(/(?<!\d)0/g, '').replace('号', '日');
    return { params: { right }, ...safe(right) };
  }),
  ...matches(/(?<!\d)([1-9]\d?月[1-9]\d?)号(?!楼|院|文|线|机|房|门)/g, line, ([, day = '']) => ({
    params: { right: `${day}日` },
    ...safe(`${day}日`),
  })),
  ...matches(/(?<=[“"])(\d{1,2})[.．](\d{1,2})(?=[”"]|事故|案|专案|事件|地震)/g, line, ([, m, d]) =>
    Number(m) <= 12 && Number(d) <= 31 ? { params: { right: `${m}·${d}` }, ...safe(`${m}·${d}`) } : undefined,
  ),
  ...matches(
    /(?<![一-龥])[一二][〇○零Ｏ九][〇○零一二三四五六七八九]{2}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?/g,
    line,
    ([found]) => {
      const right = inFigures(found);
      return right === undefined ? undefined : { params: { right }, ...safe(right) };
    },
  ),
]);

function inFigures(written: string): string | undefined {
  const [, year = '', month, day] = /^(.{4})年(?:(.+?)月)?(?:(.+?)日)?$/.exec(written) ?? [];
  const figures = [...year].map((c) => '〇一二三四五六七八九'.indexOf('○零Ｏ'.includes(c) ? '〇' : c)).join('');
  const part = (text: string | undefined, after: string) =>
    text === undefined ? '' : `${numeralValue(text)?.toFixed() ?? ''}${after}`;
  return /^\d{4}$/.test(figures) ? `${figures}年${part(month, '月')}${part(day, '日')}` : undefined;
}

export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const written = /(?:(?<year>(?:19|20)\d\d)年)?(?<![\d.])(?<month>\d{1,2})月(?<day>\d{1,2})[日号]/g;

/** 29 February of a year that is not said is let through. */
const impossible = patternRule('impossible_date', 'error', written, ({ groups = {} }) =>
  isDay(Number(groups.year ?? 2024), Number(groups.month), Number(groups.day)) ? undefined : {},
);

const weekdays = '日一二三四五六';

const weekday = lineRule('weekday', 'error', (line, { today }) =>
  matches(
    new RegExp(`${written.source}\\s?[（(，,]?(?:星期|周|礼拜)(?<said>[一二三四五六日天])`, 'g'),
    line,
    (match) => {
      const { year, month, day, said = '' } = match.groups ?? {};
      const of = Number(year ?? yearBefore(line, match.index) ?? yearOf(today));
      if (!isDay(of, Number(month), Number(day))) return undefined;
      const right = weekdays[new Date(Date.UTC(of, Number(month) - 1, Number(day))).getUTCDay()] ?? '';
      return right === said.replace('天', '日') ? undefined : { params: { year: of, right } };
    },
  ),
);

const yearBefore = ({ text }: Line, at: number): string | undefined =>
  [...text.slice(0, at).matchAll(/((?:19|20)\d\d)年/g)].at(-1)?.[1];

export const dateRules: readonly Rule[] = [form, impossible, weekday];
