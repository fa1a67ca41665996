/** Does what is due, each organisation and job in a transaction of its own. */
import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Db } from '#platform/db/index.ts';
import { inWork, type Work, type WorkServices } from '#platform/event-log/index.ts';
import { type DailyJob, type Days, dueDays } from './daily-job.ts';
import './jobs.tables.ts';

export interface Jobs {
  readonly all: readonly DailyJob[];
  readonly orgs: () => Promise<readonly OrgId[]>;
  /** Who acts where no person does. */
  readonly actor: (orgId: OrgId) => Actor;
  /** Of a job that failed: the others go on, and it is tried again when next asked for. */
  readonly failed: (job: string, orgId: OrgId, error: unknown) => void;
}

export interface JobDone extends Days {
  readonly job: string;
  readonly orgId: OrgId;
}

/** What was due and is done now; several at once share it, none is done twice. */
export async function runDueJobs(services: WorkServices, jobs: Jobs): Promise<JobDone[]> {
  const done: JobDone[] = [];
  for (const orgId of await jobs.orgs()) {
    for (const job of jobs.all) {
      try {
        const days = await runIfDue(services, jobs.actor(orgId), job);
        if (days) done.push({ job: job.name, orgId, ...days });
      } catch (error) {
        jobs.failed(job.name, orgId, error);
      }
    }
  }
  return done;
}

async function runIfDue(services: WorkServices, actor: Actor, job: DailyJob): Promise<Days | undefined> {
  const due = dueDays(job, await lastDone(services.db, actor.orgId, job), services.now());
  if (!due) return undefined;
  const done = await inWork(services, actor, async (work) => {
    if (!(await claim(work, job, due.to))) return false;
    await job.run(work, due);
    return true;
  });
  if (!done.ok) throw new Error(`${job.name} was refused: ${JSON.stringify(done.refusals)}`);
  return done.value ? due : undefined;
}

async function lastDone(db: Db, orgId: OrgId, job: DailyJob): Promise<Day | undefined> {
  const row = await db
    .selectFrom('platform.job_run')
    .select('day')
    .where('org_id', '=', orgId)
    .where('job', '=', job.name)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.day;
}

/** Whoever comes second waits here for the first one's commit, and then finds the day taken. */
async function claim(work: Work, job: DailyJob, day: Day): Promise<boolean> {
  const row = await work.db
    .insertInto('platform.job_run')
    .values({ org_id: work.orgId, job: job.name, day, done_at: work.now })
    .onConflict((c) => c.doNothing())
    .returning('day')
    .executeTakeFirst();
  return row !== undefined;
}
