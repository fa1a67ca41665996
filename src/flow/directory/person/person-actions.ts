/** Who may change what about a person, and when. */
import type { ActionTable } from '#kernel/action-table.ts';
import { type Actor, type Role, roles } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { type Person, type PersonStatus, personStatuses } from './person.ts';
import { isAdministratorRole } from './separation.ts';

/** The unit that an act names. */
export interface PersonUnit {
  readonly name: string;
  readonly isOpen: boolean;
  readonly runsDesk: boolean;
  /** The actor is its system administrator, or of one above it. */
  readonly isAdministered: boolean;
}

/** A role held in another's stead until the end of a day. */
export interface BorrowedRole {
  readonly role: Role;
  readonly to: Day;
}

export interface PersonFacts {
  /** The unit, at or above the person's own, whose system administrator the actor is. */
  readonly administeredFrom?: UnitId;
  /** The unit of the appointment that a delegation is about. */
  readonly postUnit?: UnitId;
  readonly unit?: PersonUnit;
  readonly userNameIsTaken: boolean;
  readonly borrowed: readonly BorrowedRole[];
  /** Asked for by an administrator; goes into the account and nowhere else. */
  readonly newPassword?: string;
  /** The person who is to stand in. */
  readonly delegate?: {
    readonly personId: PersonId;
    readonly name: string;
    readonly isEnabled: boolean;
    readonly roles: readonly Role[];
    readonly borrowed: readonly BorrowedRole[];
  };
}

export const personActionNames = [
  'register',
  'rename',
  'transfer',
  'appoint',
  'dismiss',
  'delegate',
  'end_delegation',
  'reset_password',
  'disable',
  'enable',
] as const;
export type PersonAction = (typeof personActionNames)[number];

/** The system administrator of the person's unit or of one above it; the house itself when it is set up or loaded. */
const administrator = [{ role: 'system_administrator', at: 'unit' }, 'system'] as const;
/** Besides, whoever holds the appointment in question: the need `own_post` sees to it that it is the person. */
const administratorOrHolder = [...administrator, ...roles.map((role) => ({ role, at: 'desk' }) as const)] as const;

const notOneself = {
  code: 'not_oneself',
  holds: (person: Person, _: PersonFacts, actor: Actor) => actor.origin === 'system' || actor.personId !== person.id,
};
const ownPost = {
  code: 'own_post',
  holds: (person: Person, facts: PersonFacts, actor: Actor) =>
    actor.origin === 'system' || actor.personId === person.id || facts.administeredFrom !== undefined,
};
const hasPost = { code: 'no_post', holds: (person: Person) => person.appointments.length > 0 };
const hasDelegation = { code: 'no_delegation', holds: (person: Person) => person.delegations.length > 0 };

export const personTable: ActionTable<Person, PersonFacts, PersonAction, PersonStatus> = {
  thing: 'person',
  statuses: personStatuses,
  status: (person) => person.status,
  seats: (_, { administeredFrom, postUnit }) => ({
    ...(administeredFrom ? { unit: administeredFrom } : {}),
    ...(postUnit ? { desk: postUnit } : {}),
  }),
  actions: {
    register: { from: ['new'], to: 'enabled', who: administrator },
    rename: { from: ['enabled'], to: 'same', who: administrator },
    transfer: { from: ['enabled'], to: 'same', who: administrator },
    appoint: { from: ['enabled'], to: 'same', who: administrator, needs: [notOneself] },
    dismiss: { from: ['enabled', 'disabled'], to: 'same', who: administrator, needs: [notOneself, hasPost] },
    delegate: { from: ['enabled'], to: 'same', who: administratorOrHolder, needs: [ownPost, hasPost] },
    end_delegation: {
      from: ['enabled', 'disabled'],
      to: 'same',
      who: administratorOrHolder,
      needs: [ownPost, hasDelegation],
    },
    reset_password: { from: ['enabled'], to: 'same', who: administrator },
    disable: { from: ['enabled'], to: 'disabled', who: administrator, needs: [notOneself] },
    enable: { from: ['disabled'], to: 'enabled', who: administrator },
  },
};

export const isAdministrator = (actor: Actor): boolean => actor.appointments.some((a) => isAdministratorRole(a.role));

/** A person's record is seen by the person and by the three administrators. */
export const seesPerson = (person: Person, _: PersonFacts, actor: Actor): boolean =>
  actor.personId === person.id || isAdministrator(actor);
