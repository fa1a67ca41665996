/** What a merge does to the other articles, and that no two articles gather the same reports at once. */
import { sql } from 'kysely';
import { type ArticleEvent, loadArticle } from '#flow/newsroom/article/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { refusal } from '#kernel/refusal.ts';
import { handle, type Reaction, Refused, type Work } from '#platform/event-log/index.ts';
import { mergeThing } from './merge.store.ts';

type Of<T extends ArticleEvent['type']> = Recorded<Extract<ArticleEvent, { type: T }>>;

async function absorb(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { data, meta } = event as Of<'article.merged'>;
  for (const id of data.absorbed)
    await handle(work, mergeThing, { id, action: 'absorb', input: { into: meta.thingId } });
  await refuseInHand(work, meta.thingId, data.added);
}

async function revive(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { data } = event as Of<'article.unmerged'>;
  for (const id of data.revived) await handle(work, mergeThing, { id, action: 'revive', input: {} });
}

/** An article that ends before print takes nothing with it. */
async function reviveOfWithdrawn(work: Work, { meta }: Recorded<DomainEvent>): Promise<void> {
  const article = (await loadArticle(work, meta.thingId))?.state;
  if (!article || article.issueId !== undefined) return;
  for (const id of article.merges.flatMap((merge) => merge.absorbed))
    await handle(work, mergeThing, { id, action: 'revive', input: {} });
}

/** One report may go into several articles, one by one; what is gathered from several is gathered once. */
async function openedFromSeveral(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { data, meta } = event as Of<'article.opened'>;
  const reports = data.sources.filter((s) => s.kind === 'report').map((s) => s.id);
  if (reports.length > 1) await refuseInHand(work, meta.thingId, reports);
}

interface InHand {
  readonly source: string;
  readonly title: string;
  readonly author: string;
}

/** The reports are locked by now, so an article that took them before is committed and seen. */
async function refuseInHand({ db, orgId }: Work, articleId: string, sources: readonly string[]): Promise<void> {
  const { rows } = await sql<InHand>`
    select distinct on (r.id) r.title as source, a.title, a.author_name as author
    from newsroom.source_link l
    join newsroom.article a on a.org_id = l.org_id and a.id = l.article_id
    join intake.report r on r.org_id = l.org_id and r.id = l.source_id
    where l.org_id = ${orgId} and l.source_id = any(${`{${sources.join(',')}}`}::uuid[]) and a.id <> ${articleId}
      and a.status in ('drafting', 'verifying', 'in_copy_check', 'awaiting_sign_off', 'signed_off', 'placed')
      and l.round_number = (select max(n.number) from newsroom.round n
        where n.org_id = a.org_id and n.article_id = a.id)
    order by r.id, a.id`.execute(db);
  if (rows.length > 0)
    throw new Refused(rows.map((row) => ({ ...refusal('source_in_hand', { ...row }), field: 'sources' })));
}

export const mergeReactions: readonly Reaction[] = [
  { on: 'article.opened', react: openedFromSeveral },
  { on: 'article.merged', react: absorb },
  { on: 'article.unmerged', react: revive },
  { on: 'article.withdrawn', react: reviveOfWithdrawn },
];
