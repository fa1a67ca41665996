/** A released issue prints its articles. */

import { articleThing } from '#flow/newsroom/article/index.ts';
import { loadIssue } from '#flow/press/issue/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { handle, type Reaction, type Work } from '#platform/event-log/index.ts';

async function printArticles(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const issueId = event.meta.thingId;
  const issue = await loadIssue(work, issueId);
  for (const { articleId } of issue?.state.entries ?? []) {
    await handle(work, articleThing, { id: articleId, action: 'print', input: { issueId } });
  }
}

export const releaseReactions: Reaction[] = [{ on: 'issue.released', react: printArticles }];
