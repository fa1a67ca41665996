/** Every morning the saved searches that want it are summed up; mornings that were missed are made up for, one by one. */
import { personActor } from '#flow/directory/person/index.ts';
import { addDays, type Day } from '#kernel/calendar.ts';
import { handle, type Work } from '#platform/event-log/index.ts';
import type { DailyJob } from '#platform/jobs/index.ts';
import { digestThing } from './digest.store.ts';
import { type Cadence, cadences, dueAt, mostCounted, stretchOf } from './digest.ts';
import { type SavedSearch, wantingDigests } from './saved-search.store.ts';
import { countHits, searchOf } from './search.queries.ts';
import { queryFrom } from './search-query.ts';

/** Further back nobody reads a digest any more. */
const mostDays = 31;

export const drawUpDigests: DailyJob = {
  name: 'search.digest',
  at: dueAt,
  run: async (work, { from, to }) => {
    const wanting = await wantingDigests(work);
    const first = [from, addDays(to, 1 - mostDays)].sort().at(-1) ?? from;
    for (let day = first; day <= to; day = addDays(day, 1))
      for (const saved of wanting) {
        const cadence = cadences.find((one) => one === saved.digest);
        if (cadence) await drawUp(work, saved, cadence, day);
      }
  },
};

/** By what its owner may read today; where nothing came in there is no digest. */
async function drawUp(work: Work, saved: SavedSearch, cadence: Cadence, day: Day): Promise<void> {
  const stretch = stretchOf(cadence, day);
  const meant = searchOf(queryFrom(saved.query));
  const owner = stretch && meant.ok ? await personActor(work, saved.person_id, 'system', day) : undefined;
  if (!stretch || !meant.ok || !owner) return;
  const total = await countHits(work, owner, { ...meant.value, ...stretch }, mostCounted + 1);
  if (total === 0) return;
  const { id: savedSearchId, person_id: personId, name, query } = saved;
  const input = { savedSearchId, personId, name, query, cadence, day, ...stretch, total };
  await handle(work, digestThing, { action: 'draw_up', input });
}
