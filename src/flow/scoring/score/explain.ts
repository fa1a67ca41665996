/** Why a unit has its points: unit → article → events → steps, each with its rule line, and the same in words. */
import type { Day } from '#kernel/calendar.ts';
import { periodOf } from '#kernel/period.ts';
import type { Language } from '#kernel/wording.ts';
import { type Entry, type Params, type Step, sectionOf } from './entry.ts';
import { display, Exact, exactOf, guardPlaces, sumOf, textOf } from './exact.ts';
import { periodInWords } from './period-words.ts';
import { type RulePath, type RuleSet, sections } from './rule-set.ts';
import { sheetWording } from './rule-set-sheet-wording.ts';
import { scoreWording } from './score-wording.ts';

export interface Derivation {
  readonly unit: string;
  readonly points: string;
  /** In the order of their first entry; `article` is absent for what no article earned. */
  readonly articles: readonly {
    readonly article?: string;
    readonly points: string;
    readonly events: readonly EventDerivation[];
  }[];
  readonly sections: readonly { readonly section: string; readonly points: string }[];
}
export interface EventDerivation {
  readonly event: string;
  readonly date: Day;
  readonly rule: RulePath;
  readonly ruleSet: string;
  readonly ruleSetVersion: string;
  readonly points: string;
  readonly steps: readonly Step[];
}

/** The parts add up to the whole: events to articles, articles to the unit, sections to the unit. */
export function explain(entries: readonly Entry[], unit: string): Derivation {
  const own = entries.filter((e) => e.unit === unit);
  const articles = Map.groupBy(own, (e) => e.article);
  const sections = Map.groupBy(own, (e) => sectionOf(e.rule));
  return {
    unit,
    points: total(own),
    articles: [...articles].map(([article, list]) => ({
      ...(article === undefined ? {} : { article }),
      points: total(list),
      events: list.map(({ event, date, rule, ruleSet, ruleSetVersion, points, steps }) => ({
        event,
        date,
        rule,
        ruleSet,
        ruleSetVersion,
        points,
        steps,
      })),
    })),
    sections: [...sections].map(([section, list]) => ({ section, points: total(list) })),
  };
}

/** What entries sum to. */
export const total = (entries: readonly Entry[]): string => textOf(sumOf(entries.map((e) => exactOf(e.points))));

/** What ids in a step's parameters are called: units and adopted texts. */
export type Names = ReadonlyMap<string, string>;

/** A third of a point has no end: it is shortened in words, and stays whole in the ledger; three thirds are one again. */
function shortened(text: string): string {
  if (!/^-?\d+\.\d{5,}$/.test(text)) return text;
  const whole = textOf(new Exact(text).toDecimalPlaces(guardPlaces));
  return /\.\d{5,}$/.test(whole) ? `${display(text, 4)}…` : whole;
}
const readable = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, shortened(value)]));

/** One step as a person reads it. */
export interface SaidStep {
  /** `《…》·市级·简讯，计2分`. */
  readonly text: string;
  /** Absent where the engine's documented default acted. */
  readonly basis?: {
    /** `依据“采用”第29行`, with the line's own note behind it. */
    readonly words: string;
    readonly rule: RulePath;
    /** In the text of the rule set, from 1. */
    readonly line: number;
  };
}

export function sayStep(step: Step, ruleSet: RuleSet, language: Language, names: Names = new Map()): SaidStep {
  const words = scoreWording[language];
  const text = words.reasons[step.code]({
    ...readable(inWords(step.params, ruleSet, language, names)),
    now: shortened(step.points),
    currency: ruleSet.currency ?? words.points,
  });
  const { rule } = step;
  const line = rule === undefined ? undefined : ruleSet.lines.get(rule);
  if (rule === undefined || line === undefined) return { text };
  const { singles, lines } = sheetWording[language];
  const titles: Readonly<Record<string, string>> = { ...words.sections, ...singles, ...lines };
  const section = sectionOf(rule);
  const note = noteOf(ruleSet, rule);
  return { text, basis: { words: words.basis(titles[section] ?? section, line, note), rule, line } };
}

/** As plain text: `…，计2分（依据“采用得分”第29行，adoptions.city-brief）`. */
export function sentence(step: Step, ruleSet: RuleSet, language: Language): string {
  const { text, basis } = sayStep(step, ruleSet, language);
  if (!basis) return text;
  return language === 'zh' ? `${text}（${basis.words}，${basis.rule}）` : `${text} (${basis.words}, ${basis.rule})`;
}

/** What the office wrote beside the line. */
const noteOf = (ruleSet: RuleSet, rule: RulePath): string | undefined =>
  [...sections.flatMap((s): readonly Noted[] => ruleSet[s]), ...ruleSet.directives.lines, ...ruleSet.assessment].find(
    ({ path }) => path === rule,
  )?.note;
type Noted = { readonly path: RulePath; readonly note?: string | undefined };

/** Codes → the rule set's own titles, else the known words, else the code itself. */
function inWords(params: Params, ruleSet: RuleSet, language: Language, names: Names): Params {
  const words = scoreWording[language];
  const titles: Record<string, Record<string, string>> = {
    level: { ...words.levels, ...ruleSet.levels },
    channel: ruleSet.channels ?? {},
    form: { ...words.forms, ...ruleSet.forms },
    part: words.parts,
    outcome: words.outcomes,
    lapse: { ...words.lapses, ...ruleSet.lapses },
    deed: ruleSet.deeds ?? {},
    amount: { length: words.length, ...ruleSet.amounts },
    basis: words.bases,
  };
  const forms = titles.form ?? {};
  const named = Object.entries(params).map(([key, code]) => [key, titles[key]?.[code] ?? names.get(code) ?? code]);
  const text: Record<string, string> = Object.fromEntries(named);
  const period = periodOf(params.period ?? '');
  if (period) text.period = periodInWords(period, language);
  if ('to' in params && 'length' in params)
    return { ...text, from: forms[params.from ?? ''] ?? text.from ?? '', to: forms[params.to ?? ''] ?? text.to ?? '' };
  return text;
}
