/** What every stage may look at: the rule set, the facts up to the period's end in a fixed order, the days in question. */
import type { Day } from '#kernel/calendar.ts';
import type { Period } from '#kernel/period.ts';
import type { Entry } from '../entry.ts';
import { type Adoption, type Fact, type FactOf, type Filing, factsOf, type UnitFact } from '../facts.ts';
import type { RuleSet } from '../rule-set.ts';
import { stretchOf } from '../stretch.ts';

type Dated = Exclude<Fact, UnitFact>;

export interface Scope {
  readonly ruleSet: RuleSet;
  /** By day, then id; none after the window. Earlier ones stay: they decide what a later one still adds. */
  readonly facts: readonly Dated[];
  /** The declared units: whom quotas and bases concern, so that a unit's first fact does not change earlier months. */
  readonly units: ReadonlyMap<string, UnitFact>;
  /** What each unit filed and had adopted, alone or with others. */
  readonly items: ReadonlyMap<string, readonly (Adoption | Filing)[]>;
  /** What else each unit did or failed to do. */
  readonly happenings: ReadonlyMap<string, readonly Happening[]>;
  /** The entries of points, for a ledger of money that is made by them; none otherwise. */
  readonly pointEntries: readonly Entry[];
  /** The evaluated days that are in force. */
  readonly window: { readonly from: Day; readonly to: Day };
  /** From the start of the assessment year (or of the force) to the window's end: what caps and quotas look back on. */
  readonly year: { readonly from: Day; readonly to: Day };
  /** Fact id → its reversal. */
  readonly reversals: ReadonlyMap<string, FactOf<'reversal'>>;
}

export type Happening = FactOf<'commission'> | FactOf<'deed'> | FactOf<'lapse'>;

export type Stage = (entries: readonly Entry[], scope: Scope) => readonly Entry[];

/** Each line sees what the lines before it made. */
export function inTurn<Line>(
  entries: readonly Entry[],
  lines: readonly Line[],
  make: (all: readonly Entry[], line: Line) => Entry[],
): Entry[] {
  const all = [...entries];
  for (const line of lines) all.push(...make(all, line));
  return all;
}

/** The day on which a fact counts, by the rule set's basis; undefined when an adoption lacks that day. */
export function countedOn(ruleSet: RuleSet, adoption: Adoption): Day | undefined {
  if (ruleSet.date_basis === 'adoption') return adoption.date;
  return adoption.dates[ruleSet.date_basis];
}

/** Where a fact stands in the order of days; an adoption that lacks the day of the basis stands on its own. */
export const dayOf = (ruleSet: RuleSet, fact: Dated): Day =>
  fact.kind === 'adoption' ? (countedOn(ruleSet, fact) ?? fact.date) : fact.date;

export const later = (a: string, b: string): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Undefined when no day of the period is in force. */
export function openScope(
  ruleSet: RuleSet,
  facts: readonly Fact[],
  period: Period,
  pointEntries: readonly Entry[] = [],
): Scope | undefined {
  const window = { from: later(period.from, ruleSet.in_force.from), to: earlier(period.to, ruleSet.in_force.to) };
  if (window.from > window.to) return undefined;
  const dated = facts
    .filter((fact): fact is Dated => fact.kind !== 'unit')
    .map((fact) => withRepeats(ruleSet, fact))
    .map((fact) => ({ fact, day: dayOf(ruleSet, fact) }))
    .filter(({ day }) => day <= window.to)
    .sort((a, b) => byText(a.day, b.day) || byText(a.fact.id, b.fact.id))
    .map(({ fact }) => fact);
  const declared = factsOf(facts, 'unit').sort((a, b) => byText(a.id, b.id));
  const yearStart = stretchOf('year', ruleSet.year_starts, window.from).from;
  return {
    ruleSet,
    facts: dated,
    units: new Map(declared.map((unit) => [unit.id, unit])),
    items: itemsByUnit(dated),
    happenings: happeningsByUnit(dated),
    pointEntries,
    window,
    year: { from: later(yearStart, ruleSet.in_force.from), to: window.to },
    reversals: new Map(factsOf(dated, 'reversal').map((r) => [r.of, r])),
  };
}

/** Where the rules share with them, units whose reports were duplicates stand behind the text like the others. */
function withRepeats(ruleSet: RuleSet, fact: Dated): Dated {
  if (ruleSet.duplicates === 'none' || fact.kind !== 'adoption' || !fact.repeats) return fact;
  const known = new Set(fact.units.map(({ unit }) => unit));
  const part = fact.units.some((unit) => unit.part === 'main') ? 'assist' : 'equal';
  const repeats = fact.repeats.filter((unit) => !known.has(unit)).map((unit) => ({ unit, part }) as const);
  return { ...fact, units: [...fact.units, ...repeats] };
}

function happeningsByUnit(facts: readonly Dated[]): Scope['happenings'] {
  const happenings = new Map<string, Happening[]>();
  for (const fact of facts) {
    if (fact.kind !== 'commission' && fact.kind !== 'deed' && fact.kind !== 'lapse') continue;
    const own = happenings.get(fact.unit);
    if (own) own.push(fact);
    else happenings.set(fact.unit, [fact]);
  }
  return happenings;
}

function itemsByUnit(facts: readonly Dated[]): Scope['items'] {
  const items = new Map<string, (Adoption | Filing)[]>();
  for (const fact of facts) {
    if (fact.kind !== 'adoption' && fact.kind !== 'filing') continue;
    for (const { unit } of fact.units) {
      const own = items.get(unit);
      if (own) own.push(fact);
      else items.set(unit, [fact]);
    }
  }
  return items;
}
