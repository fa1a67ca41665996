import { afterAll, expect, test } from 'vitest';
import { testHouse } from '../../../tests/support/house.ts';
import { registerReport } from '../../../tests/support/records.ts';
import { expectReplays } from '../../../tests/support/replay.ts';
import { claimMinutes } from './claim-minutes.queries.ts';

const house = await testHouse();
afterAll(async () => {
  await expectReplays(house.access);
  await house.close();
});

test('a claim lasts as long as the desk has set, fifteen minutes until then', async () => {
  const id = await registerReport(house);
  const lasting = () => claimMinutes(house.access, { thing: 'report', id });
  expect(await lasting()).toBe(15);
  const desk = `/units/${house.units.city}`;
  const administrator = await house.as('systemAdministrator');
  expect(await administrator.page(desk)).toContain('15分钟');
  for (const claimMinutes of ['', '0', '481', '2.5', '一刻钟']) {
    const refused = await administrator.post(`${desk}/set_claim_minutes`, { claimMinutes });
    expect([refused.status, (await refused.text()).includes('请填1至480之间的整数')]).toEqual([422, true]);
  }
  expect((await administrator.post(`${desk}/set_claim_minutes`, { claimMinutes: '40' })).status).toBe(303);
  expect(await lasting()).toBe(40);
  expect(await administrator.page(desk)).toContain('认领时限设为40分钟');
  const editor = await house.as('editor');
  await editor.post(`/claims/report/${id}`);
  const claim = house.access.db.selectFrom('platform.claim').select('idle_minutes').where('thing_id', '=', id);
  expect((await claim.executeTakeFirst())?.idle_minutes).toBe(40);
  expect((await editor.post(`${desk}/set_claim_minutes`, { claimMinutes: '5' })).status).toBe(403);
});
