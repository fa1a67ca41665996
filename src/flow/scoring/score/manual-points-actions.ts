/** Who may give points by hand, and take them back. */
import { deskRoles, unitRoles } from '#flow/scoring/adoption/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { ManualKind, OpenRange } from './manual-kind.ts';
import { type ManualPoints, type ManualStatus, manualStatuses } from './manual-points.ts';

export interface ManualFacts {
  readonly deskId: UnitId;
  /** The unit and all above it, root first; empty when there is no such unit. */
  readonly lineage: readonly UnitId[];
  /** What the rules of the day know; empty when there are no rules. */
  readonly kinds: readonly ManualKind[];
  /** Between which points the office decides for what is asked; undefined where the rules leave nothing open. */
  readonly range?: OpenRange;
}

export const manualActionNames = ['award', 'take_back'] as const;
export type ManualAction = (typeof manualActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;
const signatory = { role: 'signatory', at: 'desk' } as const;

export const manualTable: ActionTable<ManualPoints, ManualFacts, ManualAction, ManualStatus> = {
  thing: 'manual_points',
  statuses: manualStatuses,
  status: (points) => points.status,
  seats: (_, facts) => ({ desk: facts.deskId }),
  actions: {
    award: { from: ['new'], to: 'standing', who: [editor, signatory] },
    take_back: { from: ['standing'], to: 'taken_back', who: [editor, signatory] },
  },
};

export const seesManual = (points: ManualPoints, { lineage }: ManualFacts, actor: Actor): boolean =>
  deskRoles.some((role) => appointmentAs(actor, role, points.deskId)) ||
  actor.appointments.some((a) => unitRoles.some((role) => role === a.role) && lineage.includes(a.unitId));
