/** A release adopts what it prints; a recall or a withdrawal takes that back. */
import type { ArticleEvent } from '#flow/newsroom/article/index.ts';
import type { Issue, IssueEvent } from '#flow/press/issue/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { handle, type Reaction, type Work } from '#platform/event-log/index.ts';
import { adoptionThing } from './adoption.store.ts';

async function recordPrinted(work: Work, { meta }: Recorded<DomainEvent>, { entries }: Issue): Promise<void> {
  const issueId = meta.thingId;
  for (const { articleId } of entries) {
    await handle(work, adoptionThing, { action: 'record', input: { issueId, articleId } });
  }
}

async function reverseRecalled(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { words } = (event as Recorded<Extract<IssueEvent, { type: 'issue.recalled' }>>).data;
  await reverse(work, 'issue_id', event.meta.thingId, words);
}

/** Whoever took the article over from us took over what proved untrue: its adoptions elsewhere go too. */
async function reverseWithdrawn(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { words } = (event as Recorded<Extract<ArticleEvent, { type: 'article.withdrawn' }>>).data;
  await reverse(work, 'story', event.meta.thingId, words);
}

async function reverse(work: Work, by: 'issue_id' | 'story', id: string, words: string): Promise<void> {
  const standing = await work.db
    .selectFrom('scoring.adoption')
    .select('id')
    .where('org_id', '=', work.orgId)
    .where(by, '=', id)
    .where('status', '=', 'standing')
    .orderBy('id')
    .execute();
  for (const adoption of standing) {
    await handle(work, adoptionThing, { id: adoption.id, action: 'reverse', input: { words } });
  }
}

export const adoptionReactions: Reaction[] = [
  { on: 'issue.released', react: recordPrinted },
  { on: 'issue.recalled', react: reverseRecalled },
  { on: 'article.withdrawn', react: reverseWithdrawn },
];
