/** Tokens by which a machine acts as a person: shown once, kept as a hash, with an end. */

import type { Id } from '#kernel/ids.ts';
import { refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import type { Db } from '#platform/db/index.ts';
import type { AccountKey } from './accounts.store.ts';
import { newToken, sha256 } from './secrets.ts';
import type { Session } from './sessions.store.ts';

export type ApiTokenId = Id<'api_token'>;
export const longestTokenDays = 366;

/** Known at a glance, and by scanners of leaked secrets. */
const mark = 'hs_';

export interface NewApiToken extends AccountKey {
  readonly id: ApiTokenId;
  /** What it is for, in words. */
  readonly name: string;
  readonly expiresAt: string;
  readonly now: string;
}

export interface ApiToken {
  readonly id: ApiTokenId;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt?: string;
}

/** Refused as `token_name_missing`, `token_expiry` or `account_disabled`. */
export async function createToken(db: Db, input: NewApiToken): Promise<Result<{ id: ApiTokenId; token: string }>> {
  const { orgId, personId, id, now, expiresAt } = input;
  const name = input.name.trim();
  if (name === '' || name.length > 60) return refused({ ...refusal('token_name_missing'), field: 'name' });
  const life = Date.parse(expiresAt) - Date.parse(now);
  if (!(life > 0 && life <= longestTokenDays * 86_400_000)) {
    return refused({ ...refusal('token_expiry', { days: longestTokenDays }), field: 'expiresAt' });
  }
  const account = await db
    .selectFrom('platform.account')
    .select('enabled')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!account?.enabled) return refused(refusal('account_disabled'));
  const token = `${mark}${newToken()}`;
  const row = { org_id: orgId, id, person_id: personId, name, token_hash: sha256(token) };
  await db
    .insertInto('platform.api_token')
    .values({ ...row, created_at: now, expires_at: expiresAt, revoked_at: null })
    .execute();
  return ok({ id, token });
}

/** Whom the token stands for; undefined when unknown, revoked, expired, or the account is disabled. */
export async function tokenOwner(db: Db, token: string, now: string): Promise<Session | undefined> {
  if (!token.startsWith(mark)) return undefined;
  const row = await db
    .selectFrom('platform.api_token as t')
    .innerJoin('platform.account as a', (j) =>
      j.onRef('a.org_id', '=', 't.org_id').onRef('a.person_id', '=', 't.person_id'),
    )
    .select(['t.org_id', 't.person_id'])
    .where('t.token_hash', '=', sha256(token))
    .where('t.revoked_at', 'is', null)
    .where('t.expires_at', '>', now)
    .where('a.enabled', '=', true)
    .executeTakeFirst();
  return row && { orgId: row.org_id, personId: row.person_id };
}

/** Newest first. */
export async function tokensOf(db: Db, { orgId, personId }: AccountKey): Promise<ApiToken[]> {
  const rows = await db
    .selectFrom('platform.api_token')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    createdAt: r.created_at,
    expiresAt: r.expires_at,
    ...(r.revoked_at !== null ? { revokedAt: r.revoked_at } : {}),
  }));
}

/** Whether there was such a token of this person to revoke. */
export async function revokeToken(db: Db, key: AccountKey & { id: ApiTokenId; now: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('platform.api_token')
    .set({ revoked_at: key.now })
    .where('org_id', '=', key.orgId)
    .where('id', '=', key.id)
    .where('person_id', '=', key.personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
