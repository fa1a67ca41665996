/** A refusal or remark of scoring, said to a person. */
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';
import type { Params } from './entry.ts';
import { scoreWording } from './score-wording.ts';

type Sentences = Readonly<Record<string, (p: Params) => string>>;

function say(sentences: Sentences, { code, params = {} }: Refusal): string | undefined {
  const texts = Object.entries(params).map(([key, value]) => [key, String(value)]);
  return sentences[code]?.(Object.fromEntries(texts));
}

/** The code itself where scoring has no sentence for it. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const { refusals, remarks } = scoreWording[language];
  return say({ ...refusals, ...remarks }, refusal) ?? refusal.code;
}

/** As a form says it where the fault is; undefined where only the text can be at fault. */
export const faultSentence = (refusal: Refusal, language: Language): string | undefined =>
  say(scoreWording[language].faults, refusal);
