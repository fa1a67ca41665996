/** A report that becomes a source of an article is taken up, in the same transaction. */

import { screeningThing } from '#flow/intake/screening/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { handle, type Reaction, type Work } from '#platform/event-log/index.ts';
import type { ArticleEvent } from './article.ts';

async function takeUpSources(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { sources } = (event as Recorded<Extract<ArticleEvent, { type: 'article.opened' | 'article.revised' }>>).data;
  const articleId = event.meta.thingId;
  for (const { kind, id } of sources) {
    if (kind !== 'report') continue;
    const loaded = await screeningThing.store.load(work, id);
    const already = loaded?.state.status === 'taken_up' && loaded.state.articles.includes(articleId);
    if (!already) await handle(work, screeningThing, { id, action: 'take_up', input: { articleId } });
  }
}

export const articleReactions: Reaction[] = [
  { on: 'article.opened', react: takeUpSources },
  { on: 'article.revised', react: takeUpSources },
];
