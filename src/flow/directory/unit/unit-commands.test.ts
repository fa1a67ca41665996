import { describe, expect, it } from 'vitest';
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Recorded } from '#kernel/event.ts';
import { evolveUnit, nameOn, type Unit, type UnitEvent } from './unit.ts';
import { type NamedUnit, type UnitAction, type UnitFacts, unitActionNames, unitTable } from './unit-actions.ts';
import { unitCommands, unitMachine } from './unit-commands.ts';

const [root, city, county, other] = ['0', '1', '2', '3'].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
];
const now = '2026-03-02T01:00:00.000Z';

const actor = (role: Role, unitId: string, origin: Actor['origin'] = 'page'): Actor => ({
  orgId: root,
  personId: 'p',
  name: '余澍禾',
  unitId,
  appointments: [{ role, unitId }],
  origin,
});
const administrator = actor('system_administrator', city);
const facts = (more: Partial<UnitFacts> = {}): UnitFacts => ({
  seat: city,
  rootExists: true,
  openSubUnits: 0,
  nameIsTaken: false,
  ...more,
});
const named = (id: string, more: Partial<NamedUnit> = {}): NamedUnit => ({
  id,
  name: '云溪县',
  isOpen: true,
  lineage: [root, city, id],
  isAdministered: true,
  ...more,
});

function record(event: UnitEvent): Recorded<UnitEvent> {
  const meta = {
    id: 'e',
    orgId: root,
    thing: 'unit',
    thingId: county,
    version: 1,
    at: now,
    actorId: 'p',
    actorName: '余澍禾',
    origin: 'page',
  } as const;
  return { ...event, meta } as Recorded<UnitEvent>;
}

const unitAfter = (...events: UnitEvent[]): Unit => {
  const [first, ...rest] = events;
  if (!first) throw new Error('no event');
  return rest.reduce((state, event) => evolveUnit(state, record(event)), evolveUnit(undefined, record(first)));
};

/** What `handle` does, without a store: all the reasons against, or the events. */
function act(action: UnitAction, given: object, state?: Unit, known = facts(), who = administrator) {
  const input = unitCommands[action].parse(given);
  const reasons = reasonsAgainst(unitTable, action, state, known, who).map((r) => r.code);
  if (reasons.length > 0) return reasons;
  const decide = unitMachine.decide[action] as (
    i: unknown,
    s: Unit | undefined,
    c: unknown,
  ) => ReturnType<typeof unitMachine.decide.open>;
  const decided = decide(input, state, { id: county, now, newId: () => 'new', actor: who, facts: known });
  return decided.ok ? decided.value : decided.refusals.map((r) => r.code);
}

const opened: UnitEvent = {
  type: 'unit.opened',
  data: { parentId: city, kind: 'county', name: '梧溪县', shortName: '梧溪县', sortOrder: 3, on: '2020-01-01' },
};
const openInput = { name: '梧溪县', kind: 'county', parentId: city, on: '2026-03-02' };

