/** What the lists and the assembling page read of the issues, within the desks of the actor. */

import type { Form } from '#flow/newsroom/article/index.ts';
import { desksOf, type Series } from '#flow/press/bulletin/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { IssueStatus } from './issue.ts';
import { type IssueFilter, type IssueQueue, issueQueues, statusesOf } from './issue-queue.ts';
import './issue.tables.ts';

export interface IssueLine {
  readonly id: string;
  readonly bulletinName: string;
  readonly series: Series;
  readonly status: IssueStatus;
  readonly openedAt: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly total: number | null;
  readonly day: Day | null;
  readonly releasedAt: string | null;
  readonly assemblerName: string;
  /** Of its articles, in their order. */
  readonly titles: readonly string[];
}

/** Last opened first, 20 a page, two queries whatever the size. */
export async function listIssues(access: Access, actor: Actor, filter: IssueFilter): Promise<Page<IssueLine>> {
  const { before, after } = filter;
  const rows = await atDesks(access, actor, filter)
    .innerJoin('press.bulletin as b', (j) => j.onRef('b.org_id', '=', 'i.org_id').onRef('b.id', '=', 'i.bulletin_id'))
    .select(['i.id', 'b.name as bulletinName', 'i.series', 'i.status', 'i.opened_at as openedAt'])
    .select(['i.year', 'i.number', 'i.total', 'i.day', 'i.released_at as releasedAt', 'i.detail'])
    .$if(before !== undefined, (q) => q.where('i.id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('i.id', '>', after ?? ''))
    .orderBy('i.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  const titles = await titlesOf(
    access,
    rows.map((r) => r.id),
  );
  const lines = rows.map(({ detail, ...row }) => ({
    ...row,
    assemblerName: detail.assemblerName,
    titles: titles.get(row.id) ?? [],
  }));
  return pageOf(lines, filter);
}

/** Titles of the articles of each issue, in their order. */
export async function titlesOf(access: Access, issueIds: readonly string[]): Promise<Map<string, string[]>> {
  const titles = new Map<string, string[]>();
  if (issueIds.length === 0) return titles;
  const rows = await access.db
    .selectFrom('press.issue_entry as e')
    .innerJoin('newsroom.article as a', (j) => j.onRef('a.org_id', '=', 'e.org_id').onRef('a.id', '=', 'e.article_id'))
    .select(['e.issue_id', 'a.title'])
    .where('e.org_id', '=', access.orgId)
    .where('e.issue_id', 'in', [...issueIds])
    .orderBy('e.position')
    .execute();
  for (const { issue_id, title } of rows) titles.set(issue_id, [...(titles.get(issue_id) ?? []), title]);
  return titles;
}

/** How many there are in each queue under the same conditions. */
export async function countIssues(
  access: Access,
  actor: Actor,
  { bulletinId }: IssueFilter,
): Promise<Partial<Record<IssueQueue, number>>> {
  const rows = await atDesks(access, actor, { bulletinId })
    .select((e) => ['i.status', e.fn.countAll<number>().as('count')])
    .groupBy('i.status')
    .execute();
  const count = (queue: IssueQueue) =>
    rows.filter((r) => statusesOf(queue).includes(r.status)).reduce((n, r) => n + r.count, 0);
  return Object.fromEntries(issueQueues.map((queue) => [queue, count(queue)]));
}

function atDesks(access: Access, actor: Actor, { queue, bulletinId }: IssueFilter) {
  return access.db
    .selectFrom('press.issue as i')
    .where('i.org_id', '=', access.orgId)
    .where((e) => e('i.desk_id', '=', e.fn.any(e.val(desksOf(actor)))))
    .$if(queue !== undefined, (q) => q.where('i.status', 'in', statusesOf(queue ?? 'assembling')))
    .$if(bulletinId !== undefined, (q) => q.where('i.bulletin_id', '=', bulletinId ?? ''));
}

export interface PlaceableLine {
  readonly id: string;
  readonly title: string;
  readonly form: Form;
  readonly characters: number;
  readonly authorName: string;
  readonly changedAt: string;
}

/** Signed-off articles of the desk that no issue has yet, the longest waiting first. */
export const placeableArticles = (access: Access, deskId: UnitId): Promise<PlaceableLine[]> =>
  access.db
    .selectFrom('newsroom.article')
    .select(['id', 'title', 'form', 'characters', 'author_name as authorName', 'changed_at as changedAt'])
    .where('org_id', '=', access.orgId)
    .where('desk_id', '=', deskId)
    .where('status', '=', 'signed_off')
    .orderBy('changed_at')
    .limit(100)
    .execute();
