/**
 * Work that is done once a day without anybody asking. A capability writes `<name>.jobs.ts` and names the job in its slice:
 *
 *     export const settleBooks: DailyJob = {
 *       name: 'score.settle',
 *       at: '02:30',
 *       run: async (work, { from, to }) => { … },
 *     };
 *
 * `run` gets one transaction of one organisation, with the house as actor (`origin: 'system'`), and acts through `handle()` like
 * everybody. That the day is done is written in the same transaction: what fails leaves nothing behind and is tried again;
 * two processes never both do a day. Days that passed while the house was closed come in one call, `from` to `to`.
 * Nothing outside the database belongs in it (a mail, a file): write a row, and let somebody send it.
 */
import { addDays, type Day, dayOf, timeOf } from '#kernel/calendar.ts';
import type { Work } from '#platform/event-log/index.ts';

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

export interface DailyJob {
  /** Never renamed: the days that are done are kept under it. */
  readonly name: `${string}.${string}`;
  /** Time of day in Shanghai, `HH:MM`, from which a day's work is due. */
  readonly at: string;
  /** Both ends included; at the very first run they are the same day. */
  readonly run: (work: Work, days: Days) => Promise<void>;
}

/** The days that are due now, or undefined when the newest of them is done. */
export function dueDays({ at }: DailyJob, lastDone: Day | undefined, now: string): Days | undefined {
  const today = dayOf(now);
  const to = timeOf(now) >= at ? today : addDays(today, -1);
  if (lastDone === undefined) return { from: to, to };
  return lastDone < to ? { from: addDays(lastDone, 1), to } : undefined;
}
