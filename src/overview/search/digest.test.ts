import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { houseActor } from '#app/house-actor.ts';
import { runDueJobs } from '#platform/jobs/index.ts';
import type { Client } from '../../../tests/support/client.ts';
import { type TestHouse, testHouse } from '../../../tests/support/house.ts';
import { fileReport, fromCounty } from '../../../tests/support/records.ts';
import { expectReplays } from '../../../tests/support/replay.ts';
import { citrusText, liftText } from '../../../tests/support/texts.ts';
import { drawUpDigests } from './digest.jobs.ts';
import { digestsFor } from './digest.store.ts';
import { stretchOf } from './digest.ts';

let house: TestHouse;
let editor: Client;
beforeAll(async () => {
  house = await testHouse();
  editor = await house.as('editor');
});
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

const failures: unknown[] = [];
const morning = () =>
  runDueJobs(house.services, {
    all: [drawUpDigests],
    orgs: async () => [house.access.orgId],
    actor: (orgId) => houseActor(orgId, house.services.newId()),
    failed: (_, __, error) => failures.push(error),
  });
const digests = async (who: 'editor' | 'secondEditor' | 'countyEditor' = 'editor') =>
  (await digestsFor(house.access, (await house.actor(who)).personId, {})).lines.map((d) => [d.name, d.day, d.total]);
const citrus = (title: string) => fileReport(house, { ...fromCounty(house), text: { ...citrusText, title } });

test('a weekly stretch is due on Mondays, a daily one every morning', () => {
  expect(stretchOf('daily', '2026-03-03')).toEqual({
    since: '2026-03-01T23:00:00.000Z',
    until: '2026-03-02T23:00:00.000Z',
  });
  expect(stretchOf('weekly', '2026-03-03')).toBeUndefined();
  expect(stretchOf('weekly', '2026-03-09')).toMatchObject({ since: '2026-03-01T23:00:00.000Z' });
});

describe('in the morning', () => {
  test('what came in is summed up for whoever asked, once, and they are told', async () => {
    house.clock.set('2026-03-03T01:00:00.000Z');
    await morning();
    await editor.post('/search/saved', { name: '柑橘', query: 'q=柑橘', digest: 'daily' });
    await editor.post('/search/saved', { name: '柑橘周报', query: 'q=柑橘', digest: 'weekly' });
    await editor.post('/search/saved', { name: '电梯', query: 'q=电梯', digest: 'daily' });
    await (await house.as('secondEditor')).post('/search/saved', { name: '柑橘', query: 'q=柑橘' });
    await (await house.as('countyEditor')).post('/search/saved', { name: '柑橘', query: 'q=柑橘', digest: 'daily' });
    await citrus('柑橘冷库又有新情况');
    house.clock.set('2026-03-04T00:00:00.000Z');
    await Promise.all([morning(), morning()]);
    await morning();
    expect(failures).toEqual([]);
    expect(await digests()).toEqual([['柑橘', '2026-03-04', 1]]);
    expect([await digests('secondEditor'), await digests('countyEditor')]).toEqual([[], []]);
    expect(await editor.page('/today?view=notices')).toContain('常用查找“柑橘”的摘要：新1条');
    const list = await editor.page('/search/digests');
    const id = /\/search\/digests\/([0-9a-f-]{36})/.exec(list)?.[1];
    expect(await editor.page(`/search/digests/${id}`)).toContain('冷库又有新情况');
    expect((await (await house.as('secondEditor')).get(`/search/digests/${id}`)).status).toBe(404);
  });

  test('mornings that were missed are made up for, each with its own stretch, and Monday has the week', async () => {
    house.clock.set('2026-03-05T03:00:00.000Z');
    await citrus('五日的柑橘');
    house.clock.set('2026-03-06T22:00:00.000Z');
    await citrus('七日清早的柑橘');
    await fileReport(house, { text: liftText });
    house.clock.set('2026-03-09T02:00:00.000Z');
    await morning();
    expect(failures).toEqual([]);
    const made = await digests();
    expect(made.filter(([name]) => name === '柑橘')).toEqual([
      ['柑橘', '2026-03-07', 1],
      ['柑橘', '2026-03-06', 1],
      ['柑橘', '2026-03-04', 1],
    ]);
    expect(made).toContainEqual(['电梯', '2026-03-07', 1]);
    expect(made).toContainEqual(['柑橘周报', '2026-03-09', 3]);
  });

  test('a wish is changed, and a search that is gone is summed up no more', async () => {
    const page = await editor.page('/search');
    const ids = [...page.matchAll(/\/search\/saved\/([0-9a-f-]{36})\/digest/g)].map((found) => found[1]);
    await editor.post(`/search/saved/${ids[0]}/digest`, { digest: 'none' });
    await editor.post(`/search/saved/${ids[2]}/forget`);
    await citrus('十日的柑橘');
    const before = await digests();
    house.clock.set('2026-03-10T02:00:00.000Z');
    await morning();
    expect(await digests()).toEqual(before);
  });
});
