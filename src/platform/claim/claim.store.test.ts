import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { askFor, claim, claimOf, heldBy, release, releaseAll, seize } from './claim.store.ts';

const database = await testDatabase();
afterAll(() => database.close());
const orgId = v7();
const access = { db: database.write, orgId };
let record: { thing: string; id: string };
beforeEach(() => {
  record = { thing: 'report', id: v7() };
});

const person = (name: string, tab?: string): Actor => ({
  orgId,
  personId: v7(),
  name,
  unitId: orgId,
  appointments: [],
  origin: 'page',
  ...(tab ? { tab } : {}),
});
const inTab = (who: Actor, tab: string): Actor => ({ ...who, tab });
/** As if the holder had done nothing for so long. */
const idle = (minutes: number) =>
  sql`update platform.claim set touched_at = touched_at - make_interval(mins => ${minutes}) where thing_id = ${record.id}`.execute(
    database.write,
  );

it('goes to exactly one of twenty who take it at once, and all are told the same holder', async () => {
  const takers = Array.from({ length: 20 }, (_, n) => person(`编辑${n}`, `window-${n}00000`));
  const standing = await Promise.all(takers.map((taker) => claim(access, record, taker, 15)));
  expect(standing.filter((s) => s.mine)).toHaveLength(1);
  expect(new Set(standing.map((s) => s.personId)).size).toBe(1);
});

it('is kept by its holder and refused to others, who see how long it has been idle', async () => {
  const [lin, lu] = [person('林砚川', 'tab-lin-1'), person('陆岫安', 'tab-lu-01')];
  await claim(access, record, lin, 15);
  await idle(6);
  expect(await heldBy(access, record, lin)).toEqual({});
  expect((await heldBy(access, record, lu)).heldBy).toMatchObject({ name: '林砚川', self: false, idleMinutes: 6 });
  expect(await claim(access, record, lu, 15)).toMatchObject({ mine: false, name: '林砚川' });
  expect(await claim(access, record, lin, 15)).toMatchObject({ mine: true, idleMinutes: 0 });
});

it('is refused to the holder in another window, and shared where a window cannot say which it is', async () => {
  const lin = person('林砚川', 'tab-one-1');
  await claim(access, record, lin, 15);
  expect(await claim(access, record, inTab(lin, 'tab-two-2'), 15)).toMatchObject({ mine: false, self: true });
  const { tab: _, ...scriptless } = lin;
  expect(await claim(access, record, scriptless, 15)).toMatchObject({ mine: true });
});

it('ends by itself, by the clock of the database', async () => {
  const [lin, lu] = [person('林砚川', 'tab-lin-1'), person('陆岫安', 'tab-lu-01')];
  await claim(access, record, lin, 15);
  await idle(14);
  expect(await claim(access, record, lu, 15)).toMatchObject({ mine: false });
  await idle(1);
  expect(await claimOf(access, record, lu)).toBeUndefined();
  expect(await claim(access, record, lu, 15)).toMatchObject({ mine: true, name: '陆岫安' });
});

it('is asked for, taken over, released by its holder only, and ends at sign-out', async () => {
  const [lin, lu] = [person('林砚川', 'tab-lin-1'), person('陆岫安', 'tab-lu-01')];
  await claim(access, record, lin, 15);
  await askFor(access, record, lu);
  expect(await claimOf(access, record, lin)).toMatchObject({ mine: true, askedBy: '陆岫安' });
  await release(access, record, lu);
  expect(await claimOf(access, record, lin)).toBeDefined();
  await seize(access, record, lu);
  expect(await claimOf(access, record, lin)).toMatchObject({ mine: false, name: '陆岫安' });
  expect((await claimOf(access, record, lin))?.askedBy).toBeUndefined();
  await releaseAll(access, lu.personId);
  expect(await claimOf(access, record, lin)).toBeUndefined();
});
