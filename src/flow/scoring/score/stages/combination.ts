/**
 * E05 E06 E07: one article through several channels. Awards are taken in order of days and each earns what it adds to the
 * article's combined points, so that the months of a year add up to the year and an earlier month never changes.
 */
import { type Award, sectionOf, step, withStep } from '../entry.ts';
import { Exact, sumOf, textOf, zero } from '../exact.ts';
import type { RuleSet } from '../rule-set.ts';
import { levelsOf } from '../scale.ts';
import { byText } from './scope.ts';

/** Of one article. On one day the higher award comes first, so that the lower reads as already counted. */
export function combine(ruleSet: RuleSet, awards: readonly Award[]): Award[] {
  const ordered = [...awards].sort(
    (a, b) => byText(a.date, b.date) || b.points.comparedTo(a.points) || byText(a.event, b.event),
  );
  if (ruleSet.combination.of === 'sum') return ordered;
  const best = new Map<string, Exact>();
  let before = zero;
  return ordered.map((award) => {
    if (!takesPart(ruleSet, award)) return award;
    const level = award.subject.level ?? '';
    const key = ruleSet.combination.of === 'top_items' ? award.event : level;
    best.set(key, Exact.max(best.get(key) ?? award.points, award.points));
    const after = combined(ruleSet, best);
    const added = after.minus(before);
    const counted = before;
    before = after;
    return withAdded(award, added, counted);
  });
}

function takesPart(ruleSet: RuleSet, award: Award): boolean {
  if (sectionOf(award.rule) !== 'filings') return true;
  return ruleSet.filings.find((line) => line.path === award.rule)?.in_combination ?? false;
}

function combined(ruleSet: RuleSet, best: ReadonlyMap<string, Exact>): Exact {
  const { of, by, levels, items } = ruleSet.combination;
  const order = levelsOf(ruleSet);
  const ranked = [...best].sort(([levelA, a], [levelB, b]) =>
    by === 'level' && of !== 'top_items' ? order.indexOf(levelB) - order.indexOf(levelA) : b.comparedTo(a),
  );
  return sumOf(ranked.slice(0, of === 'highest' ? 1 : (levels ?? items)).map(([, points]) => points));
}

function withAdded(award: Award, added: Exact, counted: Exact): Award {
  if (added.equals(award.points)) return award;
  const code = added.isZero() ? 'already_counted' : 'difference';
  const params = { counted: textOf(counted), own: textOf(award.points) };
  return withStep(award, added, step('combination', code, added, params));
}
