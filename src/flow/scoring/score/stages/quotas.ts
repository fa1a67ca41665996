/** E16 E17 E18 E21: what a whole week, month, quarter or year earns. Settled on its last day; a base is given on its first. */
import type { Period } from '#kernel/period.ts';
import { type Entry, entry, type ReasonCode, step } from '../entry.ts';
import { Exact, textOf } from '../exact.ts';
import type { RuleSet } from '../rule-set.ts';
import { stretchesBeginningIn, stretchesEndingIn } from '../stretch.ts';
import { byUnit, countItems, pointsIn } from './counting.ts';
import { later, type Scope, type Stage } from './scope.ts';

type Quota = RuleSet['quotas'][number];
type Target = Pick<Quota, 'counts' | 'level' | 'channel' | 'form' | 'at_least'>;

const spoken = (
  line: { class?: readonly string[] | undefined; unit?: readonly string[] | undefined },
  scope: Scope,
): string[] =>
  [...scope.units]
    .filter(([, unit]) => line.class === undefined || (unit.class !== undefined && line.class.includes(unit.class)))
    .filter(([id]) => line.unit === undefined || line.unit.includes(id))
    .map(([id]) => id);

export const addBase: Stage = (entries, scope) => [
  ...entries,
  ...scope.ruleSet.base.flatMap((line) =>
    stretchesBeginningIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) =>
      spoken(line, scope).map((unit) =>
        settled(scope, unit, line.path, stretch, stretch.from, 'base', line.points, {}),
      ),
    ),
  ),
];

export const addQuotas: Stage = (entries, scope) => {
  const own = byUnit(entries);
  const settle = (line: Quota, stretch: Period, unit: string) =>
    settleQuota(scope, own.get(unit) ?? [], unit, line, stretch);
  const made = scope.ruleSet.quotas.flatMap((line) =>
    stretchesEndingIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) =>
      spoken(line, scope).flatMap((unit) => settle(line, stretch, unit)),
    ),
  );
  return [...entries, ...made];
};

export const addRates: Stage = (entries, scope) => [
  ...entries,
  ...scope.ruleSet.rates.flatMap((line) =>
    stretchesEndingIn(line.per, scope.ruleSet.year_starts, scope.year).flatMap((stretch) =>
      spoken(line, scope).flatMap((unit) => {
        const filed = countItems(scope, unit, stretch, { counts: 'filings' });
        const adopted = countItems(scope, unit, stretch, { counts: 'adoptions' });
        const below = filed.isZero() ? line.when_none_filed === 'below' : adopted.lt(filed.times(line.below));
        const params = { adopted: textOf(adopted), filed: textOf(filed), below: line.below };
        return below ? [settled(scope, unit, line.path, stretch, stretch.to, 'rate_below', line.points, params)] : [];
      }),
    ),
  ),
];

/** How a unit stands against each target of a quota line in one stretch of days. */
export interface QuotaStanding {
  readonly required: string;
  readonly counted: string;
  readonly met: boolean;
  readonly target: Target;
}

export function quotaStandings(
  scope: Scope,
  own: readonly Entry[],
  unit: string,
  line: Quota,
  stretch: Period,
): QuotaStanding[] {
  const { joint, each_article_once } = line;
  return [line, ...(line.also ?? [])].map((target) => {
    const { counts, level, channel, form } = target;
    const counted =
      counts === 'points'
        ? pointsIn(own, stretch)
        : countItems(scope, unit, stretch, { counts, level, channel, form, joint, each_article_once });
    return { required: target.at_least, counted: textOf(counted), met: counted.gte(target.at_least), target };
  });
}

function settleQuota(scope: Scope, own: readonly Entry[], unit: string, line: Quota, stretch: Period): Entry[] {
  const standings = quotaStandings(scope, own, unit, line, stretch);
  const [main] = standings;
  if (!main) return [];
  const met = standings.every((standing) => standing.met);
  const beyond = new Exact(main.counted).minus(main.required);
  const params = { counted: main.counted, required: main.required };
  const give = (code: ReasonCode, points: Exact): Entry[] =>
    points.isZero() ? [] : [settled(scope, unit, line.path, stretch, stretch.to, code, textOf(points), params)];
  return [
    ...(met && line.met ? give('quota_met', new Exact(line.met)) : []),
    ...(!met && line.unmet ? give('quota_unmet', new Exact(line.unmet)) : []),
    ...(beyond.isNeg() && line.each_missing ? give('quota_missing', beyond.negated().times(line.each_missing)) : []),
    ...(beyond.isPos() && line.each_over ? give('quota_over', beyond.times(line.each_over)) : []),
    ...(line.proportional ? give('quota_proportional', proportion(line.proportional, main)) : []),
  ];
}

const proportion = (points: string, { counted, required }: QuotaStanding): Exact =>
  Exact.min(points, new Exact(points).times(counted).div(required)).toDecimalPlaces(12, Exact.ROUND_DOWN);

function settled(
  scope: Scope,
  unit: string,
  rule: string,
  stretch: Period,
  date: string,
  code: ReasonCode,
  points: string,
  params: Record<string, string>,
): Entry {
  const value = new Exact(points);
  const steps = [step(rule, code, value, { period: stretch.name, points: textOf(value), ...params })];
  return entry(scope.ruleSet, {
    unit,
    points: value,
    date: later(date, scope.year.from),
    event: stretch.name,
    rule,
    steps,
  });
}
