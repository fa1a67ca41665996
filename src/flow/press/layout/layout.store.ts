/** Which prints have been made: an issue goes on only with a print of exactly its present content. */
import type { Fingerprint } from '#kernel/fingerprint.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Print } from './print.ts';
import './layout.tables.ts';

export async function findPrint(access: Access, issueId: string, fingerprint: Fingerprint): Promise<Print | undefined> {
  return access.db
    .selectFrom('press.print')
    .select(['fingerprint', 'sha256', 'pages'])
    .where('org_id', '=', access.orgId)
    .where('issue_id', '=', issueId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
}

/** The first print of a content stays; a second one has the same bytes. */
export async function keepPrint(access: Access, issueId: string, print: Print, at: string): Promise<void> {
  await access.db
    .insertInto('press.print')
    .values({ org_id: access.orgId, issue_id: issueId, ...print, at })
    .onConflict((c) => c.doNothing())
    .execute();
}
