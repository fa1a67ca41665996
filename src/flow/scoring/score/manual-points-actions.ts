/** Who may give points by hand, and take them back. */
import { deskRoles, unitRoles } from '#flow/scoring/adoption/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Effect, ManualKind, OpenRange } from './manual-kind.ts';
import { type ManualPoints, type ManualStatus, manualStatuses } from './manual-points.ts';

export interface ManualFacts {
  readonly deskId: UnitId;
  /** The unit and all above it, root first; empty when there is no such unit. */
  readonly lineage: readonly UnitId[];
  /** Of what the rules of the day say something; empty when there are no rules. */
  readonly kinds: readonly ManualKind[];
  /** Their titles by the rules, or codes that the wording knows. */
  readonly known: readonly string[];
  /** Between which mere points may be given; undefined where the rules allow none. */
  readonly range?: OpenRange;
  /** Of the kind that is asked for, with what is noted of it. */
  readonly effect?: Effect;
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
