/** What changes how many hints an article has: its text, what was set aside in it, the house list, the directory, the day. */
import type { Article, ArticleEvent } from '#flow/newsroom/article/index.ts';
import { gather, type Reaction } from '#platform/event-log/index.ts';
import type { DailyJob } from '#platform/jobs/index.ts';
import type { Exception, ExceptionEvent } from './exception.ts';
import { countHints } from './hint-count.store.ts';
import type { Term, TermEvent } from './term.ts';
import { orderIn } from './term-order.ts';

const on = <State>(
  types: readonly (ArticleEvent | ExceptionEvent | TermEvent)['type'][],
  react: Reaction<State>['react'],
): Reaction[] => types.map((type) => ({ on: type, react }) as Reaction);

/** A new day may make a date wrong; what was written before there were counts is counted too. */
export const countDaily: DailyJob = { name: 'checking.count', at: '03:10', run: (work) => countHints(work) };

export const hintCountReactions: readonly Reaction[] = [
  ...on<Article>(
    ['article.opened', 'article.revised', 'article.merged', 'article.unmerged', 'article.revived', 'article.returned'],
    (work, { meta }) => countHints(work, { id: meta.thingId }),
  ),
  ...on<Exception>(['exception.set_aside', 'exception.asked_again'], (work, _, { articleId }) =>
    countHints(work, { id: articleId }),
  ),
  ...on<Term>(['term.added', 'term.dropped', 'term.restored'], (work, _, { deskId, written, wrong }) =>
    countHints(work, { deskId, words: orderIn(written)?.flat() ?? wrong }),
  ),
  // What it was before is in no article that can be told from here.
  ...on<Term>(['term.changed'], (work, _, { deskId }) => countHints(work, { deskId })),
  ...['unit.renamed', 'unit.merged', 'unit.closed'].map(
    (type): Reaction => ({
      on: type,
      react: async (work) => gather(work, 'hints of all', type, () => countHints(work)),
    }),
  ),
];
