/** What lapses and deeds recorded by hand are called. */
import type { Language } from '#kernel/wording.ts';
import { kindNamed, kindsOf, type ManualKind, notesAsked } from './manual-kind.ts';
import type { ManualPoints } from './manual-points.ts';
import type { RuleSet } from './rule-set.ts';
import { scorePageWording } from './score-page-wording.ts';
import { scoreWording } from './score-wording.ts';

/** `失误：漏报`, by the rule set's own title where it has one. */
export function kindTitle(kind: ManualKind, rules: RuleSet | undefined, lang: Language): string {
  const { of, code } = kindNamed(kind);
  const known: Readonly<Record<string, string>> = of === 'lapse' ? scoreWording[lang].lapses : {};
  const own = of === 'lapse' ? rules?.lapses : rules?.deeds;
  const title = own?.[code] ?? known[code] ?? code;
  const word = scorePageWording[lang].kindOf[of];
  return lang === 'zh' ? `${word}：${title}` : `${word}: ${title}`;
}

const levelTitles = (rules: RuleSet | undefined, lang: Language): Readonly<Record<string, string>> => ({
  ...scoreWording[lang].levels,
  ...rules?.levels,
});

/** `省级；迟报小时数 3`: what was noted beside the kind; nothing where nothing was. */
export function notedInWords(
  { level, amounts = {} }: Pick<ManualPoints, 'level' | 'amounts'>,
  rules: RuleSet | undefined,
  lang: Language,
): string | undefined {
  const said = [
    ...(level === undefined ? [] : [levelTitles(rules, lang)[level] ?? level]),
    ...Object.entries(amounts).map(([code, amount]) => `${rules?.amounts?.[code] ?? code} ${amount}`),
  ];
  return said.length === 0 ? undefined : said.join(lang === 'zh' ? '；' : '; ');
}

/** What the rules of the day ask beside the kind, each with its title. */
export function notesToAsk(rules: RuleSet | undefined, lang: Language) {
  const asked = rules ? notesAsked(rules) : { levels: [], amounts: [] };
  return {
    levels: asked.levels.map((level) => ({ value: level, label: levelTitles(rules, lang)[level] ?? level })),
    amounts: asked.amounts.map((amount) => ({ code: amount, title: rules?.amounts?.[amount] ?? amount })),
  };
}

export const kindOptions = (rules: RuleSet | undefined, lang: Language): { value: ManualKind; label: string }[] =>
  rules ? kindsOf(rules).map((kind) => ({ value: kind, label: kindTitle(kind, rules, lang) })) : [];
