/** What a schema cannot see: words never declared, names given twice, lines that can never be reached. */
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { type Conditions, covers } from './match.ts';
import { nearest } from './nearest.ts';
import type { LineAt, RuleSet } from './rule-set.ts';
import type { RuleSetDocument } from './rule-set-schema.ts';
import { knownForms, knownLapses, knownRanks, levelsOf } from './scale.ts';

export function checkRuleSet(ruleSet: RuleSet, document: RuleSetDocument, lineAt: LineAt): Refusal[] {
  return [
    ...unknownWords(document, vocabulary(document), [], lineAt),
    ...namedTwice(document, lineAt),
    ...neverReached(ruleSet, lineAt),
    ...unknownRules(ruleSet, lineAt),
  ];
}

type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** A declared list of levels replaces the known one (it is an order); forms and ranks are added to the known ones. */
function vocabulary(document: RuleSetDocument): Vocabulary {
  const levels = levelsOf(document);
  const forms = [...knownForms, ...Object.keys(document.forms ?? {})];
  return {
    level: levels,
    as_level: levels,
    form: forms,
    becomes: forms,
    channel: Object.keys(document.channels ?? {}),
    rank: [...knownRanks, ...Object.keys(document.ranks ?? {})],
    class: Object.keys(document.classes ?? {}),
    mark: Object.keys(document.marks ?? {}),
    deed: Object.keys(document.deeds ?? {}),
    lapse: [...knownLapses, ...Object.keys(document.lapses ?? {})],
  };
}

function unknownWords(value: unknown, known: Vocabulary, path: readonly PropertyKey[], lineAt: LineAt): Refusal[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const words = Array.isArray(value) ? undefined : known[key];
    if (words === undefined) return unknownWords(inner, known, at, lineAt);
    const used = Array.isArray(inner) ? inner : [inner];
    return used
      .filter((word): word is string => typeof word === 'string' && !words.includes(word))
      .map((word) => {
        const near = nearest(word, words);
        const params = { line: lineAt(at), key, value: word, known: words.join(' ') };
        return refusal('unknown_word', near ? { ...params, nearest: near } : params);
      });
  });
}

function namedTwice(document: RuleSetDocument, lineAt: LineAt): Refusal[] {
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
    ...check(ruleSet.penalties, 'penalties'),
    ...check(ruleSet.directives.lines, 'directives', 'lines'),
  ];
}

function unknownRules(ruleSet: RuleSet, lineAt: LineAt): Refusal[] {
  const known = ['total', ...ruleSet.lines.keys()];
  return (['caps', 'floors'] as const).flatMap((section) =>
    ruleSet[section].flatMap((line, i) =>
      (line.of ?? []).flatMap((rule) => {
        if (known.includes(rule)) return [];
        const near = nearest(rule, known);
        const params = { line: lineAt([section, i, 'of']), rule };
        return [refusal('unknown_rule', near ? { ...params, nearest: near } : params)];
      }),
    ),
  );
}
