/** From the lock of a period to the release of its statement. */
import { deskRoles, unitRoles } from '#flow/scoring/adoption/index.ts';
import type { BookedSums } from '#flow/scoring/score/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Period } from '#kernel/period.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Figures, footing } from './figures.ts';
import {
  openObjections,
  type StatementRecord,
  type StatementStatus,
  statementFingerprint,
  statementStatuses,
} from './statement.ts';

export interface StatementFacts {
  readonly deskId: UnitId;
  readonly deskName: string;
  /** What the desk calls itself; empty where there is none. */
  readonly issuer: string;
  /** Of the record, or as asked for. */
  readonly period?: Period;
  /** The actor's own unit, where this desk scores it. */
  readonly objector?: { readonly unitId: UnitId; readonly name: string };
  /** The office has switched ranking on. */
  readonly ranksAllowed: boolean;
  /** What the ledgers sum to for the period, read from their entries. */
  readonly ledger: BookedSums;
  readonly seenFingerprint?: string;
  /** Why the asked period cannot be locked. */
  readonly against: readonly Refusal[];
  /** Set while locking: the figures of the days that were locked in this transaction. */
  readonly figures?: Figures;
}

export const statementActionNames = [
  'lock',
  'draw_up',
  'object',
  'answer',
  'finish_check',
  'return',
  'sign_off',
  'release',
] as const;
export type StatementAction = (typeof statementActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;
const signatory = { role: 'signatory', at: 'desk' } as const;
const correspondent = { role: 'correspondent', at: 'unit' } as const;
const approver = { role: 'approver', at: 'unit' } as const;

const noOpenObjection = {
  code: 'objection_open',
  holds: (s: StatementRecord) => openObjections(s).length === 0,
  params: (s: StatementRecord) => ({ count: openObjections(s).length }),
};
const hasOpenObjection = { code: 'no_objection', holds: (s: StatementRecord) => openObjections(s).length > 0 };
const notTheDrafter = {
  code: 'drafter_never_signs',
  holds: (s: StatementRecord, _: StatementFacts, actor: Actor) => s.drawnUp?.personId !== actor.personId,
};
const sameAsSeen = {
  code: 'text_changed',
  holds: (s: StatementRecord, f: StatementFacts) =>
    f.seenFingerprint === undefined || f.seenFingerprint === statementFingerprint(s),
};
/** Published statements are often wrong by addition alone; the first fault is said in its sentence. */
const addsUp = {
  code: 'does_not_add_up',
  holds: (s: StatementRecord, f: StatementFacts) => footing(s.figures, f.ledger).length === 0,
  params: (s: StatementRecord, f: StatementFacts) => {
    const [first] = footing(s.figures, f.ledger);
    return { ...first?.params, fault: first?.code ?? '' };
  },
};

export const statementTable: ActionTable<StatementRecord, StatementFacts, StatementAction, StatementStatus> = {
  thing: 'statement',
  statuses: statementStatuses,
  status: (statement) => statement.status,
  seats: (_, { deskId, objector }) => ({ desk: deskId, ...(objector ? { unit: objector.unitId } : {}) }),
  actions: {
    lock: { from: ['new'], to: 'locked', who: [editor, signatory] },
    draw_up: { from: ['locked', 'drawn_up'], to: 'drawn_up', who: [editor], needs: [addsUp] },
    object: { from: ['drawn_up'], to: 'same', who: [correspondent, approver] },
    answer: { from: ['drawn_up'], to: 'same', who: [editor, signatory], needs: [hasOpenObjection] },
    finish_check: { from: ['drawn_up'], to: 'checked', who: [editor], needs: [noOpenObjection] },
    return: { from: ['checked'], to: 'drawn_up', who: [signatory] },
    sign_off: { from: ['checked'], to: 'signed_off', who: [signatory], needs: [notTheDrafter, addsUp, sameAsSeen] },
    release: { from: ['signed_off'], to: 'released', who: [editor, signatory] },
  },
};

/** The desk from the lock on; the units that it scores from the draft on, for they are asked to check it. */
export function seesStatement(statement: StatementRecord, { objector }: StatementFacts, actor: Actor): boolean {
  if (deskRoles.some((role) => appointmentAs(actor, role, statement.deskId))) return true;
  const isOfUnit = actor.appointments.some((a) => unitRoles.some((role) => role === a.role));
  return statement.status !== 'locked' && objector !== undefined && isOfUnit;
}
