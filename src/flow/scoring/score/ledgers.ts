/** The ledgers of a desk's book: points, and beside them what the rules make of the same facts. */
import type { Period } from '#kernel/period.ts';
import type { AuthorEntry, Entry } from './entry.ts';
import { evaluate, evaluateAssessment, evaluateAuthorMoney, evaluateAuthors, evaluateMoney } from './evaluate.ts';
import type { Fact } from './facts.ts';
import type { RuleSet } from './rule-set.ts';

/** Of units, beside the points. */
export const besideLedgers = ['money', 'assessment'] as const;
const unitLedgers = ['points', ...besideLedgers] as const;
/** Kept only where the office has switched personal ledgers on. */
export const personalLedgers = ['authors', 'author_money'] as const;
export type UnitLedger = (typeof unitLedgers)[number];
export type PersonalLedger = (typeof personalLedgers)[number];
export type LedgerName = UnitLedger | PersonalLedger;

export const ledgersKept = (authors: boolean): readonly LedgerName[] =>
  authors ? [...unitLedgers, ...personalLedgers] : unitLedgers;

type Evaluate = (ruleSet: RuleSet, facts: readonly Fact[], period: Period) => Entry[];

const evaluations: Readonly<Record<LedgerName, Evaluate>> = {
  points: evaluate,
  money: evaluateMoney,
  assessment: evaluateAssessment,
  authors: (...given) => evaluateAuthors(...given).map(ofUnit),
  author_money: (...given) => evaluateAuthorMoney(...given).map(ofUnit),
};

/** What one ledger says of these days; of the facts' authors each is named `unit/name`. */
export const evaluateLedger = (ledger: LedgerName, ...given: Parameters<Evaluate>): Entry[] =>
  evaluations[ledger](...given);

function ofUnit({ author, ...entry }: AuthorEntry): Entry {
  const end = author.indexOf('/');
  return { ...entry, unit: author.slice(0, end), author: author.slice(end + 1) };
}

/** The rules that a ledger's entries name: money has its own lines. */
export const rulesOfLedger = (ledger: LedgerName, ruleSet: RuleSet): RuleSet =>
  ledger === 'money' || ledger === 'author_money' ? (ruleSet.money ?? ruleSet) : ruleSet;
