/** How well a name answers what was typed: in Chinese, in pinyin, or by initials. */
import { searchKeys } from '#flow/directory/unit/index.ts';

export const typedPlain = (typed: string): string => typed.toLowerCase().replace(/[\s'’]/g, '');

/** 0: not at all; the higher, the nearer the top. */
export function matches(name: string, typed: string): number {
  const asked = typedPlain(typed);
  if (asked === '') return 1;
  const plain = typedPlain(name);
  if (plain.startsWith(asked)) return 6;
  if (plain.includes(asked)) return 5;
  if (!/^[a-z0-9]+$/.test(asked)) return 0;
  const { pinyin, initials } = searchKeys(name);
  if (pinyin.startsWith(asked)) return 4;
  if (initials.startsWith(asked)) return 3;
  if (initials.includes(asked)) return 2;
  return pinyin.includes(asked) ? 1 : 0;
}

/** The best first, equal ones in their own order, at most so many. */
export const best = <T extends { readonly label: string }>(of: readonly T[], typed: string, most: number): T[] =>
  of
    .map((one) => ({ one, score: matches(one.label, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ one }) => one);
