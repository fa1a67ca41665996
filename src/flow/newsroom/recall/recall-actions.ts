/** Opened by the house, dealt with place by place by the desk. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Recall, type RecallStatus, recallStatuses } from './recall.ts';

export interface RecallFacts {
  readonly deskId: UnitId;
  /** Places of the recall that are articles whose text is not what it was when the recall opened. */
  readonly changed: readonly string[];
}

export const recallActionNames = ['open', 'add_place', 'settle', 'close_place', 'lift'] as const;
export type RecallAction = (typeof recallActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;
const signatory = { role: 'signatory', at: 'desk' } as const;

export const recallTable: ActionTable<Recall, RecallFacts, RecallAction, RecallStatus> = {
  thing: 'recall',
  statuses: recallStatuses,
  status: (recall) => recall.status,
  seats: (_, { deskId }) => ({ desk: deskId }),
  actions: {
    open: { from: ['new'], to: 'open', who: ['system'] },
    /**
     * A later stage names what it made of the articles: an issue, a relay, a page of a volume.
     * An article that takes the source later is added, one that was settled and took it again is opened anew.
     */
    add_place: { from: ['open', 'settled'], to: 'open', who: ['system'] },
    settle: { from: ['open'], to: ['open', 'settled'], who: [editor, signatory] },
    /** Something happened that settles it: the source is dropped, a correction is printed, an issue recalled. */
    close_place: { from: ['open'], to: ['open', 'settled'], who: ['system'] },
    /** The source was right after all. */
    lift: { from: ['open'], to: 'settled', who: ['system'] },
  },
};

export const recallRoles = ['editor', 'checker', 'signatory'] as const;

export const seesRecall = ({ deskId }: Recall, _: RecallFacts, actor: Actor): boolean =>
  recallRoles.some((role) => appointmentAs(actor, role, deskId));
