/** What a rule set gives for a fact: awards to an article, then entries to its units, each with the steps that led to it. */
import type { Day } from '#kernel/calendar.ts';
import { type Exact, textOf } from './exact.ts';
import type { UnitPart } from './facts.ts';
import type { Subject } from './match.ts';
import type { RulePath, RuleSet } from './rule-set.ts';

export type Params = Readonly<Record<string, string>>;

/** Why points became what they are; each code has its sentence in the wording. */
export const reasonCodes = [
  'line',
  'outside_score',
  'as_level',
  'no_line',
  'date_missing',
  'reclassified',
  'factor',
  'difference',
  'already_counted',
  'increment',
  'filing',
  'directive',
  'directive_times',
  'directive_later',
  'directive_repeated',
  'directive_higher',
  'share',
  'share_each',
  'beyond_ratio',
  'extra',
  'extra_refused',
  'commission',
  'manual',
  'manual_refused',
  'base',
  'quota_met',
  'quota_unmet',
  'quota_missing',
  'quota_over',
  'quota_proportional',
  'quota_band',
  'rate_below',
  'placing',
  'pool',
  'per_point',
  'merit',
  'for_each',
  'amount_missing',
  'weight',
  'tier',
  'best',
  'cap',
  'cap_share',
  'penalty',
  'penalty_decided',
  'penalty_refused',
  'floor',
  'roll_up',
  'veto',
  'veto_lifted',
  'disqualified',
  'requalified',
  'assessed_total',
  'assessed_head',
  'assessed_times',
  'assessed_share',
  'assessed_band',
  'assessed_limit',
  'reversed',
  'restored',
  'adjusted',
  'superseded',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** `rule` is absent where the engine's documented default acted. `points` is what stands after the step. */
export interface Step {
  readonly rule?: RulePath;
  readonly code: ReasonCode;
  readonly params: Params;
  readonly points: string;
}

/** Points of one fact for its article, before they are shared. */
export interface Award {
  readonly event: string;
  readonly article: string;
  readonly date: Day;
  readonly rule: RulePath;
  readonly subject: Subject;
  readonly units: readonly UnitPart[];
  readonly authors: readonly string[];
  readonly points: Exact;
  readonly steps: readonly Step[];
}

/** One line of the ledger. `event` is a fact's id, or the name of the stretch of days that earned it (`2026-03`). */
export interface Entry {
  readonly unit: string;
  /** In a personal ledger: who of the unit. */
  readonly author?: string;
  /** Exact decimal text; rounded only for display. */
  readonly points: string;
  readonly date: Day;
  readonly event: string;
  readonly article?: string;
  readonly rule: RulePath;
  readonly ruleSet: string;
  readonly ruleSetVersion: string;
  readonly reason: { readonly code: ReasonCode; readonly params: Params };
  readonly steps: readonly Step[];
}

/** Of the second ledger: the same awards, to authors. */
export type AuthorEntry = Omit<Entry, 'unit' | 'author'> & { readonly author: string };

const knownSections = new Map<RulePath, string>();

/** Asked of every entry at every stage, of few paths. */
export function sectionOf(rule: RulePath): string {
  const known = knownSections.get(rule);
  if (known !== undefined) return known;
  const section = rule.split('.')[0] ?? rule;
  if (knownSections.size < 10_000) knownSections.set(rule, section);
  return section;
}

export function step(rule: RulePath | undefined, code: ReasonCode, points: Exact, params: Params = {}): Step {
  return { ...(rule === undefined ? {} : { rule }), code, params, points: textOf(points) };
}

/** The award after one more step. */
export const withStep = (award: Award, points: Exact, next: Step): Award => ({
  ...award,
  points,
  steps: [...award.steps, next],
});

export interface Given {
  readonly unit: string;
  readonly points: Exact;
  readonly date: Day;
  readonly event: string;
  readonly article?: string;
  readonly rule: RulePath;
  readonly steps: readonly Step[];
}

export function entry(ruleSet: RuleSet, given: Given): Entry {
  const first = given.steps.find((s) => s.rule === given.rule) ?? given.steps[0];
  return {
    ...given,
    points: textOf(given.points),
    ruleSet: ruleSet.rule_set,
    ruleSetVersion: ruleSet.version,
    reason: { code: first?.code ?? 'line', params: first?.params ?? {} },
  };
}

/** The entry with other points after one more step. */
export const amended = (before: Entry, points: Exact, next: Step): Entry => ({
  ...before,
  points: textOf(points),
  steps: [...before.steps, next],
});
