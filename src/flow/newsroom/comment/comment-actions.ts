/** Who may comment: the desk, on what it works on; whoever reads the record at the desk reads its comments. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Comment, type CommentStatus, commentStatuses } from './comment.ts';

export interface CommentFacts {
  /** The record that is commented on, with its text of now; none: there is no such record at a desk. */
  readonly subject?: { readonly deskId: UnitId; readonly text: string };
}

export const commentActionNames = ['make', 'reply', 'resolve', 'reopen'] as const;
export type CommentAction = (typeof commentActionNames)[number];

const ofDesk = (['editor', 'checker', 'signatory'] as const).map((role) => ({ role, at: 'desk' }) as const);

export const commentTable: ActionTable<Comment, CommentFacts, CommentAction, CommentStatus> = {
  thing: 'comment',
  statuses: commentStatuses,
  status: ({ status }) => status,
  seats: (state, { subject }) => {
    const desk = state?.deskId ?? subject?.deskId;
    return desk === undefined ? {} : { desk };
  },
  actions: {
    make: { from: ['new'], to: 'open', who: ofDesk },
    reply: { from: ['open', 'resolved'], to: 'same', who: ofDesk },
    resolve: { from: ['open'], to: 'resolved', who: ofDesk },
    reopen: { from: ['resolved'], to: 'open', who: ofDesk },
  },
};

export const deskRoles = ['editor', 'checker', 'signatory'] as const;

/** Never the unit: what the desk says among itself is not part of what it tells others. */
export const seesComment = ({ deskId }: Comment, _: CommentFacts, actor: Actor): boolean =>
  deskRoles.some((role) => appointmentAs(actor, role, deskId) !== undefined);
