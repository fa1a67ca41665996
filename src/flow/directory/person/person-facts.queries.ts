/** What the rules of a person must know beside the person. */

import { administeringUnit, deskOf, namedUnit } from '#flow/directory/unit/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { isUserNameTaken } from '#platform/auth/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Person } from './person.ts';
import type { BorrowedRole, PersonFacts, PersonUnit } from './person-actions.ts';

interface PersonInput {
  readonly unitId?: UnitId;
  readonly userName?: string;
  readonly toPersonId?: PersonId;
  readonly delegationId?: string;
  readonly password?: string;
}

export async function personFacts(
  access: Access,
  state: Person | undefined,
  given: unknown,
  actor: Actor,
): Promise<PersonFacts> {
  const input = (given ?? {}) as PersonInput;
  const ended = state?.delegations.find((d) => d.id === input.delegationId);
  const unitId = ended?.unitId ?? input.unitId;
  const delegateId = ended?.toPersonId ?? input.toPersonId;
  const administeredFrom = await administeringUnit(access, state?.unitId ?? input.unitId, actor);
  const postUnit = unitId ?? actor.appointments.find((a) => !a.onBehalfOf)?.unitId;
  const unit = unitId === undefined ? undefined : await personUnit(access, unitId, actor);
  const delegate = delegateId === undefined ? undefined : await delegateOf(access, delegateId);
  return {
    ...(administeredFrom ? { administeredFrom } : {}),
    ...(postUnit ? { postUnit } : {}),
    ...(unit ? { unit } : {}),
    userNameIsTaken: input.userName !== undefined && (await isUserNameTaken(access.db, input.userName, state?.id)),
    borrowed: state ? await borrowedBy(access, state.id) : [],
    ...(delegate ? { delegate } : {}),
    ...(input.password !== undefined ? { newPassword: input.password } : {}),
  };
}

async function personUnit(access: Access, unitId: UnitId, actor: Actor): Promise<PersonUnit | undefined> {
  const unit = await namedUnit(access, unitId, actor);
  if (!unit) return undefined;
  const desk = await deskOf(access, unitId);
  const { name, isOpen, isAdministered } = unit;
  return { name, isOpen, isAdministered, runsDesk: desk !== undefined && desk.closedOn === undefined };
}

async function delegateOf(access: Access, personId: PersonId): Promise<PersonFacts['delegate']> {
  const { db, orgId } = access;
  const person = await db
    .selectFrom('directory.person')
    .select(['name', 'status'])
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) return undefined;
  const roles = await rolesOf(access, personId);
  const borrowed = await borrowedBy(access, personId);
  return { personId, name: person.name, isEnabled: person.status === 'enabled', roles, borrowed };
}

async function rolesOf({ db, orgId }: Access, personId: PersonId): Promise<Role[]> {
  const rows = await db
    .selectFrom('directory.appointment')
    .select('role')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .execute();
  return rows.map((r) => r.role);
}

/** Roles that others have delegated to the person, ended terms included. */
const borrowedBy = ({ db, orgId }: Access, personId: PersonId): Promise<BorrowedRole[]> =>
  db
    .selectFrom('directory.delegation')
    .select(['role', 'to_day as to'])
    .where('org_id', '=', orgId)
    .where('to_person_id', '=', personId)
    .execute();
