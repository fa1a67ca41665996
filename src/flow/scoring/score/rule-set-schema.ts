/** The form of a rule set document. */
import { z } from 'zod';
import { daySchema } from '#kernel/calendar.ts';
import { decimalText } from './exact.ts';
import { assessments, authorShares, combination, directives, ledgerSections, ranking } from './rule-set-lines.ts';
import { places, table, text, titles, word } from './rule-set-parts.ts';

const ledger = {
  ...ledgerSections,
  combination: combination.default({ of: 'sum', by: 'points' }),
  directives: directives.optional(),
  author_shares: authorShares.optional(),
};

/** Another ledger of the same constructs, in yuan; whatever earns points may earn money beside it. */
const money = table({ currency: text.default('元'), ...ledger });

export const ruleSetSchema = table({
  rule_set: word,
  title: text,
  version: text,
  note: text.optional(),
  in_force: table({ from: daySchema, to: daySchema }).refine((f) => f.from <= f.to, { message: 'in_force_reversed' }),
  /** What a unit gets whose report was marked a duplicate of one that was adopted: nothing, or its share like the others. */
  duplicates: z.enum(['none', 'share']).default('none'),
  date_basis: z.enum(['adoption', 'filing', 'event']).default('adoption'),
  year_starts: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, 'month_day')
    .default('01-01'),
  decimals: places.default(2),
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
  ...ledger,
  manual: table({ from: decimalText, to: decimalText }).optional(),
  assessment: assessments,
  money: money.optional(),
  ranking: ranking.optional(),
});
export type RuleSetDocument = z.output<typeof ruleSetSchema>;
export type LedgerDocument = z.output<typeof money>;
