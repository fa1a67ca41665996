/** Sessions: opened by a sign-in, ended by signing out, by idleness, by age, or with the password. */
import type { OrgId, PersonId } from '#kernel/ids.ts';
import type { Db, Trx } from '#platform/db/index.ts';
import { newToken, sha256 } from './secrets.ts';

export const sessionLimits = { idleMinutes: 120, absoluteHours: 12 } as const;

export interface Session {
  readonly orgId: OrgId;
  readonly personId: PersonId;
}

const before = (now: string, milliseconds: number): string => new Date(Date.parse(now) - milliseconds).toISOString();
const minute = 60_000;
const oldestSeen = (now: string): string => before(now, sessionLimits.idleMinutes * minute);
const oldestOpened = (now: string): string => before(now, sessionLimits.absoluteHours * 60 * minute);

/** Opens a session and returns its token, which is kept nowhere but with the person. */
export async function openSession(db: Trx, { orgId, personId }: Session, now: string): Promise<string> {
  const token = newToken();
  await db
    .insertInto('platform.session')
    .values({ org_id: orgId, token_hash: sha256(token), person_id: personId, opened_at: now, seen_at: now })
    .execute();
  return token;
}

/** Whose session the token is; undefined when it has ended or the account is disabled. */
export async function sessionOf(db: Db, token: string, now: string): Promise<Session | undefined> {
  const token_hash = sha256(token);
  const row = await db
    .selectFrom('platform.session as s')
    .innerJoin('platform.account as a', (j) =>
      j.onRef('a.org_id', '=', 's.org_id').onRef('a.person_id', '=', 's.person_id'),
    )
    .select(['s.org_id', 's.person_id', 's.seen_at'])
    .where('s.token_hash', '=', token_hash)
    .where('a.enabled', '=', true)
    .where('s.seen_at', '>', oldestSeen(now))
    .where('s.opened_at', '>', oldestOpened(now))
    .executeTakeFirst();
  if (!row) return undefined;
  // Once a minute is exact enough and spares a write on every page.
  if (row.seen_at <= before(now, minute)) {
    await db
      .updateTable('platform.session')
      .set({ seen_at: now })
      .where('org_id', '=', row.org_id)
      .where('token_hash', '=', token_hash)
      .execute();
  }
  return { orgId: row.org_id, personId: row.person_id };
}

export async function signOut(db: Db, token: string): Promise<void> {
  await db.deleteFrom('platform.session').where('token_hash', '=', sha256(token)).execute();
}

export async function endSessions(db: Db | Trx, { orgId, personId }: Session): Promise<void> {
  await db.deleteFrom('platform.session').where('org_id', '=', orgId).where('person_id', '=', personId).execute();
}

/** Removes what has ended; for a job now and then. */
export async function removeEndedSessions(db: Db, now: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('platform.session')
    .where((e) => e.or([e('seen_at', '<=', oldestSeen(now)), e('opened_at', '<=', oldestOpened(now))]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