describe('opening a unit', () => {
  it('below an open unit that one administers', () => {
    expect(act('open', openInput, undefined, facts({ other: named(city, { lineage: [root, city] }) }))).toEqual([
      { type: 'unit.opened', data: { ...openInput, shortName: '梧溪县', sortOrder: 100 } },
    ]);
  });

  it.each([
    ['unit_unknown', facts()],
    ['unit_is_closed', facts({ other: named(city, { isOpen: false }) })],
    ['outside_your_units', facts({ other: named(city, { isAdministered: false }) })],
    ['name_taken', facts({ other: named(city), nameIsTaken: true })],
  ])('is refused: %s', (code, known) => expect(act('open', openInput, undefined, known)).toEqual([code]));

  it('says all reasons at once', () => {
    expect(act('open', { ...openInput, on: '2026-03-03' }, undefined, facts({ nameIsTaken: true }))).toEqual([
      'unit_unknown',
      'name_taken',
      'day_in_future',
    ]);
  });

  it('makes a root only while there is none', () => {
    const { parentId: _, ...rootInput } = openInput;
    const house = { ...administrator, appointments: [], origin: 'system' } as const;
    expect(act('open', rootInput, undefined, facts({ rootExists: false }), house)).toMatchObject([
      { type: 'unit.opened' },
    ]);
    expect(act('open', { ...rootInput, parentId: '' }, undefined, facts(), house)).toEqual(['parent_missing']);
  });

  it('is only for the system administrator at or above it', () => {
    const known = facts({ other: named(city) });
    expect(act('open', openInput, undefined, known, actor('system_administrator', other))).toEqual(['not_your_role']);
    expect(act('open', openInput, undefined, known, actor('security_administrator', city))).toEqual(['not_your_role']);
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: '梧'.repeat(61) }],
    ['kind', { kind: 'village' }],
    ['on', { on: '1582-10-10' }],
    ['on', { on: '2026-02-30' }],
    ['sortOrder', { sortOrder: 'third' }],
    ['parentId', { parentId: 'qinglan' }],
  ])('is refused at the edge for its %s', (field, wrong) => {
    const parsed = unitCommands.open.safeParse({ ...openInput, ...wrong });
    expect(parsed.error?.issues.map((i) => i.path[0])).toEqual([field]);
  });
});

describe('names', () => {
  const renamed = unitAfter(opened, {
    type: 'unit.renamed',
    data: { name: '梧溪市', shortName: '梧溪', on: '2024-06-01' },
  });

  it('hold from their day', () => {
    expect(['2019-01-01', '2024-05-31', '2024-06-01'].map((day) => nameOn(renamed.names, day).name)).toEqual([
      '梧溪县',
      '梧溪县',
      '梧溪市',
    ]);
  });

  it('are corrected by another from the same day', () => {
    const once = unitAfter(opened, {
      type: 'unit.renamed',
      data: { name: '梧渓县', shortName: '梧溪', on: '2024-06-01' },
    });
    expect(
      evolveUnit(once, record({ type: 'unit.renamed', data: { name: '梧溪市', shortName: '梧溪', on: '2024-06-01' } }))
        .names,
    ).toEqual(renamed.names);
  });

  it('do not change before the last change or in the future', () => {
    const to = (on: string) => act('rename', { name: '云溪市', on }, renamed);
    expect(to('2024-05-31')).toEqual(['day_before_last_name']);
    expect(to('2026-03-03')).toEqual(['day_in_future']);
    expect(to('2026-03-02')).toMatchObject([{ type: 'unit.renamed', data: { shortName: '云溪市' } }]);
  });
});

describe('moving, merging, closing', () => {
  const unit = unitAfter(opened);

  it('keeps a unit out of itself and its sub-units', () => {
    const inside = facts({ other: named(other, { lineage: [root, city, county, other] }) });
    expect(act('move', { parentId: other }, unit, inside)).toEqual(['unit_inside_itself']);
    expect(act('merge', { into: county, on: '2026-03-01' }, unit, facts({ other: named(county) }))).toEqual([
      'merged_into_itself',
    ]);
  });

  it('waits for sub-units and the desk', () => {
    const withDesk = evolveUnit(
      unit,
      record({ type: 'unit.desk_founded', data: { name: '梧溪信息编辑部', on: '2021-01-01' } }),
    );
    const known = facts({ openSubUnits: 2, other: named(other) });
    expect(act('close', { on: '2026-03-01', words: '机构改革' }, withDesk, known)).toEqual([
      'sub_units_open',
      'desk_running',
    ]);
    expect(act('merge', { into: other, on: '2026-03-01' }, withDesk, known)).toEqual([
      'sub_units_open',
      'desk_running',
    ]);
  });

  it('never touches the root', () => {
    const { parentId: _, ...rootUnit } = unit;
    for (const [action, input] of [
      ['move', { parentId: other }],
      ['merge', { into: other, on: '2026-03-01' }],
      ['close', { on: '2026-03-01', words: '机构改革' }],
    ] as const) {
      expect(act(action, input, rootUnit as Unit, facts({ other: named(other) }))).toEqual(['root_stays']);
    }
  });

  it('ends a unit, which then takes no further act but lifting', () => {
    const merged = act('merge', { into: other, on: '2026-03-01' }, unit, facts({ other: named(other) }));
    expect(merged).toEqual([{ type: 'unit.merged', data: { into: other, intoName: '云溪县', on: '2026-03-01' } }]);
    const closed = evolveUnit(unit, record((merged as UnitEvent[])[0] as UnitEvent));
    expect(closed).toMatchObject({ status: 'closed', closedOn: '2026-03-01', mergedInto: other });
    const status = (action: UnitAction) =>
      reasonsAgainst(unitTable, action, closed, facts(), administrator).map((r) => r.code);
    const refused = unitActionNames.filter((action) => status(action).includes('wrong_status'));
    expect(refused).toEqual(unitActionNames.filter((action) => action !== 'lift'));
  });

  it('does not end a unit before it began', () => {
    expect(act('close', { on: '2019-12-31', words: '机构改革' }, unit)).toEqual(['day_before_start']);
  });
});

