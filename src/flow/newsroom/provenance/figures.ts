/** Numbers, dates, ranges and ordinals of a text, each in one form however it was written. */
import { Decimal } from 'decimal.js';

export const figureKinds = ['number', 'percent', 'date', 'range', 'ordinal'] as const;
export type FigureKind = (typeof figureKinds)[number];

export interface Figure {
  readonly kind: FigureKind;
  /** As it stands there. */
  readonly text: string;
  /** UTF-16 units, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** `32000`, `38.2%`, `2024-03-19`, `--03-19`, `150..300`, `#3`: equal values, equal text. */
  readonly value: string;
}

const han = '〇零一二两三四五六七八九十百千';
const arabic = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
/** Each part in one way only and bounded: a long run of numerals must not be tried in every grouping. */
const hanAmount = `[${han}]{1,16}(?:点[〇零一二三四五六七八九]{1,16})?(?:[万亿][${han}]{0,8}){0,3}`;
const amount = `(?:${arabic}(?:[百千]?[万亿]+|[百千](?=[余多]?[一-龥]))?|${hanAmount})`;
const dash = '(?:至|到|—+|–|-|~|～)';
const year = '(?:\\d{4}|[〇零一二三四五六七八九]{4})';
const small = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

/** Tried in this order at each place; the first that fits is taken. */
const forms: readonly [RegExp, (found: RegExpExecArray) => Omit<Figure, 'from' | 'to' | 'text'> | undefined][] = [
  [new RegExp(`(${year})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d.])`, 'y'), ([, y, m, d]) => date(y, m, d)],
  [new RegExp(`(?:(${year})年)?(${small})月(?:份)?(${small})[日号]`, 'y'), ([, y, m, d]) => date(y, m, d)],
  [new RegExp(`(${year})年(${small})月(?!龄)`, 'y'), ([, y, m]) => date(y, m)],
  [new RegExp(`(${year})年(?![龄以]|来)`, 'y'), ([, y]) => date(y)],
  [/(?<!个)(\d{1,2})月(?=份|底|初|末|中旬|上旬|下旬|以来|[^\d个龄]|$)/y, ([, m]) => date(undefined, m)],
  [
    new RegExp(
      `(?<!第)(${amount})(%|％|成|[^涨降升增减提调达低高多少慢快\\d\\p{P}\\s]{0,2}?)${dash}(${amount})(%|％|成)?`,
      'uy',
    ),
    range,
  ],
  [new RegExp(`百分之(${amount})`, 'y'), ([, n]) => percent(n)],
  [new RegExp(`(${amount})(?:%|％)`, 'y'), ([, n]) => percent(n)],
  [/([一二三四五六七八九])成(?![立为员功本长效年人果都熟交活])(半)?/y, ([, n, half]) => percent(n, half ? 5 : 0, 10)],
  [
    new RegExp(`第(${amount})(?![，,、：])`, 'y'),
    ([, n]) => exact(n, (v) => ({ kind: 'ordinal', value: `#${v.toFixed()}` })),
  ],
  [new RegExp(`(?<![第其之几数])(${amount})`, 'y'), number],
];

/** What numbers a list counts nothing: 一、 （二） 1. ① 一是. */
const marker =
  /(?:^|(?<=[。；：\n“]))(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，,])/y;

/** Every figure of the text, from left to right. */
export function figuresOf(text: string): Figure[] {
  const plain = sameWidth(text);
  const found: Figure[] = [];
  for (let at = 0; at < plain.length; ) {
    const skipped = matchAt(marker, plain, at)?.[0].length ?? 0;
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const figure = starts.has(plain[at] ?? '') ? figureAt(text, plain, at) : undefined;
    if (figure) found.push(figure);
    at = figure ? figure.to : at + runAt(plain, at);
  }
  return found;
}

const starts = new Set(`0123456789第百${han}`);

/** A word in Latin letters with figures in it (5G, A4) is a name; a run of numerals that is no figure is left as one. */
const runAt = (text: string, at: number): number =>
  matchAt(/[a-z][a-z0-9-]*|\d+[a-z]+\d*|[〇零一二两三四五六七八九十百千]+/iy, text, at)?.[0].length ?? 1;

