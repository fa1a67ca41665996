/** Accounts: the user name, the password's hash, whether the door is open at all. */

import type { OrgId, PersonId } from '#kernel/ids.ts';
import { plainText } from '#kernel/plain-text.ts';
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { type Db, inTransaction, type Trx } from '#platform/db/index.ts';
import { passwordFaults } from './password-policy.ts';
import { hashPassword, passwordMatches, sha256 } from './secrets.ts';
import { endSessions } from './sessions.store.ts';

export interface AccountKey {
  readonly orgId: OrgId;
  readonly personId: PersonId;
}

/** As it is looked up: without regard to case, width and blanks around it. */
export const normalUserName = (text: string): string => plainText(text).normalize('NFKC').trim().toLowerCase();

/** Makes the account or brings it up to date; a disabled one loses its sessions at once. */
export async function keepAccount(
  db: Trx,
  { orgId, personId, userName, enabled }: AccountKey & { userName: string; enabled: boolean },
): Promise<void> {
  const values = { user_name: normalUserName(userName), enabled };
  await db
    .insertInto('platform.account')
    .values({ org_id: orgId, person_id: personId, ...values, password_hash: null, password_set_at: null })
    .onConflict((c) => c.columns(['org_id', 'person_id']).doUpdateSet(values))
    .execute();
  if (!enabled) await endSessions(db, { orgId, personId });
}

/** Whether somebody else in the installation bears the name. */
export async function isUserNameTaken(db: Db | Trx, userName: string, except?: PersonId): Promise<boolean> {
  const found = await db
    .selectFrom('platform.account')
    .select('person_id')
    .where('user_name', '=', normalUserName(userName))
    .executeTakeFirst();
  return found !== undefined && found.person_id !== except;
}

const accountRow = (db: Db | Trx, { orgId, personId }: AccountKey) =>
  db
    .selectFrom('platform.account')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .executeTakeFirst();

export interface NewPassword extends AccountKey {
  readonly password: string;
  readonly now: string;
}

/** Sets the password, ends every session and lifts a lock. Refused with the policy's reasons, or `not_found`. */
export async function setPassword(db: Db | Trx, { password, now, ...key }: NewPassword): Promise<Result<void>> {
  const account = await accountRow(db, key);
  if (!account) return refused(refusal('not_found'));
  const faults = passwordFaults(password, account.user_name);
  if (faults.length > 0) return refused(...faults);
  const password_hash = await hashPassword(password);
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('platform.account')
      .set({ password_hash, password_set_at: now })
      .where('org_id', '=', key.orgId)
      .where('person_id', '=', key.personId)
      .execute();
    await endSessions(trx, key);
    await trx.deleteFrom('platform.sign_in_guard').where('name_hash', '=', sha256(account.user_name)).execute();
  });
  return ok(undefined);
}

/** A person's own change of password: the present one must be right. */
export async function changePassword(
  db: Db,
  { current, ...next }: NewPassword & { current: string },
): Promise<Result<void>> {
  const account = await accountRow(db, next);
  if (!(await passwordMatches(account?.password_hash, current))) {
    return refused({ ...refusal('current_password_wrong'), field: 'current' });
  }
  return setPassword(db, next);
}
