/** An issue as it goes to paper: in words, with nothing left to look up. */
import type { Distribution, Masthead } from '#flow/press/bulletin/index.ts';
import type { Body } from '#kernel/body.ts';
import type { Day } from '#kernel/calendar.ts';

export interface Paper {
  readonly masthead: Masthead;
  readonly extra: boolean;
  /** None before sign-off: a proof (送审稿). */
  readonly number?: { readonly number: number; readonly total: number };
  /** The date; of a proof the day on which it was opened. */
  readonly day: Day;
  readonly note: string;
  readonly articles: readonly PaperArticle[];
  readonly distribution: Distribution;
  readonly copies: number;
  readonly signatory?: string;
  /** Notices of correction, the oldest first. */
  readonly corrections: readonly string[];
}

export interface PaperArticle {
  readonly title: string;
  readonly body: Body;
  /** Editor's note (按语), or empty. */
  readonly note: string;
  /** Units whose reports it is made of, or empty. */
  readonly source: string;
  readonly editor: string;
  readonly checker: string;
}
