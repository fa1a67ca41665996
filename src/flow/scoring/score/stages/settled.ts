/** What a whole stretch of days earns a unit, and whom a line concerns. */
import type { Period } from '#kernel/period.ts';
import { type Entry, entry, type ReasonCode, step } from '../entry.ts';
import { type Exact, textOf } from '../exact.ts';
import { later, type Scope } from './scope.ts';

export interface Whom {
  readonly class?: readonly string[] | undefined;
  readonly unit?: readonly string[] | undefined;
}

/** Of a unit that need not be declared. */
export function concernsUnit(line: Whom, scope: Scope, unit: string): boolean {
  if (line.class === undefined && line.unit === undefined) return true;
  const own = scope.units.get(unit)?.class;
  return (
    (line.class === undefined || (own !== undefined && line.class.includes(own))) &&
    (line.unit === undefined || line.unit.includes(unit))
  );
}

/** The declared units that a line concerns. */
export const concerned = (line: Whom, scope: Scope): string[] =>
  [...scope.units.keys()].filter((unit) => concernsUnit(line, scope, unit));

export interface Settlement {
  readonly unit: string;
  readonly rule: string;
  readonly stretch: Period;
  /** The stretch's last day when left out. */
  readonly date?: string;
  readonly code: ReasonCode;
  readonly points: Exact;
  readonly params?: Record<string, string>;
}

export function settled(scope: Scope, { unit, rule, stretch, date, code, points, params }: Settlement): Entry {
  const steps = [step(rule, code, points, { period: stretch.name, points: textOf(points), ...params })];
  const day = later(date ?? stretch.to, scope.year.from);
  return entry(scope.ruleSet, { unit, points, date: day, event: stretch.name, rule, steps });
}
