/** Vectors of a rule set: given facts, under the rules, each unit has these points. */

import { z } from 'zod';
import { disqualified } from '#flow/scoring/score/disqualification.ts';
import {
  evaluate,
  evaluateAssessment,
  evaluateAuthorMoney,
  evaluateAuthors,
  evaluateMoney,
  totals,
} from '#flow/scoring/score/evaluate.ts';
import { type Fact, factSchema } from '#flow/scoring/score/facts.ts';
import type { RuleSet } from '#flow/scoring/score/rule-set.ts';
import { type Period, periodOf } from '#kernel/period.ts';

const points = z.record(z.string(), z.union([z.string(), z.number()]).transform(String));
export const vectorSchema = z.strictObject({
  name: z.string(),
  period: z.string().default('2026'),
  /** Facts with `n` (how many alike); id, date and unit are filled in where the case does not care. */
  facts: z.array(z.looseObject({ n: z.int().default(1) })),
  expect: points.optional(),
  authors: points.optional(),
  money: points.optional(),
  author_money: points.optional(),
  assessment: points.optional(),
  /** Units that may not be ranked at the period's end. */
  disqualified: z.array(z.string()).optional(),
});
export type Vector = z.output<typeof vectorSchema>;

export function factsIn(given: Vector['facts']): Fact[] {
  return given.flatMap(({ n, ...fact }, i) =>
    Array.from({ length: n }, (_, k) => {
      const kind = String(fact.kind);
      const alone = ['commission', 'lapse', 'manual', 'deed'].includes(kind)
        ? { unit: 'a' }
        : { units: [{ unit: 'a' }] };
      const filled = ['unit', 'reversal', 'directive'].includes(kind) ? {} : alone;
      const date = kind === 'unit' ? {} : { date: '2026-06-15' };
      return factSchema.parse({ id: `f${i}-${k}`, ...date, ...filled, ...fact });
    }),
  );
}

export function periodNamed(name: string): Period {
  const period = periodOf(name);
  if (!period) throw new Error(`no such period: ${name}`);
  return period;
}

const byUnit = (entries: readonly { unit: string; points: string }[]) => Object.fromEntries(totals(entries));

/** What the rules give, for the ledgers that the vector speaks of. */
export function resultOf(ruleSet: RuleSet, vector: Vector): Partial<Vector> {
  const given = [ruleSet, factsIn(vector.facts), periodNamed(vector.period)] as const;
  const named = (entries: readonly { author: string; points: string }[]) =>
    byUnit(entries.map(({ author, points }) => ({ unit: author, points })));
  return {
    ...(vector.expect ? { expect: byUnit(evaluate(...given)) } : {}),
    ...(vector.authors ? { authors: named(evaluateAuthors(...given)) } : {}),
    ...(vector.money ? { money: byUnit(evaluateMoney(...given)) } : {}),
    ...(vector.author_money ? { author_money: named(evaluateAuthorMoney(...given)) } : {}),
    ...(vector.disqualified ? { disqualified: [...disqualified(evaluate(...given))] } : {}),
    ...(vector.assessment ? { assessment: byUnit(evaluateAssessment(...given)) } : {}),
  };
}

export const expected = ({
  expect,
  authors,
  money,
  author_money,
  assessment,
  disqualified: out,
}: Vector): Partial<Vector> => ({
  ...(expect ? { expect } : {}),
  ...(authors ? { authors } : {}),
  ...(money ? { money } : {}),
  ...(author_money ? { author_money } : {}),
  ...(assessment ? { assessment } : {}),
  ...(out ? { disqualified: out } : {}),
});
