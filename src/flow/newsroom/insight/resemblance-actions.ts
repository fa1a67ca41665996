/** Found by the house, decided by an editor: the same matter or not. */
import type { ReportStatus } from '#flow/intake/report/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Resemblance, type ResemblanceStatus, resemblanceStatuses } from './resemblance.ts';

export interface ResemblanceFacts {
  readonly deskId: UnitId;
  readonly reportStatus?: ReportStatus;
  /** An original has its number in the register; a printed article needs none. */
  readonly otherIsRegistered: boolean;
}

export const resemblanceActionNames = ['find', 'confirm', 'deny', 'reopen', 'supersede'] as const;
export type ResemblanceAction = (typeof resemblanceActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;

const reportIsRegistered = {
  code: 'report_not_registered',
  holds: (r: Resemblance, f: ResemblanceFacts) =>
    r.reportId === undefined || f.reportStatus === 'registered' || f.reportStatus === 'held',
};
const otherIsRegistered = {
  code: 'other_not_registered',
  holds: (r: Resemblance, f: ResemblanceFacts) =>
    r.reportId === undefined || r.otherKind === 'article' || f.otherIsRegistered,
};
const markIsUndone = {
  code: 'mark_stands',
  holds: (r: Resemblance, f: ResemblanceFacts) =>
    r.status !== 'confirmed' || (f.reportStatus !== 'duplicate' && f.reportStatus !== 'declined'),
};

export const resemblanceTable: ActionTable<Resemblance, ResemblanceFacts, ResemblanceAction, ResemblanceStatus> = {
  thing: 'resemblance',
  statuses: resemblanceStatuses,
  status: (resemblance) => resemblance.status,
  seats: (_, { deskId }) => ({ desk: deskId }),
  actions: {
    find: { from: ['new'], to: 'found', who: ['system'] },
    /**
     * A report is then marked a duplicate of the other report, or declined because the matter is already printed;
     * of an article it is only recorded: what becomes of it is the editor's further act.
     */
    confirm: { from: ['found'], to: 'confirmed', who: [editor], needs: [reportIsRegistered, otherIsRegistered] },
    /** Also done by the house when the mark on the report is undone: that decides it, and it is not asked again. */
    deny: { from: ['found', 'confirmed'], to: 'denied', who: [editor, 'system'], needs: [markIsUndone] },
    /** By the house where an article was written differently for a while. */
    reopen: {
      from: ['confirmed', 'denied', 'superseded'],
      to: 'found',
      who: [editor, 'system'],
      needs: [markIsUndone],
    },
    /** Nothing is left to ask; `supersededBecause` names the reasons. */
    supersede: { from: ['found'], to: 'superseded', who: ['system'] },
  },
};

export const deskRoles = ['editor', 'checker', 'signatory'] as const;

export const seesResemblance = ({ deskId }: Resemblance, _: ResemblanceFacts, actor: Actor): boolean =>
  deskRoles.some((role) => appointmentAs(actor, role, deskId));
