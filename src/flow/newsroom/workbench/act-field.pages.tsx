/** What the acts on an article are drawn from, and a field of one of them. */
import { type Article, type ArticleAction, type ArticleFacts, articleWording } from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { refusalSentence } from '#kernel/common-wording.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import type { UnitOption } from '#ui/index.ts';

export interface ArticleActsProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly article: Article;
  readonly facts: ArticleFacts;
  readonly actor: Actor;
  readonly units: readonly UnitOption[];
  readonly problem?: Problem | undefined;
}

export type ArticleQuestionsProps = ArticleActsProps & { readonly unitNames: ReadonlyMap<UnitId, string> };

/** A field of an act with what it held, and what was wrong with it, after that act was refused. */
export function actField({ lang, problem }: Pick<ArticleActsProps, 'lang' | 'problem'>) {
  const words = articleWording[lang];
  return (action: ArticleAction, name: keyof typeof words.fields, isOne = true) => {
    const refused = isOne && problem?.action === action ? problem : undefined;
    const fault = refused?.refusals.find((r) => r.field === name);
    const value = refused?.values[name];
    return {
      lang,
      name,
      label: words.fields[name],
      value: typeof value === 'string' ? value : undefined,
      error: fault && refusalSentence(fault, lang, words),
    };
  };
}
