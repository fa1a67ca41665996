/** A refusal or remark of scoring, said to a person. */
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import type { Params } from './entry.ts';
import { scoreWording } from './score-wording.ts';

/** The code itself where scoring has no sentence for it. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const { refusals, remarks } = scoreWording[language];
  const said: Readonly<Record<string, (p: Params) => string>> = { ...refusals, ...remarks };
  const params = Object.entries(refusal.params ?? {}).map(([key, value]) => [key, String(value)]);
  return said[refusal.code]?.(Object.fromEntries(params)) ?? refusal.code;
}
