/** Why a unit has its points: unit → article → events → steps, each with its rule line, and the same in words. */
import type { Day } from '#kernel/calendar.ts';
import type { Language } from '#kernel/wording.ts';
import { type Entry, type Params, type Step, sectionOf } from './entry.ts';
import { display, exactOf, sumOf, textOf } from './exact.ts';
import type { RulePath, RuleSet } from './rule-set.ts';
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

const total = (entries: readonly Entry[]): string => textOf(sumOf(entries.map((e) => exactOf(e.points))));

/** What ids in a step's parameters are called: units and adopted texts. */
export type Names = ReadonlyMap<string, string>;

/** A third of a point has no end: it is shortened in words, and stays whole in the ledger. */
const shortened = (text: string): string => (/^-?\d+\.\d{5,}$/.test(text) ? `${display(text, 4)}…` : text);
const readable = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, shortened(value)]));

/** One step as a sentence, with its rule line: `《…》·市级·简讯，计2分（规则 adoptions.city-brief，第29行）`. */
export function sentence(step: Step, ruleSet: RuleSet, language: Language, names: Names = new Map()): string {
  const words = scoreWording[language];
  const said = words.reasons[step.code]({
    ...readable(inWords(step.params, ruleSet, language, names)),
    now: shortened(step.points),
    currency: ruleSet.currency ?? words.points,
  });
  const line = step.rule === undefined ? undefined : ruleSet.lines.get(step.rule);
  if (step.rule === undefined || line === undefined) return said;
  const at = words.atRule(step.rule, line);
  return language === 'zh' ? `${said}（${at}）` : `${said} (${at})`;
}

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
  if ('to' in params && 'length' in params)
    return { ...text, from: forms[params.from ?? ''] ?? text.from ?? '', to: forms[params.to ?? ''] ?? text.to ?? '' };
  return text;
}
