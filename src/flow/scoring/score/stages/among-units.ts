/** E27: what depends on the others: places among units, a pool that all divide, money for each point. Settled on the last day. */
import { contains, type Period } from '#kernel/period.ts';
import type { AuthorEntry, Entry } from '../entry.ts';
import { comparePoints, Exact, exactOf, type SplitTail, splitTo, sumOf, textOf, zero } from '../exact.ts';
import type { Adoption, Filing } from '../facts.ts';
import type { RuleSet } from '../rule-set.ts';
import { stretchesEndingIn } from '../stretch.ts';
import { byUnit, countOf, measured } from './counting.ts';
import { takes } from './limits.ts';
import type { Scope, Stage } from './scope.ts';
import { concerned, concernsUnit, settled } from './settled.ts';

const stretchesOf = (scope: Scope, { per }: { per: Parameters<typeof stretchesEndingIn>[0] }): Period[] =>
  stretchesEndingIn(per, scope.ruleSet.year_starts, scope.year);

/** The places are those of the points before any placing. */
export const addPlacings: Stage = (entries, scope) => {
  const own = byUnit(entries);
  const made = scope.ruleSet.placings.flatMap((line) =>
    stretchesOf(scope, line).flatMap((stretch) => {
      const standing = concerned(line, scope)
        .map((unit) => ({
          unit,
          value: aHead(scope, line, unit, measured(scope, own.get(unit) ?? [], unit, stretch, line) ?? zero),
        }))
        .filter(({ value }) => value.isPos() && !value.isZero());
      return placed(line, standing).map(({ unit, place, points, value }) => {
        const params = { place: String(place), value: textOf(value.toDecimalPlaces(6)) };
        return settled(scope, { unit, rule: line.path, stretch, code: 'placing', points, params });
      });
    }),
  );
  return [...entries, ...made];
};

/** A unit whose heads nobody knows has no place. */
function aHead(scope: Scope, { divide_by }: Placing, unit: string, value: Exact): Exact {
  if (divide_by === undefined) return value;
  const heads = new Exact(scope.units.get(unit)?.amounts?.[divide_by] ?? 0);
  return heads.isZero() ? zero : value.div(heads);
}

type Placing = RuleSet['placings'][number];
interface Valued {
  readonly unit: string;
  readonly value: Exact;
}

/** Equal values have one place: the next is skipped, or not, or they share what their places give. */
function placed({ points, ties }: Placing, units: readonly Valued[]): (Valued & { place: number; points: Exact })[] {
  const order = [...units].sort((a, b) => b.value.comparedTo(a.value) || (a.unit < b.unit ? -1 : 1));
  const groups = order.reduce<Valued[][]>((made, unit) => {
    const last = made.at(-1);
    if (last?.[0] && comparePoints(textOf(last[0].value), textOf(unit.value)) === 0) last.push(unit);
    else made.push([unit]);
    return made;
  }, []);
  const worth = (place: number): Exact => new Exact(points[place - 1] ?? 0);
  let before = 0;
  return groups.flatMap((group, i) => {
    const place = ties === 'dense' ? i + 1 : before + 1;
    const shared = sumOf(group.map((_, k) => worth(before + 1 + k)))
      .div(group.length)
      .toDecimalPlaces(12, Exact.ROUND_DOWN);
    before += group.length;
    const each = ties === 'share' ? shared : worth(place);
    return each.isZero() ? [] : group.map((unit) => ({ ...unit, place, points: each }));
  });
}

type Pool = RuleSet['pools'][number];

