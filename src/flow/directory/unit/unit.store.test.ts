import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Recorded } from '#kernel/event.ts';
import { type Access, eventsOf, handle, inWork, verifyChain } from '#platform/event-log/index.ts';
import { testClock } from '../../../../tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { newId, type TestDirectory, testDirectory } from '../../../../tests/support/directory.ts';
import { allUnits, deskOf, desks, desksFor, subtreeOf, unitOf, unitOptions, unitsByIds, unitThing } from './index.ts';
import type { Unit, UnitEvent } from './unit.ts';
import type { UnitAction } from './unit-actions.ts';

let database: TestDatabase;
let directory: TestDirectory;
let access: Access;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  directory = await testDirectory(database.write, testClock());
  access = directory.access;
});

const attempt = (action: UnitAction, input: object, id?: string, actor = directory.house) =>
  inWork(directory.services, actor, (work) => handle(work, unitThing, { id, action, input }));
const codes = async (...args: Parameters<typeof attempt>) => {
  const done = await attempt(...args);
  return done.ok ? ['ok'] : done.refusals.map((r) => r.code);
};
const act: TestDirectory['unit'] = (...args) => directory.unit(...args);
const open: TestDirectory['open'] = (...args) => directory.open(...args);

/** 澄岭省 › 青岚市 › 梧溪县 › 茗岫镇, and 云溪县 beside it. */
async function plant() {
  const province = await open('澄岭省', 'province');
  const city = await open('青岚市', 'city', province);
  const county = await open('梧溪县', 'county', city, 2);
  const township = await open('茗岫镇', 'township', county);
  const sister = await open('云溪县', 'county', city, 1);
  return { province, city, county, township, sister };
}
const names = async (ids: Promise<string[]>) =>
  [...(await unitsByIds(access, await ids)).values()].map((u) => u.name).sort();

async function replayed(id: string): Promise<Unit | undefined> {
  const events = (await eventsOf(access, id)) as Recorded<UnitEvent>[];
  return events.reduce<Unit | undefined>((state, event) => unitThing.evolve(state, event), undefined);
}

describe('the tree', () => {
  it('is read in its order, with depth and search keys', async () => {
    await plant();
    const units = await allUnits(access);
    expect(units.map((u) => [u.name, u.depth, u.initials])).toEqual([
      ['澄岭省', 0, 'cls'],
      ['青岚市', 1, 'qls'],
      ['云溪县', 2, 'yxx'],
      ['梧溪县', 2, 'wxx'],
      ['茗岫镇', 3, 'mxz'],
    ]);
    expect(units[4]?.lineage).toHaveLength(4);
    expect((await unitOptions(access)).map((o) => o.name)).toEqual(units.map((u) => u.name));
  });

  it('carries sub-units along when one moves', async () => {
    const { city, county, township, sister } = await plant();
    await act('move', { parentId: sister, sortOrder: 1 }, county);
    expect((await unitOf(access, township))?.lineage.slice(-3)).toEqual([sister, county, township]);
    expect(await names(subtreeOf(access, sister))).toEqual(['云溪县', '梧溪县', '茗岫镇']);
    await act('move', { parentId: city }, county);
    expect(await names(subtreeOf(access, sister))).toEqual(['云溪县']);
    expect((await unitOf(access, township))?.depth).toBe(3);
  });

  it('never becomes a ring, even when two move at once', async () => {
    const { county, sister } = await plant();
    const moves = await Promise.all([
      attempt('move', { parentId: sister }, county),
      attempt('move', { parentId: county }, sister),
    ]);
    expect(moves.filter((m) => m.ok)).toHaveLength(1);
    expect(moves.flatMap((m) => (m.ok ? [] : m.refusals.map((r) => r.code)))).toEqual(['unit_inside_itself']);
    for (const unit of await allUnits(access)) expect(new Set(unit.lineage).size).toBe(unit.lineage.length);
  });

  it('takes no new unit below one that closes meanwhile', async () => {
    const { sister } = await plant();
    const [opening, closing] = await Promise.all([
      codes('open', { name: '新设镇', kind: 'township', parentId: sister, on: '2026-03-01' }),
      codes('close', { on: '2026-03-01', words: '机构改革' }, sister),
    ]);
    expect([opening, closing].filter(([code]) => code === 'ok')).toHaveLength(1);
    expect([...opening, ...closing].filter((code) => code !== 'ok')).toEqual([
      expect.stringMatching(/^(unit_is_closed|sub_units_open)$/),
    ]);
  });

  it('has one root', async () => {
    const { county } = await plant();
    expect(await codes('open', { name: '另一个省', kind: 'province', on: '2020-01-01' })).toEqual(['parent_missing']);
    expect(await codes('open', { name: '茗岫镇', kind: 'township', parentId: county, on: '2020-01-01' })).toEqual([
      'name_taken',
    ]);
  });

  it('shows the units of a day', async () => {
    const { county, township, sister } = await plant();
    await act('merge', { into: sister, on: '2025-07-01' }, township);
    await act('close', { on: '2026-01-01', words: '机构改革' }, county);
    const on = async (openOn: string) => (await allUnits(access, { openOn })).map((u) => u.name);
    expect(await on('2019-12-31')).toEqual([]);
    expect(await on('2025-06-30')).toContain('茗岫镇');
    expect(await on('2025-07-01')).not.toContain('茗岫镇');
    expect(await on('2026-01-01')).not.toContain('梧溪县');
    expect((await unitOptions(access)).map((o) => o.name)).toEqual(['澄岭省', '青岚市', '云溪县']);
    expect(await unitOf(access, township)).toMatchObject({ closedOn: '2025-07-01', mergedInto: sister });
    expect(await subtreeOf(access, county)).toContain(township);
  });

  it('stays inside its organisation', async () => {
    const { city } = await plant();
    const elsewhere = { ...access, orgId: newId() };
    expect(await unitOf(elsewhere, city)).toBeUndefined();
    expect(await allUnits(elsewhere)).toEqual([]);
    expect(await subtreeOf(elsewhere, city)).toEqual([]);
  });
});

