import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '../../../tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import {
  changePassword,
  createToken,
  endSessions,
  keepAccount,
  removeEndedSessions,
  revokeToken,
  sessionOf,
  setPassword,
  signIn,
  signOut,
  tokenOwner,
  tokensOf,
} from './index.ts';

const orgId = '0199a000-0000-7000-8000-000000000001';
const password = '青岚江边有棵老樟树呀';
let database: TestDatabase;
let clock = testClock();
let address = '';
let userName = '';
let key = { orgId, personId: '' };

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  clock = testClock();
  address = `10.0.0.${Math.floor(Math.random() * 1e9)}`;
  key = { orgId, personId: randomUUID() };
  userName = `lin${key.personId.slice(0, 8)}`;
  await setAccount(true);
  expect(await setPassword(database.write, { ...key, password, now: clock.now() })).toMatchObject({ ok: true });
});

const setAccount = (enabled: boolean) =>
  database.write.transaction().execute((trx) => keepAccount(trx, { ...key, userName, enabled }));
const enter = (given = password, name = userName) =>
  signIn(database.write, { userName: name, password: given, address, now: clock.now() });
const codeOf = async (attempt: ReturnType<typeof enter>) => {
  const result = await attempt;
  return result.ok ? 'ok' : result.refusals[0]?.code;
};
const tokenOf = async () => {
  const result = await enter();
  if (!result.ok) throw new Error(result.refusals[0]?.code);
  return result.value.token;
};
const who = (token: string) => sessionOf(database.write, token, clock.now());

describe('signing in', () => {
  it('opens a session and keeps neither password nor token', async () => {
    const token = await tokenOf();
    expect(await who(token)).toEqual(key);
    const rows = await database.write.selectFrom('platform.session').selectAll().execute();
    const accounts = await database.write.selectFrom('platform.account').selectAll().execute();
    expect(JSON.stringify([rows, accounts])).not.toContain(token);
    expect(JSON.stringify(accounts)).not.toContain(password);
  });

  it('takes the name in any case and width', async () => {
    expect(await codeOf(enter(password, ` ${userName.toUpperCase().replace('L', 'Ｌ')} `))).toBe('ok');
  });

  it('answers an unknown name as a wrong password', async () => {
    const wrong = await enter('not this one at all');
    const unknown = await enter(password, `nobody${userName}`);
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ ok: false, refusals: [{ code: 'wrong_credentials' }] });
  });

  it('takes as long for an unknown name', async () => {
    const time = async (name: string) => {
      const start = performance.now();
      await enter('not this one at all', name);
      return performance.now() - start;
    };
    await time(`warm${userName}`);
    const [known, unknown] = [await time(userName), await time(`nobody${userName}`)];
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it('does not open for an account without a password, nor for a disabled one', async () => {
    await setAccount(false);
    expect(await codeOf(enter())).toBe('account_disabled');
    expect(await codeOf(enter('not this one at all'))).toBe('wrong_credentials');
    key = { orgId, personId: randomUUID() };
    userName = `new${userName}`;
    await setAccount(true);
    expect(await codeOf(enter(''))).toBe('wrong_credentials');
  });
});

describe('lock-out', () => {
  const failTimes = async (times: number, name = userName) => {
    for (let i = 0; i < times; i++) await enter('not this one at all', name);
  };

  it('locks at the fifth wrong password for 15 minutes, right password or not', async () => {
    await failTimes(4);
    expect(await codeOf(enter('not this one at all'))).toBe('account_locked');
    expect(await enter()).toMatchObject({ refusals: [{ code: 'account_locked', params: { minutes: 15 } }] });
    clock.advance({ minutes: 14, seconds: 59 });
    expect(await codeOf(enter())).toBe('account_locked');
    clock.advance({ seconds: 1 });
    expect(await codeOf(enter())).toBe('ok');
  });

  it('locks a name that nobody bears alike', async () => {
    await failTimes(5, `nobody${userName}`);
    expect(await codeOf(enter(password, `nobody${userName}`))).toBe('account_locked');
  });

  it('forgets wrong tries after a right one, and after a day', async () => {
    await failTimes(4);
    expect(await codeOf(enter())).toBe('ok');
    await failTimes(4);
    clock.advance({ days: 1 });
    await failTimes(1);
    expect(await codeOf(enter())).toBe('ok');
  });

  it('lets no more than five of many simultaneous guesses be looked at', async () => {
    const guesses = Array.from({ length: 12 }, (_, i) => `guess number ${i} of it`);
    await Promise.all(guesses.map((guess) => codeOf(enter(guess))));
    const looked = await database.write
      .selectFrom('platform.sign_in_failure')
      .select('id')
      .where('address', '=', address)
      .where('reason', '=', 'wrong_password')
      .execute();
    expect(looked).toHaveLength(5);
    expect(await codeOf(enter())).toBe('account_locked');
  });

  it('ends with a new password', async () => {
    await failTimes(5);
    await setPassword(database.write, { ...key, password: 'a brand new one 88', now: clock.now() });
    expect(await codeOf(enter('a brand new one 88'))).toBe('ok');
  });

  it('refuses an address that fails too often under ever new names', async () => {
    await database.write
      .insertInto('platform.sign_in_failure')
      .values(
        Array.from({ length: 50 }, (_, i) => ({
          name_hash: `${i}`,
          at: clock.now(),
          id: randomUUID(),
          org_id: null,
          person_id: null,
          address,
          reason: 'unknown_user' as const,
        })),
      )
      .execute();
    expect(await codeOf(enter())).toBe('too_many_from_address');
    clock.advance({ minutes: 16 });
    expect(await codeOf(enter())).toBe('ok');
  });

  it('records failures only', async () => {
    await enter();
    await failTimes(1);
    await failTimes(1, `nobody${userName}`);
    const rows = await database.write
      .selectFrom('platform.sign_in_failure')
      .selectAll()
      .where('address', '=', address)
      .execute();
    expect(rows.map((r) => [r.reason, r.person_id]).sort()).toEqual([
      ['unknown_user', null],
      ['wrong_password', key.personId],
    ]);
    expect(JSON.stringify(rows)).not.toContain(userName);
  });
});

