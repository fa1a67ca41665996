/** A node of the organisation tree, with its dated names, the desk it may run and the desks it files straight to. */
import type { Day } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import type { UnitId } from '#kernel/ids.ts';

export const unitKinds = ['province', 'city', 'county', 'township', 'department', 'section', 'enterprise'] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitStatuses = ['open', 'closed'] as const;
export type UnitStatus = (typeof unitStatuses)[number];

/** A name and the day from which the unit bears it. */
export interface UnitName {
  readonly name: string;
  readonly shortName: string;
  readonly from: Day;
}

export interface Desk {
  readonly name: string;
  readonly foundedOn: Day;
  readonly closedOn?: Day;
  /** After so many minutes without a key a claim ends by itself; `usualClaimMinutes` until it is set. */
  readonly claimMinutes?: number;
}

export const usualClaimMinutes = 15;

/** The unit files straight to this desk; without `to` until it is lifted. */
export interface ContactPoint {
  readonly deskId: UnitId;
  readonly from: Day;
  readonly to?: Day;
}

interface UnitCore {
  readonly id: UnitId;
  /** The root has none. */
  readonly parentId?: UnitId;
  readonly kind: UnitKind;
  /** Oldest first; never empty. */
  readonly names: readonly [UnitName, ...UnitName[]];
  /** Among the units of one parent, smallest first. */
  readonly sortOrder: number;
  readonly openedOn: Day;
  readonly desk?: Desk;
  readonly contactPoints: readonly ContactPoint[];
}

export type Unit = UnitCore &
  ({ readonly status: 'open' } | { readonly status: 'closed'; readonly closedOn: Day; readonly mergedInto?: UnitId });

type NameChange = { readonly name: string; readonly shortName: string; readonly on: Day };

export type UnitEvent =
  | {
      readonly type: 'unit.opened';
      readonly data: NameChange & { readonly parentId?: UnitId; readonly kind: UnitKind; readonly sortOrder: number };
    }
  | { readonly type: 'unit.renamed'; readonly data: NameChange }
  | { readonly type: 'unit.moved'; readonly data: { readonly parentId: UnitId; readonly sortOrder: number } }
  | {
      readonly type: 'unit.merged';
      readonly data: { readonly into: UnitId; readonly intoName: string; readonly on: Day };
    }
  | { readonly type: 'unit.closed'; readonly data: { readonly on: Day; readonly words: string } }
  | { readonly type: 'unit.contact_point_designated'; readonly data: ContactPoint & { readonly deskName: string } }
  | {
      readonly type: 'unit.contact_point_lifted';
      readonly data: { readonly deskId: UnitId; readonly deskName: string };
    }
  | { readonly type: 'unit.desk_founded'; readonly data: { readonly name: string; readonly on: Day } }
  | { readonly type: 'unit.claim_minutes_set'; readonly data: { readonly claimMinutes: number } }
  | { readonly type: 'unit.desk_closed'; readonly data: { readonly on: Day } };

export const currentName = (unit: Unit): UnitName => unit.names.at(-1) ?? unit.names[0];

/** What the unit was called on a day; before its first day, what it was first called. */
export const nameOn = (names: Unit['names'], day: Day): UnitName => names.findLast((n) => n.from <= day) ?? names[0];

export const runsDesk = (unit: Unit): boolean => unit.desk !== undefined && unit.desk.closedOn === undefined;

export function evolveUnit(state: Unit | undefined, event: Recorded<UnitEvent>): Unit {
  if (event.type === 'unit.opened') {
    const { parentId, kind, name, shortName, sortOrder, on } = event.data;
    const names = [{ name, shortName, from: on }] as const;
    return {
      id: event.meta.thingId,
      ...(parentId ? { parentId } : {}),
      kind,
      names,
      sortOrder,
      openedOn: on,
      contactPoints: [],
      status: 'open',
    };
  }
  if (!state) throw new Error(`${event.type} before unit.opened`);
  return changed(state, event);
}

function changed(state: Unit, event: Exclude<Recorded<UnitEvent>, { type: 'unit.opened' }>): Unit {
  switch (event.type) {
    case 'unit.renamed':
      return { ...state, names: renamed(state.names, event.data) };
    case 'unit.moved':
      return { ...state, ...event.data };
    case 'unit.merged':
      return { ...state, status: 'closed', closedOn: event.data.on, mergedInto: event.data.into };
    case 'unit.closed':
      return { ...state, status: 'closed', closedOn: event.data.on };
    case 'unit.contact_point_designated': {
      const { deskId, from, to } = event.data;
      return { ...state, contactPoints: [...withoutDesk(state, deskId), { deskId, from, ...(to ? { to } : {}) }] };
    }
    case 'unit.contact_point_lifted':
      return { ...state, contactPoints: withoutDesk(state, event.data.deskId) };
    case 'unit.desk_founded':
      return { ...state, desk: { name: event.data.name, foundedOn: event.data.on } };
    case 'unit.claim_minutes_set':
      return state.desk ? { ...state, desk: { ...state.desk, ...event.data } } : state;
    case 'unit.desk_closed':
      return state.desk ? { ...state, desk: { ...state.desk, closedOn: event.data.on } } : state;
  }
}

/** A second name from the same day corrects the first. */
function renamed(names: Unit['names'], { name, shortName, on }: NameChange): Unit['names'] {
  const [first, ...later] = names;
  const last = { name, shortName, from: on };
  if (first.from === on) return [last];
  return [first, ...later.filter((n) => n.from !== on), last];
}

const withoutDesk = (unit: Unit, deskId: UnitId): ContactPoint[] =>
  unit.contactPoints.filter((c) => c.deskId !== deskId);
