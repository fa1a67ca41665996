/** E25: folds a stretch's points into another assessment: by a weight, against a target or the others, in bands, within limits. */
import type { Period } from '#kernel/period.ts';
import { bandOf } from '../bands.ts';
import { type Entry, entry, type Params, type ReasonCode, type Step, step } from '../entry.ts';
import { Exact, sumOf, textOf, zero } from '../exact.ts';
import type { RuleSet } from '../rule-set.ts';
import { stretchesEndingIn } from '../stretch.ts';
import { byUnit, measured } from './counting.ts';
import { takes } from './limits.ts';
import type { Scope } from './scope.ts';
import { concerned } from './settled.ts';

type Line = RuleSet['assessment'][number];

/** One entry for each unit a line concerns, on the stretch's last day; units without points have theirs too. */
export function assessed(entries: readonly Entry[], scope: Scope): Entry[] {
  const own = byUnit(entries);
  return scope.ruleSet.assessment.flatMap((line) =>
    stretchesEndingIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) => {
      const figures = concerned(line, scope).flatMap((unit) =>
        figureOf(scope, line, unit, own.get(unit) ?? [], stretch),
      );
      const reference = referenceOf(line, figures);
      return figures.map(({ unit, value, steps }) => {
        const folded = fold(line, value, reference, steps);
        const { points } = folded;
        return entry(scope.ruleSet, {
          unit,
          points,
          date: stretch.to,
          event: stretch.name,
          rule: line.path,
          steps: folded.steps,
        });
      });
    }),
  );
}

interface Figure {
  readonly unit: string;
  readonly value: Exact;
  readonly steps: readonly Step[];
}

/** None for a unit whose heads nobody knows. */
function figureOf(scope: Scope, line: Line, unit: string, own: readonly Entry[], stretch: Period): Figure[] {
  const counted = own.filter((e) => takes(line.of, e.rule));
  const total = (measured(scope, counted, unit, stretch, line) ?? new Exact(line.when_none)).toDecimalPlaces(12);
  const first = step(line.path, 'assessed_total', total, { period: stretch.name, total: textOf(total) });
  if (line.divide_by === undefined) return [{ unit, value: total, steps: [first] }];
  const heads = scope.units.get(unit)?.amounts?.[line.divide_by];
  if (heads === undefined || new Exact(heads).isZero()) return [];
  const value = total.div(heads).toDecimalPlaces(12);
  const params = { amount: line.divide_by, heads };
  return [{ unit, value, steps: [first, step(line.path, 'assessed_head', value, params)] }];
}

function referenceOf(line: Line, figures: readonly Figure[]): Exact {
  if (line.against === 'target') return new Exact(line.target ?? 0);
  const values = figures.map(({ value }) => value);
  if (line.against === 'best') return values.length === 0 ? zero : Exact.max(...values);
  return values.length === 0 ? zero : sumOf(values).div(values.length).toDecimalPlaces(12);
}

function fold(line: Line, value: Exact, reference: Exact, before: readonly Step[]): { points: Exact; steps: Step[] } {
  const steps = [...before];
  let points = value;
  const next = (code: ReasonCode, now: Exact, params: Params): void => {
    points = now;
    steps.push(step(line.path, code, now, params));
  };
  if (line.times !== undefined) next('assessed_times', points.times(line.times), { times: line.times });
  if (line.full !== undefined) {
    const share = reference.isPos() && !reference.isZero() ? points.times(line.full).div(reference) : zero;
    const params = { full: line.full, reference: textOf(reference), against: line.against };
    next('assessed_share', share.toDecimalPlaces(12), params);
  }
  const band = line.bands && bandOf(line.bands, points);
  if (band)
    next('assessed_band', band.points === undefined ? points : new Exact(band.points), {
      title: band.title ?? band.at_least ?? '—',
    });
  const limited = Exact.max(
    line.at_least ?? Number.NEGATIVE_INFINITY,
    Exact.min(points, line.at_most ?? Number.POSITIVE_INFINITY),
  );
  if (!limited.equals(points)) next('assessed_limit', limited, { was: textOf(points) });
  return { points, steps };
}
