/** E01 E09 E13 E14 E15 E30: what one adoption or filing earns by itself. */
import { forEachAmount } from '../amounts.ts';
import { type Award, type Step, step } from '../entry.ts';
import { type Exact, exactOf, textOf, zero } from '../exact.ts';
import type { Adoption, Filing } from '../facts.ts';
import { firstMatch, matches, type Subject } from '../match.ts';
import type { RuleSet } from '../rule-set.ts';
import { countedOn, type Scope } from './scope.ts';

interface Earned {
  readonly rule: string;
  readonly points: Exact;
  readonly steps: readonly Step[];
}

export function adoptionAward({ ruleSet, units }: Scope, fact: Adoption): Award {
  const { level, channel, form, route, length, reprint, marks, amounts } = fact;
  const day = countedOn(ruleSet, fact);
  const subject = { level, channel, form, route, length, reprint, marks, amounts, day, class: firstClass(units, fact) };
  const earned: Earned =
    day === undefined
      ? {
          rule: 'date_basis',
          points: zero,
          steps: [step('date_basis', 'date_missing', zero, { basis: ruleSet.date_basis })],
        }
      : earnedBy(ruleSet, subject, fact.outsideScore);
  return { ...about(fact), date: day ?? fact.date, subject: reclassified(ruleSet, subject).subject, ...earned };
}

export function filingAward({ ruleSet, units }: Scope, fact: Filing): Award | undefined {
  const { level, channel, form, length, marks, amounts, date: day } = fact;
  const subject = { level, channel, form, length, marks, amounts, day, class: firstClass(units, fact) };
  const line = firstMatch(ruleSet.filings, subject);
  if (!line) return undefined;
  const points = exactOf(line.points);
  const each = forEachAmount(points, line, subject);
  const steps = line.for_each ? [filedStep(line), ...each.steps] : alone(line);
  return { ...about(fact), date: day, subject, rule: line.path, points: each.points, steps };
}

type FilingLine = RuleSet['filings'][number];

const filedStep = (line: FilingLine): Step =>
  step(line.path, 'filing', exactOf(line.points), { points: textOf(exactOf(line.points)) });

const filedSteps = new WeakMap<FilingLine, readonly Step[]>();

/** Filings are most of a year's facts, and those of one line have one reason between them. */
function alone(line: FilingLine): readonly Step[] {
  const known = filedSteps.get(line) ?? [filedStep(line)];
  filedSteps.set(line, known);
  return known;
}

const firstClass = (units: Scope['units'], fact: Adoption | Filing): string | undefined =>
  units.get(fact.units[0]?.unit ?? '')?.class;

const about = (fact: Adoption | Filing) => ({
  event: fact.id,
  article: fact.article ?? fact.id,
  units: fact.units,
  authors: fact.authors,
});

function earnedBy(ruleSet: RuleSet, given: Subject, outsideScore: string | undefined): Earned {
  const { subject, steps } = reclassified(ruleSet, given);
  const found = firstMatch(ruleSet.adoptions, subject);
  if (!found) return { rule: 'adoptions', points: zero, steps: [step('adoptions', 'no_line', zero, words(subject))] };
  const line = lineSteps(ruleSet, found, subject, outsideScore);
  const factors = ruleSet.factors.filter((factor) => matches(factor, subject));
  let points = line.points;
  const more = factors.map((factor) => {
    points = points.times(factor.factor);
    return step(factor.path, 'factor', points, { factor: factor.factor });
  });
  return { rule: found.path, points, steps: [...steps, ...line.steps, ...more] };
}

type AdoptionLine = RuleSet['adoptions'][number];

function lineSteps(
  ruleSet: RuleSet,
  line: AdoptionLine,
  subject: Subject,
  outsideScore: string | undefined,
): { readonly points: Exact; readonly steps: readonly Step[] } {
  if (line.times_outside_score !== undefined) {
    const points = exactOf(outsideScore ?? '0').times(line.times_outside_score);
    const params = { score: outsideScore ?? '—', times: line.times_outside_score };
    return { points, steps: [step(line.path, 'outside_score', points, params)] };
  }
  if (line.as_level !== undefined && line.times !== undefined) {
    const plain = ruleSet.adoptions.filter((other) => other.points !== undefined);
    const there = firstMatch(plain, { ...subject, level: line.as_level })?.points ?? '0';
    const points = exactOf(there).times(line.times);
    return {
      points,
      steps: [step(line.path, 'as_level', points, { level: line.as_level, points: there, times: line.times })],
    };
  }
  const points = exactOf(line.points ?? '0');
  const each = forEachAmount(points, line, subject);
  return { points: each.points, steps: [step(line.path, 'line', points, words(subject)), ...each.steps] };
}

function reclassified(ruleSet: RuleSet, subject: Subject): { subject: Subject; steps: Step[] } {
  const line = firstMatch(ruleSet.reclassify, subject);
  if (!line) return { subject, steps: [] };
  const params = { from: subject.form ?? '', to: line.becomes, length: String(subject.length ?? '') };
  return { subject: { ...subject, form: line.becomes }, steps: [step(line.path, 'reclassified', zero, params)] };
}

function words(subject: Subject): Record<string, string> {
  const { level, channel, form } = subject;
  return { ...(level && { level }), ...(channel && { channel }), ...(form && { form }) };
}
