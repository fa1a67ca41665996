/** What holds for any facts under any of several rule sets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Period, periodOf } from '#kernel/period.ts';
import { apart, drawnRules, ruleSets } from '../../../../tests/support/scoring-rules.ts';
import type { Entry } from './entry.ts';
import { evaluate, totals } from './evaluate.ts';
import { Exact, split, sumOf, textOf } from './exact.ts';
import { sentence } from './explain.ts';
import { type Fact, factSchema } from './facts.ts';
import type { RuleSet } from './rule-set.ts';

const period = (name: string): Period => {
  const found = periodOf(name);
  if (!found) throw new Error(name);
  return found;
};
const months = Array.from({ length: 12 }, (_, i) => period(`2026-${String(i + 1).padStart(2, '0')}`));

const day = fc.integer({ min: 0, max: 364 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const unit = fc.constantFrom('a', 'b', 'c');
const units = fc.uniqueArray(fc.record({ unit, part: fc.constantFrom('main', 'assist', 'equal') }), {
  minLength: 1,
  maxLength: 3,
  selector: (u) => u.unit,
});
const article = fc.constantFrom('x', 'y', undefined);
const level = fc.constantFrom('county', 'city', 'province', 'central');
const form = fc.constantFrom('brief', 'single', 'digest', 'special');
const given = fc.oneof(
  fc.record({
    kind: fc.constant('adoption'),
    article,
    date: day,
    level,
    form,
    units,
    reprint: fc.boolean(),
    length: fc.integer({ min: 1, max: 2000 }),
    outsideScore: fc.constantFrom('7', '0.35', '10'),
    marks: fc.constantFrom(undefined, ['first']),
  }),
  fc.record({
    kind: fc.constant('deed'),
    unit,
    date: day,
    deed: fc.constant('trained'),
    amounts: fc.constantFrom({ pages: '7' }, {}),
  }),
  fc.record({ kind: fc.constant('filing'), article, date: day, units }),
  fc.record({ kind: fc.constant('directive'), article: fc.constantFrom('x', 'y'), date: day, level }),
  fc.record({ kind: fc.constant('commission'), unit, date: day, outcome: fc.constantFrom('fulfilled', 'failed') }),
  fc.record({
    kind: fc.constant('lapse'),
    unit,
    date: day,
    lapse: fc.constantFrom('late', 'untrue', 'copied'),
    points: fc.constant('-6'),
  }),
  fc.record({
    kind: fc.constant('manual'),
    unit,
    date: day,
    points: fc.constantFrom('1.5', '12'),
    by: fc.constant('e'),
    why: fc.constant('w'),
  }),
);
const facts = fc.array(given, { maxLength: 25 }).map((list): Fact[] => [
  factSchema.parse({ kind: 'unit', id: 'a', class: 'county', parent: 'd' }),
  ...list.map((fact, i) => {
    const present = Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined));
    return factSchema.parse({ id: `f${String(i).padStart(2, '0')}`, ...present });
  }),
]);
const withReversals = fc
  .tuple(facts, fc.array(fc.tuple(fc.nat(24), day), { maxLength: 3 }))
  .map(([list, reversals]): Fact[] => {
    const reversed = new Map(reversals.map(([i, date]) => [`f${String(i).padStart(2, '0')}`, date]));
    const back = [...reversed].map(([of, date]) =>
      factSchema.parse({ kind: 'reversal', id: `r-${of}`, of, date, why: 'untrue' }),
    );
    return [...list, ...back];
  });
/** The same happening to units of another world. */
const elsewhereOf = (fact: Fact): Fact => {
  const moved = JSON.parse(JSON.stringify(fact), (key, value: unknown) => {
    if (key === 'kind' || typeof value !== 'string') return value;
    if (key === 'unit' || key === 'id' || key === 'article' || key === 'of') return `z-${value}`;
    return value;
  });
  return factSchema.parse(moved);
};
const anyRules = fc.oneof(fc.constantFrom(...ruleSets), drawnRules);
const year = period('2026');
const pointsOf = (entries: readonly Entry[]): Exact => sumOf(entries.map((e) => new Exact(e.points)));

