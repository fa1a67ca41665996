/** What a person types into a search field, understood: words that must be there, and words that must not. */
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { grams } from './grams.ts';
import { norm } from './norm.ts';

export interface TextQuery {
  /** Each is in every hit as it stands here (in normal form). */
  readonly terms: readonly string[];
  readonly without: readonly string[];
}

export const longestQuery = 200;
export const mostTerms = 12;

/** A word, or "several words" in any quotation marks; `-` before one means: without. Half and full width alike. */
const token = /(-?)"([^"]*)(?:"|$)|(-?)([^\s"]+)/g;

/**
 * `招商 "营商环境" -公司` → all must hold. Refusals: `query_empty`, `query_too_long` {most}, `query_too_many` {most},
 * `query_only_without` when nothing says what to look for, `query_only_signs` when there are operators and no words.
 */
export function parseQuery(typed: string): Result<TextQuery> {
  if (typed.trim() === '') return refused(refusal('query_empty'));
  if ([...typed.trim()].length > longestQuery) return refused(refusal('query_too_long', { most: longestQuery }));
  const terms = new Set<string>();
  const without = new Set<string>();
  for (const [, quotedMinus, quoted, minus, plain] of norm(typed)
    .replace(/[“”„‟«»『』「」]/g, '"')
    .matchAll(token)) {
    const term = (quoted ?? plain ?? '').trim();
    if (/^-*$/.test(term)) continue;
    (quotedMinus || minus ? without : terms).add(term);
  }
  if (terms.size + without.size > mostTerms) return refused(refusal('query_too_many', { most: mostTerms }));
  if (terms.size === 0) return refused(refusal(without.size > 0 ? 'query_only_without' : 'query_only_signs'));
  return ok({ terms: [...terms], without: [...without] });
}

/** Whether no term has two neighbouring characters, so that no index helps and the newest texts are read through. */
export const needsReading = ({ terms }: TextQuery): boolean => terms.every((term) => grams(term).length === 0);

/** The oracle: whether a text matches, by reading it. */
export function holdsQuery(text: string, { terms, without }: TextQuery): boolean {
  const read = norm(text);
  return terms.every((term) => read.includes(term)) && !without.some((term) => read.includes(term));
}
