/** Who grades a report: the editors of its desk; checkers and signatories read it, units and the public never. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type GradeStatus, gradeStatuses, type SetGrade } from './set-grade.ts';

export interface GradeFacts {
  /** None: there is no such report, or it was never filed to a desk. */
  readonly report?: { readonly id: string; readonly deskId: UnitId };
  readonly isGraded: boolean;
}

export const gradeActionNames = ['set', 'change', 'lift'] as const;
export type GradeAction = (typeof gradeActionNames)[number];

const who = [{ role: 'editor', at: 'desk' }] as const;

export const gradeTable: ActionTable<SetGrade, GradeFacts, GradeAction, GradeStatus> = {
  thing: 'grade',
  statuses: gradeStatuses,
  status: ({ status }) => status,
  seats: (state, facts) => {
    const desk = state?.deskId ?? facts.report?.deskId;
    return desk === undefined ? {} : { desk };
  },
  actions: {
    set: { from: ['new'], to: 'set', who },
    change: { from: ['set', 'lifted'], to: 'set', who },
    lift: { from: ['set'], to: 'lifted', who },
  },
};

export const gradingRoles = ['editor', 'checker', 'signatory'] as const;

export const seesGrade = ({ deskId }: SetGrade, _: GradeFacts, actor: Actor): boolean =>
  gradingRoles.some((role) => appointmentAs(actor, role, deskId));