describe('evaluate', () => {
  it('gives the same entries whatever the order of the facts, and again', () => {
    fc.assert(
      fc.property(anyRules, withReversals, fc.func(fc.nat()), (rules, list, by) => {
        const shuffled = list.map((fact) => ({ fact, at: by(fact.id) })).sort((a, b) => a.at - b.at);
        const entries = evaluate(rules, list, year);
        expect(
          evaluate(
            rules,
            shuffled.map(({ fact }) => fact),
            year,
          ),
        ).toEqual(entries);
        expect(evaluate(rules, list, year)).toEqual(entries);
      }),
    );
  });

  it('gives for the months of a year the entries of the year, so that a locked month never changes', () => {
    fc.assert(
      fc.property(anyRules, withReversals, (rules, list) => {
        expect(months.flatMap((month) => evaluate(rules, list, month))).toEqual(evaluate(rules, list, year));
      }),
    );
  });

  it('gives for a month the same whether or not later facts are known yet', () => {
    fc.assert(
      fc.property(anyRules, withReversals, fc.constantFrom(...months), (rules, list, month) => {
        const known = list.filter((fact) => fact.kind === 'unit' || fact.date <= month.to);
        expect(evaluate(rules, known, month)).toEqual(evaluate(rules, list, month));
      }),
    );
  });

  it('names an existing rule line in every entry, and can say every step', () => {
    fc.assert(
      fc.property(anyRules, withReversals, (rules, list) => {
        for (const entry of evaluate(rules, list, year)) {
          expect([...rules.lines.keys()]).toContain(entry.rule);
          expect(entry.steps.at(-1)?.points).toBe(entry.points);
          for (const step of entry.steps)
            expect(sentence(step, rules, 'zh') + sentence(step, rules, 'en')).not.toMatch(/undefined|NaN/);
        }
      }),
    );
  });

  it('never gives more adoption points than the cap', () => {
    fc.assert(
      fc.property(anyRules, facts, (rules, list) => {
        const adopted = evaluate(rules, list, year).filter((e) => e.rule.startsWith('adoptions.'));
        for (const points of totals(adopted).values()) expect(new Exact(points).lte(40)).toBe(true);
      }),
    );
  });

  it('gives a unit the same whatever an unrelated one does, unless the rules set them against each other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...apart), withReversals, facts, (rules, list, others) => {
        const elsewhere = others.map((fact) => elsewhereOf(fact));
        const own = (entries: readonly Entry[]) => entries.filter((e) => !e.unit.startsWith('z'));
        expect(own(evaluate(rules, [...list, ...elsewhere], year))).toEqual(evaluate(rules, list, year));
      }),
    );
  });

  it('gives a pool out to the cent, or not at all', () => {
    fc.assert(
      fc.property(withReversals, (list) => {
        const pooled = evaluate(ruleSets.at(-1) as RuleSet, list, year).filter((e) => e.rule === 'pools.1');
        for (const [, month] of Map.groupBy(pooled, (e) => e.event)) {
          expect(textOf(pointsOf(month))).toBe('100');
          for (const { points } of month) expect(points).toMatch(/^\d+(\.\d{1,2})?$/);
        }
      }),
    );
  });

  it('never lets a floor be passed, or more than the best so many count', () => {
    fc.assert(
      fc.property(withReversals, (list) => {
        const entries = evaluate(ruleSets[1] as RuleSet, list, year);
        const halves = Map.groupBy(entries, (e) => `${e.unit} ${e.date < '2026-07-01'}`);
        for (const [, half] of halves) expect(pointsOf(half).gte(0)).toBe(true);
        const quarters = Map.groupBy(
          entries.filter((e) => e.rule.startsWith('adoptions.')),
          (e) => `${e.unit} ${Math.ceil(Number(e.date.slice(5, 7)) / 3)}`,
        );
        for (const [, quarter] of quarters) {
          const worth = quarter.map((e) => new Exact(e.steps.find((s) => s.code === 'best')?.params.own ?? e.points));
          const gains = worth.filter((w) => w.isPos()).sort((a, b) => b.comparedTo(a));
          expect(pointsOf(quarter).lte(sumOf(gains.slice(0, 2)))).toBe(true);
        }
      }),
    );
  });

  it('adds up as whole numbers do, to the last place', () => {
    const places = 30;
    const scaled = (points: string): bigint => {
      const [, sign = '', whole = '0', behind = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(points) ?? [];
      return BigInt(`${sign}${whole}${behind.padEnd(places, '0')}`);
    };
    fc.assert(
      fc.property(anyRules, withReversals, (rules, list) => {
        const entries = evaluate(rules, list, year);
        const sums = new Map<string, bigint>();
        for (const { unit, points } of entries) sums.set(unit, (sums.get(unit) ?? 0n) + scaled(points));
        expect(new Map([...totals(entries)].map(([unit, points]) => [unit, scaled(points)]))).toEqual(sums);
      }),
    );
  });

  it('takes back exactly what a fact earned, when it is the only one', () => {
    fc.assert(
      fc.property(anyRules, given, day, (rules, only, date) => {
        const fact = factSchema.parse(
          Object.fromEntries(Object.entries({ id: 'f', ...only }).filter(([, v]) => v !== undefined)),
        );
        if (fact.kind === 'unit' || fact.date > date) return;
        const list = [fact, factSchema.parse({ kind: 'reversal', id: 'r', of: 'f', date, why: 'untrue' })];
        // What a veto took of a whole stretch's entries bears their events.
        const own = (e: Entry): boolean => e.event === 'f' || e.event === 'r' || e.rule.startsWith('vetoes.');
        const direct = evaluate(rules, list, year).filter(own);
        expect(textOf(pointsOf(direct))).toBe('0');
      }),
    );
  });
});

describe('shares', () => {
  const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => new Exact(n).div(1000));
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });
  it('add up to the whole exactly', () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        fc.pre(parts.some((p) => p > 0));
        expect(
          textOf(
            sumOf(
              split(
                whole,
                parts.map((p) => new Exact(p)),
              ),
            ),
          ),
        ).toBe(textOf(whole));
      }),
    );
  });

  it('of an award add up to it, whether equal, by parts or by ratio', () => {
    fc.assert(
      fc.property(fc.constantFrom(...apart), units, (rules, who) => {
        const fact = factSchema.parse({
          kind: 'adoption',
          id: 'f',
          date: '2026-01-05',
          level: 'city',
          form: 'single',
          units: who,
        });
        const earned = evaluate(rules, [fact], year).filter((e) => e.event === 'f');
        expect(textOf(pointsOf(earned))).toBe('7.25');
      }),
    );
  });
});
