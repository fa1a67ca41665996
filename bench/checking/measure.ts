/** Recall over planted faults, and how often a right text is suspected. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type CheckedText, checkText, type Hint, type RuleName, ruleNames } from '#flow/newsroom/checking/index.ts';
import { bodyFromText } from '#kernel/body.ts';
import { context } from './context.ts';

const pairsSchema = z.record(z.enum(ruleNames), z.array(z.tuple([z.string(), z.string()])));

export const pairs = pairsSchema.parse(parse(readFileSync(new URL('pairs.yaml', import.meta.url), 'utf8')));

export const textOf = (typed: string): CheckedText =>
  typed.startsWith('T:')
    ? { title: typed.slice(2), body: [] }
    : { title: '冷流镇办成一件实事', body: bodyFromText(typed) };

export const hintsOf = (typed: string): Hint[] => checkText(textOf(typed), context);

export interface RuleScore {
  readonly rule: RuleName;
  readonly planted: number;
  readonly missed: readonly string[];
  /** Right texts under which the rule spoke. */
  readonly suspected: readonly string[];
}

export function scores(): RuleScore[] {
  return ruleNames.map((rule) => {
    const planted = pairs[rule];
    const speaks = (typed: string): boolean => hintsOf(typed).some((h) => h.rule === rule);
    return {
      rule,
      planted: planted.length,
      missed: planted.flatMap(([wrong]) => (speaks(wrong) ? [] : [wrong])),
      suspected: planted.flatMap(([, right]) => (speaks(right) ? [right] : [])),
    };
  });
}
