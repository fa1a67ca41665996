import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { statementThing } from '#flow/scoring/statement/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { testHouse } from '../../../tests/support/house.ts';
import { plantMarch } from '../../../tests/support/scoring.ts';
import { countQueues, waitingIn } from './today.queries.ts';

const house = await testHouse();
afterAll(() => house.close());

it('a statement waits for the desk to draw it up, for the units to check it, for the desk to answer, for the signatory', async () => {
  await plantMarch(house);
  house.clock.set('2026-04-02T02:00:00.000Z');
  const waits = async (who: Parameters<typeof house.actor>[0]) => {
    const counts = await countQueues(house.access, await house.actor(who), dayOf(house.clock.now()));
    return [...counts.keys()].filter(
      (key) => key.includes('statement') || key.includes('objection') || key.includes('period'),
    );
  };
  const act = async (
    who: Parameters<typeof house.act>[0],
    action: keyof typeof statementThing.commands,
    input: object,
    id?: string,
  ) => (await house.act(who, statementThing, { ...(id ? { id } : {}), action, input })).id;
  const id = await act('editor', 'lock', { deskId: house.units.city, period: '2026-03' });
  expect(await waits('editor')).toEqual(['draw_up_statement']);
  expect(await waits('approver')).toEqual([]);
  await act('editor', 'draw_up', { title: '通报', opening: '', closing: '' }, id);
  expect(await waits('approver')).toEqual(['check_statement']);
  expect(await waits('editor')).toEqual([]);
  await act('approver', 'object', { words: '少计一条' }, id);
  expect(await waits('approver')).toEqual([]);
  expect(await waits('editor')).toEqual(['answer_objections']);
  const loaded = await statementThing.store.load(house.access, id);
  const objectionId = loaded?.state.objections[0]?.id ?? '';
  await act('editor', 'answer', { objectionId, outcome: 'dismissed', words: '已计入' }, id);
  await act('editor', 'finish_check', {}, id);
  expect(await waits('signatory')).toEqual(['sign_statement']);
  await act('signatory', 'sign_off', {}, id);
  expect(await waits('editor')).toEqual(['release_statement']);
  house.clock.set('2026-05-02T02:00:00.000Z');
  expect(await waits('editor')).toEqual(['lock_period', 'release_statement'].sort().reverse());
});

it('rules that cannot be read wait for the desk, and nobody hears of them while there are none', async () => {
  const today = dayOf(house.clock.now());
  const editor = await house.actor('editor');
  expect((await countQueues(house.access, editor, today)).has('mend_rules')).toBe(false);
  expect(await (await house.as('editor')).page('/today')).not.toContain('待改正的计分规则');
  await sql`update scoring.rule_set set source = replace(source, 'combination:', 'combinaton:')`.execute(
    house.access.db,
  );
  expect((await countQueues(house.access, editor, today)).get('mend_rules')).toBe(1);
  expect((await countQueues(house.access, await house.actor('approver'), today)).has('mend_rules')).toBe(false);
  expect((await waitingIn(house.access, editor, { queue: 'mend_rules', today })).lines).toMatchObject([
    { title: '青岚市政务信息工作计分办法（2026年）', place: '2026.1' },
  ]);
  expect(await (await house.as('signatory')).page('/today?view=mend_rules')).toMatch(
    /待改正的计分规则.*\/rule-sets\//s,
  );
});
