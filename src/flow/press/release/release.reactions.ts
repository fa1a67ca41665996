/** A released issue prints its articles. */

import { articleThing } from '#flow/newsroom/article/index.ts';
import type { Issue } from '#flow/press/issue/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { handle, type Reaction, type Work } from '#platform/event-log/index.ts';

async function printArticles(work: Work, { meta }: Recorded<DomainEvent>, { entries }: Issue): Promise<void> {
  const issueId = meta.thingId;
  for (const { articleId } of entries) {
    await handle(work, articleThing, { id: articleId, action: 'print', input: { issueId } });
  }
}

export const releaseReactions: Reaction[] = [{ on: 'issue.released', react: printArticles }];
