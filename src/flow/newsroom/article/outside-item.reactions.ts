/** An outside item that becomes a source of an article is taken up, one that is dropped is put back, in the same transaction. */
import { sql } from 'kysely';
import { outsideThing } from '#flow/intake/outside/index.ts';
import { handle, type Reaction, type Work } from '#platform/event-log/index.ts';
import { loadArticle } from './article.store.ts';
import { citedNow } from './cited-now.ts';

const takeUp: Reaction['react'] = async (work, { meta }) => {
  const articleId = meta.thingId;
  const sources = (await loadArticle(work, articleId))?.state.sources ?? [];
  for (const { id } of sources.filter(({ kind }) => kind === 'outside')) {
    const item = (await outsideThing.store.load(work, id))?.state;
    if (item && !item.articles.includes(articleId))
      await handle(work, outsideThing, { id, action: 'take_up', input: { articleId } });
  }
};

const putBack: Reaction['react'] = async (work, event) => {
  const articleId = event.meta.thingId;
  const article = (await loadArticle(work, articleId))?.state;
  const cited = citedNow(article, event.type);
  if (!article || !cited) return;
  const { words = '' } = event.data as { words?: string };
  for (const id of await citedBy(work, article.deskId, articleId))
    if (!cited.includes(id)) await handle(work, outsideThing, { id, action: 'put_back', input: { articleId, words } });
};

/** Items of the desk that say they are in this article, in one order for everybody. */
async function citedBy({ db, orgId }: Work, deskId: string, articleId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('intake.outside_item')
    .select('id')
    .where('org_id', '=', orgId)
    .where('desk_id', '=', deskId)
    .where('status', '=', 'taken_up')
    .where(sql<boolean>`situation->'articles' ? ${articleId}`)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

export const outsideItemReactions: readonly Reaction[] = [
  ...['article.opened', 'article.revised', 'article.merged', 'article.unmerged'].map((on) => ({ on, react: takeUp })),
  ...['article.revised', 'article.unmerged', 'article.withdrawn', 'article.sources_put_back'].map((on) => ({
    on,
    react: putBack,
  })),
];
