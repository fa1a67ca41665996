/** How many items a unit has in a stretch of days; a reversed one no longer counts once its reversal is in that stretch. */
import { contains, type Period } from '#kernel/period.ts';
import type { Entry } from '../entry.ts';
import { Exact, guardPlaces, sumOf, zero } from '../exact.ts';
import type { Adoption, Filing } from '../facts.ts';
import { matches } from '../match.ts';
import { countedOn, type Scope } from './scope.ts';

export interface Counting {
  readonly counts: 'filings' | 'adoptions' | 'points';
  readonly level?: readonly string[] | undefined;
  readonly channel?: readonly string[] | undefined;
  readonly form?: readonly string[] | undefined;
  /** A joint item counts whole for each unit (default), or by share. */
  readonly joint?: 'whole' | 'share' | undefined;
  readonly each_article_once?: boolean | undefined;
}

export function countItems(scope: Scope, unit: string, stretch: Period, counting: Counting): Exact {
  const kind = counting.counts === 'filings' ? 'filing' : 'adoption';
  const seen = new Set<string>();
  let total = zero;
  for (const item of scope.items.get(unit) ?? []) {
    if (item.kind !== kind || !matches(counting, item) || !stands(scope, item, stretch)) continue;
    const article = item.article ?? item.id;
    if (counting.each_article_once && seen.has(article)) continue;
    seen.add(article);
    total = total.plus(counting.joint === 'share' ? new Exact(1).div(item.units.length) : 1);
  }
  return total.toDecimalPlaces(guardPlaces);
}

function stands(scope: Scope, item: Adoption | Filing, stretch: Period): boolean {
  const day = item.kind === 'adoption' ? countedOn(scope.ruleSet, item) : item.date;
  const reversal = scope.reversals.get(item.id);
  return day !== undefined && contains(stretch, day) && !(reversal && reversal.date <= stretch.to);
}

export function byUnit(entries: readonly Entry[]): Map<string, Entry[]> {
  const units = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = units.get(entry.unit);
    if (own) own.push(entry);
    else units.set(entry.unit, [entry]);
  }
  return units;
}

/** Of one unit's entries. */
export const pointsIn = (own: readonly Entry[], stretch: Period): Exact =>
  sumOf(own.filter((e) => contains(stretch, e.date)).map((e) => new Exact(e.points)));
