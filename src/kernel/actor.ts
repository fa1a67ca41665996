/** Who acts, in which appointments, and through which door. */
import type { OrgId, PersonId, UnitId } from './ids.ts';

export const roles = [
  'correspondent',
  'approver',
  'editor',
  'checker',
  'signatory',
  'leader',
  'follow_up_officer',
  'system_administrator',
  'security_administrator',
  'audit_administrator',
] as const;
export type Role = (typeof roles)[number];

/** A role held at one unit, by oneself or as the dated delegate of somebody absent. */
export interface Appointment {
  readonly role: Role;
  readonly unitId: UnitId;
  readonly onBehalfOf?: { readonly personId: PersonId; readonly name: string };
}

export interface Actor {
  readonly orgId: OrgId;
  readonly personId: PersonId;
  readonly name: string;
  readonly unitId: UnitId;
  readonly appointments: readonly Appointment[];
  /** The browser's window; two windows of one person are two editors. None where script is off. */
  readonly tab?: string;
  readonly origin: 'page' | 'api' | 'cli' | 'system';
}

/** The appointment under which the actor may act as `role` at `unitId`: their own before a delegated one. */
export function appointmentAs(actor: Actor, role: Role, unitId: UnitId | undefined): Appointment | undefined {
  const held = actor.appointments.filter((a) => a.role === role && (unitId === undefined || a.unitId === unitId));
  return held.find((a) => !a.onBehalfOf) ?? held[0];
}

export const holds = (actor: Actor, role: Role): boolean => actor.appointments.some((a) => a.role === role);
