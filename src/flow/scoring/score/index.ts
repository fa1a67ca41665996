/** Scoring: rule sets, facts, the pure `evaluate`, and why every figure is what it is. */
export { adjustments, differences, type LineChange, type UnitChange, type UnitDifference, whatIf } from './compare.ts';
export {
  concerns,
  type Disqualification,
  disqualifications,
  disqualified,
  failuresCounted,
} from './disqualification.ts';
export { type AuthorEntry, type Entry, type Params, type ReasonCode, type Step, sectionOf } from './entry.ts';
export {
  evaluate,
  evaluateAssessment,
  evaluateAuthorMoney,
  evaluateAuthors,
  evaluateMoney,
  totals,
} from './evaluate.ts';
export { comparePoints, display, Exact, split, sumOf, textOf } from './exact.ts';
export { type Derivation, type EventDerivation, explain, sentence, total } from './explain.ts';
export { Articles, LedgerSection, ledgerTitle } from './explanation.pages.tsx';
export { type Fact, type FactOf, factSchema, factsOf, readFacts, type UnitFact } from './facts.ts';
export { factsTemplate, type TemplateWanted } from './facts-template.queries.ts';
export { readFactsWorkbook, readWorkbookRows } from './facts-workbook.queries.ts';
export { bookOf } from './ledger.queries.ts';
export { bringUpToDate, lockDays } from './ledger.store.ts';
export { besideLedgers, rulesOfLedger, type UnitLedger } from './ledgers.ts';
export { manualPointsThing } from './manual-points.store.ts';
export { periodInWords } from './period-words.ts';
export { readRuleSet } from './read-rule-set.ts';
export { refusalSentence } from './refusal-sentence.ts';
export { remarksOn } from './remarks.ts';
export { unreadableRules } from './rule-set.queries.ts';
export { loadRuleSet, ruleSetThing } from './rule-set.store.ts';
export type { RuleSet } from './rule-set.ts';
export { ruleSetJsonSchema } from './rule-set-json-schema.ts';
export { library } from './rule-set-library.queries.ts';
export { levelsOf } from './scale.ts';
export { ScoreTabs } from './score-list.pages.tsx';
export { scoreSettingOf, scoreSettingThing, settingIdOf } from './score-setting.store.ts';
export { scoreWording } from './score-wording.ts';
export { type BookedSums, bookedSums, type Scored, scoredIn } from './scored.queries.ts';
export { manualPointsSlice, ruleSetSlice, scoreSettingSlice, scoreSlice } from './slice.ts';
export { rowOf } from './stages/roll-up.ts';
export { countedOn } from './stages/scope.ts';
export { assessmentYear, stretchOf } from './stretch.ts';
export {
  type FactsWorkbook,
  type WorkbookReading,
  type WorkbookRows,
  workbookSentence,
} from './workbook/read-sheets.ts';
