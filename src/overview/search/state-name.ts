/** `report:held` in words. */
import { reportWording } from '#flow/intake/report/index.ts';
import { articleWording } from '#flow/newsroom/article/index.ts';
import { issueWording } from '#flow/press/issue/index.ts';
import type { ThingWords } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';

const wordings: Readonly<Record<string, Readonly<Record<Language, Pick<ThingWords, 'statuses'>>>>> = {
  report: reportWording,
  article: articleWording,
  issue: issueWording,
};

export function stateName(lang: Language, state: string): string {
  const [thing = '', status = ''] = state.split(':');
  return wordings[thing]?.[lang].statuses[status] ?? status;
}
