/** How an issue and its articles keep in step, always in one transaction. */

import { type ArticleEvent, articleThing } from '#flow/newsroom/article/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { type Access, handle, type Reaction, type Work } from '#platform/event-log/index.ts';
import { issueThing } from './issue.store.ts';
import type { IssueEvent } from './issue.ts';

type Of<T extends IssueEvent['type']> = Recorded<Extract<IssueEvent, { type: T }>>;

async function place(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { data, meta } = event as Of<'issue.article_placed'>;
  await handle(work, articleThing, { id: data.articleId, action: 'place', input: { issueId: meta.thingId } });
}

async function takeOff(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { data, meta } = event as Of<'issue.article_removed'>;
  const article = await articleThing.store.load(work, data.articleId);
  if (article?.state.status === 'placed') {
    await handle(work, articleThing, { id: data.articleId, action: 'take_off', input: { issueId: meta.thingId } });
  }
}

/** Domain §4: an edit after sign-off voids it; an issue that waits for or has its own sign-off goes back, its number void. */
async function goBack(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { voids, title } = (event as Recorded<Extract<ArticleEvent, { type: 'article.revised' }>>).data;
  if (!voids) return;
  const words = `《${title}》签发后又有修改`;
  for (const id of await openIssuesWith(work, event.meta.thingId)) {
    // Locked before it is asked: a signing under way is waited for, and then its number is void.
    const status = (await issueThing.store.load(work, id, 'lock'))?.state.status;
    if (status === 'awaiting_sign_off') await handle(work, issueThing, { id, action: 'return', input: { words } });
    if (status === 'signed_off') await handle(work, issueThing, { id, action: 'void_number', input: { words } });
  }
}

/** An article signed off again returns to the place that the issue kept for it. */
async function placeAgain(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const id = event.meta.thingId;
  for (const issueId of await openIssuesWith(work, id)) {
    await handle(work, articleThing, { id, action: 'place', input: { issueId } });
  }
}

async function openIssuesWith(access: Access, articleId: string): Promise<string[]> {
  const rows = await access.db
    .selectFrom('press.issue_entry as e')
    .innerJoin('press.issue as i', (join) => join.onRef('i.org_id', '=', 'e.org_id').onRef('i.id', '=', 'e.issue_id'))
    .select('i.id')
    .where('e.org_id', '=', access.orgId)
    .where('e.article_id', '=', articleId)
    .where('i.status', 'in', ['assembling', 'awaiting_sign_off', 'signed_off'])
    .execute();
  return rows.map((row) => row.id);
}

export const issueReactions: Reaction[] = [
  { on: 'issue.article_placed', react: place },
  { on: 'issue.article_removed', react: takeOff },
  { on: 'article.revised', react: goBack },
  { on: 'article.signed_off', react: placeAgain },
];
