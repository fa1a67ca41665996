/** Rows ⇄ issue, and the number sequences: the only SQL that writes them. */

import { loadBulletin } from '#flow/press/bulletin/index.ts';
import { dayOf, yearOf } from '#kernel/calendar.ts';
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import type { Entry, Issue, IssueEvent, IssueNumber, IssueStatus } from './issue.ts';
import { type EntryFact, type IssueAction, type IssueFacts, seesIssue } from './issue-actions.ts';
import { type issueCommands, issueMachine } from './issue-commands.ts';
import './issue.tables.ts';

export async function loadIssue(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Issue> | undefined> {
  const row = await access.db
    .selectFrom('press.issue')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const entries: Entry[] = await access.db
    .selectFrom('press.issue_entry')
    .select(['article_id as articleId', 'note'])
    .where('org_id', '=', access.orgId)
    .where('issue_id', '=', id)
    .orderBy('position')
    .execute();
  const { status, series } = row;
  return {
    version: row.version,
    state: {
      ...row.detail,
      status,
      series,
      entries,
      bulletinId: row.bulletin_id,
      deskId: row.desk_id,
      openedAt: row.opened_at,
    },
  };
}

export async function saveIssue(work: Work, id: string, issue: Issue, version: number): Promise<void> {
  const { status, bulletinId, deskId, series, openedAt, entries, ...detail } = issue;
  const number = issue.signOff?.number;
  const changed = {
    version,
    status,
    changed_at: work.now,
    year: number?.year ?? null,
    number: number?.number ?? null,
    total: number?.total ?? null,
    day: issue.signOff?.day ?? null,
    released_at: issue.release?.at ?? null,
    detail: JSON.stringify(detail),
  };
  await work.db
    .insertInto('press.issue')
    .values({
      org_id: work.orgId,
      id,
      bulletin_id: bulletinId,
      desk_id: deskId,
      series,
      opened_at: openedAt,
      ...changed,
    })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
  await saveEntries(work, id, entries);
  await keepVoids(work, issue);
}

async function saveEntries(work: Work, issueId: string, entries: readonly Entry[]): Promise<void> {
  const key = { org_id: work.orgId, issue_id: issueId };
  await work.db
    .deleteFrom('press.issue_entry')
    .where((e) => e.and(key))
    .execute();
  if (entries.length === 0) return;
  await work.db
    .insertInto('press.issue_entry')
    .values(entries.map(({ articleId, note }, position) => ({ ...key, position, article_id: articleId, note })))
    .execute();
}

async function keepVoids(work: Work, issue: Issue): Promise<void> {
  const voided = issue.voided.at(-1);
  if (voided?.at !== work.now) return;
  const { year, number } = voided.number;
  await work.db
    .updateTable('press.issue_number')
    .set({ void_reason: voided.words })
    .where((e) => e.and({ org_id: work.orgId, bulletin_id: issue.bulletinId, series: issue.series, year, number }))
    .execute();
}

/** The next number of the bulletin's series; the sequence stays locked until the signing commits, so none is lost or doubled. */
async function takeNumber(work: Work, issue: Issue, issueId: string): Promise<IssueNumber> {
  const year = yearOf(dayOf(work.now));
  const number = await next(work, issue, year);
  const total = await next(work, issue, 0);
  const key = { org_id: work.orgId, bulletin_id: issue.bulletinId, series: issue.series };
  await work.db
    .insertInto('press.issue_number')
    .values({ ...key, year, number, total, issue_id: issueId, taken_at: work.now, void_reason: null })
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

interface Asked {
  readonly bulletinId?: string;
  readonly fingerprint?: string | undefined;
}

export async function issueFacts(access: Access, state: Issue | undefined, input: unknown): Promise<IssueFacts> {
  const asked = (input ?? {}) as Asked;
  const bulletinId = state?.bulletinId ?? asked.bulletinId;
  const bulletin = bulletinId ? (await loadBulletin(access, bulletinId))?.state : undefined;
  return {
    deskId: state?.deskId ?? bulletin?.deskId ?? '',
    ...(bulletin?.status === 'running'
      ? { bulletin: { distribution: bulletin.distribution, copies: bulletin.copies } }
      : {}),
    entries: state ? await entryFacts(access, state.entries) : [],
    ...(asked.fingerprint ? { seenFingerprint: asked.fingerprint } : {}),
  };
}

async function entryFacts(access: Access, entries: readonly Entry[]): Promise<EntryFact[]> {
  if (entries.length === 0) return [];
  const rows = await access.db
    .selectFrom('newsroom.article')
    .select(['id', 'title', 'status', 'fingerprint'])
    .where('org_id', '=', access.orgId)
    .where(
      'id',
      'in',
      entries.map((e) => e.articleId),
    )
    .execute();
  return entries.flatMap(({ articleId }) => {
    const row = rows.find((r) => r.id === articleId);
    return row ? [{ articleId, title: row.title, status: row.status, fingerprint: row.fingerprint }] : [];
  });
}

const store: Store<Issue, IssueFacts> = {
  load: loadIssue,
  save: saveIssue,
  facts: issueFacts,
  reserve: async (work, action, id, state, facts) =>
    action === 'sign_off' && state ? { ...facts, number: await takeNumber(work, state, id) } : facts,
};

export const issueThing: Thing<Issue, IssueEvent, IssueFacts, IssueAction, IssueStatus, typeof issueCommands> = {
  ...issueMachine,
  store,
  sees: seesIssue,
};
