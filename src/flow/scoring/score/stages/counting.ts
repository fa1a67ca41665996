/** How much a unit has of something in a stretch of days; a reversed fact no longer counts once its reversal is in that stretch. */
import { contains, type Period } from '#kernel/period.ts';
import type { Entry } from '../entry.ts';
import { Exact, exactOf, guardPlaces, sumOf, zero } from '../exact.ts';
import type { Adoption, Filing } from '../facts.ts';
import { type Conditions, matches } from '../match.ts';
import { countedOn, dayOf, type Happening, type Scope } from './scope.ts';

export type Measure =
  | 'filings'
  | 'adoptions'
  | 'points'
  | 'deeds'
  | 'lapses'
  | 'commissions'
  | 'rate'
  | 'commission_rate';

export interface Counting extends Pick<Conditions, 'level' | 'channel' | 'form' | 'mark'> {
  readonly counts: Measure;
  /** A joint item counts whole for each unit (default), or by share. */
  readonly joint?: 'whole' | 'share' | undefined;
  readonly each_article_once?: boolean | undefined;
}

/** Of a unit; `own` are its entries. Undefined for a rate of nothing. */
export function measured(
  scope: Scope,
  own: readonly Entry[],
  unit: string,
  stretch: Period,
  counting: Counting,
): Exact | undefined {
  switch (counting.counts) {
    case 'points':
      return pointsIn(own, stretch);
    case 'filings':
    case 'adoptions':
      return countItems(scope, unit, stretch, counting);
    case 'rate': {
      const filed = countItems(scope, unit, stretch, { counts: 'filings' });
      return filed.isZero()
        ? undefined
        : countItems(scope, unit, stretch, { ...counting, counts: 'adoptions' }).div(filed);
    }
    case 'commission_rate': {
      const due = happened(scope, unit, stretch, 'commission', {}).filter((f) => f.outcome !== 'excused');
      const done = due.filter((f) => f.outcome === 'fulfilled');
      return due.length === 0 ? undefined : new Exact(done.length).div(due.length);
    }
    case 'commissions':
      return new Exact(
        happened(scope, unit, stretch, 'commission', counting).filter((f) => f.outcome === 'fulfilled').length,
      );
    case 'deeds':
      return new Exact(happened(scope, unit, stretch, 'deed', counting).length);
    case 'lapses':
      return new Exact(happened(scope, unit, stretch, 'lapse', counting).length);
  }
}

export function countItems(scope: Scope, unit: string, stretch: Period, counting: Counting): Exact {
  return countOf(scope, scope.items.get(unit) ?? [], stretch, counting, (item) => item.units.length);
}

/** Of one unit's or one author's items; `sharers`: among how many a joint one is shared. */
export function countOf(
  scope: Scope,
  items: readonly (Adoption | Filing)[],
  stretch: Period,
  counting: Counting,
  sharers: (item: Adoption | Filing) => number,
): Exact {
  const { level, channel, form, mark } = counting;
  const anyItem = level === undefined && channel === undefined && form === undefined && mark === undefined;
  const conditions = { level, channel, form, mark };
  const kind = counting.counts === 'filings' ? 'filing' : 'adoption';
  const seen = new Set<string>();
  let whole = 0;
  let shares = zero;
  for (let i = firstFrom(scope, items, stretch.from); i < items.length; i++) {
    const item = items[i];
    if (!item || dayOf(scope.ruleSet, item) > stretch.to) break;
    if (item.kind !== kind || !stands(scope, item, stretch) || !(anyItem || matches(conditions, item))) continue;
    if (counting.each_article_once) {
      const article = item.article ?? item.id;
      if (seen.has(article)) continue;
      seen.add(article);
    }
    const among = counting.joint === 'share' ? sharers(item) : 1;
    if (among > 1) shares = shares.plus(new Exact(1).div(among));
    else whole += 1;
  }
  return shares.isZero() ? exactOf(String(whole)) : shares.plus(whole).toDecimalPlaces(guardPlaces);
}

/** Items are in the order of the days on which they count, so those of a stretch stand together. */
function firstFrom(scope: Scope, items: readonly (Adoption | Filing)[], day: string): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item && dayOf(scope.ruleSet, item) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of an item of these days: it has the day on which it counts, and nothing has taken it back by their end. */
function stands(scope: Scope, item: Adoption | Filing, stretch: Period): boolean {
  if (item.kind === 'adoption' && countedOn(scope.ruleSet, item) === undefined) return false;
  const reversal = scope.reversals.get(item.id);
  return !(reversal && reversal.date <= stretch.to);
}

function happened<Kind extends Happening['kind']>(
  scope: Scope,
  unit: string,
  stretch: Period,
  kind: Kind,
  conditions: Conditions,
): Extract<Happening, { kind: Kind }>[] {
  const { level, form, mark } = conditions;
  return (scope.happenings.get(unit) ?? [])
    .filter((fact): fact is Extract<Happening, { kind: Kind }> => fact.kind === kind && contains(stretch, fact.date))
    .filter((fact) => matches({ level, form, mark }, fact))
    .filter(({ id }) => !((scope.reversals.get(id)?.date ?? '9999') <= stretch.to));
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
  sumOf(own.filter((e) => contains(stretch, e.date)).map((e) => exactOf(e.points)));
