/** The notices: a page at a time, and all of them marked at once. */
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { testHouse } from '../../../tests/support/house.ts';
import { countUnread } from './notice.store.ts';

const house = await testHouse();
afterAll(() => house.close());

test('of sixty notices fifty are shown, ten on the next page; all that were there are marked, what came since is not', async () => {
  const reader = await house.actor('correspondent');
  const told = Array.from({ length: 60 }, (_, n) => ({
    org_id: house.access.orgId,
    id: v7({ msecs: 1_700_000_000_000 + n }),
    person_id: reader.personId,
    event_id: v7(),
    kind: 'report_held' as const,
    title: `来稿${n}号`,
    words: '',
    href: '/reports',
    needs_me: false,
    at: house.clock.now(),
    read_at: null,
  }));
  await house.services.db.insertInto('overview.notice').values(told).execute();
  const correspondent = await house.as('correspondent');
  const first = await correspondent.page('/today?view=notices');
  expect(first).toContain('来稿59号');
  expect(first).not.toContain('来稿9号');
  const further = first.match(/\/today\?view=notices&amp;after=[0-9a-f-]+/)?.[0].replace('&amp;', '&') ?? '';
  expect(await correspondent.page(further)).toContain('来稿9号');
  const newest = first.match(/name="newest" value="([^"]+)"/)?.[1] ?? '';
  await sql`update overview.notice set id = ${v7()} where id = ${told[0]?.id}`.execute(house.services.db);
  await correspondent.post('/today/read', { newest });
  expect(await countUnread(house.access, reader.personId)).toBe(1);
});
