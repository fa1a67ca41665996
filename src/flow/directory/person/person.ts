/** A person who works with the system: the account's name, the unit, the appointments, and who stands in when absent. */
import type { Role } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Recorded } from '#kernel/event.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';

export const personStatuses = ['enabled', 'disabled'] as const;
export type PersonStatus = (typeof personStatuses)[number];

export type DelegationId = Id<'delegation'>;

export interface Post {
  readonly role: Role;
  readonly unitId: UnitId;
}

export interface HeldPost extends Post {
  readonly since: Day;
}

/** Both days included. */
export interface Delegation extends Post {
  readonly id: DelegationId;
  readonly toPersonId: PersonId;
  readonly from: Day;
  readonly to: Day;
}

interface PersonCore {
  readonly id: PersonId;
  readonly name: string;
  /** The office held, in words: 信息中心主任; may be empty. */
  readonly post: string;
  readonly userName: string;
  readonly unitId: UnitId;
  readonly appointments: readonly HeldPost[];
  readonly delegations: readonly Delegation[];
}

export type Person = PersonCore &
  ({ readonly status: 'enabled' } | { readonly status: 'disabled'; readonly words: string });

/** Names are kept beside ids so that the event reads as a sentence years later. */
type NamedPost = Post & { readonly unitName: string };

export type PersonEvent =
  | {
      readonly type: 'person.registered';
      readonly data: {
        readonly name: string;
        readonly post: string;
        readonly userName: string;
        readonly unitId: UnitId;
        readonly unitName: string;
      };
    }
  | {
      readonly type: 'person.renamed';
      readonly data: { readonly name: string; readonly post: string; readonly userName: string };
    }
  | { readonly type: 'person.transferred'; readonly data: { readonly unitId: UnitId; readonly unitName: string } }
  | { readonly type: 'person.appointed'; readonly data: NamedPost & { readonly since: Day } }
  | { readonly type: 'person.dismissed'; readonly data: NamedPost }
  | {
      readonly type: 'person.delegated';
      readonly data: Delegation & { readonly unitName: string; readonly toName: string };
    }
  | {
      readonly type: 'person.delegation_ended';
      readonly data: { readonly delegationId: DelegationId; readonly toName: string };
    }
  | { readonly type: 'person.disabled'; readonly data: { readonly words: string } }
  | { readonly type: 'person.enabled'; readonly data: object }
  /** By an administrator; the password itself is nowhere but hashed in the account. */
  | { readonly type: 'person.password_reset'; readonly data: object };

export const samePost = (a: Post, b: Post): boolean => a.role === b.role && a.unitId === b.unitId;

export function evolvePerson(state: Person | undefined, event: Recorded<PersonEvent>): Person {
  if (event.type === 'person.registered') {
    const { name, post, userName, unitId } = event.data;
    return {
      id: event.meta.thingId,
      name,
      post,
      userName,
      unitId,
      appointments: [],
      delegations: [],
      status: 'enabled',
    };
  }
  if (!state) throw new Error(`${event.type} before person.registered`);
  return changed(state, event);
}

function changed(state: Person, event: Exclude<Recorded<PersonEvent>, { type: 'person.registered' }>): Person {
  switch (event.type) {
    case 'person.renamed':
      return { ...state, ...event.data };
    case 'person.transferred':
      return { ...state, unitId: event.data.unitId };
    case 'person.appointed': {
      const { role, unitId, since } = event.data;
      return { ...state, appointments: [...state.appointments, { role, unitId, since }] };
    }
    case 'person.dismissed':
      return {
        ...state,
        appointments: state.appointments.filter((a) => !samePost(a, event.data)),
        delegations: state.delegations.filter((d) => !samePost(d, event.data)),
      };
    case 'person.delegated': {
      const { id, role, unitId, toPersonId, from, to } = event.data;
      return { ...state, delegations: [...state.delegations, { id, role, unitId, toPersonId, from, to }] };
    }
    case 'person.delegation_ended':
      return { ...state, delegations: state.delegations.filter((d) => d.id !== event.data.delegationId) };
    case 'person.password_reset':
      return state;
    case 'person.disabled':
      return { ...state, status: 'disabled', words: event.data.words };
    case 'person.enabled':
      return enabled(state);
  }
}

function enabled({ id, name, post, userName, unitId, appointments, delegations }: Person): Person {
  return { id, name, post, userName, unitId, appointments, delegations, status: 'enabled' };
}
