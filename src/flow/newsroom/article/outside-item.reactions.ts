/** An outside item that becomes a source of an article is taken up, in the same transaction. */
import { outsideThing } from '#flow/intake/outside/index.ts';
import { handle, type Reaction } from '#platform/event-log/index.ts';
import { loadArticle } from './article.store.ts';

const takeUp: Reaction['react'] = async (work, { meta }) => {
  const articleId = meta.thingId;
  const sources = (await loadArticle(work, articleId))?.state.sources ?? [];
  for (const { id } of sources.filter(({ kind }) => kind === 'outside')) {
    const item = (await outsideThing.store.load(work, id))?.state;
    if (item && !item.articles.includes(articleId))
      await handle(work, outsideThing, { id, action: 'take_up', input: { articleId } });
  }
};

export const outsideItemReactions: readonly Reaction[] = [
  'article.opened',
  'article.revised',
  'article.merged',
  'article.unmerged',
].map((on) => ({ on, react: takeUp }));
