/** One act on many records, by a machine: each for itself, told apart in the answer, done once however often it is sent. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsOf } from '#platform/event-log/index.ts';
import { portion } from '#platform/http/index.ts';
import { codesOf, type Machine, machine } from '../../support/api.ts';
import { type TestHouse, testHouse } from '../../support/house.ts';
import { fileReport, registerReport } from '../../support/records.ts';
import { expectReplays } from '../../support/replay.ts';
import { changingNothing } from '../../support/unchanged.ts';

let house: TestHouse;
let api: Machine;
beforeAll(async () => {
  house = await testHouse();
  api = await machine(house, 'editor');
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const gone = '0199a000-0000-7000-8000-00000000dead';
const typesOf = async (id: string) => (await eventsOf(house.access, id)).map(({ type }) => type);

test('what can be done is done, each with its own event; the rest is left with its reasons', async () => {
  const [first, second] = [await fileReport(house), await fileReport(house)];
  const registered = await registerReport(house);
  const answer = await api.post('/screening/bulk/register', { ids: [registered, first, gone, second] });
  expect(answer.status).toBe(200);
  expect(answer.body.done).toEqual([
    { id: first, version: expect.any(Number) },
    { id: second, version: expect.any(Number) },
  ]);
  expect(answer.body.left).toMatchObject([
    { id: registered, refusals: [{ code: 'wrong_status', message: expect.stringContaining('已登记') }] },
    { id: gone, refusals: [{ code: 'not_found' }] },
  ]);
  expect((await typesOf(first)).at(-1)).toBe('report.registered');
});

test('the same key does nothing twice, and goes on where it was broken off', async () => {
  const ids = [await registerReport(house), await registerReport(house)];
  const input = { words: '同类材料待汇总。' };
  const hold = (some: readonly string[]) =>
    api.post('/screening/bulk/hold', { ids: some, input }, { 'idempotency-key': 'hold-august' });
  await hold(ids.slice(0, 1));
  const again = await hold(ids);
  expect(again.body.done.map(({ id }: { id: string }) => id)).toEqual(ids);
  for (const id of ids) expect((await typesOf(id)).filter((type) => type === 'report.held')).toHaveLength(1);
});

test('what was said badly is left for each record, and nothing is changed', async () => {
  const id = await registerReport(house);
  const answer = await changingNothing(house.services.db, () =>
    api.post('/screening/bulk/decline', { ids: [id], input: { reason: 'old_news', words: ' ' } }),
  );
  expect(answer.body).toMatchObject({ done: [], left: [{ id, refusals: [{ field: 'words' }] }] });
});

test('another act, too many records at once, one twice, and too long a key are refused', async () => {
  const id = await registerReport(house);
  const tooMany = Array.from({ length: portion + 1 }, (_, n) => `${gone.slice(0, -3)}${String(n).padStart(3, '0')}`);
  for (const ids of [[], tooMany, [id, id], ['x']])
    expect((await api.post('/screening/bulk/hold', { ids, input: { words: '留存。' } })).status).toBe(422);
  const key = { 'idempotency-key': 'k'.repeat(164) };
  expect(codesOf(await api.post('/screening/bulk/register', { ids: [id] }, key))).toEqual(['idempotency_key_too_long']);
  expect((await api.post('/screening/bulk/take_up', { ids: [id] })).status).toBe(404);
});

test('who may not do it is refused for each; an article goes the same way', async () => {
  const id = await fileReport(house);
  const unit = await machine(house, 'correspondent');
  const answer = await unit.post('/screening/bulk/register', { ids: [id] });
  expect(answer.body).toMatchObject({ done: [], left: [{ id, refusals: [{ code: 'not_your_role' }] }] });
  const none = await api.post('/articles/bulk/send_to_check', { ids: [gone] });
  expect(none.body).toMatchObject({ done: [], left: [{ id: gone, refusals: [{ code: 'not_found' }] }] });
});
