/** The lines of a rule set, section by section. */
import { z } from 'zod';
import { decimalText, factorText } from './exact.ts';
import { outcomes } from './facts.ts';
import {
  bands,
  count,
  flag,
  forEach,
  happenings,
  items,
  line,
  one,
  oneOrMore,
  parts,
  per,
  places,
  points,
  table,
  text,
  whom,
  word,
  words,
} from './rule-set-parts.ts';

const adoption = one(
  table({
    ...line,
    ...items,
    points,
    for_each: forEach,
    /** E09: times the higher body's own score. */
    times_outside_score: factorText.optional(),
    /** E04/E09: what the same item earns at another level, times `times`. */
    as_level: word.optional(),
    times: factorText.optional(),
  })
    .refine((l) => (l.as_level === undefined) === (l.times === undefined), { message: 'as_level_with_times' })
    .refine((l) => l.for_each === undefined || l.points !== undefined, { message: 'for_each_needs_points' }),
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
export const directives = table({
  count: z.enum(['each', 'once_per_level', 'highest_only']),
  lines: z.array(directive).min(1, 'empty_list'),
});

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

export const combination = table({
  of: z.enum(['sum', 'highest', 'top_levels', 'top_items']),
  by: z.enum(['points', 'level']).default('points'),
  levels: count.optional(),
  items: count.optional(),
})
  .refine((c) => (c.of === 'top_levels') === (c.levels !== undefined), { message: 'top_levels_need_number' })
  .refine((c) => (c.of === 'top_items') === (c.items !== undefined), { message: 'top_items_need_number' });

const penalty = table({
  ...line,
  ...happenings,
  lapse: words,
  points,
  for_each: forEach,
  from: points,
  to: points,
}).refine((l) => (l.points === undefined) === (l.from !== undefined && l.to !== undefined), {
  message: 'points_or_range',
});

const counted = { level: words, channel: words, form: words, mark: words };
const measure = z.enum(['filings', 'adoptions', 'points', 'deeds', 'lapses', 'commissions', 'rate', 'commission_rate']);
const target = { ...counted, counts: measure };
const quota = table({
  ...line,
  ...target,
  ...whom,
  at_least: factorText.optional(),
  /** Times an amount of the unit: its staff, for so many a head. */
  at_least_times: word.optional(),
  at_least_plus: factorText.optional(),
  per,
  /** E18: further conditions that must hold as well. */
  also: z.array(table({ ...target, at_least: factorText })).optional(),
  /** E11: does a joint item count whole for each unit, or by share? */
  joint: z.enum(['whole', 'share']).default('whole'),
  each_article_once: flag.optional(),
  /** E21: how a rate of nothing stands. */
  when_none: z.enum(['skip', 'met', 'unmet']).default('skip'),
  /** What was too much counts in the next stretch of the same year, at most so much. */
  carry_over: table({ at_most: factorText.optional() }).optional(),
  met: points,
  unmet: points,
  /** Unmet counts only so many times in succession. */
  in_a_row: count.optional(),
  each_missing: points,
  each_over: points,
  /** Points × counted ÷ required, at most the whole or `proportional_most`. */
  proportional: points,
  proportional_most: points,
  bands,
  bands_by: z.enum(['counted', 'share']).default('counted'),
}).refine((q) => q.at_least !== undefined || (q.bands !== undefined && q.bands_by === 'counted'), {
  message: 'at_least_or_bands',
});

const rate = table({
  ...line,
  class: words,
  per,
  below: factorText,
  points: decimalText,
  when_none_filed: z.enum(['skip', 'below']).default('skip'),
});

const pool = table({
  ...line,
  ...whom,
  ...counted,
  points: decimalText,
  per,
  by: z.enum(['filings', 'adoptions', 'points']),
  among: z.enum(['units', 'authors']).default('units'),
  joint: z.enum(['whole', 'share']).default('whole'),
  each_article_once: flag.optional(),
  /** Digits behind the point to which shares are cut; exact when left out. */
  places: places.optional(),
  tail: z.enum(['first', 'largest', 'last', 'nobody']).default('first'),
});

const placing = table({
  ...line,
  ...whom,
  ...target,
  per,
  divide_by: word.optional(),
  points: z.array(decimalText).min(1, 'empty_list'),
  ties: z.enum(['skip', 'dense', 'share']).default('skip'),
});

const cap = one(
  table({ ...line, of: parts, class: words, per, points, share: factorText.optional(), of_points: parts }).refine(
    (c) => (c.share === undefined) === (c.of_points === undefined),
    { message: 'share_of_points' },
  ),
  'points',
  'share',
);

const veto = one(
  one(
    table({
      ...line,
      commission: oneOrMore(z.enum(outcomes)),
      lapse: words,
      level: words,
      form: words,
      class: words,
      at_least: count.optional(),
      more_than: count.optional(),
      per,
      /** What is lost: all, or only these parts, whole or in part. */
      of: parts,
      loses: factorText.default('1'),
      effect: z.enum(['zero', 'disqualify']).default('zero'),
    }),
    'commission',
    'lapse',
  ),
  'at_least',
  'more_than',
);

const assessment = table({
  ...line,
  ...whom,
  per,
  ...counted,
  counts: measure.default('points'),
  /** Of the points. */
  of: parts,
  /** What a rate of nothing counts as. */
  when_none: decimalText.default('0'),
  /** Divided by an amount of the unit, such as its staff. */
  divide_by: word.optional(),
  times: factorText.optional(),
  /** Full marks at the target, or at the best or average of those the line concerns. */
  full: factorText.optional(),
  target: factorText.optional(),
  against: z.enum(['target', 'best', 'average']).default('target'),
  bands,
  at_most: points,
  at_least: points,
})
  .refine((a) => a.full === undefined || a.against !== 'target' || (a.target !== undefined && Number(a.target) > 0), {
    message: 'full_needs_target',
  })
  .refine((a) => a.bands !== undefined || a.times !== undefined || a.full !== undefined, { message: 'assess_how' })
  .refine((a) => a.times === undefined || a.full === undefined, { message: 'assess_once' });

const list = <Line extends z.ZodType>(schema: Line) => z.array(schema).default([]);

/** What a ledger is made by: that of points, and that of money. */
export const ledgerSections = {
  reclassify: list(table({ ...line, ...items, becomes: word })),
  adoptions: list(adoption),
  factors: list(table({ ...line, ...items, factor: factorText })),
  increments: list(
    table({ ...line, ...items, points: decimalText, for_each: forEach, once_per_article: flag.optional() }),
  ),
  shares: list(share),
  filings: list(table({ ...line, ...items, points: decimalText, for_each: forEach, in_combination: flag.optional() })),
  commissions: list(
    table({ ...line, ...happenings, outcome: oneOrMore(z.enum(outcomes)), points: decimalText, for_each: forEach }),
  ),
  merits: list(table({ ...line, ...happenings, deed: words, points: decimalText, for_each: forEach })),
  weights: list(table({ ...line, ...whom, of: parts, factor: factorText })),
  tiers: list(table({ ...line, ...whom, of: parts, per, from: count, to: count.optional(), factor: factorText })),
  best: list(table({ ...line, ...whom, of: parts, per, count })),
  base: list(table({ ...line, ...whom, points: decimalText, per })),
  quotas: list(quota),
  rates: list(rate),
  placings: list(placing),
  pools: list(pool),
  caps: list(cap),
  penalties: list(penalty),
  floors: list(table({ ...line, of: parts, class: words, points: decimalText, per })),
  roll_up: list(table({ ...line, class: word, factor: factorText.default('1'), own_row: flag.optional() })),
  vetoes: list(veto),
  /** Only in the ledger of money: so much for each point. */
  per_point: list(table({ ...line, ...whom, of: parts, per, points: decimalText })),
};

export const authorShares = table({
  ratio: z.array(factorText).min(1, 'empty_list').optional(),
  at_most: count.optional(),
});
export const assessments = list(assessment);
export const ranking = table({
  ties: z.enum(['skip', 'dense', 'higher_adoptions', 'organisation_order']),
  groups: z.array(table({ title: text, class: words })).optional(),
});
