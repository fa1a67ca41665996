/** An article's hints parted into those that wait and those that were set aside, and what is done with one press. */
import type { Article } from '#flow/newsroom/article/index.ts';
import { type Exception, isSamePassage, type Passage, passageOf } from './exception.ts';
import { fixesOf, safeFixes } from './fix-text.ts';
import { type CheckedText, type Hint, type RuleName, ruleNames, type Severity } from './hint.ts';
import { hintWording } from './hint-wording.ts';
import { type Line, linesOf } from './rules/lines.ts';

/** A hint of an article, with what tells it again after an edit. */
export interface KnownHint extends Hint {
  /** Of this text only: rule and place. */
  readonly key: string;
  readonly passage: Passage;
}

export interface PartedHints<E extends Exception> {
  readonly open: readonly KnownHint[];
  readonly aside: readonly { readonly hint: KnownHint; readonly exception: E }[];
}

export function partHints<E extends Exception>(
  text: CheckedText,
  hints: readonly Hint[],
  exceptions: readonly E[],
): PartedHints<E> {
  const lines = new Map<number, Line>(linesOf(text).map((line) => [line.block, line]));
  const open: KnownHint[] = [];
  const aside: { hint: KnownHint; exception: E }[] = [];
  for (const hint of hints) {
    const passage = passageOf(lines.get(hint.block)?.text ?? '', hint);
    const known = { ...hint, key: keyOf(hint), passage };
    const exception = exceptions.find((e) => e.rule === hint.rule && isSamePassage(e, passage));
    if (exception) aside.push({ hint: known, exception });
    else open.push(known);
  }
  return { open, aside };
}

export const keyOf = ({ rule, block, from, to }: Hint): string => [rule, block, from, to].join('.');

export const countBySeverity = (hints: readonly Hint[]): Record<Severity, number> => {
  const count = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of hints) count[severity] += 1;
  return count;
};

/** Begins the reason of every round that a check made, so that it can be told from an edit by hand. */
const prefix = '文字检查：';
const longestReason = 200;

export function fixReason(hints: readonly Hint[]): string {
  const names = [...new Set(hints.map(({ rule }) => hintWording.zh.names[rule]))];
  const [only] = hints;
  const what =
    hints.length === 1 && only?.fix
      ? `“${only.text}”改为“${only.fix.text}”（${names[0]}）`
      : `${names.join('、')}共${hints.length}处`;
  return `${prefix}${what}`.slice(0, longestReason);
}

/** What a press was to mend: every safe fix, or those of one rule. */
export type FixScope = 'all' | RuleName;

export const fixScopes: readonly FixScope[] = ['all', ...ruleNames];

export const fixesIn = (scope: FixScope, open: readonly KnownHint[]): readonly KnownHint[] =>
  scope === 'all' ? safeFixes(open) : fixesOf(scope, open);

/** Rules with several fixes of our own words, in the order of the text: each may be mended at one press. */
export function fixableRules(open: readonly KnownHint[]): { readonly rule: RuleName; readonly count: number }[] {
  const rules = [...new Set(open.map(({ rule }) => rule))];
  return rules.map((rule) => ({ rule, count: fixesOf(rule, open).length })).filter(({ count }) => count > 1);
}

export type LeftBecause = 'quoted' | 'no_fix' | 'to_judge' | 'beside_another';

/** What a press left as it was, by the hints that stand afterwards. */
export function leftAfter(scope: FixScope, open: readonly KnownHint[]): { hint: KnownHint; why: LeftBecause }[] {
  const asked = open.filter((hint) => (scope === 'all' ? hint.fix : hint.rule === scope));
  return asked.map((hint) => ({ hint, why: leftBecause(scope, hint) }));
}

function leftBecause(scope: FixScope, { fix, quoted }: KnownHint): LeftBecause {
  if (quoted) return 'quoted';
  if (!fix) return 'no_fix';
  return scope === 'all' && !fix.safe ? 'to_judge' : 'beside_another';
}

export const undoReason = '文字检查：撤销刚才的修改';

/** The text before the last fixes, as long as nothing was written since. */
export function textBeforeFix({
  rounds,
  title,
  body,
}: Pick<Article, 'rounds' | 'title' | 'body'>): CheckedText | undefined {
  const [before, last] = [rounds.at(-2), rounds.at(-1)];
  const isFix = last?.reason.startsWith(prefix) && last.reason !== undoReason;
  const isStill = last?.title === title && JSON.stringify(last.body) === JSON.stringify(body);
  return before && isFix && isStill ? { title: before.title, body: before.body } : undefined;
}
