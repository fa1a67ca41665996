/** The newsroom's queues: who has the article, and what it waits for. */
import { type Actor, holds } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Keyset } from '#kernel/keyset.ts';
import type { ArticleStatus, Form } from './article.ts';

/** `returned` are those in drafting that came back from check or signing. */
export const articleQueues = [
  'drafting',
  'verifying',
  'returned',
  'in_copy_check',
  'awaiting_sign_off',
  'signed_off',
  'placed',
  'printed',
  'withdrawn',
  'merged',
] as const;
export type ArticleQueue = (typeof articleQueues)[number];

export const statusesOf = (queue: ArticleQueue): ArticleStatus[] => {
  if (queue === 'returned') return ['drafting'];
  return queue === 'printed' ? ['printed', 'corrected'] : [queue];
};

export interface ArticleFilter extends Keyset {
  readonly queue?: ArticleQueue | undefined;
  readonly form?: Form | undefined;
  readonly title?: string | undefined;
  /** The report or article that it was made from. */
  readonly source?: string | undefined;
  /** Only those whose text is in work and has hints that wait. */
  readonly hints?: 'open' | undefined;
}

export interface ArticleLine {
  readonly id: string;
  readonly title: string;
  readonly form: Form;
  readonly status: ArticleStatus;
  readonly characters: number;
  /** Of the present round. */
  readonly authorName: string;
  /** Instant, ISO 8601. */
  readonly changedAt: string;
  readonly deskId: UnitId;
  readonly round: number;
  readonly sources: number;
  readonly openQuestions: number;
  /** Hints that wait in the text, and those of them that cannot be right; null before they were counted. */
  readonly openHints: number | null;
  readonly wrongHints: number | null;
  /** Why it was last returned, corrected or withdrawn. */
  readonly words: string | null;
}

export const inWork: readonly ArticleStatus[] = ['drafting', 'verifying', 'in_copy_check', 'awaiting_sign_off'];

/** Whose text somebody still works on: hints are worth showing. */
export const showsHints = (queue: ArticleQueue): boolean =>
  statusesOf(queue).every((status) => inWork.includes(status));

const ownQueues = {
  editor: ['returned', 'drafting', 'verifying'],
  checker: ['in_copy_check'],
  signatory: ['awaiting_sign_off'],
} as const satisfies Record<string, readonly ArticleQueue[]>;

/** The queues in the order in which they concern this person: the ones they work on first. */
export function queuesFor(actor: Actor): ArticleQueue[] {
  const own = (['signatory', 'checker', 'editor'] as const)
    .filter((role) => holds(actor, role))
    .flatMap((role): readonly ArticleQueue[] => ownQueues[role]);
  return [...own, ...articleQueues.filter((q) => !own.includes(q))];
}