describe('desks and contact points', () => {
  const unit = unitAfter(opened);
  const desk = { unitId: city, name: '青岚信息编辑部', isOpen: true };

  it('founds one desk, closes it, founds it again', () => {
    const founded = evolveUnit(
      unit,
      record({ type: 'unit.desk_founded', data: { name: '梧溪信息编辑部', on: '2021-01-01' } }),
    );
    expect(act('found_desk', { name: '又一个编辑部', on: '2026-03-01' }, founded)).toEqual(['desk_running']);
    expect(act('close_desk', { on: '2020-12-31' }, founded)).toEqual(['day_before_start']);
    const closed = evolveUnit(founded, record({ type: 'unit.desk_closed', data: { on: '2022-01-01' } }));
    expect(act('close_desk', { on: '2026-03-01' }, closed)).toEqual(['no_desk']);
    expect(act('found_desk', { name: '梧溪信息编辑部', on: '2026-03-01' }, closed)).toHaveLength(1);
  });

  it('designates for a term, once a desk', () => {
    const events = act('designate', { deskId: city, from: '2026-01-01', to: '' }, unit, facts({ desk }));
    expect(events).toEqual([
      { type: 'unit.contact_point_designated', data: { deskId: city, deskName: '青岚信息编辑部', from: '2026-01-01' } },
    ]);
    const once = evolveUnit(unit, record((events as UnitEvent[])[0] as UnitEvent));
    const longer = evolveUnit(
      once,
      record({
        type: 'unit.contact_point_designated',
        data: { deskId: city, deskName: '', from: '2026-01-01', to: '2027-12-31' },
      }),
    );
    expect(longer.contactPoints).toEqual([{ deskId: city, from: '2026-01-01', to: '2027-12-31' }]);
  });

  it.each([
    ['desk_unknown', facts(), {}],
    ['desk_unknown', facts({ desk: { ...desk, isOpen: false } }), {}],
    ['own_desk', facts({ desk: { ...desk, unitId: county } }), {}],
    ['term_reversed', facts({ desk }), { to: '2025-12-31' }],
  ])('is not designated: %s', (code, known, more) =>
    expect(act('designate', { deskId: city, from: '2026-01-01', ...more }, unit, known)).toEqual([code]),
  );

  it('lifts only what was designated', () => {
    expect(act('lift', { deskId: city }, unit)).toEqual(['no_contact_point']);
    const point = evolveUnit(
      unit,
      record({ type: 'unit.contact_point_designated', data: { deskId: city, deskName: '', from: '2026-01-01' } }),
    );
    expect(act('lift', { deskId: other }, point)).toEqual(['no_contact_point']);
    expect(act('lift', { deskId: city }, point, facts({ desk }))).toMatchObject([
      { type: 'unit.contact_point_lifted' },
    ]);
  });
});