function figureAt(text: string, plain: string, from: number): Figure | undefined {
  if (matchAt(/\d+[a-z]/iy, plain, from)) return undefined;
  for (const [form, read] of forms) {
    const match = matchAt(form, plain, from);
    const value = match && read(match);
    if (match && value)
      return { ...value, text: text.slice(from, from + match[0].length), from, to: from + match[0].length };
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Full width figures as plain ones, place by place. */
const sameWidth = (text: string): string =>
  text.replace(/[０-９．，％]/g, (c) => (c === '，' ? c : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));

type Value = Omit<Figure, 'from' | 'to' | 'text'>;

const exact = (text: string | undefined, make: (value: Decimal) => Value): Value | undefined => {
  const value = numeralValue(text ?? '');
  return value && make(value);
};

const percent = (n: string | undefined, more = 0, times = 1): Value | undefined =>
  exact(n, (v) => ({ kind: 'percent', value: `${v.times(times).plus(more).toFixed()}%` }));

/** A numeral in Chinese counts only before what is counted: 两个, 二十三户, but not 一些, 统一, 两委. */
const counted =
  /^(?:多|余|几|来)?(?:个|名|人|户|家|次|亩|公里|千米|米|天|日|年|月|周|小时|分钟|时|镇|乡|村|县|区|市|省|条|台|座|处|批|倍|级|元|吨|公斤|斤|岁|件|项|种|类|所|支|辆|套|起|宗|块|间|栋|场|期|轮|届|届|门|张|份|篇|万|亿|平方|立方|公顷|艘|只|头|片|组|队|层|道|步|旬|季|代|笔|箱|车|趟|班|双|对|口|眼|本|册|句|字|厘米|毫米|克|升|度|点|秒)/;
const idiom = /^(?:[一二三四五六七八九]{2}十|千家|千方|百姓|百货|百年大计|十分|千万[不别要]|百花|三农|四季|一[个些])/;

function number(found: RegExpExecArray): Value | undefined {
  const [text] = found;
  const after = found.input.slice(found.index + text.length);
  const isHan = !/\d/.test(text);
  if (
    isHan &&
    (idiom.test(text + after) || !counted.test(after) || !/[〇零二两三四五六七八九十]|一[十百千万亿]/.test(text))
  )
    return undefined;
  return exact(text, (v) => ({ kind: 'number', value: v.toFixed() }));
}

function range(found: RegExpExecArray): Value | undefined {
  const [text, first = '', unit = '', last = '', closing = ''] = found;
  const after = found.input.slice(found.index + text.length);
  if (!/\d/.test(text) && !counted.test(after)) return undefined;
  if (/^[年月日时分号]/.test(unit) || /^[年月日号]/.test(after)) return undefined;
  const scale = /[万亿]$/.exec(last)?.[0] ?? '';
  const shared = unit === '' && !/[万亿]$/.test(first) ? first + scale : first;
  const [low, high] = [numeralValue(shared), numeralValue(last)];
  if (!low || !high || low.gte(high)) return undefined;
  const sign = /[%％]/.test(closing) ? '%' : closing === '成' ? '0%' : '';
  return { kind: 'range', value: `${low.toFixed()}${sign}..${high.toFixed()}${sign}` };
}

function date(y: string | undefined, m?: string, d?: string): Value | undefined {
  const parts = [y, m, d].map((part) => (part === undefined ? undefined : digits(part)));
  const [yy, mm, dd] = parts;
  if (mm !== undefined && (mm < 1 || mm > 12)) return undefined;
  if (dd !== undefined && (dd < 1 || dd > 31)) return undefined;
  if (yy !== undefined && (yy < 1800 || yy > 2199)) return undefined;
  const two = (n: number | undefined) => (n === undefined ? '' : `-${String(n).padStart(2, '0')}`);
  return { kind: 'date', value: `${yy ?? '-'}${two(mm)}${two(dd)}` };
}

/** 二〇二四 is read figure by figure, 十二 by value. */
function digits(text: string): number | undefined {
  if (/^[〇零一二三四五六七八九]{4}$/.test(text)) return Number([...text].map((c) => figures.get(c) ?? '').join(''));
  return numeralValue(text)?.toNumber();
}

const figures = new Map(
  [...'零一二三四五六七八九']
    .map((c, i) => [c, i] as const)
    .concat([
      ['〇', 0],
      ['两', 2],
    ]),
);
const places = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const scales = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** 3.2万, 1,260, 三万五千, 一百二十, 三点五亿; undefined when it is no number. */
export function numeralValue(text: string): Decimal | undefined {
  let total = new Decimal(0);
  let section = new Decimal(0);
  let digit: Decimal | undefined;
  for (const [part] of text.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?|点[零〇一二三四五六七八九]+|./gu)) {
    const place = places.get(part);
    const scale = scales.get(part);
    const figure = figures.get(part);
    if (/^\d/.test(part)) digit = new Decimal(part);
    else if (part.startsWith('点') && part.length > 1)
      digit = (digit ?? new Decimal(0)).plus(`0.${[...part.slice(1)].map((c) => figures.get(c)).join('')}`);
    else if (figure !== undefined) digit = figure === 0 && digit === undefined ? undefined : new Decimal(figure);
    else if (place !== undefined) {
      section = section.plus((digit ?? new Decimal(section.isZero() ? 1 : 0)).times(place));
      digit = undefined;
    } else if (scale !== undefined) {
      const upTo = section.plus(digit ?? 0);
      total = scale === 100_000_000 ? total.plus(upTo).times(scale) : total.plus(upTo.times(scale));
      section = new Decimal(0);
      digit = undefined;
    } else return undefined;
  }
  return text === '' ? undefined : total.plus(section).plus(digit ?? 0);
}
