/** A report that becomes a source of an article is taken up, one that is dropped goes back, in the same transaction. */
import { sql } from 'kysely';
import { screeningThing } from '#flow/intake/screening/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { handle, type Reaction, Refused, type Work } from '#platform/event-log/index.ts';
import { loadArticle } from './article.store.ts';
import type { ArticleEvent } from './article.ts';
import { citedNow } from './cited-now.ts';
import { outsideItemReactions } from './outside-item.reactions.ts';

async function takeUpSources(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { sources } = (event as Recorded<Extract<ArticleEvent, { type: 'article.opened' | 'article.revised' }>>).data;
  const articleId = event.meta.thingId;
  const reports = sources.filter(({ kind }) => kind === 'report').map(({ id }) => id);
  const already = await takenUp(work, reports, articleId);
  for (const id of reports.filter((report) => !already.has(report))) {
    await refuseUnusable(work, id);
    await handle(work, screeningThing, { id, action: 'take_up', input: { articleId } });
  }
}

/** Locked, and looked at once more: its unit may have retracted it while the article was being saved. */
async function refuseUnusable(work: Work, id: string): Promise<void> {
  const report = (await screeningThing.store.load(work, id, 'lock'))?.state;
  if (report?.status !== 'retracted') return;
  throw new Refused([{ code: 'source_unusable', field: 'sources', params: { title: report.title } }]);
}

/** What it no longer uses goes back to where it was; what readers have had goes back only when an editor says so. */
async function giveBack(work: Work, { type, meta, data }: Recorded<DomainEvent>): Promise<void> {
  const kept = citedNow((await loadArticle(work, meta.thingId))?.state, type);
  if (!kept) return;
  const { words = '' } = data as { words?: string };
  const input = { articleId: meta.thingId, words };
  for (const id of await reportsOf(work, meta.thingId))
    if (!kept.includes(id)) await handle(work, screeningThing, { id, action: 'put_back', input });
}

/** Reports that say they are in this article, in one order for everybody. */
async function reportsOf({ db, orgId }: Work, articleId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('intake.report')
    .select('id')
    .where('org_id', '=', orgId)
    .where('status', 'in', ['taken_up', 'retracted'])
    .where(sql<boolean>`coalesce(situation->'articles', situation->'before'->'articles') ? ${articleId}`)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

async function takenUp({ db, orgId }: Work, reports: readonly string[], articleId: string): Promise<Set<string>> {
  if (reports.length === 0) return new Set();
  const rows = await db
    .selectFrom('intake.report')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', 'in', reports)
    .where('status', 'in', ['taken_up', 'retracted'])
    .where(sql<boolean>`coalesce(situation->'articles', situation->'before'->'articles') ? ${articleId}`)
    .execute();
  return new Set(rows.map((row) => row.id));
}

export const articleReactions: Reaction[] = [
  { on: 'article.opened', react: takeUpSources },
  { on: 'article.revised', react: takeUpSources },
  { on: 'article.merged', react: takeUpSources },
  { on: 'article.unmerged', react: takeUpSources },
  ...outsideItemReactions,
  ...['article.revised', 'article.unmerged', 'article.withdrawn', 'article.sources_put_back'].map((on) => ({
    on,
    react: giveBack,
  })),
];
