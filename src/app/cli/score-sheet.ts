/** Rules and facts from files, scored: an office may score before it moves in. @throws Failure */
import {
  type AuthorEntry,
  comparePoints,
  disqualified,
  type Entry,
  evaluate,
  evaluateAssessment,
  evaluateAuthorMoney,
  evaluateAuthors,
  evaluateMoney,
  type Fact,
  factsOf,
  type RuleSet,
  readFacts,
  readFactsWorkbook,
  readRuleSet,
  refusalSentence,
  remarksOn,
  totals,
  workbookSentence,
} from '#flow/scoring/score/index.ts';
import { type Period, periodOf } from '#kernel/period.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Language, wording } from '#kernel/wording.ts';
import { bytesIn, textIn, textOf } from './named-file.ts';
import { failure, refusedWith } from './outcome.ts';

const words = wording(
  {
    inFile: (file: string, sentence: string) => `${file}：${sentence}。`,
    period: (name: string) => `不认识时段“${name}”。`,
    nothing: (facts: string, rules: string) => `这个时段没有得分：事实的日期是${facts}，规则适用${rules}`,
    days: (from: string, to: string) => `${from}至${to}`,
    noDays: '（都没有日期）',
  },
  {
    inFile: (file, sentence) => `${file}: ${sentence}.`,
    period: (name) => `There is no period “${name}”.`,
    nothing: (facts, rules) => `no points in this period: the facts are of ${facts}, the rules hold ${rules}`,
    days: (from, to) => `${from} to ${to}`,
    noDays: 'no day',
  },
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
    about: {
      zh: '事实文件：一行一条 JSON，或照模板填的 .xlsx',
      en: 'the facts: a JSON object a line, or a filled-in .xlsx',
    },
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

export interface UnitSum {
  readonly unit: string;
  readonly name?: string;
  readonly points: string;
}
interface AuthorSum {
  readonly author: string;
  readonly points: string;
}

export interface ScoreSheet {
  readonly ruleSet: RuleSet;
  readonly period: Period;
  readonly entries: readonly Entry[];
  /** Highest first; `name` where the facts give one. */
  readonly totals: readonly UnitSum[];
  readonly authors: readonly AuthorSum[];
  /** In the currency of the rules; none where they give none. */
  readonly money: readonly UnitSum[];
  readonly authorMoney: readonly AuthorSum[];
  /** What whole years (or other stretches) come to in another assessment. */
  readonly assessment: readonly UnitSum[];
  /** Names of units that may not be ranked. */
  readonly disqualified: readonly string[];
  /** What in the facts cannot earn anything. */
  readonly remarks: readonly Remark[];
}

export type Remark = Refusal & { readonly message: string };

export async function ruleSetIn(file: string, lang: Language): Promise<RuleSet> {
  const read = readRuleSet(await textIn(file, lang));
  if (read.ok) return read.value;
  throw refusedWith(read.refusals, (r) => words[lang].inFile(file, refusalSentence(r, lang)));
}

/** A workbook is told by its content. */
export async function factsIn(file: string, ruleSet: RuleSet, lang: Language): Promise<readonly Fact[]> {
  const bytes = await bytesIn(file, lang);
  if (isZip(bytes)) {
    const read = await readFactsWorkbook(bytes, { lang, ruleSet });
    if (read.ok) return read.value.facts;
    throw refusedWith(read.refusals, (r) => words[lang].inFile(file, workbookSentence(r, lang)));
  }
  const read = readFacts(textOf(bytes));
  if (read.ok) return read.value;
  throw refusedWith(read.refusals, (r) => words[lang].inFile(file, refusalSentence(r, lang)));
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

export function periodNamed(name: string, lang: Language): Period {
  const period = periodOf(name);
  if (!period) throw failure('period_unknown', words[lang].period(name));
  return period;
}

interface Asked {
  readonly rules: string;
  readonly facts: string;
  readonly period: string;
}

export async function scoreSheet({ rules, facts: factFile, period: name }: Asked, lang: Language): Promise<ScoreSheet> {
  const ruleSet = await ruleSetIn(rules, lang);
  const facts = await factsIn(factFile, ruleSet, lang);
  const period = periodNamed(name, lang);
  const names = namesOf(facts);
  const entries = evaluate(ruleSet, facts, period);
  const byUnit = (list: readonly Entry[]) => inOrder(totals(list), names);
  return {
    ruleSet,
    period,
    entries,
    totals: byUnit(entries),
    authors: authorSums(evaluateAuthors(ruleSet, facts, period)),
    money: byUnit(evaluateMoney(ruleSet, facts, period)),
    authorMoney: authorSums(evaluateAuthorMoney(ruleSet, facts, period)),
    assessment: byUnit(evaluateAssessment(ruleSet, facts, period)),
    disqualified: [...disqualified(entries)].map((unit) => names.get(unit) ?? unit),
    remarks: [
      ...(entries.length === 0 ? [nothingIn(ruleSet, facts, lang)] : []),
      ...remarksOn(ruleSet, facts).map((r) => ({ ...r, message: refusalSentence(r, lang) })),
    ],
  };
}

/** Most often the wrong year, or rules of another one. */
function nothingIn({ in_force: { from, to } }: RuleSet, facts: readonly Fact[], lang: Language): Remark {
  const w = words[lang];
  const days = facts.flatMap((fact) => (fact.kind === 'unit' ? [] : [fact.date])).sort();
  const [first, last] = [days[0], days.at(-1)];
  const message = w.nothing(first && last ? w.days(first, last) : w.noDays, w.days(from, to));
  return { code: 'nothing_in_period', message };
}

const authorSums = (entries: readonly AuthorEntry[]) =>
  [...totals(entries.map((e) => ({ unit: e.author, points: e.points })))].map(([author, points]) => ({
    author,
    points,
  }));

export const namesOf = (facts: readonly Fact[]): ReadonlyMap<string, string | undefined> =>
  new Map(factsOf(facts, 'unit').map((u) => [u.id, u.name]));

function inOrder(sums: ReadonlyMap<string, string>, names: ReadonlyMap<string, string | undefined>) {
  return [...sums]
    .map(([unit, points]) => {
      const name = names.get(unit);
      return name === undefined ? { unit, points } : { unit, name, points };
    })
    .sort((a, b) => comparePoints(b.points, a.points) || (a.unit < b.unit ? -1 : 1));
}
