/** A rule set is imported as a draft, tried out, put in force by the signatory, and may be withdrawn; its text stays. */
import { deskRoles, unitRoles } from '#flow/scoring/adoption/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { isVolumeCapped } from './fairness.ts';
import { type RuleSetRecord, type RuleSetStatus, ruleSetStatuses } from './rule-set-record.ts';

export interface RuleSetFacts {
  readonly deskId: UnitId;
  readonly deskExists: boolean;
  /** `code edition` of the desk's other drafts, and of all that ever were in force: the ledger names them so. */
  readonly editions: readonly string[];
}

export const ruleSetActionNames = ['import', 'revise', 'put_in_force', 'withdraw'] as const;
export type RuleSetAction = (typeof ruleSetActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;
const signatory = { role: 'signatory', at: 'desk' } as const;

const volumeCapped = { code: 'filings_uncapped', holds: (r: RuleSetRecord) => isVolumeCapped(r.source) };

export const ruleSetTable: ActionTable<RuleSetRecord, RuleSetFacts, RuleSetAction, RuleSetStatus> = {
  thing: 'rule_set',
  statuses: ruleSetStatuses,
  status: (record) => record.status,
  seats: (_, facts) => ({ desk: facts.deskId }),
  actions: {
    import: { from: ['new'], to: 'draft', who: [editor, signatory] },
    revise: { from: ['draft'], to: 'same', who: [editor, signatory] },
    put_in_force: { from: ['draft'], to: 'in_force', who: [signatory], needs: [volumeCapped] },
    withdraw: { from: ['draft', 'in_force'], to: 'withdrawn', who: [signatory] },
  },
};

/** Rules by which units are scored are theirs to read, once they are in force. */
export function seesRuleSet(record: RuleSetRecord, _: RuleSetFacts, actor: Actor): boolean {
  if (deskRoles.some((role) => appointmentAs(actor, role, record.deskId))) return true;
  return record.inForceSince !== undefined && actor.appointments.some((a) => unitRoles.some((role) => role === a.role));
}
