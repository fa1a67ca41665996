/** What lapses and deeds recorded by hand are called. */
import type { Language } from '#kernel/wording.ts';
import { kindNamed, kindsOf, type ManualKind } from './manual-kind.ts';
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

export const kindOptions = (rules: RuleSet | undefined, lang: Language): { value: ManualKind; label: string }[] =>
  rules ? kindsOf(rules).map((kind) => ({ value: kind, label: kindTitle(kind, rules, lang) })) : [];
