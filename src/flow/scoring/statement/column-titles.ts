/** What the columns of a statement are called. */
import { levelWording } from '#flow/scoring/adoption/index.ts';
import { scoreWording } from '#flow/scoring/score/index.ts';
import type { Language } from '#kernel/wording.ts';
import { crossFootWording } from './cross-foot-wording.ts';

/** `adopted.city` → 市级采用 by its level's title, `points.directives` → 批示得分. */
export function columnTitle(key: string, lang: Language, levelTitle?: string): string {
  const { columns, adoptedBy, pointsBy } = crossFootWording[lang];
  const [kind, ...rest] = key.split('.');
  const code = rest.join('.');
  if (kind === 'adopted' && code) {
    const known: Readonly<Record<string, string>> = levelWording[lang];
    return adoptedBy(levelTitle ?? known[code] ?? code);
  }
  const sections: Readonly<Record<string, string>> = scoreWording[lang].sections;
  if (kind === 'points' && code) return pointsBy(sections[code] ?? code);
  const own: Readonly<Record<string, string>> = columns;
  return own[key] ?? key;
}
