/** The form of a rule set document. Every scalar arrives as the text that was typed, so no number ever was a float. */
import { z } from 'zod';
import { daySchema } from '#kernel/calendar.ts';
import { decimalText, factorText } from './exact.ts';
import { outcomes } from './facts.ts';

/** Refuses unknown keys; the message carries the known ones, so that the reader can offer the nearest. */
const table = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });
const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).min(1, 'empty_list')).optional();

const word = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'word');
const text = z.string().trim().min(1, 'empty').max(200, 'too_long');
const count = z
  .string()
  .regex(/^\d{1,6}$/, 'count')
  .transform(Number);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const titles = z.record(word, text).optional();
const per = z.enum(['week', 'month', 'two_months', 'quarter', 'half', 'year']);
const words = oneOrMore(word);

/** Which items a line is about; a key left out means any. */
const items = {
  level: words,
  channel: words,
  form: words,
  route: z.enum(['direct', 'relayed']).optional(),
  reprint: flag.optional(),
  length_from: count.optional(),
  length_below: count.optional(),
};
const line = { rule: word.optional(), note: text.optional() };
const points = decimalText.optional();

const exactlyOne = (...keys: string[]) => ({
  check: (value: object) => keys.filter((key) => Object.hasOwn(value, key)).length === 1,
  message: `one_of ${keys.join(' ')}`,
});
const one = <T extends z.ZodType<object>>(schema: T, ...keys: string[]): T => {
  const { check, message } = exactlyOne(...keys);
  return schema.refine(check, { message });
};

const adoption = one(
  table({
    ...line,
    ...items,
    points,
    /** E09: times the higher body's own score. */
    times_outside_score: factorText.optional(),
    /** E04/E09: what the same item earns at another level, times `times`. */
    as_level: word.optional(),
    times: factorText.optional(),
  }).refine((l) => (l.as_level === undefined) === (l.times === undefined), { message: 'as_level_with_times' }),
  'points',
  'times_outside_score',
  'as_level',
);

const directive = one(
  table({
    ...line,
    /** The leader's. */
    level: words,
    rank: words,
    /** The print on which was written. */
    channel: words,
    form: words,
    points,
    /** `times: 3` makes 10 into 30; `plus_times: 3` makes it 40. */
    times: factorText.optional(),
    plus_times: factorText.optional(),
    of: z.enum(['article', 'adoption']).default('article'),
  }),
  'points',
  'times',
  'plus_times',
);

const share = table({
  ...line,
  for: oneOrMore(z.enum(['adoptions', 'increments', 'directives', 'filings'])),
  level: words,
  channel: words,
  form: words,
  units: z.enum(['equal', 'each', 'parts', 'ratio']),
  main: factorText.optional(),
  assist: factorText.optional(),
  ratio: z.array(factorText).min(1, 'empty_list').optional(),
  factor: factorText.optional(),
  extra: table({ from: decimalText, to: decimalText }).optional(),
})
  .refine((l) => l.units !== 'parts' || (l.main !== undefined && l.assist !== undefined), {
    message: 'parts_need_main_assist',
  })
  .refine((l) => l.units !== 'ratio' || l.ratio !== undefined, { message: 'ratio_needs_list' });

const penalty = table({
  ...line,
  lapse: words,
  level: words,
  class: words,
  points,
  from: points,
  to: points,
}).refine((l) => (l.points === undefined) === (l.from !== undefined && l.to !== undefined), {
  message: 'points_or_range',
});

const target = {
  counts: z.enum(['filings', 'adoptions', 'points']),
  level: words,
  channel: words,
  form: words,
  at_least: factorText,
};
const quota = table({
  ...line,
  ...target,
  class: words,
  unit: oneOrMore(text),
  per,
  /** E18: further conditions that must hold as well. */
  also: z.array(table(target)).optional(),
  /** E11: does a joint item count whole for each unit, or by share? */
  joint: z.enum(['whole', 'share']).default('whole'),
  each_article_once: flag.optional(),
  met: points,
  unmet: points,
  each_missing: points,
  each_over: points,
  /** Points × counted ÷ required, at most the whole. */
  proportional: points,
});

const rate = table({
  ...line,
  class: words,
  per,
  below: factorText,
  points: decimalText,
  when_none_filed: z.enum(['skip', 'below']).default('skip'),
});
const veto = one(
  table({ ...line, commission: oneOrMore(z.enum(outcomes)), lapse: words, at_least: count, per }),
  'commission',
  'lapse',
);
const part = z.string().regex(/^(total|[a-z_]+(\.[a-z0-9_-]+)?)$/, 'section');

export const ruleSetSchema = table({
  rule_set: word,
  title: text,
  version: text,
  note: text.optional(),
  in_force: table({ from: daySchema, to: daySchema }).refine((f) => f.from <= f.to, { message: 'in_force_reversed' }),
  date_basis: z.enum(['adoption', 'filing', 'event']).default('adoption'),
  year_starts: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, 'month_day')
    .default('01-01'),
  decimals: z
    .string()
    .regex(/^[0-6]$/, 'decimals')
    .transform(Number)
    .default(2),
  levels: titles,
  channels: titles,
  forms: titles,
  ranks: titles,
  classes: titles,
  /** Codes of what facts may carry or be, beside the known ones. */
  amounts: titles,
  marks: titles,
  deeds: titles,
  lapses: titles,
  reclassify: z.array(table({ ...line, ...items, becomes: word })).default([]),
  adoptions: z.array(adoption).default([]),
  factors: z.array(table({ ...line, ...items, factor: factorText })).default([]),
  combination: table({
    of: z.enum(['sum', 'highest', 'top_levels']),
    by: z.enum(['points', 'level']).default('points'),
    levels: count.optional(),
  })
    .refine((c) => (c.of === 'top_levels') === (c.levels !== undefined), { message: 'top_levels_need_number' })
    .default({ of: 'sum', by: 'points' }),
  increments: z.array(table({ ...line, ...items, points: decimalText, once_per_article: flag.optional() })).default([]),
  directives: table({
    count: z.enum(['each', 'once_per_level', 'highest_only']),
    lines: z.array(directive).min(1),
  }).optional(),
  shares: z.array(share).default([]),
  author_shares: table({
    ratio: z.array(factorText).min(1, 'empty_list').optional(),
    at_most: count.optional(),
  }).optional(),
  filings: z.array(table({ ...line, ...items, points: decimalText, in_combination: flag.optional() })).default([]),
  commissions: z
    .array(table({ ...line, outcome: oneOrMore(z.enum(outcomes)), form: words, points: decimalText }))
    .default([]),
  manual: table({ from: decimalText, to: decimalText }).optional(),
  base: z.array(table({ ...line, class: words, points: decimalText, per })).default([]),
  quotas: z.array(quota).default([]),
  rates: z.array(rate).default([]),
  caps: z.array(table({ ...line, of: oneOrMore(part), class: words, points: decimalText, per })).default([]),
  penalties: z.array(penalty).default([]),
  floors: z.array(table({ ...line, of: oneOrMore(part), points: decimalText, per })).default([]),
  roll_up: z
    .array(table({ ...line, class: word, factor: factorText.default('1'), own_row: flag.optional() }))
    .default([]),
  vetoes: z.array(veto).default([]),
  ranking: table({
    ties: z.enum(['skip', 'dense', 'higher_adoptions', 'organisation_order']),
    groups: z.array(table({ title: text, class: words })).optional(),
  }).optional(),
});
export type RuleSetDocument = z.output<typeof ruleSetSchema>;
