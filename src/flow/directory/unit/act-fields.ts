/** What the fields of an act's form start with: what was typed when it was just refused, else what holds now. */
import { refusalSentence, type ThingWords } from '#kernel/common-wording.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/wording.ts';

interface RefusedAct {
  readonly action: string;
  readonly refusals: readonly Refusal[];
  readonly values: Readonly<Record<string, unknown>>;
}

export interface FieldStart {
  readonly value: string;
  readonly error: string | undefined;
}

/** `matches` tells apart the forms of one action on one page, such as one a row. */
export function actFields(
  problem: RefusedAct | undefined,
  action: string,
  words: ThingWords,
  lang: Language,
  matches: Readonly<Record<string, string>> = {},
): (name: string, initial?: string) => FieldStart {
  const here = Object.entries(matches).every(([name, value]) => problem?.values[name] === value);
  const mine = problem?.action === action && here ? problem : undefined;
  return (name, initial = '') => {
    const refusal = mine?.refusals.find((r) => r.field === name);
    const typed = mine?.values[name];
    return {
      value: typeof typed === 'string' ? typed : initial,
      error: refusal && refusalSentence(refusal, lang, words),
    };
  };
}
