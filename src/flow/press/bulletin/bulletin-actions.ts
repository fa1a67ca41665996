/** Founding, changing and closing a bulletin. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Bulletin, type BulletinStatus, bulletinStatuses } from './bulletin.ts';

export interface BulletinFacts {
  readonly deskId: UnitId;
  readonly deskExists: boolean;
  readonly openIssues: number;
}

export const bulletinActionNames = ['found', 'change', 'close'] as const;
export type BulletinAction = (typeof bulletinActionNames)[number];

const signatory = { role: 'signatory', at: 'desk' } as const;
const editor = { role: 'editor', at: 'desk' } as const;

export const bulletinTable: ActionTable<Bulletin, BulletinFacts, BulletinAction, BulletinStatus> = {
  thing: 'bulletin',
  statuses: bulletinStatuses,
  status: (bulletin) => bulletin.status,
  seats: (_, facts) => ({ desk: facts.deskId }),
  actions: {
    found: { from: ['new'], to: 'running', who: [signatory] },
    change: { from: ['running'], to: 'same', who: [signatory, editor] },
    close: {
      from: ['running'],
      to: 'closed',
      who: [signatory],
      needs: [{ code: 'issue_open', holds: (_, f) => f.openIssues === 0, params: (_, f) => ({ count: f.openIssues }) }],
    },
  },
};

/** The roles of a desk's own people. */
export const deskRoles = ['editor', 'checker', 'signatory'] as const;

export const seesBulletin = (bulletin: Bulletin, _: BulletinFacts, actor: Actor): boolean =>
  deskRoles.some((role) => appointmentAs(actor, role, bulletin.deskId));
