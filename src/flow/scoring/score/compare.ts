/** What a change would do: of rules before they take effect, and of facts after a period was locked. */
import type { Day } from '#kernel/calendar.ts';
import type { Period } from '#kernel/period.ts';
import { markOf, sumOfMarks } from './disqualification.ts';
import { type Entry, step } from './entry.ts';
import { totals } from './evaluate.ts';
import { Exact, sumOf, textOf, zero } from './exact.ts';

export interface UnitChange {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** Per unit that has entries on either side, by unit; unchanged ones too. */
export const whatIf = (before: readonly Entry[], after: readonly Entry[]): UnitChange[] => changes(before, after);

type Sum = Pick<Entry, 'unit' | 'points'>;

function changes(before: readonly Sum[], after: readonly Sum[]): UnitChange[] {
  const was = totals(before);
  const will = totals(after);
  return [...new Set([...was.keys(), ...will.keys()])].sort().map((unit) => {
    const [from, to] = [was.get(unit) ?? '0', will.get(unit) ?? '0'];
    return { unit, before: from, after: to, change: textOf(new Exact(to).minus(from)) };
  });
}

export interface LineChange {
  /** Rule path. */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}
export interface UnitDifference extends UnitChange {
  /** Rule by rule, those that changed. */
  readonly lines: readonly LineChange[];
}

/** The units whose points differ in the sum or in a line, by unit. */
export function differences(before: readonly Entry[], after: readonly Entry[]): UnitDifference[] {
  const byRule = (entries: readonly Entry[], unit: string) =>
    entries.filter((e) => e.unit === unit).map(({ rule, points }) => ({ unit: rule, points }));
  const was = Map.groupBy(before, (e) => e.unit);
  const will = Map.groupBy(after, (e) => e.unit);
  return whatIf(before, after).flatMap((unit) => {
    const own = (side: ReadonlyMap<string, Entry[]>) => byRule(side.get(unit.unit) ?? [], unit.unit);
    const lines = changes(own(was), own(will))
      .filter(({ change }) => change !== '0')
      .map(({ unit: rule, ...line }) => ({ rule, ...line }));
    return lines.length > 0 ? [{ ...unit, lines }] : [];
  });
}

/**
 * The entries of `date`, in an open period, that bring a locked one from what was `booked` to what it is worth `now`:
 * one for each unit (or author of it), event and rule whose points differ. Nothing of the locked period is touched.
 */
export function adjustments(booked: readonly Entry[], now: readonly Entry[], locked: Period, date: Day): Entry[] {
  const groups = Map.groupBy(
    [...booked.map((e) => ({ e, now: false })), ...now.map((e) => ({ e, now: true }))],
    ({ e }) => [e.unit, e.author, e.event, e.rule].join('\n'),
  );
  return [...groups.values()].flatMap((group): Entry[] => {
    const worth = (side: boolean): Exact =>
      sumOf(group.filter((g) => g.now === side).map((g) => new Exact(g.e.points)));
    const [was, is] = [worth(false), worth(true)];
    const like = group.at(-1)?.e;
    if (!like) return [];
    if (is.equals(was)) return placeInRanking(group, date);
    const points = is.minus(was);
    const params = { period: locked.name, was: textOf(was), is: textOf(is) };
    const reason = { code: 'adjusted' as const, params };
    return [{ ...like, date, points: textOf(points), reason, steps: [step(like.rule, 'adjusted', points, params)] }];
  });
}

/** A place in the ranking that was lost or given back weighs no points and is booked as what it is. */
function placeInRanking(group: readonly { readonly e: Entry; readonly now: boolean }[], date: Day): Entry[] {
  const side = (now: boolean): number => sumOfMarks(group.flatMap((g) => (g.now === now ? [g.e] : [])));
  const change = side(true) - side(false);
  const like = group.find(({ e }) => markOf(e) !== 0)?.e;
  if (change === 0 || !like) return [];
  const code = change > 0 ? 'disqualified' : 'requalified';
  const { params } = like.reason;
  return [{ ...like, date, reason: { code, params }, steps: [step(like.rule, code, zero, params)] }];
}
