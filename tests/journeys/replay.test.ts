import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportThing } from '#flow/intake/report/index.ts';
import { verifyChain } from '#platform/event-log/index.ts';
import { type TestHouse, testHouse } from '../support/house.ts';
import { expectReplays, replayAll } from '../support/replay.ts';

let house: TestHouse;
let reportId: string;
/** Position of the report's first event, and of the newest event of all. */
let first: number;
let last: number;

beforeAll(async () => {
  house = await testHouse();
  const { units } = house;
  const text = { title: '云桥区夜间公交末班车延时试运行', body: '云桥区自3月起将两条公交线路末班车延至22时30分。' };
  const place = { unitId: units.district, deskId: units.city, genre: 'news' };
  const drafted = await house.act('correspondent', reportThing, { action: 'draft', input: { ...text, ...place } });
  reportId = drafted.id;
  await house.act('correspondent', reportThing, { id: reportId, action: 'submit', input: {} });
  await house.act('approver', reportThing, { id: reportId, action: 'approve', input: { declaration: 'yes' } });
  const { rows } = await sql<{ first: number; last: number }>`
    select min(seq) filter (where thing_id = ${reportId}) as first, max(seq) as last
    from platform.event`.execute(house.services.db);
  first = Number(rows[0]?.first);
  last = Number(rows[0]?.last);
});
afterAll(() => house.close());

/** Does what nobody may, on a copy that is thrown away: the trigger that keeps events as they are is switched off. */
async function tampered<T>(
  tampering: RawBuilder<unknown>,
  look: (access: TestHouse['access']) => Promise<T>,
): Promise<T> {
  const trx = await house.services.db.startTransaction().execute();
  try {
    await sql`set local session_replication_role = replica`.execute(trx);
    await tampering.execute(trx);
    return await look({ ...house.access, db: trx });
  } finally {
    await trx.rollback().execute();
  }
}

test('events fold to the rows, and the chain is whole', async () => {
  await expectReplays(house.access);
  expect(await verifyChain(house.access)).toMatchObject({ events: last, faults: [] });
});

describe('a row that its events did not make is named', () => {
  test.each([
    ['another title', sql`update intake.report set title = '改过的标题'`, /report .*改过的标题/],
    ['another state', sql`update intake.report set status = 'declined', situation = '{"status":"declined"}'`, /report/],
    ['another filed text', sql`update intake.report_filing set title = '报后改的标题'`, /report .*报后改的标题/],
    ['a skipped version', sql`update intake.report set version = version + 1`, /version 4 of 3/],
    [
      'a row without events',
      sql`insert into intake.report select (r).* from (select jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid())) as r from intake.report r) x`,
      /intake\.report .*not that of its last event/,
    ],
    ['a lost row', sql`delete from press.bulletin`, /bulletin .*events without a record/],
    ['a role given by hand', sql`update directory.appointment set role = 'leader' where role = 'checker'`, /person/],
  ])('%s', async (_, tampering, fault) => {
    const { faults } = await tampered(tampering, replayAll);
    expect(faults.join('\n')).toMatch(fault);
  });
});

describe('the event table', () => {
  test.each([
    ['changed', sql`update platform.event set actor_name = '别人'`],
    ['removed', sql`delete from platform.event`],
    ['emptied', sql`truncate platform.event`],
  ])('refuses to be %s', async (_, statement) => {
    await expect(statement.execute(house.services.db)).rejects.toThrow('events are never changed or removed');
  });

  const at = sql`seq = (select min(seq) from platform.event where type = 'report.drafted')`;
  test.each([
    ['its data', sql`update platform.event set data = jsonb_set(data, '{title}', '"另一个标题"') where ${at}`],
    ['who did it', sql`update platform.event set actor_name = '别人' where ${at}`],
    ['when', sql`update platform.event set at = at + interval '1 ms' where ${at}`],
    ['its kind', sql`update platform.event set type = 'report.revised' where ${at}`],
    ['in whose name', sql`update platform.event set on_behalf_of = '{"personId":"x","name":"某人"}' where ${at}`],
    ['its hash', sql`update platform.event set hash = repeat('f', 64) where ${at}`],
  ])('with %s changed is found at that position', async (_, tampering) => {
    const { faults } = await tampered(tampering, verifyChain);
    expect(faults[0]).toEqual({ seq: first, fault: 'changed' });
  });

  test('with an event taken out is found at the gap', async () => {
    const { faults } = await tampered(sql`delete from platform.event where ${at}`, verifyChain);
    expect(faults).toEqual([
      { seq: first, fault: 'gap' },
      { seq: first + 1, fault: 'changed' },
    ]);
  });

  test('with an event taken out and the rest moved up is found where the next one now stands', async () => {
    const { faults } = await tampered(sql`delete from platform.event where ${at}`, async (access) => {
      await sql`update platform.event set seq = seq + 1000000 where seq > ${first}`.execute(access.db);
      await sql`update platform.event set seq = seq - 1000001 where seq > 1000000`.execute(access.db);
      return verifyChain(access);
    });
    expect(faults[0]).toEqual({ seq: first, fault: 'changed' });
    expect(faults.at(-1)).toEqual({ seq: last, fault: 'cut' });
  });

  test('with its newest events cut off is found where they stood', async () => {
    const { faults } = await tampered(sql`delete from platform.event where seq > ${sql.lit(3)}`, verifyChain);
    expect(faults).toEqual([{ seq: 4, fault: 'cut' }]);
  });

  test('with all of its events cut off is found', async () => {
    const { faults } = await tampered(sql`delete from platform.event`, verifyChain);
    expect(faults).toEqual([{ seq: 1, fault: 'cut' }]);
  });

  test('without its newest link is found', async () => {
    const { faults } = await tampered(sql`delete from platform.event_chain`, verifyChain);
    expect(faults).toEqual([{ seq: last + 1, fault: 'cut' }]);
  });

  test('with an event put in from outside is found', async () => {
    const forged = sql`insert into platform.event select org_id, thing_id, version + 100, thing, gen_random_uuid(),
      (select max(seq) + 1 from platform.event), type, data, at, actor_id, actor_name, on_behalf_of, origin, previous_hash, hash
      from platform.event where ${at}`;
    const { faults } = await tampered(forged, verifyChain);
    expect(faults[0]).toEqual({ seq: last + 1, fault: 'changed' });
  });
});
