/** What a draft would change, before it takes effect: the same facts under the rules in force and under the draft. */
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Access } from '#platform/event-log/index.ts';
import { type UnitChange, whatIf } from './compare.ts';
import { evaluate } from './evaluate.ts';
import { remarksOn } from './remarks.ts';
import { rulesInForce } from './rule-set.queries.ts';
import type { RuleSet } from './rule-set.ts';
import { rulesWithin } from './rules-in-force.ts';
import { datedFacts, unitFacts } from './score.queries.ts';
import { stretchOf } from './stretch.ts';

export interface Trial {
  /** The days whose facts were scored. */
  readonly days: Days;
  /** The draft's own days are still to come. */
  readonly ahead: boolean;
  readonly changes: readonly UnitChange[];
  /** What in the facts earns nothing under the draft, and why. */
  readonly remarks: readonly Refusal[];
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Over the draft's days up to today; over the assessment year so far where they are still to come. */
export async function tryOut(access: Access, deskId: UnitId, draft: RuleSet, today: Day): Promise<Trial> {
  const ahead = draft.in_force.from > today;
  const begin = ahead ? stretchOf('year', draft.year_starts, today).from : draft.in_force.from;
  const days = { from: begin, to: draft.in_force.to < today ? draft.in_force.to : today };
  const { from } = stretchOf('year', draft.year_starts, days.from);
  const facts = [
    ...(await datedFacts(access, { deskId, from, to: days.to, filings: true, lapses: true })),
    ...(await unitFacts(access, deskId, days.to)),
  ];
  const before = rulesWithin(await rulesInForce(access, deskId), days).flatMap(({ rules, period }) =>
    evaluate(rules.ruleSet, facts, period),
  );
  const tried = ahead ? { ...draft, in_force: days } : draft;
  const after = evaluate(tried, facts, { name: `${days.from}/${days.to}`, ...days });
  // Units that the rules do not name are not theirs to assess, and those right below the desk have no other unit above.
  const remarks = remarksOn(draft, facts).filter((r) => r.params?.key !== 'class' && r.code !== 'parent_missing');
  return { days, ahead, changes: whatIf(before, after), remarks };
}
