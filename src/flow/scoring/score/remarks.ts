/** What in the facts will earn nothing under a rule set, and why: shown beside a result, never a reason to refuse it. */
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { type Fact, factsOf } from './facts.ts';
import { nearest } from './nearest.ts';
import type { RuleSet } from './rule-set.ts';
import { knownForms, knownLapses, levelsOf } from './scale.ts';
import { countedOn } from './stages/scope.ts';

export function remarksOn(ruleSet: RuleSet, facts: readonly Fact[]): Refusal[] {
  const ids = new Set(facts.map((fact) => fact.id));
  const adopted = new Set(factsOf(facts, 'adoption').flatMap((a) => [a.id, a.article ?? a.id]));
  const units = factsOf(facts, 'unit');
  const rolledUp = new Set(ruleSet.roll_up.map((line) => line.class));
  const needsUnits = ruleSet.quotas.length + ruleSet.base.length + ruleSet.rates.length > 0;
  return [
    ...facts.flatMap((fact) => unknownWords(ruleSet, fact)),
    ...factsOf(facts, 'directive')
      .filter((d) => !d.units && !adopted.has(d.adoption ?? d.article ?? ''))
      .map((d) => refusal('directive_without_print', { id: d.id })),
    ...factsOf(facts, 'reversal')
      .filter((r) => !ids.has(r.of))
      .map((r) => refusal('reversal_of_nothing', { id: r.id, of: r.of })),
    ...factsOf(facts, 'adoption')
      .filter((a) => countedOn(ruleSet, a) === undefined)
      .map((a) => refusal('day_missing', { id: a.id })),
    ...units
      .filter((u) => u.class !== undefined && rolledUp.has(u.class) && u.parent === undefined)
      .map((u) => refusal('parent_missing', { id: u.id })),
    ...(needsUnits && units.length === 0 ? [refusal('no_units_declared')] : []),
  ];
}

function unknownWords(ruleSet: RuleSet, fact: Fact): Refusal[] {
  const known = {
    level: levelsOf(ruleSet),
    form: [...knownForms, ...Object.keys(ruleSet.forms ?? {})],
    channel: Object.keys(ruleSet.channels ?? {}),
    class: Object.keys(ruleSet.classes ?? {}),
    deed: Object.keys(ruleSet.deeds ?? {}),
    lapse: [...knownLapses, ...Object.keys(ruleSet.lapses ?? {})],
  };
  const words: Readonly<Record<string, unknown>> = fact;
  return (['level', 'form', 'channel', 'class', 'deed', 'lapse'] as const).flatMap((key) => {
    const value = words[key];
    if (typeof value !== 'string' || known[key].includes(value)) return [];
    const near = nearest(value, known[key]);
    return [refusal('word_not_in_rules', { id: fact.id, key, value, ...(near ? { nearest: near } : {}) })];
  });
}
