/** The words that cells may hold, by code and by title in both languages. */
import { languages } from '#kernel/wording.ts';
import { outcomes } from '../facts.ts';
import { nearest } from '../nearest.ts';
import type { RuleSet } from '../rule-set.ts';
import { knownForms, knownLapses, knownRanks, levelsOf } from '../scale.ts';
import { scoreWording } from '../score-wording.ts';
import type { Holds } from './sheets.ts';

type WordKind = Extract<
  Holds,
  'level' | 'channel' | 'form' | 'class' | 'rank' | 'route' | 'outcome' | 'deed' | 'lapse' | 'marks' | 'amounts' | 'yes'
>;
/** Code → what people call it; the first is offered in the template. */
export type Words = ReadonlyMap<string, readonly string[]>;
export type Vocabulary = Readonly<Record<WordKind, Words>>;

type Titles = Readonly<Record<string, string>> | undefined;

/** Without a rule set the known words, and codes where only a rule set would know. */
export function vocabularyOf(ruleSet?: RuleSet): Vocabulary {
  const known = (codes: readonly string[], ...titles: Titles[]): Words =>
    new Map(codes.map((code) => [code, titles.flatMap((list) => list?.[code] ?? [])]));
  const both = (kind: 'levels' | 'forms' | 'ranks' | 'outcomes' | 'lapses' | 'routes'): Titles[] =>
    languages.map((lang) => scoreWording[lang][kind]);
  const own = (titles: Titles): Words => known(Object.keys(titles ?? {}), titles);
  return {
    level: known(levelsOf(ruleSet ?? {}), ruleSet?.levels, ...both('levels')),
    channel: own(ruleSet?.channels),
    form: known([...Object.keys(ruleSet?.forms ?? {}), ...knownForms], ruleSet?.forms, ...both('forms')),
    class: own(ruleSet?.classes),
    rank: known([...Object.keys(ruleSet?.ranks ?? {}), ...knownRanks], ruleSet?.ranks, ...both('ranks')),
    route: known(['direct', 'relayed'], ...both('routes')),
    outcome: known(outcomes, ...both('outcomes')),
    deed: own(ruleSet?.deeds),
    lapse: known([...Object.keys(ruleSet?.lapses ?? {}), ...knownLapses], ruleSet?.lapses, ...both('lapses')),
    marks: own(ruleSet?.marks),
    amounts: own(ruleSet?.amounts),
    yes: new Map([['yes', ['是', 'true', '1', '√']]]),
  };
}

export const isWordKind = (holds: Holds, words: Vocabulary): holds is WordKind => Object.hasOwn(words, holds);

/** The code of a word that was typed as code or title; undefined where it is not known. */
export function codeOf(words: Words, typed: string): string | undefined {
  if (words.has(typed)) return typed;
  const found = [...words].find(([, titles]) => titles.some((title) => title.toLowerCase() === typed.toLowerCase()));
  return found?.[0];
}

/** What may be typed, as the template offers it. */
export const offered = (words: Words): string[] => [...words].map(([code, titles]) => titles[0] ?? code);

export const nearestOf = (words: Words, typed: string): string | undefined =>
  nearest(
    typed,
    [...words].flatMap(([code, titles]) => [...titles, code]),
  );
