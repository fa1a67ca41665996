/** Who may change the tree of units, and when. */
import type { ActionTable } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { runsDesk, type Unit, type UnitStatus, unitStatuses } from './unit.ts';

/** Another unit that an act names. */
export interface NamedUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly isOpen: boolean;
  readonly lineage: readonly UnitId[];
  /** The actor administers it too. */
  readonly isAdministered: boolean;
}

export interface UnitFacts {
  /** The unit, in the record's line of parents, whose system administrator the actor is; else the root. */
  readonly seat?: UnitId;
  readonly rootExists: boolean;
  readonly openSubUnits: number;
  /** The parent, or the unit merged into, that the input names. */
  readonly other?: NamedUnit;
  /** The desk that the input names. */
  readonly desk?: { readonly unitId: UnitId; readonly name: string; readonly isOpen: boolean };
  /** Another open unit of the same parent bears the name that the input gives. */
  readonly nameIsTaken: boolean;
}

export const unitActionNames = [
  'open',
  'rename',
  'move',
  'merge',
  'close',
  'designate',
  'lift',
  'found_desk',
  'set_claim_minutes',
  'close_desk',
] as const;
export type UnitAction = (typeof unitActionNames)[number];

/** The system administrator of the unit or of one above it; the house itself when it is set up, loaded or mended. */
const administrator = [{ role: 'system_administrator', at: 'unit' }, 'system'] as const;

const notTheRoot = { code: 'root_stays', holds: (unit: Unit) => unit.parentId !== undefined };
const noSubUnits = {
  code: 'sub_units_open',
  holds: (_: Unit, facts: UnitFacts) => facts.openSubUnits === 0,
  params: (_: Unit, facts: UnitFacts) => ({ count: facts.openSubUnits }),
};
const noDesk = { code: 'desk_running', holds: (unit: Unit) => !runsDesk(unit) };
const hasDesk = { code: 'no_desk', holds: runsDesk };
const isContactPoint = { code: 'no_contact_point', holds: (unit: Unit) => unit.contactPoints.length > 0 };

export const unitTable: ActionTable<Unit, UnitFacts, UnitAction, UnitStatus> = {
  thing: 'unit',
  statuses: unitStatuses,
  status: (unit) => unit.status,
  seats: (_, facts) => (facts.seat === undefined ? {} : { unit: facts.seat }),
  actions: {
    open: { from: ['new'], to: 'open', who: administrator },
    rename: { from: ['open'], to: 'same', who: administrator },
    move: { from: ['open'], to: 'same', who: administrator, needs: [notTheRoot] },
    merge: { from: ['open'], to: 'closed', who: administrator, needs: [notTheRoot, noSubUnits, noDesk] },
    close: { from: ['open'], to: 'closed', who: administrator, needs: [notTheRoot, noSubUnits, noDesk] },
    designate: { from: ['open'], to: 'same', who: administrator },
    lift: { from: ['open', 'closed'], to: 'same', who: administrator, needs: [isContactPoint] },
    found_desk: { from: ['open'], to: 'same', who: administrator, needs: [noDesk] },
    set_claim_minutes: { from: ['open'], to: 'same', who: administrator, needs: [hasDesk] },
    close_desk: { from: ['open'], to: 'same', who: administrator, needs: [hasDesk] },
  },
};

/** The unit of this lineage, the nearest first, whose system administrator the actor is. */
export const administeredFrom = (actor: Actor, lineage: readonly UnitId[]): UnitId | undefined =>
  lineage.findLast((id) => actor.appointments.some((a) => a.role === 'system_administrator' && a.unitId === id));

/** The organisation's tree is open to everybody in it. */
export const seesUnit = (): boolean => true;
