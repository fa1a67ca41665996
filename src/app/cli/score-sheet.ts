/** Rules and facts from files, scored: an office may score before it moves in. @throws Failure */
import {
  comparePoints,
  type Entry,
  evaluate,
  evaluateAuthors,
  type Fact,
  factsOf,
  type RuleSet,
  readFacts,
  readRuleSet,
  refusalSentence,
  remarksOn,
  totals,
} from '#flow/scoring/score/index.ts';
import { type Period, periodOf } from '#kernel/period.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Language, wording } from '#kernel/wording.ts';
import { textIn } from './named-file.ts';
import { failure, refusedWith } from './outcome.ts';

const words = wording(
  {
    inFile: (file: string, sentence: string) => `${file}：${sentence}。`,
    period: (name: string) => `不认识时段“${name}”。`,
  },
  { inFile: (file, sentence) => `${file}: ${sentence}.`, period: (name) => `There is no period “${name}”.` },
);

export const scoreOptions = {
  rules: {
    kind: 'text',
    value: 'FILE',
    required: true,
    about: { zh: '计分规则文件（YAML）', en: 'the rule set, a YAML file' },
  },
  facts: {
    kind: 'text',
    value: 'FILE',
    required: true,
    about: { zh: '事实文件，一行一条 JSON', en: 'the facts, a JSON object a line' },
  },
  period: {
    kind: 'text',
    value: 'PERIOD',
    required: true,
    fits: (text: string) => periodOf(text) !== undefined,
    about: {
      zh: '时段，写成 2024、2024-Q1、2024-03 或 2023-11-01/2024-10-31',
      en: 'a period such as 2024, 2024-Q1, 2024-03 or 2023-11-01/2024-10-31',
    },
  },
} as const;

export interface ScoreSheet {
  readonly ruleSet: RuleSet;
  readonly period: Period;
  readonly entries: readonly Entry[];
  /** Highest first; `name` where the facts give one. */
  readonly totals: readonly { readonly unit: string; readonly name?: string; readonly points: string }[];
  readonly authors: readonly { readonly author: string; readonly points: string }[];
  /** What in the facts cannot earn anything. */
  readonly remarks: readonly (Refusal & { readonly message: string })[];
}

export async function ruleSetIn(file: string, lang: Language): Promise<RuleSet> {
  const read = readRuleSet(await textIn(file, lang));
  if (read.ok) return read.value;
  throw refusedWith(read.refusals, (r) => words[lang].inFile(file, refusalSentence(r, lang)));
}

export async function scoreSheet(
  { rules, facts: factFile, period: name }: { readonly rules: string; readonly facts: string; readonly period: string },
  lang: Language,
): Promise<ScoreSheet> {
  const ruleSet = await ruleSetIn(rules, lang);
  const read = readFacts(await textIn(factFile, lang));
  if (!read.ok) throw refusedWith(read.refusals, (r) => words[lang].inFile(factFile, refusalSentence(r, lang)));
  const period = periodOf(name);
  if (!period) throw failure('period_unknown', words[lang].period(name));
  const facts = read.value;
  const entries = evaluate(ruleSet, facts, period);
  const authorEntries = evaluateAuthors(ruleSet, facts, period);
  return {
    ruleSet,
    period,
    entries,
    totals: inOrder(totals(entries), nameOf(facts)),
    authors: [...totals(authorEntries.map((e) => ({ unit: e.author, points: e.points })))].map(([author, points]) => ({
      author,
      points,
    })),
    remarks: remarksOn(ruleSet, facts).map((r) => ({ ...r, message: refusalSentence(r, lang) })),
  };
}

const nameOf = (facts: readonly Fact[]): ReadonlyMap<string, string | undefined> =>
  new Map(factsOf(facts, 'unit').map((u) => [u.id, u.name]));

function inOrder(sums: ReadonlyMap<string, string>, names: ReadonlyMap<string, string | undefined>) {
  return [...sums]
    .map(([unit, points]) => {
      const name = names.get(unit);
      return name === undefined ? { unit, points } : { unit, name, points };
    })
    .sort((a, b) => comparePoints(b.points, a.points) || (a.unit < b.unit ? -1 : 1));
}
