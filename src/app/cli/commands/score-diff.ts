/** What other rules, or other facts, would change: unit by unit, line by line. */
import {
  differences,
  display,
  type Entry,
  evaluate,
  evaluateAssessment,
  evaluateMoney,
  type Fact,
  type RuleSet,
  type UnitDifference,
} from '#flow/scoring/score/index.ts';
import type { Period } from '#kernel/period.ts';
import { type Language, wording } from '#kernel/wording.ts';
import { inColumns } from '../columns.ts';
import { command } from '../command.ts';
import { type Outcome, WrongUse } from '../outcome.ts';
import { factsIn, namesOf, periodNamed, ruleSetIn, scoreOptions } from '../score-sheet.ts';

const words = wording(
  {
    nothing: '写明与什么比：--with-rules 另一份规则，或 --with-facts 另一份事实，或两者都写。',
    same: '没有差别。',
    head: (what: string, units: number, period: string) => `时段 ${period}：${units} 个单位的${what}不同`,
    points: '得分',
    money: '奖金',
    assessment: '年度考核',
    unit: '单位',
    before: '原来',
    after: '改后',
    change: '增减',
  },
  {
    nothing: 'Say with what to compare: --with-rules another rule set, --with-facts other facts, or both.',
    same: 'No difference.',
    head: (what, units, period) => `${period}: ${units} units differ in ${what}`,
    points: 'points',
    money: 'money',
    assessment: 'assessment',
    unit: 'Unit',
    before: 'Before',
    after: 'After',
    change: 'Change',
  },
);

export const scoreDiffCommand = command({
  name: 'score diff',
  summary: {
    zh: '比较两份规则、同一规则的两个版本或两份事实：各单位、各条规则的得分、奖金、年度考核增减；有差别时返回 1',
    en: 'compare two rule sets, two versions or two files of facts, unit by unit and line by line; 1 where they differ',
  },
  options: {
    ...scoreOptions,
    'with-rules': { kind: 'text', value: 'FILE', about: { zh: '另一份规则', en: 'the other rule set' } },
    'with-facts': { kind: 'text', value: 'FILE', about: { zh: '另一份事实', en: 'the other facts' } },
  },
  example: 'score diff --rules old.yaml --with-rules new.yaml --facts facts.jsonl --period 2026',
  run: async (given, { lang }): Promise<Outcome> => {
    const { 'with-rules': otherRules, 'with-facts': otherFacts } = given;
    if (otherRules === undefined && otherFacts === undefined)
      throw new WrongUse([{ code: 'nothing_to_compare', message: words[lang].nothing }]);
    const period = periodNamed(given.period, lang);
    const oldRules = await ruleSetIn(given.rules, lang);
    const newRules = otherRules === undefined ? oldRules : await ruleSetIn(otherRules, lang);
    const oldFacts = await factsIn(given.facts, oldRules, lang);
    const newFacts = otherFacts === undefined ? oldFacts : await factsIn(otherFacts, newRules, lang);
    const facts = [...oldFacts, ...newFacts];
    const found = ledgers.map(([ledger, of]): [Ledger, readonly Named[]] => [
      ledger,
      named(differences(of(oldRules, oldFacts, period), of(newRules, newFacts, period)), facts),
    ]);
    const edition = ({ rule_set: ruleSet, version, title }: RuleSet) => ({ ruleSet, version, title });
    const differ = found.filter(([, units]) => units.length > 0);
    const places = Math.max(oldRules.decimals, newRules.decimals);
    const { points: units = [], ...others } = Object.fromEntries(found);
    return {
      code: differ.length > 0 ? 1 : 0,
      json: { before: edition(oldRules), after: edition(newRules), period, units, ...others },
      lines:
        differ.length === 0
          ? [words[lang].same]
          : differ.flatMap(([ledger, of]) => lines(ledger, of, period.name, places, lang)),
    };
  },
});

type Ledger = 'points' | 'money' | 'assessment';
const ledgers: readonly (readonly [Ledger, (rules: RuleSet, facts: readonly Fact[], period: Period) => Entry[]])[] = [
  ['points', evaluate],
  ['money', evaluateMoney],
  ['assessment', evaluateAssessment],
];

type Named = UnitDifference & { readonly name?: string };

function named(found: readonly UnitDifference[], facts: readonly Fact[]): Named[] {
  const names = namesOf(facts);
  return found.map((unit) => {
    const name = names.get(unit.unit);
    return name === undefined ? unit : { ...unit, name };
  });
}

function lines(ledger: Ledger, units: readonly Named[], period: string, decimals: number, lang: Language): string[] {
  const w = words[lang];
  const signed = (change: string): string => (change.startsWith('-') ? '' : '+') + display(change, decimals);
  const row = (title: string, of: { before: string; after: string; change: string }): string[] => [
    title,
    display(of.before, decimals),
    display(of.after, decimals),
    signed(of.change),
  ];
  const rows = units.flatMap((unit) => [
    row(unit.name ?? unit.unit, unit),
    ...unit.lines.map((line) => row(`  ${line.rule}`, line)),
  ]);
  return [w.head(w[ledger], units.length, period), ...inColumns([[w.unit, w.before, w.after, w.change], ...rows])];
}
