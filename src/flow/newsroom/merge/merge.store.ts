/** Merging works on the article's own rows; what goes in is locked first, so that of two merges one sees the other. */
import { sql } from 'kysely';
import {
  type Article,
  type ArticleEvent,
  type ArticleStatus,
  articleFacts,
  citedTexts,
  loadArticle,
  saveArticle,
  seesArticle,
} from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Access, Store, Thing, Work } from '#platform/event-log/index.ts';
import type { MergeAction, MergeFacts, OtherArticle } from './merge-actions.ts';
import { type mergeCommands, mergeMachine } from './merge-commands.ts';

interface Asked {
  readonly articles?: readonly string[];
}

async function mergeFacts(
  access: Access,
  state: Article | undefined,
  input: unknown,
  actor: Actor,
  id: string,
): Promise<MergeFacts> {
  const { deskId, sources, heldBy } = await articleFacts(access, state, input, actor, id);
  const texts = await citedTexts(access, sources);
  const { articles = [] } = (input ?? {}) as Asked;
  return {
    deskId,
    heldBy,
    sources: sources.map((s) => ({ ...s, body: texts.get(s.id)?.body ?? [] })),
    articles: await otherArticles(access, articles),
    kept: state?.status === 'withdrawn' ? await countKept(access, id) : 0,
  };
}

async function otherArticles(access: Access, ids: readonly string[], lock?: 'lock'): Promise<OtherArticle[]> {
  const found: OtherArticle[] = [];
  for (const id of ids.toSorted()) {
    const article = (await loadArticle(access, id, lock))?.state;
    if (article) found.push({ id, ...article });
  }
  return found;
}

async function countKept({ db, orgId }: Access, articleId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from intake.report where org_id = ${orgId} and status in ('taken_up', 'retracted')
        and coalesce(situation->'articles', situation->'before'->'articles') ? ${articleId})
      + (select count(*) from intake.outside_item where org_id = ${orgId} and status = 'taken_up'
        and situation->'articles' ? ${articleId}) as count`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Always in the order of the ids: two merges of the same reports wait for each other and never in a circle. */
async function reserve(work: Work, action: string, _: string, __: unknown, facts: MergeFacts): Promise<MergeFacts> {
  if (action !== 'merge') return facts;
  const reports = facts.sources.filter((s) => s.kind === 'report').map((s) => s.id);
  if (reports.length > 0)
    await work.db
      .selectFrom('intake.report')
      .select('id')
      .where('org_id', '=', work.orgId)
      .where('id', 'in', reports)
      .orderBy('id')
      .forUpdate()
      .execute();
  const ids = facts.articles.map((a) => a.id);
  return { ...facts, articles: await otherArticles(work, ids, 'lock') };
}

const store: Store<Article, MergeFacts> = { load: loadArticle, save: saveArticle, facts: mergeFacts, reserve };

export const mergeThing: Thing<Article, ArticleEvent, MergeFacts, MergeAction, ArticleStatus, typeof mergeCommands> = {
  ...mergeMachine,
  store,
  sees: (article, { deskId }, actor) => seesArticle(article, { deskId, sources: [] }, actor),
};
