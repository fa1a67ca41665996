import { draftDays, dropOldDrafts } from '#platform/draft/index.ts';
import type { DailyJob } from '#platform/jobs/index.ts';

/** What nobody came back to for a month. */
export const dropDrafts: DailyJob = {
  name: 'draft.drop_old',
  at: '03:10',
  run: async (work) => {
    const before = new Date(Date.parse(work.now) - draftDays * 86_400_000).toISOString();
    await dropOldDrafts(work, before);
  },
};
