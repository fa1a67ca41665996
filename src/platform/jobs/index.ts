/** Front door of the daily jobs. */
export { type Clock, startClock } from './clock.ts';
export { type DailyJob, type Days, dueDays } from './daily-job.ts';
export { type JobDone, type Jobs, runDueJobs } from './job-run.store.ts';
