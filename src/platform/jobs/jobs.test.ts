import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { testClock } from '../../../tests/support/clock.ts';
import { connectAgain, testDatabase } from '../../../tests/support/database.ts';
import { type DailyJob, dueDays, type Jobs, runDueJobs, startClock } from './index.ts';

const database = await testDatabase();
const second = connectAgain(database);
afterAll(async () => {
  await second.close();
  await database.close();
});

const clock = testClock('2026-03-02T19:00:00.000Z'); // 3 March, 3 in the morning
const servicesOf = (db: typeof database.write) => ({ db, now: clock.now, newId: () => v7(), reactions: [] });
const services = servicesOf(database.write);

let orgId = v7();
let ran: string[] = [];
let failures: string[] = [];
beforeEach(() => {
  orgId = v7();
  ran = [];
  failures = [];
  clock.set('2026-03-02T19:00:00.000Z');
});

const jobOf = (run: DailyJob['run'], name: DailyJob['name'] = 'test.job'): DailyJob => ({ name, at: '02:30', run });
const noting = jobOf(async (_, { from, to }) => {
  ran.push(`${from}..${to}`);
});
const jobs = (...all: DailyJob[]): Jobs => ({
  all,
  orgs: async () => [orgId],
  actor: (org): Actor => ({
    orgId: org,
    personId: v7(),
    name: '系统',
    unitId: v7(),
    appointments: [],
    origin: 'system',
  }),
  failed: (job) => failures.push(job),
});

describe('which days are due', () => {
  it('is yesterday before the hour, today from the hour on', () => {
    expect(dueDays(noting, undefined, '2026-03-02T18:29:00.000Z')).toEqual({ from: '2026-03-02', to: '2026-03-02' });
    expect(dueDays(noting, undefined, '2026-03-02T18:30:00.000Z')).toEqual({ from: '2026-03-03', to: '2026-03-03' });
  });

  it('is nothing when the newest is done, and all that were missed otherwise', () => {
    expect(dueDays(noting, '2026-03-03', '2026-03-02T19:00:00.000Z')).toBeUndefined();
    expect(dueDays(noting, '2026-02-26', '2026-03-02T19:00:00.000Z')).toEqual({ from: '2026-02-27', to: '2026-03-03' });
  });
});

describe('what is due', () => {
  it('runs once a day, and the days the house was closed come in one call', async () => {
    await runDueJobs(services, jobs(noting));
    await runDueJobs(services, jobs(noting));
    clock.advance({ days: 4 });
    const done = await runDueJobs(services, jobs(noting));
    expect(ran).toEqual(['2026-03-03..2026-03-03', '2026-03-04..2026-03-07']);
    expect(done).toEqual([{ job: 'test.job', orgId, from: '2026-03-04', to: '2026-03-07' }]);
  });

  it('is done by one of two processes', async () => {
    const slow = jobOf(async () => {
      ran.push('once');
      await pause(100);
    });
    const both = await Promise.all([
      runDueJobs(services, jobs(slow)),
      runDueJobs(servicesOf(second.write), jobs(slow)),
    ]);
    expect(ran).toEqual(['once']);
    expect(both.flat()).toHaveLength(1);
  });

  it('leaves nothing behind when it fails, lets the others run, and is tried again', async () => {
    let broken = true;
    const failing = jobOf(async (work) => {
      const row = { org_id: work.orgId, job: 'test.trace', day: '2026-01-01', done_at: work.now };
      await work.db.insertInto('platform.job_run').values(row).execute();
      if (broken) throw new Error('the disk is full');
    }, 'test.failing');
    const traces = () =>
      database.write.selectFrom('platform.job_run').select('job').where('org_id', '=', orgId).orderBy('job').execute();
    await runDueJobs(services, jobs(failing, noting));
    expect(failures).toEqual(['test.failing']);
    expect((await traces()).map((t) => t.job)).toEqual(['test.job']);
    broken = false;
    await runDueJobs(services, jobs(failing, noting));
    expect((await traces()).map((t) => t.job)).toEqual(['test.failing', 'test.job', 'test.trace']);
  });
});

it('the clock ticks at once and again, and stops when the last round is over', async () => {
  let ticks = 0;
  let under = 0;
  const ticking = startClock(async () => {
    under++;
    ticks++;
    expect(under).toBe(1);
    await pause(20);
    under--;
  }, 5);
  await pause(90);
  await ticking.stop();
  const seen = ticks;
  expect(seen).toBeGreaterThan(1);
  expect(under).toBe(0);
  await pause(40);
  expect(ticks).toBe(seen);
});
