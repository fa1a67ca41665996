/** E10 E11 E12: an award becomes entries of units, and in the second ledger entries of authors. */
import { type AuthorEntry, type Award, type Entry, entry, type Step, sectionOf, step } from '../entry.ts';
import { Exact, split, textOf, zero } from '../exact.ts';
import type { UnitPart } from '../facts.ts';
import { matches } from '../match.ts';
import type { RuleSet } from '../rule-set.ts';

type ShareLine = RuleSet['shares'][number];

export const unitEntries = (ruleSet: RuleSet, awards: readonly Award[]): Entry[] =>
  awards.flatMap((award) => {
    const line = ruleSet.shares.find(
      (l) =>
        matches(l, award.subject) &&
        (l.for === undefined || l.for.some((section) => section === sectionOf(award.rule))),
    );
    return [...shared(ruleSet, award, line), ...extras(ruleSet, award, line)];
  });

function shared(ruleSet: RuleSet, award: Award, line: ShareLine | undefined): Entry[] {
  if (award.units.length === 1 && line?.units !== 'each' && line?.units !== 'ratio')
    return award.units.map(({ unit }) => given(ruleSet, award, unit, award.points, award.steps));
  const points = pointsPerUnit(award, line);
  const alone = award.units.length === 1 && points[0]?.equals(award.points);
  return award.units.map((part, i) => {
    const share = points[i] ?? zero;
    const params = {
      share: textOf(share),
      whole: textOf(award.points),
      units: String(award.units.length),
      part: part.part,
    };
    const code =
      line?.units === 'each' ? 'share_each' : share.isZero() && !award.points.isZero() ? 'beyond_ratio' : 'share';
    const steps = alone ? award.steps : [...award.steps, step(line?.path, code, share, params)];
    return given(ruleSet, award, part.unit, share, steps);
  });
}

const given = (
  ruleSet: RuleSet,
  { event, article, date, rule }: Award,
  unit: string,
  points: Exact,
  steps: readonly Step[],
): Entry => entry(ruleSet, { unit, points, date, event, article, rule, steps });

function pointsPerUnit(award: Award, line: ShareLine | undefined): Exact[] {
  if (line?.units === 'each') {
    const own = ({ part }: UnitPart): string => (part === 'assist' ? line.assist : line.main) ?? '1';
    return award.units.map((unit) => award.points.times(line.factor ?? 1).times(own(unit)));
  }
  if (line?.units === 'ratio')
    return split(
      award.points,
      award.units.map((_, i) => new Exact(line.ratio?.[i] ?? 0)),
    );
  if (line?.units === 'parts') return split(award.points, partWeights(award.units, line));
  return split(
    award.points,
    award.units.map(() => new Exact(1)),
  );
}

/** Main units divide the main share, assisting ones theirs; with one kind only, that kind has the whole. */
function partWeights(units: readonly UnitPart[], line: ShareLine): Exact[] {
  const assists = units.filter((u) => u.part === 'assist').length;
  const mains = units.length - assists;
  if (assists === 0 || mains === 0) return units.map(() => new Exact(1));
  const main = new Exact(line.main ?? 1).times(assists);
  const assist = new Exact(line.assist ?? 1).times(mains);
  return units.map((u) => (u.part === 'assist' ? assist : main));
}

function extras(ruleSet: RuleSet, award: Award, line: ShareLine | undefined): Entry[] {
  if (sectionOf(award.rule) !== 'adoptions') return [];
  return award.units.flatMap((part) => {
    if (!part.extra) return [];
    const asked = new Exact(part.extra.points);
    const range = line?.extra;
    const fits =
      range !== undefined && asked.gte(range.from) && asked.lte(range.to) && part.extra.decision !== undefined;
    const points = fits ? asked : zero;
    const params = { asked: textOf(asked), decision: part.extra.decision ?? '—' };
    const rule = line?.path ?? award.rule;
    const steps = [step(rule, fits ? 'extra' : 'extra_refused', points, params)];
    return [entry(ruleSet, { ...bare(award), unit: part.unit, rule, points, steps })];
  });
}

/** No section `author_shares`: equal among all. */
export const authorEntries = (ruleSet: RuleSet, awards: readonly Award[]): AuthorEntry[] =>
  awards.flatMap((award) => {
    const rules = ruleSet.author_shares;
    const named = award.authors.slice(0, rules?.at_most ?? award.authors.length);
    const weights = named.map((_, i) => new Exact(rules?.ratio ? (rules.ratio[i] ?? 0) : 1));
    const points = split(award.points, weights);
    return named.map((author, i): AuthorEntry => {
      const share = points[i] ?? zero;
      const params = { share: textOf(share), whole: textOf(award.points), units: String(named.length), part: 'equal' };
      const steps = [...award.steps, step(rules ? 'author_shares' : undefined, 'share', share, params)];
      const { unit: _, ...rest } = entry(ruleSet, { ...bare(award), unit: '', points: share, steps });
      return { ...rest, author };
    });
  });

const bare = ({ event, article, date, rule }: Award) => ({ event, article, date, rule });
