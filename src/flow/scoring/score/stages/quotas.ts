/** E16 E17 E18 E21: what a whole week, month, quarter or year earns. Settled on its last day; a base is given on its first. */
import type { Period } from '#kernel/period.ts';
import { bandOf } from '../bands.ts';
import type { Entry, ReasonCode } from '../entry.ts';
import { Exact, textOf, zero } from '../exact.ts';
import type { RuleSet } from '../rule-set.ts';
import { stretchesBeginningIn, stretchesEndingIn } from '../stretch.ts';
import { byUnit, countItems, measured } from './counting.ts';
import type { Scope, Stage } from './scope.ts';
import { concerned, settled } from './settled.ts';

type Quota = RuleSet['quotas'][number];

export const addBase: Stage = (entries, scope) => [
  ...entries,
  ...scope.ruleSet.base.flatMap((line) =>
    stretchesBeginningIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) =>
      concerned(line, scope).map((unit) => {
        const points = new Exact(line.points);
        return settled(scope, { unit, rule: line.path, stretch, date: stretch.from, code: 'base', points });
      }),
    ),
  ),
];

export const addRates: Stage = (entries, scope) => [
  ...entries,
  ...scope.ruleSet.rates.flatMap((line) =>
    stretchesEndingIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) =>
      concerned(line, scope).flatMap((unit) => {
        const filed = countItems(scope, unit, stretch, { counts: 'filings' });
        const adopted = countItems(scope, unit, stretch, { counts: 'adoptions' });
        const below = filed.isZero() ? line.when_none_filed === 'below' : adopted.lt(filed.times(line.below));
        const params = { adopted: textOf(adopted), filed: textOf(filed), below: line.below };
        const points = new Exact(line.points);
        return below ? [settled(scope, { unit, rule: line.path, stretch, code: 'rate_below', points, params })] : [];
      }),
    ),
  ),
];

export const addQuotas: Stage = (entries, scope) => {
  const own = byUnit(entries);
  const made = scope.ruleSet.quotas.flatMap((line) => {
    const stretches = stretchesEndingIn(line.per, scope.ruleSet.year_starts, scope.year);
    return concerned(line, scope).flatMap((unit) => settleUnit(scope, own.get(unit) ?? [], unit, line, stretches));
  });
  return [...entries, ...made];
};

/** One unit's stretches of the year, one after the other: what is carried over and what is missed in a row goes along. */
function settleUnit(
  scope: Scope,
  own: readonly Entry[],
  unit: string,
  line: Quota,
  stretches: readonly Period[],
): Entry[] {
  const required = requiredOf(scope, unit, line);
  if (required === undefined) return [];
  let carried = zero;
  let missed = 0;
  return stretches.flatMap((stretch) => {
    const standing = standingOf(scope, own, unit, line, stretch, required, carried);
    if (!standing) return [];
    carried = carriedOn(line, standing);
    missed = standing.met ? 0 : missed + 1;
    return settleQuota(scope, unit, line, stretch, standing, missed);
  });
}

/** Undefined where it is so many a head and nobody knows how many heads. */
function requiredOf(scope: Scope, unit: string, { at_least, at_least_times, at_least_plus }: Quota): Exact | undefined {
  const each = new Exact(at_least ?? 0);
  const fixed = at_least_plus ?? 0;
  if (at_least_times === undefined) return each.plus(fixed);
  const heads = scope.units.get(unit)?.amounts?.[at_least_times];
  return heads === undefined ? undefined : each.times(heads).plus(fixed);
}

interface Standing {
  readonly counted: Exact;
  readonly required: Exact;
  readonly met: boolean;
}

function standingOf(
  scope: Scope,
  own: readonly Entry[],
  unit: string,
  line: Quota,
  stretch: Period,
  required: Exact,
  carried: Exact,
): Standing | undefined {
  const { joint, each_article_once, when_none } = line;
  const plain = measured(scope, own, unit, stretch, line);
  if (plain === undefined && when_none === 'skip') return undefined;
  const counted = plain === undefined ? (when_none === 'met' ? required : zero) : plain.plus(carried);
  const also = (line.also ?? []).every((target) =>
    (measured(scope, own, unit, stretch, { ...target, joint, each_article_once }) ?? zero).gte(target.at_least),
  );
  return { counted, required, met: counted.gte(required) && also };
}

function carriedOn({ carry_over }: Quota, { counted, required }: Standing): Exact {
  if (!carry_over) return zero;
  const beyond = Exact.max(zero, counted.minus(required));
  return Exact.min(beyond, carry_over.at_most ?? Number.POSITIVE_INFINITY);
}

function settleQuota(
  scope: Scope,
  unit: string,
  line: Quota,
  stretch: Period,
  { counted, required, met }: Standing,
  missed: number,
): Entry[] {
  const beyond = counted.minus(required);
  const shown = (value: Exact): string => textOf(value.toDecimalPlaces(6));
  const params = { counted: shown(counted), required: shown(required) };
  const give = (code: ReasonCode, points: Exact, more: Record<string, string> = {}): Entry[] =>
    points.isZero()
      ? []
      : [settled(scope, { unit, rule: line.path, stretch, code, points, params: { ...params, ...more } })];
  const enough = line.in_a_row === undefined || missed % line.in_a_row === 0;
  const band = line.bands && bandOf(line.bands, line.bands_by === 'share' ? shareOf(counted, required) : counted);
  return [
    ...(met && line.met ? give('quota_met', new Exact(line.met)) : []),
    ...(!met && enough && line.unmet ? give('quota_unmet', new Exact(line.unmet)) : []),
    ...(beyond.isNeg() && line.each_missing ? give('quota_missing', beyond.negated().times(line.each_missing)) : []),
    ...(beyond.isPos() && line.each_over ? give('quota_over', beyond.times(line.each_over)) : []),
    ...(line.proportional ? give('quota_proportional', proportion(line, counted, required)) : []),
    ...(band?.points ? give('quota_band', new Exact(band.points), { title: band.title ?? band.at_least ?? '' }) : []),
  ];
}

const shareOf = (counted: Exact, required: Exact): Exact => (required.isZero() ? zero : counted.div(required));

const proportion = ({ proportional = '0', proportional_most }: Quota, counted: Exact, required: Exact): Exact =>
  Exact.min(
    proportional_most ?? proportional,
    new Exact(proportional).times(shareOf(counted, required)),
  ).toDecimalPlaces(12, Exact.ROUND_DOWN);
