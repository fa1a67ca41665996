/** While rules in force cannot be read the book waits, so no period is locked on it. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testHouse } from '../../../../tests/support/house.ts';
import { putInForce } from '../../../../tests/support/scoring.ts';
import { statementThing } from './statement.store.ts';

test('no period is locked while rules in force cannot be read', async () => {
  const house = await testHouse();
  const id = await putInForce(house);
  house.clock.set('2026-04-02T02:00:00.000Z');
  const lock = () =>
    house.attempt('editor', statementThing, { action: 'lock', input: { deskId: house.units.city, period: '2026-03' } });
  await sql`update scoring.rule_set set source = source || ${'\nunknown_key: 1\n'} where id = ${id}`.execute(
    house.access.db,
  );
  expect(await lock()).toMatchObject({
    ok: false,
    refusals: expect.arrayContaining([expect.objectContaining({ code: 'rules_unreadable' })]),
  });
  await sql`update scoring.rule_set set source = replace(source, ${'\nunknown_key: 1\n'}, '') where id = ${id}`.execute(
    house.access.db,
  );
  expect((await lock()).ok).toBe(true);
  await house.close();
});
