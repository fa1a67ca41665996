/** An article over time: its text after each event, what a person last decided on, and marks that an edit made void. */
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { PersonId } from '#kernel/ids.ts';
import { type Article, type ArticleEvent, articleFingerprint, evolveArticle } from './article.ts';

type History = readonly Recorded<DomainEvent>[];

const isOfArticle = (event: Recorded<DomainEvent>): event is Recorded<ArticleEvent> => event.meta.thing === 'article';

/** The article as it stood after the event with this version. */
export function articleAt(events: History, version: number): Article | undefined {
  return events
    .filter(isOfArticle)
    .filter((e) => e.meta.version <= version)
    .reduce<Article | undefined>(evolveArticle, undefined);
}

const decisions = ['article.passed', 'article.returned', 'article.signed_off'];

export interface DecidedText {
  readonly article: Article;
  readonly type: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** The text on which this person last passed, returned or signed, when it has changed since. */
export function changedSinceDecision(events: History, personId: PersonId): DecidedText | undefined {
  const last = events.findLast((e) => decisions.includes(e.type) && e.meta.actorId === personId);
  const then = last && articleAt(events, last.meta.version);
  const now = articleAt(events, Number.POSITIVE_INFINITY);
  if (!last || !then || !now || articleFingerprint(then) === articleFingerprint(now)) return undefined;
  return { article: then, type: last.type, at: last.meta.at };
}

export interface VoidMarks {
  readonly by: string;
  readonly at: string;
  readonly checker?: string;
  readonly signatory?: string;
}

/** Marks that the last edits made void and that were not made anew. */
export function voidMarks(events: History): VoidMarks | undefined {
  const after = events.slice(events.findLastIndex((e) => e.type === 'article.passed') + 1);
  const edit = after.filter(isOfArticle).find((e) => e.type === 'article.revised' && e.data.voids !== undefined);
  if (edit?.type !== 'article.revised' || !edit.data.voids) return undefined;
  const { check, signOff } = edit.data.voids;
  return {
    by: edit.meta.actorName,
    at: edit.meta.at,
    ...(check ? { checker: check.name } : {}),
    ...(signOff ? { signatory: signOff.name } : {}),
  };
}