export const addPools: Stage = (entries, scope) => {
  const lines = scope.ruleSet.pools.filter((line) => line.among === 'units');
  if (lines.length === 0) return entries;
  const own = byUnit(entries);
  const everybody = everyUnit(scope, own);
  const made = lines.flatMap((line) =>
    stretchesOf(scope, line).flatMap((stretch) => {
      const units = (line.class || line.unit ? concerned(line, scope) : everybody).map((unit) => ({
        unit,
        value: poolValue(scope, line, stretch, scope.items.get(unit) ?? [], own.get(unit) ?? [], (i) => i.units.length),
      }));
      return divided(line, units).map(({ unit, points, params }) =>
        settled(scope, { unit, rule: line.path, stretch, code: 'pool', points, params }),
      );
    }),
  );
  return [...entries, ...made];
};

const everyUnit = (scope: Scope, own: ReadonlyMap<string, unknown>): string[] =>
  [...new Set([...scope.units.keys(), ...scope.items.keys(), ...own.keys()])].sort();

/** Among authors, by what they wrote. */
export function authorPools(scope: Scope): AuthorEntry[] {
  const lines = scope.ruleSet.pools.filter((line) => line.among === 'authors');
  if (lines.length === 0) return [];
  const items = new Map<string, (Adoption | Filing)[]>();
  for (const fact of scope.facts) {
    if (fact.kind !== 'adoption' && fact.kind !== 'filing') continue;
    for (const author of fact.authors) {
      const own = items.get(author);
      if (own) own.push(fact);
      else items.set(author, [fact]);
    }
  }
  const authors = [...items.keys()].sort();
  return lines.flatMap((line) =>
    stretchesOf(scope, line).flatMap((stretch) => {
      const valued = authors.map((unit) => ({
        unit,
        value: poolValue(scope, line, stretch, items.get(unit) ?? [], [], (item) => item.authors.length),
      }));
      return divided(line, valued).map(({ unit: author, points, params }): AuthorEntry => {
        const { unit: _, ...rest } = settled(scope, {
          unit: '',
          rule: line.path,
          stretch,
          code: 'pool',
          points,
          params,
        });
        return { ...rest, author };
      });
    }),
  );
}

function poolValue(
  scope: Scope,
  line: Pool,
  stretch: Period,
  items: readonly (Adoption | Filing)[],
  own: readonly Entry[],
  sharers: (item: Adoption | Filing) => number,
): Exact {
  if (line.by === 'points') return Exact.max(zero, sumPoints(own, stretch, undefined));
  return countOf(scope, items, stretch, { ...line, counts: line.by }, sharers);
}

/** Nobody has anything of a pool that nobody earned. */
function divided(
  { points, places, tail }: { points: string; places?: number | undefined; tail: SplitTail },
  units: readonly Valued[],
): { unit: string; points: Exact; params: Record<string, string> }[] {
  const whole = sumOf(units.map(({ value }) => value));
  const shares = splitTo(
    new Exact(points),
    units.map(({ value }) => value),
    { places, tail },
  );
  return units.flatMap(({ unit, value }, i) => {
    const share = shares[i] ?? zero;
    if (share.isZero()) return [];
    return [{ unit, points: share, params: { pool: points, own: textOf(value), whole: textOf(whole) } }];
  });
}

const sumPoints = (own: readonly Entry[], stretch: Period, of: readonly string[] | undefined): Exact =>
  sumOf(own.filter((e) => contains(stretch, e.date) && takes(of, e.rule)).map((e) => exactOf(e.points)));

/** E29: money by the entries of points; nothing for points below zero. */
export const addPerPoint: Stage = (entries, scope) => {
  const own = byUnit(scope.pointEntries);
  const made = scope.ruleSet.per_point.flatMap((line) =>
    stretchesOf(scope, line).flatMap((stretch) =>
      [...own]
        .filter(([unit]) => concernsUnit(line, scope, unit))
        .flatMap(([unit, list]) => {
          const value = sumPoints(list, stretch, line.of);
          if (!value.isPos() || value.isZero()) return [];
          const params = { value: textOf(value), each: line.points };
          const points = value.times(line.points);
          return [settled(scope, { unit, rule: line.path, stretch, code: 'per_point', points, params })];
        }),
    ),
  );
  return [...entries, ...made];
};
