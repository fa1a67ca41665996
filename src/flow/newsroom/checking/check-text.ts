/** A text → its hints, in the order of the text. Pure: the same text under the same context gives the same hints. */
import { cellGap } from '#kernel/body.ts';
import type { CheckContext, CheckedText, Hint, RuleName } from './hint.ts';
import { dateRules } from './rules/dates.ts';
import { guardRules } from './rules/guard.ts';
import { type FoundAt, type Line, linesOf, type Rule } from './rules/lines.ts';
import { listedOrderRules } from './rules/listed-order.ts';
import { markRules } from './rules/marks.ts';
import { nameRules } from './rules/names.ts';
import { numberingRules } from './rules/numbering.ts';
import { numeralRules } from './rules/numerals.ts';
import { sumRules } from './rules/sums.ts';
import { totalAcross } from './rules/sums-across.ts';
import { titleRules } from './rules/title.ts';
import { wordRules } from './rules/words.ts';

export const rules: readonly Rule[] = [
  ...guardRules,
  ...sumRules,
  totalAcross,
  ...dateRules,
  ...nameRules,
  ...listedOrderRules,
  ...numberingRules,
  ...titleRules,
  ...markRules,
  ...numeralRules,
  ...wordRules,
];

/** More than this of one rule is a habit of the text, shown by its first ones. */
const mostOfOneRule = 200;

export function checkText(text: CheckedText, context: CheckContext): Hint[] {
  const lines = linesOf(text);
  const lineAt = new Map(lines.map((line) => [line.block, line]));
  const quotes = new Map(lines.map((line) => [line.block, quotesIn(line)]));
  const all = rules.flatMap((rule) =>
    rule
      .find(lines, context)
      .slice(0, mostOfOneRule)
      .flatMap((found) => hintOf(rule, found, lineAt.get(found.block), quotes.get(found.block) ?? [])),
  );
  return withoutRepeats(all).toSorted((a, b) => a.block - b.block || a.from - b.from || a.to - b.to);
}

function hintOf(rule: Rule, found: FoundAt, line: Line | undefined, quotes: readonly Quote[]): Hint[] {
  if (!line) return [];
  const { block, from, to, params = {}, fix } = found;
  const quoted =
    line.kind === 'quotation' || quotes.some((q) => q.from < to && from < q.to && !(from <= q.from && q.to <= to));
  const text = line.text.slice(from, to);
  const isOneCell = line.kind !== 'table' || !betweenCells.test(text);
  return [
    {
      rule: rule.name,
      severity: rule.severity,
      block,
      from,
      to,
      text,
      params,
      ...(fix && isOneCell ? { fix: { text: fix.text, safe: fix.safe && !quoted } } : {}),
      quoted,
    },
  ];
}

const betweenCells = new RegExp(`[${cellGap}\\n]`);

interface Quote {
  readonly from: number;
  readonly to: number;
}

/** What stands between quotes, and between the marks of a book; the marks themselves are ours. */
const quotesIn = ({ text }: Line): Quote[] =>
  [...text.matchAll(/“([^“”]*)”|「([^「」]*)」|《([^《》]*)》/g)].map((m) => ({
    from: m.index + 1,
    to: m.index + m[0].length - 1,
  }));

/** The same place twice: the rule that comes first knows more about it. */
function withoutRepeats(hints: readonly Hint[]): Hint[] {
  const kept: Hint[] = [];
  const byBlock = new Map<number, Hint[]>();
  for (const hint of hints) {
    const near = byBlock.get(hint.block) ?? [];
    if (near.some((other) => covers(other, hint))) continue;
    near.push(hint);
    byBlock.set(hint.block, near);
    kept.push(hint);
  }
  return kept;
}

/** Long places (a sentence, a paragraph) leave room for what is found within them. */
const wide: ReadonlySet<RuleName> = new Set([
  'long_sentence',
  'repeated_sentence',
  'title_long',
  'title_bare',
  'straight_quotes',
  'title_book_marks',
]);

const covers = (other: Hint, hint: Hint): boolean =>
  other.from < hint.to && hint.from < other.to && !wide.has(other.rule) && !wide.has(hint.rule);
