/** An adoption is recorded by a release or entered by hand; it may be taken back, never removed. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type AdoptedText, type Adoption, type AdoptionStatus, adoptionStatuses } from './adoption.ts';

export interface AdoptionFacts {
  readonly deskId: UnitId;
  /** The credited units of the record and all above them: whose people may read it. */
  readonly lineages: readonly (readonly UnitId[])[];
  /** The article or report that a new adoption is about; absent when it is not this desk's. */
  readonly text?: AdoptedText & { readonly form: string };
  /** How the issue that is released prints it. */
  readonly print?: { readonly body: string; readonly channel: string; readonly level: string };
  /** An adoption of the same text by the same channel and level on the same day stands already. */
  readonly isKnown: boolean;
}

export const adoptionActionNames = ['record', 'enter', 'name_main', 'reverse', 'take_back'] as const;
export type AdoptionAction = (typeof adoptionActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;
const signatory = { role: 'signatory', at: 'desk' } as const;

const severalUnits = { code: 'one_unit_only', holds: (a: Adoption) => a.units.length > 1 };
const byHand = { code: 'printed_here', holds: (a: Adoption) => a.issueId === undefined };

export const adoptionTable: ActionTable<Adoption, AdoptionFacts, AdoptionAction, AdoptionStatus> = {
  thing: 'adoption',
  statuses: adoptionStatuses,
  status: (adoption) => adoption.status,
  seats: (_, facts) => ({ desk: facts.deskId }),
  actions: {
    record: { from: ['new'], to: 'standing', who: ['system'] },
    enter: { from: ['new'], to: 'standing', who: [editor, signatory] },
    name_main: { from: ['standing'], to: 'same', who: [editor, signatory], needs: [severalUnits] },
    /** With the recall of its issue or the withdrawal of its article. */
    reverse: { from: ['standing'], to: 'taken_back', who: ['system'] },
    take_back: { from: ['standing'], to: 'taken_back', who: [editor, signatory], needs: [byHand] },
  },
};

export const deskRoles = ['editor', 'checker', 'signatory', 'leader'] as const;
export const unitRoles = ['correspondent', 'approver'] as const;

/** The desk sees all of its adoptions; a unit's people see those that credit their unit or one below it. */
export function seesAdoption(adoption: Adoption, { lineages }: AdoptionFacts, actor: Actor): boolean {
  if (deskRoles.some((role) => appointmentAs(actor, role, adoption.deskId))) return true;
  const credited = new Set(lineages.flat());
  return actor.appointments.some((a) => unitRoles.some((role) => role === a.role) && credited.has(a.unitId));
}
