/** What the lines of a rule set are made of. Every scalar arrives as the text that was typed, so no number ever was a float. */
import { z } from 'zod';
import { amountText, decimalText, factorText } from './exact.ts';

/** Refuses unknown keys; the message carries the known ones, so that the reader can offer the nearest. */
export const table = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });

export const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).min(1, 'empty_list')).optional();

export const word = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'word');
export const words = oneOrMore(word);
export const text = z.string().trim().min(1, 'empty').max(200, 'too_long');
export const titles = z.record(word, text).optional();
export const count = z
  .string()
  .regex(/^\d{1,6}$/, 'count')
  .transform(Number);
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
export const per = z.enum(['week', 'month', 'two_months', 'quarter', 'half', 'year']);
export const points = decimalText.optional();
export const places = z
  .string()
  .regex(/^[0-6]$/, 'decimals')
  .transform(Number);
export const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'month_day');

/** `total`, a section, or one of its lines. */
const part = z.string().regex(/^(total|[a-z_]+(\.[a-z0-9_-]+)?)$/, 'section');
export const parts = oneOrMore(part);

export const line = { rule: word.optional(), note: text.optional() };
/** Whom a line concerns; left out: everybody. */
export const whom = { class: words, unit: oneOrMore(text) };

const noted = {
  mark: words,
  amount_from: z.record(word, amountText).optional(),
  amount_below: z.record(word, amountText).optional(),
  season: table({ from: monthDay, to: monthDay }).optional(),
};

/** Which items a line is about; a key left out means any. */
export const items = {
  level: words,
  channel: words,
  form: words,
  route: z.enum(['direct', 'relayed']).optional(),
  reprint: flag.optional(),
  length_from: count.optional(),
  length_below: count.optional(),
  /** Of the unit that is named first. */
  class: words,
  ...noted,
};

/** Which facts of one unit a line is about. */
export const happenings = { level: words, form: words, class: words, ...noted };

/** Points for each so many of an amount: 5 for each page begun, 1 for each full thousand of characters. */
export const forEach = table({
  amount: word,
  by: factorText.default('1'),
  count: z.enum(['full', 'started', 'exact']).default('full'),
  at_most: factorText.optional(),
}).optional();

/** From the top: the first whose bound is reached. */
export const bands = z
  .array(table({ at_least: decimalText.optional(), points, title: text.optional() }))
  .min(1, 'empty_list')
  .refine((list) => list.slice(0, -1).every((band) => band.at_least !== undefined), { message: 'bands_without_bound' })
  .refine(
    (list) =>
      list.every((band, i) => {
        const before = list[i - 1]?.at_least;
        return before === undefined || band.at_least === undefined || Number(band.at_least) < Number(before);
      }),
    { message: 'bands_descend' },
  )
  .optional();

export const one = <T extends z.ZodType<object>>(schema: T, ...keys: string[]): T =>
  schema.refine((value) => keys.filter((key) => Object.hasOwn(value, key)).length === 1, {
    message: `one_of ${keys.join(' ')}`,
  });
