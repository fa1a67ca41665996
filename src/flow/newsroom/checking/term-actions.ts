/** Who keeps a desk's terms: its editors and its signatories; everybody at the desk reads them. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Term, type TermStatus, termStatuses } from './term.ts';

export interface TermFacts {
  readonly deskId: UnitId;
  /** What the desk's other terms in force already replace, and by what. */
  readonly taken: ReadonlyMap<string, string>;
}

export const termActionNames = ['add', 'change', 'drop', 'restore'] as const;
export type TermAction = (typeof termActionNames)[number];

const who = [
  { role: 'editor', at: 'desk' },
  { role: 'signatory', at: 'desk' },
] as const;

export const termTable: ActionTable<Term, TermFacts, TermAction, TermStatus> = {
  thing: 'term',
  statuses: termStatuses,
  status: ({ status }) => status,
  seats: (_, { deskId }) => ({ desk: deskId }),
  actions: {
    add: { from: ['new'], to: 'in_force', who },
    change: { from: ['in_force'], to: 'in_force', who },
    drop: { from: ['in_force'], to: 'dropped', who },
    restore: { from: ['dropped'], to: 'in_force', who },
  },
};

export const readingRoles = ['editor', 'checker', 'signatory'] as const;

export const seesTerm = ({ deskId }: Term, _: TermFacts, actor: Actor): boolean =>
  readingRoles.some((role) => appointmentAs(actor, role, deskId));
