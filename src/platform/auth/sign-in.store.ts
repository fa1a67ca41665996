/**
 * Signing in. A try is counted before the password is looked at, so that many at once gain nothing; an unknown name and a
 * wrong password take the same time, get the same answer and lock alike. Only failures are recorded.
 */
import { randomUUID } from 'node:crypto';
import { type Refusal, refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { type Db, inTransaction, type Trx } from '#platform/db/index.ts';
import { normalUserName } from './accounts.store.ts';
import type { AccountRow, SignInFailureReason, SignInGuardRow } from './auth.tables.ts';
import { passwordMatches, sha256 } from './secrets.ts';
import { openSession, type Session } from './sessions.store.ts';

export const signInLimits = {
  /** Wrong passwords in a row that lock a name, and for how long. */
  tries: 5,
  lockMinutes: 15,
  /** Failures from one address within these minutes; a whole office may share one. */
  addressFailures: 50,
  addressMinutes: 15,
  /** A row of wrong passwords is forgotten after so long. */
  forgetHours: 24,
} as const;

export interface SignIn {
  readonly userName: string;
  readonly password: string;
  /** The client's network address as the server saw it. */
  readonly address: string;
  readonly now: string;
}

export interface SignedIn extends Session {
  readonly token: string;
}

/** Refused as `wrong_credentials`, `account_disabled`, or with the `minutes` to wait, `account_locked` or `too_many_from_address`. */
export async function signIn(db: Db, attempt: SignIn): Promise<Result<SignedIn>> {
  const userName = normalUserName(attempt.userName);
  const named = { ...attempt, nameHash: sha256(userName) };
  if (await addressIsSpent(db, attempt)) {
    return fail(db, named, 'address_limit', refusal('too_many_from_address', { minutes: signInLimits.addressMinutes }));
  }
  const { lockedUntil, lockedAfter } = await countTry(db, named);
  if (lockedUntil !== undefined) return fail(db, named, 'locked', locked(lockedUntil, attempt.now));
  const account = await accountNamed(db, userName);
  if (!(await passwordMatches(account?.password_hash, attempt.password))) {
    const answer = lockedAfter === undefined ? refusal('wrong_credentials') : locked(lockedAfter, attempt.now);
    return fail(db, named, account ? 'wrong_password' : 'unknown_user', answer, account);
  }
  if (!account?.enabled) return fail(db, named, 'disabled', refusal('account_disabled'), account);
  const session = { orgId: account.org_id, personId: account.person_id };
  const token = await inTransaction(db, async (trx) => {
    await trx.deleteFrom('platform.sign_in_guard').where('name_hash', '=', named.nameHash).execute();
    return openSession(trx, session, attempt.now);
  });
  return ok({ ...session, token });
}

const accountNamed = (db: Db, userName: string): Promise<AccountRow | undefined> =>
  db.selectFrom('platform.account').selectAll().where('user_name', '=', userName).executeTakeFirst();

const locked = (until: string, now: string): Refusal =>
  refusal('account_locked', { minutes: minutesUntil(until, now) });
const later = (now: string, minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const minutesUntil = (end: string, now: string): number =>
  Math.max(1, Math.ceil((Date.parse(end) - Date.parse(now)) / 60_000));

async function addressIsSpent(db: Db, { address, now }: SignIn): Promise<boolean> {
  const { count } = await db
    .selectFrom('platform.sign_in_failure')
    .select((e) => e.fn.countAll().as('count'))
    .where('address', '=', address)
    .where('at', '>', later(now, -signInLimits.addressMinutes))
    .where('reason', '<>', 'address_limit')
    .executeTakeFirstOrThrow();
  return Number(count) >= signInLimits.addressFailures;
}

interface Counted {
  /** The name was locked before this try. */
  readonly lockedUntil?: string;
  /** It will be locked if this try, the last one allowed, is wrong. */
  readonly lockedAfter?: string;
}

async function countTry(db: Db, { nameHash, now }: { nameHash: string; now: string }): Promise<Counted> {
  return inTransaction(db, async (trx) => {
    const before = await lockGuard(trx, nameHash, now);
    if (before.locked_until !== null && before.locked_until > now) return { lockedUntil: before.locked_until };
    const forgotten = before.locked_until !== null || before.last_try_at <= later(now, -signInLimits.forgetHours * 60);
    const tries = (forgotten ? 0 : before.tries) + 1;
    const locked_until = tries >= signInLimits.tries ? later(now, signInLimits.lockMinutes) : null;
    await trx
      .updateTable('platform.sign_in_guard')
      .set({ tries, last_try_at: now, locked_until })
      .where('name_hash', '=', nameHash)
      .execute();
    return locked_until === null ? {} : { lockedAfter: locked_until };
  });
}

/** The update that changes nothing locks the row, whether it was there or not. */
const lockGuard = (trx: Trx, name_hash: string, now: string): Promise<SignInGuardRow> =>
  trx
    .insertInto('platform.sign_in_guard')
    .values({ name_hash, tries: 0, last_try_at: now, locked_until: null })
    .onConflict((c) => c.column('name_hash').doUpdateSet({ name_hash }))
    .returningAll()
    .executeTakeFirstOrThrow();

async function fail(
  db: Db,
  { nameHash, address, now }: SignIn & { nameHash: string },
  reason: SignInFailureReason,
  answer: Refusal,
  account?: AccountRow,
): Promise<Result<never>> {
  await db
    .insertInto('platform.sign_in_failure')
    .values({
      name_hash: nameHash,
      at: now,
      id: randomUUID(),
      org_id: account?.org_id ?? null,
      person_id: account?.person_id ?? null,
      address,
      reason,
    })
    .execute();
  return refused(answer);
}