describe('rights', () => {
  it('reach from the administrator’s unit downwards', async () => {
    const { city, county, township, province, sister } = await plant();
    const at = (unitId: string): Actor => ({
      ...directory.house,
      origin: 'page',
      appointments: [{ role: 'system_administrator', unitId }],
    });
    expect(await codes('rename', { name: '茗秀镇', on: '2026-03-01' }, township, at(county))).toEqual(['ok']);
    expect(await codes('rename', { name: '云溪区', on: '2026-03-01' }, sister, at(county))).toEqual(['not_your_role']);
    expect(await codes('move', { parentId: sister }, township, at(county))).toEqual(['outside_your_units']);
    expect(await codes('move', { parentId: sister }, township, at(city))).toEqual(['ok']);
    expect(
      await codes(
        'open',
        { name: '省直机关', kind: 'department', parentId: province, on: '2026-03-01' },
        undefined,
        at(city),
      ),
    ).toEqual(['not_your_role']);
  });
});

describe('desks', () => {
  it('are where a unit files: the nearest above, then those it is a contact point of, while the term lasts', async () => {
    const { province, city, county, township } = await plant();
    await act('found_desk', { name: '澄岭信息编辑部', on: '2020-02-01' }, province);
    await act('found_desk', { name: '青岚信息编辑部', on: '2020-02-01' }, city);
    await act('found_desk', { name: '梧溪信息编辑部', on: '2020-02-01' }, county);
    await act('designate', { deskId: province, from: '2026-01-01', to: '2026-12-31' }, township);
    const filing = async (day: string) => (await desksFor(access, township, day)).map((d) => d.name);
    expect(await filing('2025-12-31')).toEqual(['梧溪信息编辑部']);
    expect(await filing('2026-01-01')).toEqual(['梧溪信息编辑部', '澄岭信息编辑部']);
    expect(await filing('2027-01-01')).toEqual(['梧溪信息编辑部']);
    expect((await desks(access)).map((d) => d.name)).toEqual(['澄岭信息编辑部', '青岚信息编辑部', '梧溪信息编辑部']);

    await act('close_desk', { on: '2026-03-01' }, county);
    expect(await filing('2026-03-02')).toEqual(['青岚信息编辑部', '澄岭信息编辑部']);
    expect(await deskOf(access, county)).toMatchObject({ unitName: '梧溪县', closedOn: '2026-03-01' });
    await act('lift', { deskId: province }, township);
    expect(await filing('2026-03-02')).toEqual(['青岚信息编辑部']);
  });
});

it('replaying the events gives the rows', async () => {
  const { province, city, county, township, sister } = await plant();
  await act('found_desk', { name: '青岚信息编辑部', on: '2020-02-01' }, city);
  await act('found_desk', { name: '澄岭信息编辑部', on: '2020-02-01' }, province);
  await act('close_desk', { on: '2025-12-31' }, province);
  await act('found_desk', { name: '澄岭省信息编辑部', on: '2026-01-01' }, province);
  await act('designate', { deskId: province, from: '2026-01-01', to: '2026-12-31' }, township);
  await act('designate', { deskId: city, from: '2026-01-01' }, township);
  await act('designate', { deskId: province, from: '2026-02-01' }, township);
  await act('rename', { name: '茗秀镇', shortName: '茗秀', on: '2024-01-01' }, township);
  await act('rename', { name: '茗岫街道', on: '2025-01-01' }, township);
  await act('move', { parentId: sister, sortOrder: 7 }, county);
  await act('merge', { into: sister, on: '2026-03-01' }, township);
  await act('lift', { deskId: city }, township);
  for (const id of [province, city, county, township, sister]) {
    const row = await unitThing.store.load(access, id);
    expect(await replayed(id)).toEqual(row?.state);
    expect((await eventsOf(access, id)).length).toBe(row?.version);
  }
  expect((await verifyChain(access)).faults).toEqual([]);
});