describe('sessions', () => {
  it('end by signing out, alone', async () => {
    const [first, second] = [await tokenOf(), await tokenOf()];
    await signOut(database.write, first);
    expect([await who(first), await who(second)]).toEqual([undefined, key]);
  });

  it('end after two idle hours', async () => {
    const token = await tokenOf();
    clock.advance({ minutes: 119 });
    expect(await who(token)).toEqual(key);
    clock.advance({ minutes: 119 });
    expect(await who(token)).toEqual(key);
    clock.advance({ minutes: 120 });
    expect(await who(token)).toBeUndefined();
  });

  it('end after twelve hours however busy', async () => {
    const token = await tokenOf();
    for (let i = 0; i < 11; i++) {
      clock.advance({ hours: 1 });
      expect(await who(token)).toEqual(key);
    }
    clock.advance({ hours: 1 });
    expect(await who(token)).toBeUndefined();
    expect(await removeEndedSessions(database.write, clock.now())).toBeGreaterThan(0);
  });

  it('end with a new password, with the account, and all at once', async () => {
    const first = await tokenOf();
    const next = { ...key, current: password, password: 'a brand new one 88', now: clock.now() };
    expect(await changePassword(database.write, { ...next, current: 'wrong one, sorry' })).toMatchObject({
      refusals: [{ code: 'current_password_wrong', field: 'current' }],
    });
    expect(await who(first)).toEqual(key);
    expect(await changePassword(database.write, next)).toMatchObject({ ok: true });
    expect(await who(first)).toBeUndefined();

    await setPassword(database.write, { ...key, password, now: clock.now() });
    const second = await tokenOf();
    await setAccount(false);
    await setAccount(true);
    expect(await who(second)).toBeUndefined();

    const third = await tokenOf();
    await endSessions(database.write, key);
    expect(await who(third)).toBeUndefined();
  });

  it('cannot be guessed or taken from the table', async () => {
    await tokenOf();
    const rows = await database.write.selectFrom('platform.session').select('token_hash').execute();
    for (const { token_hash } of rows) expect(await who(token_hash)).toBeUndefined();
    expect(await who('')).toBeUndefined();
  });
});

it('a weak password is refused and changes nothing', async () => {
  const refused = await setPassword(database.write, { ...key, password: 'aaaaaaaaaa', now: clock.now() });
  expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'password_too_simple' }] });
  expect(await codeOf(enter())).toBe('ok');
});

describe('API tokens', () => {
  const create = (expiresAt = '2026-06-01T00:00:00.000Z', name = '报表导出') =>
    createToken(database.write, { ...key, id: randomUUID(), name, expiresAt, now: clock.now() });
  const made = async () => {
    const result = await create();
    if (!result.ok) throw new Error(result.refusals[0]?.code);
    return result.value;
  };
  const owner = (token: string) => tokenOwner(database.write, token, clock.now());

  it('stand for the person until revoked', async () => {
    const { id, token } = await made();
    expect(token).toMatch(/^hs_[\w-]{43}$/);
    expect(await owner(token)).toEqual(key);
    expect(await revokeToken(database.write, { ...key, personId: randomUUID(), id, now: clock.now() })).toBe(false);
    expect(await revokeToken(database.write, { ...key, id, now: clock.now() })).toBe(true);
    expect(await owner(token)).toBeUndefined();
    expect(await tokensOf(database.write, key)).toMatchObject([{ id, name: '报表导出', revokedAt: clock.now() }]);
  });

  it('end on their day and with the account', async () => {
    const { token } = await made();
    await setAccount(false);
    expect(await owner(token)).toBeUndefined();
    await setAccount(true);
    clock.set('2026-05-31T23:59:59.000Z');
    expect(await owner(token)).toEqual(key);
    clock.set('2026-06-01T00:00:00.000Z');
    expect(await owner(token)).toBeUndefined();
  });

  it('need a purpose, an end within a year and an enabled account', async () => {
    expect(await create('2026-01-01T00:00:00.000Z')).toMatchObject({ refusals: [{ code: 'token_expiry' }] });
    expect(await create('2028-01-01T00:00:00.000Z')).toMatchObject({ refusals: [{ code: 'token_expiry' }] });
    expect(await create('tomorrow')).toMatchObject({ refusals: [{ code: 'token_expiry' }] });
    expect(await create(undefined, ' ')).toMatchObject({ refusals: [{ code: 'token_name_missing' }] });
    await setAccount(false);
    expect(await create()).toMatchObject({ refusals: [{ code: 'account_disabled' }] });
  });

  it('are not sessions, nor sessions tokens', async () => {
    expect(await who((await made()).token)).toBeUndefined();
    expect(await owner(await tokenOf())).toBeUndefined();
  });
});
