/** Numerals (GB/T 15835-2011), ranges, approximate numbers and units of measure (GB 3100). */
import { Decimal } from 'decimal.js';
import { numeralValue } from '#flow/newsroom/provenance/index.ts';
import { han, lineRule, matches, offered, patternRule, type Rule, safe } from './lines.ts';

/** What is counted, as far as a number before it is no ordinal and no name. */
export const counted =
  '个|名|人|户|家|天|年|次|十|百|千|万|亿|里|亩|元|岁|倍|分钟|小时|公里|米|斤|吨|件|处|辆|条|所|台|项|起|种|张|份|座';

/** 1，234 · 1,23 · 12345 beside 12,345. */
const grouping: Rule = {
  name: 'number_grouping',
  severity: 'warning',
  find: (lines) => {
    const isGrouped = lines.some(({ text }) => /\d,\d{3}(?!\d)/.test(text));
    return lines.flatMap((line) =>
      [
        ...matches(/(?<![\d.，])\d{1,3}(?:，\d{3})+(?![\d，])/g, line, ([found]) =>
          offered(found.replaceAll('，', ',')),
        ),
        ...matches(/(?<![\d,.])\d{1,3}(?:,\d{3})*,(?:\d{1,2}|\d{4,})(?![\d,])/g, line, ([found]) =>
          offered(grouped(found.replaceAll(',', ''))),
        ),
        ...(isGrouped
          ? matches(/(?<![\d,.A-Za-z〕-])[1-9]\d{4,7}(?![\d,.号-])/g, line, ([found]) => safe(grouped(found)))
          : []),
      ].map((found) => ({ ...found, params: { right: found.fix?.text ?? '' }, block: line.block })),
    );
  },
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

const scale: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

const form = lineRule('number_form', 'advice', (line) => [
  ...matches(
    /(?<![\d.,])(\d{1,4}(?:\.\d+)?)([十百千])(?=(?:人|户|元|亩|个|名|家|次|吨|件|辆|平方米|公里|斤)(?!千))/g,
    line,
    ([, digits = '', by = '']) => {
      const right = new Decimal(digits).times(scale[by] ?? 1).toFixed();
      return { params: { right }, ...safe(right) };
    },
  ),
  ...matches(
    /(?<![\d.,])(\d{1,4})([万亿])(\d)([百千万])(?![\d百千万亿])/g,
    line,
    ([, big = '', by = '', small = '', place = '']) => {
      const ratio = by === '亿' ? (scale[place] ?? 1) / 100_000_000 : (scale[place] ?? 1) / 10_000;
      if (ratio >= 1) return undefined;
      const right = `${new Decimal(big).plus(new Decimal(small).times(ratio)).toFixed()}${by}`;
      return { params: { right }, ...safe(right) };
    },
  ),
]);

const small = '二三四五六七八九';
const places: Readonly<Record<string, string>> = {
  '1': '一',
  '2': '二',
  '3': '三',
  '4': '四',
  '5': '五',
  '6': '六',
  '7': '七',
  '8': '八',
  '9': '九',
};

const approximate = lineRule('approximate_number', 'advice', (line) => [
  ...matches(
    new RegExp(`(?<![\\d.、第])([1-8])、([2-9])(?=(?:${counted})(?!级|季|产))`, 'g'),
    line,
    ([, a = '', b = '']) => {
      if (Number(b) !== Number(a) + 1) return undefined;
      const right = a === '2' ? '两三' : `${places[a]}${places[b]}`;
      return { params: { right }, ...safe(right) };
    },
  ),
  ...matches(
    new RegExp(`(?<![第十百千、一${small}（〔])([一两${small}])、([${small}])(?=(?:${counted})(?!级|季|产))`, 'g'),
    line,
    ([, a = '', b = '']) => {
      const value = (text: string): number => numeralValue(text)?.toNumber() ?? 0;
      if (value(b) !== value(a) + 1) return undefined;
      return { params: { right: `${a}${b}` }, ...safe(`${a}${b}`) };
    },
  ),
  ...matches(
    /(大?约|近|将近|接近|超过|逾)(\d[\d.,]*[万亿]?)(?:([余多])|([^\d，。；、：（）]{0,4}?)(左右|上下))/g,
    line,
    ([, about = '', digits = '', , unit = '']) => {
      const right = `${about}${digits}${unit}`;
      return { params: { right }, ...offered(right) };
    },
  ),
]);

const year = patternRule(
  'two_digit_year',
  'warning',
  /(?<![\d.〇年第])(?:['’‘]\d\d年|0\d年(?!级)|[5-9]\d年(?=\d{1,2}月|底|初|度))/g,
);

const dash = '[-－–—~～至到]+';

const range = lineRule('range_form', 'advice', (line) => [
  ...matches(
    /(?<![\d.%％])(\d+(?:\.\d+)?)[-－–—~～至]+(\d+(?:\.\d+)?)([%％])/g,
    line,
    ([, a = '', b = '', unit = '']) => {
      if (Number(a) >= Number(b) || Number(a) > 1000) return undefined;
      const right = `${a}${unit}~${b}${unit}`;
      return { params: { right }, ...safe(right) };
    },
  ),
  ...matches(
    new RegExp(`(?<![\\d.万亿])(\\d+(?:\\.\\d+)?)${dash}(\\d+(?:\\.\\d+)?)([万亿])`, 'g'),
    line,
    ([, a = '', b = '', unit = '']) => {
      if (Number(a) >= Number(b) || Number(a) > 1900) return undefined;
      const right = `${a}${unit}~${b}${unit}`;
      return { params: { right }, ...offered(right) };
    },
  ),
  ...matches(
    new RegExp(`(?<![\\d.A-Za-z/-])(\\d{1,4})-(\\d{1,4})(?=(?:月|日|年|${counted})(?!\\d))`, 'g'),
    line,
    ([, a = '', b = '']) => {
      if (Number(a) >= Number(b)) return undefined;
      return { params: { right: `${a}—${b}` }, ...safe(`${a}—${b}`) };
    },
  ).filter(({ to }) => !/^[万亿]/.test(line.text.slice(to))),
]);

const percentWords = patternRule(
  'percent_words',
  'advice',
  /百分之([〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?)/g,
  ([, words = '']) => {
    if (words === '百') return undefined;
    const value = numeralValue(words)?.toFixed();
    return value === undefined ? undefined : { params: { right: `${value}%` }, ...safe(`${value}%`) };
  },
);

/** Written → legal name or symbol; the second part: whether nothing else can be meant. */
const measures: readonly [string, string, boolean][] = [
  ['平米', '平方米', true],
  ['平方(?!米|公里|千米|厘米|分米|毫米|根|反)', '平方米', true],
  ['立方(?!米|厘米|分米|毫米)', '立方米', true],
  ['公升', '升', true],
  ['公分', '厘米', true],
  ['公厘', '毫米', true],
  ['华里', '里', false],
  ['市斤', '斤', true],
  ['市亩', '亩', true],
  ['(?:KG|Kg|kG)(?![A-Za-z])', 'kg', true],
  ['(?:KM|Km|kM)(?![A-Za-z²2])', 'km', true],
  ['(?:㎡|[mM]2)(?![A-Za-z\\d])', '平方米', true],
  ['(?:m3|M3)(?![A-Za-z\\d])', '立方米', true],
  ['(?:kw|KW|Kw)(?![A-Za-z])', 'kW', true],
  ['度电', '千瓦时电', false],
  ['马力', '千瓦', false],
];

const measure = lineRule('unit_of_measure', 'advice', (line) =>
  measures.flatMap(([written, right, isSafe]) =>
    matches(new RegExp(`(?<=[\\d万亿多余])${written}`, 'g'), line, () => ({
      params: { right },
      ...(right === '千瓦' ? {} : isSafe ? safe(right) : offered(right)),
    })),
  ),
);

const rose = '提高|上升|增加|增长|提升|扩大|下降|降低|回落|减少|下滑|收窄';

/** From 30% to 35% is a rise of 5 percentage points. */
const point = lineRule('percentage_point', 'warning', (line) => [
  ...matches(
    new RegExp(
      `(\\d+(?:\\.\\d+)?)%[^。；%]{0,8}?(?:${rose}|升|降|增|减)(?:到|至|为)[^。；%]{0,4}?(\\d+(?:\\.\\d+)?)%[^。；%]{0,6}?(?:${rose})(?:了|达|幅度达)?(?<said>\\d+(?:\\.\\d+)?)%`,
      'g',
    ),
    line,
    ([, from = '0', to = '0', said = '0']) =>
      new Decimal(to).minus(from).abs().eq(said) ? { params: { right: `${said}个百分点` } } : undefined,
  ).map((found) => atEnd(line.text, found.from, found.to, true)),
  ...matches(
    new RegExp(
      `[${han}](?:率|比重|占比|比例|覆盖面)(?:比|较)?[^，。；：%\\d]{0,10}(?:${rose})了?\\d+(?:\\.\\d+)?%`,
      'g',
    ),
    line,
    ([found]) => (/增长率|增速/.test(found) ? undefined : {}),
  ).map((found) => atEnd(line.text, found.from, found.to, false)),
]);

/** The finding is the figure at its end. */
function atEnd(text: string, from: number, to: number, certain: boolean) {
  const said = /\d+(?:\.\d+)?%$/.exec(text.slice(from, to))?.[0] ?? '';
  const right = `${said.slice(0, -1)}个百分点`;
  return { from: to - said.length, to, params: { right }, ...(certain ? safe(right) : offered(right)) };
}

const fall = lineRule('impossible_fall', 'error', (line) => [
  ...matches(/(?:下降|减少|降低|缩减|缩短|缩小)了?(?:近|约|超过)?\d+(?:\.\d+)?倍/g, line, () => ({})),
  ...matches(/(?:下降|减少|降低|缩减|缩短)了?(?:近|约|超过)?(\d+(?:\.\d+)?)%/g, line, ([, n = '0']) =>
    Number(n) > 100 ? {} : undefined,
  ),
]);

export const numeralRules: readonly Rule[] = [
  grouping,
  form,
  approximate,
  year,
  range,
  percentWords,
  measure,
  point,
  fall,
];
