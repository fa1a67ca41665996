/** Bases, quotas and rates arise because days pass: every night each desk's book is brought up to date. */
import { addDays } from '#kernel/calendar.ts';
import type { DailyJob } from '#platform/jobs/index.ts';
import { bookOf } from './ledger.queries.ts';
import { bringUpToDate, firstDay } from './ledger.store.ts';
import { desksWithRules } from './rule-set.queries.ts';

export const settleBooks: DailyJob = {
  name: 'score.settle',
  at: '02:30',
  run: async (work, { from, to }) => {
    for (const deskId of await desksWithRules(work)) {
      const { settledTo } = await bookOf(work, deskId);
      // Nights were left out while the rules could not be read: what happened meanwhile may concern any day.
      const waited = settledTo !== undefined && settledTo < addDays(from, -1);
      await bringUpToDate(work, { deskId, since: waited ? firstDay : from, through: to });
    }
  },
};
