/** What a schema cannot see: words never declared, names given twice, lines that can never be reached. */
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { type Conditions, covers } from './match.ts';
import { nearest } from './nearest.ts';
import { type LineAt, type RuleSet, sections } from './rule-set.ts';
import type { LedgerDocument, RuleSetDocument } from './rule-set-schema.ts';
import { knownForms, knownLapses, knownRanks, levelsOf } from './scale.ts';

export function checkRuleSet(ruleSet: RuleSet, document: RuleSetDocument, lineAt: LineAt): Refusal[] {
  const inMoney: LineAt = (path) => lineAt(['money', ...path]);
  return [
    ...unknownWords(document, vocabulary(document), [], lineAt),
    ...ledgerFaults(ruleSet, document, lineAt),
    ...(ruleSet.money && document.money ? ledgerFaults(ruleSet.money, document.money, inMoney) : []),
    ...ruleSet.per_point.map((_, i) => refusal('only_in_money', { line: lineAt(['per_point', i]) })),
  ];
}

const ledgerFaults = (ledger: RuleSet, document: RuleSetDocument | LedgerDocument, lineAt: LineAt): Refusal[] => [
  ...namedTwice(document, lineAt),
  ...neverReached(ledger, lineAt),
  ...unknownRules(ledger, lineAt),
];

type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** A declared list of levels replaces the known one (it is an order); the others are added to the known ones. */
function vocabulary(document: RuleSetDocument): Vocabulary {
  const levels = levelsOf(document);
  const own = (titles: Readonly<Record<string, string>> | undefined) => Object.keys(titles ?? {});
  const forms = [...knownForms, ...own(document.forms)];
  const amounts = own(document.amounts);
  return {
    level: levels,
    as_level: levels,
    form: forms,
    becomes: forms,
    channel: own(document.channels),
    rank: [...knownRanks, ...own(document.ranks)],
    class: own(document.classes),
    mark: own(document.marks),
    deed: own(document.deeds),
    lapse: [...knownLapses, ...own(document.lapses)],
    amount: ['length', ...amounts],
    amount_from: amounts,
    amount_below: amounts,
    at_least_times: amounts,
    divide_by: amounts,
  };
}

function unknownWords(value: unknown, known: Vocabulary, path: readonly PropertyKey[], lineAt: LineAt): Refusal[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const words = Array.isArray(value) ? undefined : known[key];
    if (words === undefined) return unknownWords(inner, known, at, lineAt);
    return usedWords(inner)
      .filter((word) => !words.includes(word))
      .map((word) => {
        const near = nearest(word, words);
        const params = {
          line: lineAt(at),
          key,
          value: word,
          known: words.join(' '),
          declared: declaredUnder[key] ?? '',
        };
        return refusal('unknown_word', near ? { ...params, nearest: near } : params);
      });
  });
}

/** Where a rule set declares the words of a key. */
const declaredUnder: Readonly<Record<string, string>> = {
  channel: 'channels',
  class: 'classes',
  mark: 'marks',
  deed: 'deeds',
  amount: 'amounts',
  amount_from: 'amounts',
  amount_below: 'amounts',
  at_least_times: 'amounts',
  divide_by: 'amounts',
};

/** A word, a list of words, or words with their bounds. */
function usedWords(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((word) => typeof word === 'string');
  return value !== null && typeof value === 'object' ? Object.keys(value) : [];
}

function namedTwice(document: RuleSetDocument | LedgerDocument, lineAt: LineAt): Refusal[] {
  const lists = Object.entries({ ...document, directives: document.directives?.lines ?? [] });
  return lists.flatMap(([section, list]) => {
    if (!Array.isArray(list)) return [];
    const seen = new Set<string>();
    return list.flatMap((line: { rule?: string | undefined }, i) => {
      if (line.rule === undefined || !seen.has(line.rule)) {
        if (line.rule !== undefined) seen.add(line.rule);
        return [];
      }
      const at = section === 'directives' ? ['directives', 'lines', i] : [section, i];
      return [refusal('rule_twice', { line: lineAt(at), rule: line.rule })];
    });
  });
}

/** Sections of which only the first line that fits counts. */
function neverReached(ruleSet: RuleSet, lineAt: LineAt): Refusal[] {
  const check = (lines: readonly Conditions[], ...at: string[]): Refusal[] =>
    lines.flatMap((line, i) => {
      const by = lines.slice(0, i).findIndex((earlier) => covers(earlier, line));
      return by < 0 ? [] : [refusal('line_never_reached', { line: lineAt([...at, i]), by: lineAt([...at, by]) })];
    });
  return [
    ...check(ruleSet.reclassify, 'reclassify'),
    ...check(ruleSet.adoptions, 'adoptions'),
    ...check(ruleSet.filings, 'filings'),
    ...check(ruleSet.commissions, 'commissions'),
    ...check(ruleSet.merits, 'merits'),
    ...check(ruleSet.penalties, 'penalties'),
    ...check(ruleSet.directives.lines, 'directives', 'lines'),
  ];
}

/** Parts that a line takes must exist; those of `per_point` and `assessment` are of the ledger of points. */
function unknownRules(ruleSet: RuleSet, lineAt: LineAt): Refusal[] {
  const known = ['total', ...ruleSet.lines.keys()];
  const withParts = [...sections.filter((section) => section !== 'per_point'), 'assessment' as const];
  return withParts.flatMap((section) =>
    ruleSet[section].flatMap((line, i) =>
      (['of', 'of_points'] as const).flatMap((key) =>
        partsIn(line, key).flatMap((rule) => {
          if (known.includes(rule)) return [];
          const near = nearest(rule, known);
          const params = { line: lineAt([section, i, key]), rule };
          return [refusal('unknown_rule', near ? { ...params, nearest: near } : params)];
        }),
      ),
    ),
  );
}

function partsIn(line: object, key: 'of' | 'of_points'): readonly string[] {
  const value: unknown = Object.entries(line).find(([name]) => name === key)?.[1];
  return Array.isArray(value) ? value : [];
}
