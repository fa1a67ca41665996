/** What one cell of a workbook holds: its value as a fact has it, or what it should have been. */
import { daySchema } from '#kernel/calendar.ts';
import { amountText, decimalText } from '../exact.ts';
import { nearest } from '../nearest.ts';
import type { Holds } from './sheets.ts';
import { codeOf, nearestOf, offered, type Vocabulary, type Words } from './vocabulary.ts';

type Plain = string | number | boolean | Date | null | undefined;
/** A cell as a reader of workbooks hands it over. */
export type CellValue =
  | Plain
  | { readonly richText: readonly { readonly text: string }[] }
  | { readonly text: CellValue }
  | { readonly result?: CellValue }
  | { readonly error: string };

export interface Sought {
  readonly vocabulary: Vocabulary;
  /** Name or id → id of every unit of the sheet of units; empty where that sheet is. */
  readonly units: ReadonlyMap<string, string>;
}
export type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly value: string; readonly nearest?: string; readonly known?: readonly string[] };

const right = (value: unknown): Read => ({ ok: true, value });
const wrong = (value: string, near?: string, known?: readonly string[]): Read => ({
  ok: false,
  value,
  ...(near === undefined ? {} : { nearest: near }),
  ...(known === undefined || known.length === 0 ? {} : { known }),
});

/** Text of a cell, trimmed; days as `YYYY-MM-DD`; numbers as a spreadsheet shows them, to fifteen digits. */
export function textOfCell(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map((run) => run.text)
      .join('')
      .trim();
  if ('text' in value) return textOfCell(value.text);
  if ('result' in value) return textOfCell(value.result);
  return '';
}

/** `#REF!` and its like, or undefined. */
export function faultOfCell(value: CellValue): string | undefined {
  if (value === null || typeof value !== 'object' || value instanceof Date) return undefined;
  if ('error' in value) return value.error;
  return 'result' in value ? faultOfCell(value.result) : undefined;
}

export const listOf = (text: string): string[] =>
  text
    .split(/[、，,；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const readers: { readonly [H in Holds]?: (text: string, sought: Sought) => Read } = {
  text: (text) => (text.length <= 200 ? right(text) : wrong(text)),
  day: (text) => {
    const day = daySchema.safeParse(dayIn(text));
    return day.success ? right(day.data) : wrong(text);
  },
  decimal: (text) => (decimalText.safeParse(text).success ? right(text) : wrong(text)),
  count: (text) => (/^\d{1,6}$/.test(text) ? right(Number(text)) : wrong(text)),
  list: (text) => right(listOf(text)),
  unit: (text, { units }) => unitIn(text, units),
  units: (text, { units }) =>
    all(
      listOf(text).map((name) => unitIn(name, units)),
      text,
    ),
  marks: (text, { vocabulary }) =>
    all(
      listOf(text).map((word) => wordIn(word, vocabulary.marks)),
      text,
    ),
  amounts: (text, { vocabulary }) => amountsIn(text, vocabulary.amounts),
  yes: (text, { vocabulary }) =>
    codeOf(vocabulary.yes, text) ? right(true) : ['否', 'no'].includes(text) ? right(false) : wrong(text),
};

export function readCell(text: string, holds: Holds, sought: Sought): Read {
  const reader = readers[holds];
  if (reader) return reader(text, sought);
  return wordIn(text, sought.vocabulary[holds as keyof Vocabulary]);
}

/** 2025-03-05, 2025/3/5, 2025.3.5, 2025年3月5日, 20250305. */
function dayIn(text: string): string {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!found) return text;
  return [found[1] ?? '', (found[2] ?? '').padStart(2, '0'), (found[3] ?? '').padStart(2, '0')].join('-');
}

function unitIn(name: string, units: Sought['units']): Read {
  if (units.size === 0) return name.length <= 200 ? right(name) : wrong(name);
  const id = units.get(name);
  return id === undefined ? wrong(name, nearest(name, [...units.keys()])) : right(id);
}

/** Where nothing declares the words, any will do. */
function wordIn(text: string, words: Words): Read {
  if (words.size === 0) return right(text);
  const code = codeOf(words, text);
  return code === undefined ? wrong(text, nearestOf(words, text), offered(words)) : right(code);
}

function amountsIn(text: string, words: Words): Read {
  const amounts: Record<string, string> = {};
  for (const part of listOf(text)) {
    const [, name = '', value = ''] = /^(.+?)\s*[=＝:：]\s*(\S+)$/.exec(part) ?? [];
    const code = words.size === 0 ? name : codeOf(words, name);
    if (!code) return wrong(part, nearestOf(words, name), offered(words));
    if (!amountText.safeParse(value).success) return wrong(part);
    amounts[code] = value;
  }
  return right(amounts);
}

function all(reads: readonly Read[], text: string): Read {
  const fault = reads.find((read) => !read.ok);
  if (fault) return fault;
  if (reads.length === 0) return wrong(text);
  return right(reads.flatMap((read) => (read.ok ? [read.value] : [])));
}
