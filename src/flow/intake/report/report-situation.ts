/** Where a report stands, with what belongs to that one state only. */
import type { Day } from '#kernel/calendar.ts';
import type { Id } from '#kernel/ids.ts';

export type ReportId = Id<'report'>;

export const reportStatuses = [
  'draft',
  'awaiting_approval',
  'filed',
  'withdrawn',
  'registered',
  'returned',
  'declined',
  'duplicate',
  'held',
  'taken_up',
  'retracted',
] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export const declineReasons = [
  'no_use',
  'old_news',
  'unclear',
  'unverified',
  'out_of_scope',
  'already_printed',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** At the desk's disposal. */
type Waiting = { readonly status: 'registered' } | { readonly status: 'held'; readonly words: string };

interface TakenUp {
  readonly status: 'taken_up';
  readonly articles: readonly Id<'article'>[];
  /** Where it returns to when no article uses it any more. */
  readonly before: Waiting;
}

interface Duplicate {
  readonly status: 'duplicate';
  readonly of: ReportId;
  readonly words: string;
  readonly before: 'registered' | 'held';
}

/** A report that the desk has, and that may prove untrue. */
export type Standing = Waiting | TakenUp | Duplicate;

export type ReportSituation =
  | { readonly status: 'draft'; readonly sentBack?: string }
  | { readonly status: 'awaiting_approval' | 'filed' }
  | { readonly status: 'withdrawn'; readonly words: string }
  | { readonly status: 'returned'; readonly words: string; readonly deadline: Day }
  | { readonly status: 'declined'; readonly reason: DeclineReason; readonly words: string }
  | Standing
  | {
      readonly status: 'retracted';
      readonly words: string;
      /** The unit took it back itself, or the desk found it untrue. */
      readonly by: 'unit' | 'desk';
      /** Where it stood, and stands again when that proves an error. */
      readonly before: Standing;
    };

/** Of a whole report its situation alone; undefined where nothing is at the desk to be retracted. */
export function standingOf(situation: ReportSituation): Standing | undefined {
  switch (situation.status) {
    case 'registered':
      return { status: 'registered' };
    case 'held':
      return { status: 'held', words: situation.words };
    case 'duplicate': {
      const { status, of, words, before } = situation;
      return { status, of, words, before };
    }
    case 'taken_up': {
      const { status, articles, before } = situation;
      return { status, articles, before };
    }
    default:
      return undefined;
  }
}

/** The articles that it was taken up into and that did not give it back, also while it counts as untrue. */
export function articlesOf(situation: ReportSituation): readonly Id<'article'>[] {
  if (situation.status === 'taken_up') return situation.articles;
  return situation.status === 'retracted' ? articlesOf(situation.before) : [];
}

export function takenUp(situation: ReportSituation, articleId: Id<'article'>): Standing {
  const standing = standingOf(situation);
  const articles = [...articlesOf(situation).filter((id) => id !== articleId), articleId];
  if (standing?.status === 'taken_up') return { ...standing, articles };
  return { status: 'taken_up', articles, before: standing?.status === 'held' ? standing : { status: 'registered' } };
}

/** An article gives it back; the last one to do so returns it to where it was before the first. */
export function putBack(standing: Standing, articleId: Id<'article'>): Standing {
  if (standing.status !== 'taken_up') return standing;
  const articles = standing.articles.filter((id) => id !== articleId);
  return articles.length > 0 ? { ...standing, articles } : standing.before;
}
