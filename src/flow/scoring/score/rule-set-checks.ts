/** What a schema cannot see: words never declared, names given twice, lines that can never be reached. */
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { type Conditions, covers } from './match.ts';
import { nearest } from './nearest.ts';
import { type LineAt, type RuleSet, sections } from './rule-set.ts';
import type { LedgerDocument, RuleSetDocument } from './rule-set-schema.ts';
import { codesIn, listOf, titleSections, withLength } from './rule-set-words.ts';

/** The line of a path in the text, and the path itself: the name of a field of the form. */
export type PlaceOf = (path: readonly PropertyKey[]) => { readonly line: number; readonly at: string };

export const placesBy =
  (lineAt: LineAt): PlaceOf =>
  (path) => ({ line: lineAt(path), at: path.map(String).join('.') });

export function checkRuleSet(ruleSet: RuleSet, document: RuleSetDocument, placeOf: PlaceOf): Refusal[] {
  const inMoney: PlaceOf = (path) => placeOf(['money', ...path]);
  return [
    ...unknownWords(document, document, [], placeOf),
    ...ledgerFaults(ruleSet, document, placeOf),
    ...(ruleSet.money && document.money ? ledgerFaults(ruleSet.money, document.money, inMoney) : []),
    ...ruleSet.per_point.map((_, i) => refusal('only_in_money', placeOf(['per_point', i]))),
  ];
}

const ledgerFaults = (ledger: RuleSet, document: RuleSetDocument | LedgerDocument, placeOf: PlaceOf): Refusal[] => [
  ...namedTwice(document, placeOf),
  ...neverReached(ledger, placeOf),
  ...unknownRules(ledger, placeOf),
];

function unknownWords(
  value: unknown,
  document: RuleSetDocument,
  path: readonly PropertyKey[],
  placeOf: PlaceOf,
): Refusal[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (path.length === 0 && titleSections.some((list) => list === key)) return [];
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const list = Array.isArray(value) ? undefined : listOf(key);
    if (list === undefined) return unknownWords(inner, document, at, placeOf);
    const words = withLength(key, codesIn(list, Object.keys(document[list] ?? {})));
    return usedWords(inner)
      .filter((word) => !words.includes(word))
      .map((word) => {
        const near = nearest(word, words);
        const params = { ...placeOf(at), key, value: word, known: words.join(' '), declared: list };
        return refusal('unknown_word', near ? { ...params, nearest: near } : params);
      });
  });
}

/** A word, a list of words, or words with their bounds. */
function usedWords(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((word) => typeof word === 'string');
  return value !== null && typeof value === 'object' ? Object.keys(value) : [];
}

function namedTwice(document: RuleSetDocument | LedgerDocument, placeOf: PlaceOf): Refusal[] {
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
      return [refusal('rule_twice', { ...placeOf(at), rule: line.rule })];
    });
  });
}

/** Sections of which only the first line that fits counts. */
function neverReached(ruleSet: RuleSet, placeOf: PlaceOf): Refusal[] {
  const check = (lines: readonly Conditions[], ...at: string[]): Refusal[] =>
    lines.flatMap((line, i) => {
      const by = lines.slice(0, i).findIndex((earlier) => covers(earlier, line));
      return by < 0
        ? []
        : [refusal('line_never_reached', { ...placeOf([...at, i]), by: placeOf([...at, by]).line, row: by + 1 })];
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
function unknownRules(ruleSet: RuleSet, placeOf: PlaceOf): Refusal[] {
  const known = ['total', ...ruleSet.lines.keys()];
  const withParts = [...sections.filter((section) => section !== 'per_point'), 'assessment' as const];
  return withParts.flatMap((section) =>
    ruleSet[section].flatMap((line, i) =>
      (['of', 'of_points'] as const).flatMap((key) =>
        partsIn(line, key).flatMap((rule) => {
          if (known.includes(rule)) return [];
          const near = nearest(rule, known);
          const params = { ...placeOf([section, i, key]), rule };
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
