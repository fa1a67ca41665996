/** Who may keep facts from outside, and remove them. */
import { deskRoles } from '#flow/scoring/adoption/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type FactSet, type FactSetStatus, factSetStatuses } from './fact-set.ts';

export interface FactSetFacts {
  readonly deskId: UnitId;
  readonly deskExists: boolean;
}

export const factSetActionNames = ['keep', 'remove'] as const;
export type FactSetAction = (typeof factSetActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;
const signatory = { role: 'signatory', at: 'desk' } as const;

export const factSetTable: ActionTable<FactSet, FactSetFacts, FactSetAction, FactSetStatus> = {
  thing: 'fact_set',
  statuses: factSetStatuses,
  status: (set) => set.status,
  seats: (_, facts) => ({ desk: facts.deskId }),
  actions: {
    keep: { from: ['new'], to: 'kept', who: [editor, signatory] },
    remove: { from: ['kept'], to: 'removed', who: [editor, signatory] },
  },
};

/** A trial of the desk's own. */
export const seesFactSet = (set: FactSet, _: FactSetFacts, actor: Actor): boolean =>
  deskRoles.some((role) => appointmentAs(actor, role, set.deskId));
