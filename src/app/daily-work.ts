/** The daily jobs of every capability, for every organisation, while the house is served. */
import { type Clock, runDueJobs, startClock } from '#platform/jobs/index.ts';
import { houseActor } from './house-actor.ts';
import type { HouseServices } from './house-services.ts';
import { dailyJobs } from './slices.ts';

const minute = 60_000;

export function startDailyWork(services: HouseServices): Clock {
  const { db, log, newId } = services;
  const failed = (job: string, orgId: string, error: unknown) => log.error({ job, orgId, err: error }, 'job failed');
  const tick = async () => {
    try {
      const done = await runDueJobs(services, {
        all: dailyJobs,
        orgs: async () => (await db.selectFrom('directory.org').select('id').orderBy('id').execute()).map((o) => o.id),
        actor: (orgId) => houseActor(orgId, newId()),
        failed,
      });
      for (const one of done) log.info(one, 'job done');
    } catch (error) {
      failed('all', '', error);
    }
  };
  return startClock(tick, minute);
}
