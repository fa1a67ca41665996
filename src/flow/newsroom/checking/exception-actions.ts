/** Who sets a hint aside: whoever edits or checks the article. */
import { type Article, type ArticleFacts, articleThing } from '#flow/newsroom/article/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Exception, type ExceptionStatus, exceptionStatuses } from './exception.ts';

export interface ExceptionFacts {
  /** None: there is no such article. */
  readonly article?: { readonly state: Article; readonly facts: ArticleFacts };
}

export const exceptionActionNames = ['set_aside', 'ask_again'] as const;
export type ExceptionAction = (typeof exceptionActionNames)[number];

const who = [
  { role: 'editor', at: 'desk' },
  { role: 'checker', at: 'desk' },
] as const;

export const exceptionTable: ActionTable<Exception, ExceptionFacts, ExceptionAction, ExceptionStatus> = {
  thing: 'exception',
  statuses: exceptionStatuses,
  status: ({ status }) => status,
  seats: (state, { article }) => {
    const desk = state?.deskId ?? article?.state.deskId;
    return desk === undefined ? {} : { desk };
  },
  actions: {
    set_aside: { from: ['new'], to: 'set_aside', who },
    ask_again: { from: ['set_aside'], to: 'asked_again', who },
  },
};

/** Whoever sees the article. */
export const seesException = (_: Exception, { article }: ExceptionFacts, actor: Actor): boolean =>
  article !== undefined && articleThing.sees(article.state, article.facts, actor);
