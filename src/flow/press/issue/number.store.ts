/** The number sequences of a bulletin and the register of every number ever taken: the only SQL that writes them. */
import { dayOf, yearOf } from '#kernel/calendar.ts';
import type { Work } from '#platform/event-log/index.ts';
import type { Issue, IssueNumber } from './issue.ts';
import './issue.tables.ts';

/** The next number of the bulletin's series; the sequence stays locked until the signing commits, so none is lost or doubled. */
export async function takeNumber(work: Work, issue: Issue, issueId: string): Promise<IssueNumber> {
  const year = yearOf(dayOf(work.now));
  const number = await next(work, issue, year);
  const total = await next(work, issue, 0);
  const key = { org_id: work.orgId, bulletin_id: issue.bulletinId, series: issue.series };
  await work.db
    .insertInto('press.issue_number')
    .values({ ...key, year, number, total, issue_id: issueId, taken_at: work.now })
    .execute();
  return { year, number, total };
}

async function next(work: Work, issue: Issue, year: number): Promise<number> {
  const { last_number } = await work.db
    .insertInto('press.number_sequence')
    .values({ org_id: work.orgId, bulletin_id: issue.bulletinId, series: issue.series, year, last_number: 1 })
    .onConflict((c) =>
      c
        .columns(['org_id', 'bulletin_id', 'series', 'year'])
        .doUpdateSet((e) => ({ last_number: e('press.number_sequence.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}

/** Keeps the reason of a number that this work made void; the number is not given again. */
export async function keepVoid(work: Work, issue: Issue): Promise<void> {
  const voided = issue.voided.at(-1);
  if (voided?.at !== work.now) return;
  const { year, number } = voided.number;
  await work.db
    .updateTable('press.issue_number')
    .set({ void_reason: voided.words, voided_at: voided.at, voided_by: voided.by })
    .where((e) => e.and({ org_id: work.orgId, bulletin_id: issue.bulletinId, series: issue.series, year, number }))
    .execute();
}
