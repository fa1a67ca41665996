/** What the page of an article's checks is made of. */
import type { Language } from '#kernel/wording.ts';
import type { FixScope, KnownHint } from './article-hints.ts';
import type { ArticleHints } from './checking.queries.ts';

export interface CheckingProps extends ArticleHints {
  readonly lang: Language;
  readonly articleId: string;
  readonly once: () => string;
  readonly maySetAside: boolean;
  readonly mayClaim: boolean;
  readonly done?: string | undefined;
  /** What one press was to mend, and in how many places it did. */
  readonly fixed?: { readonly scope: FixScope; readonly count: number } | undefined;
  readonly reasons: readonly string[];
  /** A hint that could not be set aside, with the reason that was typed. */
  readonly typed?: { readonly key: string; readonly reason: string; readonly error: string } | undefined;
}

export interface Listed {
  /** As they are numbered. */
  readonly listed: readonly KnownHint[];
}
