import { describe, expect, test } from 'vitest';
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Recorded } from '#kernel/event.ts';
import type { Bulletin, BulletinEvent } from './bulletin.ts';
import { type BulletinFacts, bulletinTable, seesBulletin } from './bulletin-actions.ts';
import { bulletinCommands, bulletinMachine } from './bulletin-commands.ts';

const deskId = '0199a000-0000-7000-8000-00000000000d';
const facts: BulletinFacts = { deskId, deskExists: true, openIssues: 0 };
const actor = (role: Role, unitId = deskId): Actor => ({
  orgId: 'o',
  personId: 'p',
  name: '林砚川',
  unitId,
  appointments: [{ role, unitId }],
  origin: 'page',
});
const input = {
  deskId,
  name: ' 青岚信息 ',
  issuingUnit: '青岚市信息中心',
  up: '澄岭省信息中心、市领导',
  across: '市直各单位\n各人民团体',
  down: ['各县（市、区）', ' '],
  copies: '160',
  channel: 'city_bulletin',
};

const context = { id: 'b', now: '2026-03-02T01:00:00.000Z', newId: () => 'x', actor: actor('signatory'), facts };
const stateAfter = (state: Bulletin | undefined, event: BulletinEvent) =>
  bulletinMachine.evolve(state, event as Recorded<BulletinEvent>);

function founded(): Bulletin {
  const done = bulletinMachine.decide.found(bulletinCommands.found.parse(input), undefined, context);
  if (!done.ok || !done.value[0]) throw new Error('refused');
  return stateAfter(undefined, done.value[0]);
}

test('is founded with its names cut at 、 ， and line ends, and runs', () => {
  expect(founded()).toEqual({
    status: 'running',
    deskId,
    name: '青岚信息',
    issuingUnit: '青岚市信息中心',
    note: '',
    distribution: { up: ['澄岭省信息中心', '市领导'], across: ['市直各单位', '各人民团体'], down: ['各县（市、区）'] },
    copies: 160,
    telephone: '',
    channel: 'city_bulletin',
  });
});

test.each([
  ['name', '', 'name_missing'],
  ['name', '长'.repeat(17), 'name_too_long'],
  ['issuingUnit', ' ', 'issuing_unit_missing'],
  ['copies', '0', 'copies_wrong'],
  ['copies', '3.5', 'copies_wrong'],
  ['copies', '许多', 'copies_wrong'],
  ['channel', 'City', 'channel_wrong'],
  ['channel', '要情', 'channel_wrong'],
])('%s “%s” is refused as %s', (field, value, problem) => {
  const parsed = bulletinCommands.found.safeParse({ ...input, [field]: value });
  expect(parsed.error?.issues.map((i) => [i.path.join('.'), i.message])).toEqual([[field, problem]]);
});

test('where no desk is, none is founded', () => {
  const nowhere = { ...context, facts: { ...facts, deskExists: false } };
  const done = bulletinMachine.decide.found(bulletinCommands.found.parse(input), undefined, nowhere);
  expect(done).toEqual({ ok: false, refusals: [{ code: 'desk_missing', field: 'deskId' }] });
});

describe('who may', () => {
  const reasons = (action: keyof typeof bulletinTable.actions, role: Role, more: Partial<BulletinFacts> = {}) =>
    reasonsAgainst(
      bulletinTable,
      action,
      action === 'found' ? undefined : founded(),
      { ...facts, ...more },
      actor(role),
    ).map((r) => r.code);

  test('the signatory founds and closes, the editor only changes', () => {
    expect(reasons('found', 'signatory')).toEqual([]);
    expect(reasons('found', 'editor')).toEqual(['not_your_role']);
    expect(reasons('change', 'editor')).toEqual([]);
    expect(reasons('close', 'editor')).toEqual(['not_your_role']);
  });

  test('nobody closes it over an open issue, and a closed one is not changed', () => {
    expect(reasons('close', 'signatory', { openIssues: 2 })).toEqual(['issue_open']);
    const closed = stateAfter(founded(), { type: 'bulletin.closed', data: { words: '停办' } });
    expect(reasonsAgainst(bulletinTable, 'change', closed, facts, actor('editor')).map((r) => r.code)).toEqual([
      'wrong_status',
    ]);
  });

  test('people of another desk do not see it', () => {
    expect(seesBulletin(founded(), facts, actor('checker'))).toBe(true);
    expect(seesBulletin(founded(), facts, actor('editor', 'another'))).toBe(false);
    expect(seesBulletin(founded(), facts, actor('leader'))).toBe(false);
  });
});
