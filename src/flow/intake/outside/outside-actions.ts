/** Collected by an editor, taken up by the article that cites it, or set aside. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type OutsideItem, type OutsideStatus, outsideStatuses } from './outside.ts';

export interface OutsideFacts {
  readonly deskId: UnitId;
  readonly deskExists: boolean;
}

export const outsideActionNames = ['collect', 'correct', 'take_up', 'put_back', 'set_aside', 'bring_back'] as const;
export type OutsideAction = (typeof outsideActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;

export const outsideTable: ActionTable<OutsideItem, OutsideFacts, OutsideAction, OutsideStatus> = {
  thing: 'outside_item',
  statuses: outsideStatuses,
  status: (item) => item.status,
  seats: (_, { deskId }) => ({ desk: deskId }),
  actions: {
    collect: { from: ['new'], to: 'collected', who: [editor] },
    correct: { from: ['collected', 'taken_up'], to: 'same', who: [editor] },
    take_up: { from: ['collected', 'taken_up'], to: 'taken_up', who: ['system'] },
    /** The article no longer cites it, or ended before print. */
    put_back: { from: ['taken_up'], to: ['collected', 'taken_up'], who: ['system'] },
    set_aside: { from: ['collected'], to: 'set_aside', who: [editor] },
    bring_back: { from: ['set_aside'], to: 'collected', who: [editor] },
  },
};

export const deskRoles = ['editor', 'checker', 'signatory'] as const;

export const seesOutside = ({ deskId }: OutsideItem, _: OutsideFacts, actor: Actor): boolean =>
  deskRoles.some((role) => appointmentAs(actor, role, deskId));
