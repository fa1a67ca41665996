/** The unit's side of a report: draft → unit approval → filed, and what may still happen to it there. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Report, type ReportStatus, reportStatuses } from './report.ts';

export interface ReportFacts {
  /** The reporting unit: of the record, or of the input for a new one. */
  readonly unitId: UnitId;
  /** The unit and all above it, root first. */
  readonly unitLineage: readonly UnitId[];
  readonly unitIsOpen: boolean;
  readonly unitHasApprover: boolean;
  readonly deskExists: boolean;
  /** Secrecy marks found in title and body, in words. */
  readonly secrecyMarks: readonly string[];
  readonly personalData: readonly string[];
}

export const reportActionNames = [
  'draft',
  'revise',
  'submit',
  'approve',
  'send_back',
  'withdraw',
  'resubmit',
  'correct',
  'retract',
] as const;
export type ReportAction = (typeof reportActionNames)[number];

const correspondent = { role: 'correspondent', at: 'unit' } as const;
const approver = { role: 'approver', at: 'unit' } as const;

const hasTitle = { code: 'title_missing', holds: (r: Report) => r.title.trim() !== '' };
const hasBody = { code: 'body_missing', holds: (r: Report) => r.body.length > 0 };
const unitHasApprover = { code: 'unit_without_approver', holds: (_: Report, f: ReportFacts) => f.unitHasApprover };
const notTheAuthor = {
  code: 'author_never_approves',
  holds: (r: Report, _: ReportFacts, actor: { personId: string }) => r.authorId !== actor.personId,
};
/** Domain §9: a secrecy mark stops the filing before anything reaches the desk. */
const noSecrecyMark = {
  code: 'secrecy_mark',
  holds: (_: Report, f: ReportFacts) => f.secrecyMarks.length === 0,
  params: (_: Report, f: ReportFacts) => ({ marks: f.secrecyMarks.join('、') }),
};

/** Registered, and neither returned nor declined. */
export const standing = ['registered', 'held', 'taken_up', 'duplicate'] as const satisfies readonly ReportStatus[];

export const reportTable: ActionTable<Report, ReportFacts, ReportAction, ReportStatus> = {
  thing: 'report',
  statuses: reportStatuses,
  status: (report) => report.status,
  seats: (state, facts) => ({ unit: facts.unitId, ...(state ? { desk: state.deskId } : {}) }),
  actions: {
    draft: { from: ['new'], to: 'draft', who: [correspondent] },
    revise: { from: ['draft', 'returned'], to: 'same', who: [correspondent] },
    submit: {
      from: ['draft'],
      to: 'awaiting_approval',
      who: [correspondent],
      needs: [hasTitle, hasBody, unitHasApprover, noSecrecyMark],
    },
    approve: { from: ['awaiting_approval'], to: 'filed', who: [approver], needs: [notTheAuthor, noSecrecyMark] },
    send_back: { from: ['awaiting_approval'], to: 'draft', who: [approver] },
    withdraw: { from: ['filed'], to: 'withdrawn', who: [correspondent, approver] },
    resubmit: {
      from: ['returned'],
      to: 'filed',
      who: [approver],
      needs: [hasTitle, hasBody, notTheAuthor, noSecrecyMark],
    },
    /** What the desk has may prove wrong: a new version beside the old one, which stays. */
    correct: { from: standing, to: 'same', who: [approver], needs: [notTheAuthor] },
    retract: { from: standing, to: 'retracted', who: [approver] },
  },
};

const unitOnly: readonly ReportStatus[] = ['draft', 'awaiting_approval', 'withdrawn'];

/** The unit and those responsible above it see their reports from the first draft; the desk sees what was filed to it. */
export function seesReport(report: Report, facts: ReportFacts, actor: Actor): boolean {
  const ofUnit = actor.appointments.some(
    (a) => (a.role === 'correspondent' || a.role === 'approver') && facts.unitLineage.includes(a.unitId),
  );
  const ofDesk = (['editor', 'checker', 'signatory'] as const).some((role) =>
    appointmentAs(actor, role, report.deskId),
  );
  return ofUnit || (ofDesk && !unitOnly.includes(report.status));
}
