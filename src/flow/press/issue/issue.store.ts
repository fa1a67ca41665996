/** Rows ⇄ issue: the only SQL that writes issues and their entries. */
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import type { Entry, Issue, IssueEvent, IssueStatus } from './issue.ts';
import { type IssueAction, type IssueFacts, seesIssue } from './issue-actions.ts';
import { type issueCommands, issueMachine } from './issue-commands.ts';
import { issueFacts } from './issue-facts.queries.ts';
import { keepVoid, takeNumber } from './number.store.ts';
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
  await keepVoid(work, issue);
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
