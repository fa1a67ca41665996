/** Searches that an editor of the demo keeps, with the digests that came of them in the last month. */

import type { Actor } from '#kernel/actor.ts';
import { addDays, type Day } from '#kernel/calendar.ts';
import { drawUpDigests, saveSearch } from '#overview/search/index.ts';
import type { Work } from '#platform/event-log/index.ts';

const kept = [
  { name: '用工和就业', query: 'q=用工', digest: 'weekly' },
  { name: '资金', query: 'q=资金', digest: 'daily' },
] as const;

/** `work` stands at the end of the demo's time; `until` is its last day. */
export async function keepSearches(work: Work, editor: Actor, until: Day): Promise<void> {
  const from = addDays(until, -30);
  for (const { name, query, digest } of kept) {
    const row = { id: work.newId(), person_id: editor.personId, name, query, digest };
    await saveSearch(work, { ...row, seen_at: new Date(`${from}T07:00:00+08:00`).toISOString() });
  }
  await drawUpDigests.run(work, { from, to: until });
}
