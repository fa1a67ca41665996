/**
 * Which roles one person must not hold together. Nobody holds two of the three administrators; the system administrator,
 * who makes accounts, reads no texts, and the audit administrator, who reads everything that happened, writes none.
 */
import type { Role } from '#kernel/actor.ts';

const administrators: readonly Role[] = ['system_administrator', 'security_administrator', 'audit_administrator'];
const apart: readonly Role[] = ['system_administrator', 'audit_administrator'];

export const isAdministratorRole = (role: Role): boolean => administrators.includes(role);

export type SeparationFault = 'two_administrator_roles' | 'administrator_stands_apart';

/** Why `role` cannot be added to the roles held, or undefined. */
export function separationFault(held: readonly Role[], role: Role): SeparationFault | undefined {
  const others = held.filter((r) => r !== role);
  if (isAdministratorRole(role) && others.some(isAdministratorRole)) return 'two_administrator_roles';
  const workBesides = others.some((r) => !isAdministratorRole(r));
  if (apart.includes(role) && workBesides) return 'administrator_stands_apart';
  if (!isAdministratorRole(role) && others.some((r) => apart.includes(r))) return 'administrator_stands_apart';
  return undefined;
}

/** Roles of the editorial side, held at a unit that runs a desk. */
export const isDeskRole = (role: Role): boolean => role === 'editor' || role === 'checker' || role === 'signatory';
