/** Codes of channels, levels and forms in words: the rule set's own titles, else the known ones, else the code. */
import { formWording } from '#flow/newsroom/article/index.ts';
import type { Language } from '#kernel/wording.ts';
import { levelWording } from './adoption-wording.ts';

/** Codes with their titles, as the rules in force and the bulletins name them. */
export interface Vocabulary {
  readonly channels: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, string>;
  readonly forms: ReadonlyMap<string, string>;
}

export interface Named {
  readonly lang: Language;
  readonly kind: keyof Vocabulary;
  readonly vocabulary: Vocabulary;
}

/** A rule set that lists levels lists them all; its forms and channels are added to the known ones. */
function known({ lang, kind, vocabulary }: Named): ReadonlyMap<string, string> {
  const own = vocabulary[kind];
  if (kind === 'levels') return own.size > 0 ? own : new Map(Object.entries(levelWording[lang]));
  return kind === 'forms' ? new Map([...Object.entries(formWording[lang]), ...own]) : own;
}

export const sayWord = (named: Named, code: string | null | undefined): string =>
  code === null || code === undefined ? '—' : (known(named).get(code) ?? code);

export const optionsOf = (named: Named): { value: string; label: string }[] =>
  [...known(named)].map(([value, label]) => ({ value, label }));
