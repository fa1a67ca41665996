/** E19 E20 E26: facts that concern one unit and no article: commissions, deeds, manual points; and penalties, which come after the caps. */
import { forEachAmount } from '../amounts.ts';
import { type Entry, entry, type ReasonCode, type Step, step } from '../entry.ts';
import { type Exact, exactOf, textOf } from '../exact.ts';
import { type FactOf, factsOf } from '../facts.ts';
import { firstMatch, type Subject } from '../match.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Scope, Stage } from './scope.ts';

type UnitFacts = FactOf<'commission' | 'manual' | 'lapse' | 'deed'>;

export const addCommissions: Stage = (entries, scope) => [
  ...entries,
  ...booked(scope, factsOf(scope.facts, 'commission'), (fact) => {
    const subject = subjectOf(scope, fact, { outcome: fact.outcome, form: fact.form });
    const line = firstMatch(scope.ruleSet.commissions, subject);
    return line && counted(line, subject, one(line.path, 'commission', line.points, { outcome: fact.outcome }));
  }),
];

export const addMerits: Stage = (entries, scope) => [
  ...entries,
  ...booked(scope, factsOf(scope.facts, 'deed'), (fact) => {
    const subject = subjectOf(scope, fact, { deed: fact.deed, level: fact.level, form: fact.form });
    const line = firstMatch(scope.ruleSet.merits, subject);
    return line && counted(line, subject, one(line.path, 'merit', line.points, { deed: fact.deed }));
  }),
];

export const addManual: Stage = (entries, scope) => [
  ...entries,
  ...booked(scope, factsOf(scope.facts, 'manual'), (fact) => {
    const range = scope.ruleSet.manual;
    if (!range) return undefined;
    const params = { by: fact.by, why: fact.why, evidence: fact.evidence ?? '—', asked: fact.points };
    return inRange(fact.points, range)
      ? one('manual', 'manual', fact.points, params)
      : one('manual', 'manual_refused', '0', params);
  }),
];

export const addPenalties: Stage = (entries, scope) => [
  ...entries,
  ...booked(scope, factsOf(scope.facts, 'lapse'), (fact) => {
    const subject = subjectOf(scope, fact, { lapse: fact.lapse, level: fact.level });
    const line = firstMatch(scope.ruleSet.penalties, subject);
    return line && counted(line, subject, penalty(line, fact));
  }),
];

const subjectOf = (
  scope: Scope,
  { unit, marks, amounts, date: day }: FactOf<'commission' | 'lapse' | 'deed'>,
  own: Subject,
): Subject => ({ ...own, marks, amounts, day, class: scope.units.get(unit)?.class });

function counted(line: Parameters<typeof forEachAmount>[1], subject: Subject, booking: Booking): Booking {
  const { points, steps } = forEachAmount(booking.points, line, subject);
  return { ...booking, points, steps: [...booking.steps, ...steps] };
}

/** A range needs the decided figure inside it and the record of the decision. */
function penalty(line: RuleSet['penalties'][number], fact: FactOf<'lapse'>): Booking {
  if (line.points !== undefined)
    return one(line.path, 'penalty', line.points, {
      lapse: fact.lapse,
      ...(fact.decision ? { decision: fact.decision } : {}),
    });
  const params = {
    lapse: fact.lapse,
    asked: fact.points ?? '—',
    decision: fact.decision ?? '—',
    from: line.from ?? '',
    to: line.to ?? '',
  };
  const decided = fact.points !== undefined && fact.decision !== undefined && inRange(fact.points, line);
  return decided
    ? one(line.path, 'penalty_decided', fact.points ?? '0', params)
    : one(line.path, 'penalty_refused', '0', params);
}

interface Booking {
  readonly rule: string;
  readonly points: Exact;
  readonly steps: readonly Step[];
}

function one(rule: string, code: ReasonCode, points: string, params: Record<string, string>): Booking {
  const value = exactOf(points);
  return { rule, points: value, steps: [step(rule, code, value, params)] };
}

const inRange = (points: string, range: { from?: string | undefined; to?: string | undefined }): boolean =>
  exactOf(points).gte(range.from ?? 0) && exactOf(points).lte(range.to ?? 0);

function booked<F extends UnitFacts>(
  scope: Scope,
  facts: readonly F[],
  book: (fact: F) => Booking | undefined,
): Entry[] {
  return facts.flatMap((fact) => {
    const booking = book(fact);
    const reversal = scope.reversals.get(fact.id);
    if (!booking || (reversal && reversal.date < fact.date)) return [];
    const given = entry(scope.ruleSet, { ...booking, unit: fact.unit, date: fact.date, event: fact.id });
    if (!reversal || booking.points.isZero()) return [given];
    const back = booking.points.negated();
    const steps = [
      ...booking.steps,
      step(booking.rule, 'reversed', back, { of: fact.id, event: fact.id, was: textOf(booking.points) }),
    ];
    return [
      given,
      entry(scope.ruleSet, {
        ...booking,
        points: back,
        steps,
        unit: fact.unit,
        date: reversal.date,
        event: reversal.id,
      }),
    ];
  });
}
