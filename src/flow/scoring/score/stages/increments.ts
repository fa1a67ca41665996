/** E08: points on top (再加、另加), which the combination does not touch. */
import { forEachAmount } from '../amounts.ts';
import { type Award, sectionOf, step } from '../entry.ts';
import { exactOf, textOf } from '../exact.ts';
import { matches } from '../match.ts';
import type { RuleSet } from '../rule-set.ts';

/** The awards of one article, each adoption followed by its increments. */
export function addIncrements(ruleSet: RuleSet, awards: readonly Award[]): Award[] {
  const given = new Set<string>();
  return awards.flatMap((award) => {
    if (sectionOf(award.rule) === 'filings') return [award];
    const lines = ruleSet.increments.filter(
      (line) => matches(line, award.subject) && !(line.once_per_article && given.has(line.path)),
    );
    const added = lines.map((line): Award => {
      given.add(line.path);
      const points = exactOf(line.points);
      const each = forEachAmount(points, line, award.subject);
      const steps = [step(line.path, 'increment', points, { points: textOf(points) }), ...each.steps];
      return { ...award, rule: line.path, points: each.points, steps };
    });
    return [award, ...added];
  });
}
