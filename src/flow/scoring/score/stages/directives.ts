/**
 * E02 E03 E04: what leaders' directives add to an article. A multiplier takes the points counted up to its day; what the
 * article earns later is multiplied on its own day, so that an earlier month never changes.
 */
import type { Day } from '#kernel/calendar.ts';
import { type Award, type Step, sectionOf, step } from '../entry.ts';
import { Exact, sumOf, textOf, zero } from '../exact.ts';
import type { Directive } from '../facts.ts';
import { firstMatch } from '../match.ts';
import type { RuleSet } from '../rule-set.ts';
import { byText, later } from './scope.ts';

type DirectiveLine = RuleSet['directives']['lines'][number];

interface Printed {
  readonly directive: Directive;
  readonly print: Award | undefined;
  /** A directive known before its print counts on the day of the print. */
  readonly day: Day;
}

/** `directives` of one article in order of days; `awards` are those of its filings, adoptions and increments. */
export function addDirectives(ruleSet: RuleSet, directives: readonly Directive[], awards: readonly Award[]): Award[] {
  const prints = awards.filter((award) => sectionOf(award.rule) !== 'filings');
  const strongest = new Map<string, Exact>();
  const printed = directives
    .flatMap((directive) => printOf(directive, prints) ?? [])
    .sort((a, b) => byText(a.day, b.day));
  return [...awards, ...printed.flatMap((each) => directiveAwards(ruleSet, each, prints, strongest))];
}

function directiveAwards(
  ruleSet: RuleSet,
  each: Printed,
  prints: readonly Award[],
  strongest: Map<string, Exact>,
): Award[] {
  const { directive, print } = each;
  const { channel, form } = print?.subject ?? {};
  const line = firstMatch(ruleSet.directives.lines, { level: directive.level, rank: directive.rank, channel, form });
  const award = frame(each, line?.path ?? 'directives');
  if (!line) return [{ ...award, steps: [step('directives', 'no_line', zero, { level: directive.level })] }];
  const strength = strengthOf(line);
  const before = strongestSoFar(ruleSet, directive, line, strongest);
  const effect = before === undefined ? strength : Exact.max(zero, strength.minus(before));
  if (effect.isZero())
    return [{ ...award, steps: [step(line.path, 'directive_repeated', zero, { level: directive.level })] }];
  if (!multiplies(line)) return [bonus(award, line, effect, directive, before)];
  const base = prints.filter((a) => line.of === 'article' || a.event === print?.event);
  return multiplied(award, line, effect, directive, base);
}

const multiplies = (line: DirectiveLine): boolean => line.points === undefined;

/** Points, or how many times the base is added to it. */
function strengthOf(line: DirectiveLine): Exact {
  if (line.points !== undefined) return new Exact(line.points);
  return line.plus_times !== undefined ? new Exact(line.plus_times) : new Exact(line.times ?? 1).minus(1);
}

/** The best that an earlier directive already gave where repeats do not count; undefined where each counts. */
function strongestSoFar(
  ruleSet: RuleSet,
  directive: Directive,
  line: DirectiveLine,
  strongest: Map<string, Exact>,
): Exact | undefined {
  const { count } = ruleSet.directives;
  if (count === 'each') return undefined;
  const key = `${multiplies(line) ? 'times' : 'points'} ${count === 'once_per_level' ? directive.level : ''}`;
  const before = strongest.get(key);
  strongest.set(key, Exact.max(before ?? zero, strengthOf(line)));
  return before;
}

/** The adoption written upon; else the latest up to that day, else the first. Undefined when nobody could be credited yet. */
function printOf(directive: Directive, prints: readonly Award[]): Printed | undefined {
  const upToThatDay = prints.findLast((award) => award.date <= directive.date);
  const print = directive.adoption
    ? prints.find((award) => award.event === directive.adoption)
    : (upToThatDay ?? (directive.units ? undefined : prints[0]));
  if (!print && !directive.units) return undefined;
  return { directive, print, day: later(directive.date, print?.date ?? '') };
}

function frame({ directive, print, day }: Printed, rule: string): Award {
  return {
    event: directive.id,
    article: directive.article ?? print?.article ?? directive.id,
    date: day,
    rule,
    subject: print?.subject ?? { level: directive.level },
    units: directive.units ?? print?.units ?? [],
    authors: print?.authors ?? [],
    points: zero,
    steps: [],
  };
}

function bonus(
  award: Award,
  line: DirectiveLine,
  effect: Exact,
  directive: Directive,
  before: Exact | undefined,
): Award {
  const params = { level: directive.level, points: line.points ?? '0' };
  const steps: Step[] = before
    ? [step(line.path, 'directive_higher', effect, { ...params, counted: textOf(before) })]
    : [step(line.path, 'directive', effect, params)];
  return { ...award, points: effect, steps };
}

function multiplied(
  award: Award,
  line: DirectiveLine,
  effect: Exact,
  directive: Directive,
  counted: readonly Award[],
): Award[] {
  const base = sumOf(counted.filter((a) => a.date <= award.date).map((a) => a.points));
  const points = base.times(effect);
  const params = { level: directive.level, base: textOf(base), times: textOf(effect) };
  const now = { ...award, points, steps: [step(line.path, 'directive_times', points, params)] };
  const afterwards = counted
    .filter((a) => a.date > award.date && !a.points.isZero())
    .map((a): Award => {
      const more = a.points.times(effect);
      const why = { ...params, base: textOf(a.points), directive: directive.id };
      return { ...a, rule: line.path, points: more, steps: [step(line.path, 'directive_later', more, why)] };
    });
  return [now, ...afterwards];
}
