/** Bases, quotas and rates arise because days pass: every night each desk's book is brought up to date. */
import type { DailyJob } from '#platform/jobs/index.ts';
import { bringUpToDate } from './ledger.store.ts';
import { desksWithRules } from './rule-set.queries.ts';

export const settleBooks: DailyJob = {
  name: 'score.settle',
  at: '02:30',
  run: async (work, { from, to }) => {
    for (const deskId of await desksWithRules(work)) await bringUpToDate(work, { deskId, since: from, through: to });
  },
};
