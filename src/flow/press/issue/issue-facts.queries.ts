/** What the rules of an issue must know beside the issue. */

import { loadBulletin, type Masthead, mastheadOf } from '#flow/press/bulletin/index.ts';
import { findPrint } from '#flow/press/layout/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import { entryFacts } from './entry-facts.queries.ts';
import type { Issue } from './issue.ts';
import type { IssueFacts } from './issue-actions.ts';
import { type Found, toPrint } from './issue-contents.ts';

/** The fields of any act's input that facts depend on. */
interface Asked {
  readonly bulletinId?: string;
  readonly articleId?: string;
  readonly fingerprint?: string | undefined;
  readonly words?: string;
}

const noMasthead: Masthead = { name: '', issuingUnit: '', note: '', telephone: '' };

export async function issueFacts(
  access: Access,
  state: Issue | undefined,
  input: unknown,
  _: unknown,
  id: string,
): Promise<IssueFacts> {
  const asked = (input ?? {}) as Asked;
  const bulletinId = state?.bulletinId ?? asked.bulletinId;
  const bulletin = bulletinId ? (await loadBulletin(access, bulletinId))?.state : undefined;
  const found: Found = {
    entries: state ? await entryFacts(access, state.entries) : [],
    masthead: bulletin ? mastheadOf(bulletin) : noMasthead,
  };
  const candidate = state?.status === 'assembling' ? await candidateFact(access, asked.articleId) : undefined;
  const print = state
    ? await findPrint(access, id, toPrint(state, found, noticeOf(state, asked)).fingerprint)
    : undefined;
  return {
    ...found,
    deskId: state?.deskId ?? bulletin?.deskId ?? '',
    ...(bulletin?.status === 'running'
      ? { bulletin: { distribution: bulletin.distribution, copies: bulletin.copies } }
      : {}),
    ...(candidate ? { candidate } : {}),
    ...(asked.fingerprint ? { seenFingerprint: asked.fingerprint } : {}),
    ...(print ? { print } : {}),
  };
}

/** Words given to an issue that readers have are its notice of correction, or of its recall, which prints nothing. */
const noticeOf = (issue: Issue, { words }: Asked): string | undefined =>
  issue.status === 'released' || issue.status === 'corrected' ? words : undefined;

async function candidateFact(access: Access, articleId: string | undefined): Promise<IssueFacts['candidate']> {
  if (articleId === undefined) return undefined;
  return access.db
    .selectFrom('newsroom.article')
    .select(['desk_id as deskId', 'title', 'status'])
    .where('org_id', '=', access.orgId)
    .where('id', '=', articleId)
    .executeTakeFirst();
}
