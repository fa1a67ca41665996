/** Acts on a person: the shape of each, and what it makes happen. */
import { z } from 'zod';
import { type Role, roles } from '#kernel/actor.ts';
import { type Day, dayOf, daySchema } from '#kernel/calendar.ts';
import type { Context, Machine } from '#kernel/machine.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { evolvePerson, type Person, type PersonEvent, type PersonStatus, type Post, samePost } from './person.ts';
import { type BorrowedRole, type PersonAction, type PersonFacts, personTable } from './person-actions.ts';
import { isDeskRole, separationFault } from './separation.ts';

const name = z.string().trim().min(1, 'name_missing').max(40, 'name_too_long');
/** The office held, in words. */
const post = z.string().trim().max(40, 'post_too_long').default('');
/** As typed at the door: without regard to case and width. */
export const userNameSchema = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,31}$/u, 'user_name_form'));
const unitId = z.uuid('unit_missing');
const rolePost = { role: z.enum(roles, 'role_unknown'), unitId };

export const personCommands = {
  register: z.object({ name, post, userName: userNameSchema, unitId }),
  rename: z.object({ name, post, userName: userNameSchema }),
  transfer: z.object({ unitId }),
  appoint: z.object(rolePost),
  dismiss: z.object(rolePost),
  delegate: z.object({ ...rolePost, toPersonId: z.uuid('person_missing'), from: daySchema, to: daySchema }),
  end_delegation: z.object({ delegationId: z.uuid('delegation_unknown') }),
  reset_password: z.object({ password: z.string().min(1, 'password_missing').max(1000, 'password_too_long') }),
  disable: z.object({ words: z.string().trim().min(1, 'words_missing').max(500, 'words_too_long') }),
  enable: z.object({}),
};

type Decide = Machine<Person, PersonEvent, PersonFacts, PersonAction, PersonStatus, typeof personCommands>['decide'];
type PersonContext = Context<PersonFacts>;

export const decidePerson: Decide = {
  register: (data, _, { facts }) =>
    unless([userNameFault(facts), unitFault(facts)], {
      type: 'person.registered',
      data: { ...data, unitName: unitName(facts) },
    }),
  rename: (data, _, { facts }) => unless([userNameFault(facts)], { type: 'person.renamed', data }),
  transfer: ({ unitId }, state, { facts }) =>
    unless([unitFault(facts), state?.unitId === unitId ? at('unitId', 'already_there') : undefined], {
      type: 'person.transferred',
      data: { unitId, unitName: unitName(facts) },
    }),
  appoint: (post, state, context) =>
    unless([unitFault(context.facts), appointmentFault(post, state, context)], {
      type: 'person.appointed',
      data: { ...post, unitName: unitName(context.facts), since: dayOf(context.now) },
    }),
  dismiss: (post, state, { facts }) =>
    unless([holdsPost(state, post) ? undefined : at('role', 'post_not_held')], {
      type: 'person.dismissed',
      data: { ...post, unitName: unitName(facts) },
    }),
  delegate: (input, state, context) =>
    unless([delegateFault(input.role, context), delegationFault(input, state, context)], {
      type: 'person.delegated',
      data: {
        ...input,
        id: context.newId(),
        unitName: unitName(context.facts),
        toName: context.facts.delegate?.name ?? '',
      },
    }),
  end_delegation: ({ delegationId }, state, { facts }) =>
    unless(
      [state?.delegations.some((d) => d.id === delegationId) ? undefined : at('delegationId', 'delegation_unknown')],
      {
        type: 'person.delegation_ended',
        data: { delegationId, toName: facts.delegate?.name ?? '' },
      },
    ),
  reset_password: () => ok([{ type: 'person.password_reset', data: {} }]),
  disable: (data) => ok([{ type: 'person.disabled', data }]),
  enable: () => ok([{ type: 'person.enabled', data: {} }]),
};

function unless(faults: readonly (Refusal | undefined)[], event: PersonEvent): Result<PersonEvent[]> {
  const found = faults.filter((f) => f !== undefined);
  return found.length > 0 ? refused(...found) : ok([event]);
}

const at = (field: string, code: string): Refusal => ({ code, field });
const unitName = (facts: PersonFacts): string => facts.unit?.name ?? '';
const holdsPost = (person: Person | undefined, post: Post): boolean =>
  person?.appointments.some((a) => samePost(a, post)) ?? false;

const userNameFault = (facts: PersonFacts): Refusal | undefined =>
  facts.userNameIsTaken ? at('userName', 'user_name_taken') : undefined;

function unitFault({ unit }: PersonFacts): Refusal | undefined {
  if (!unit) return at('unitId', 'unit_unknown');
  if (!unit.isOpen) return at('unitId', 'unit_is_closed');
  return unit.isAdministered ? undefined : at('unitId', 'outside_your_units');
}

function appointmentFault(post: Post, state: Person | undefined, { facts, now }: PersonContext): Refusal | undefined {
  if (holdsPost(state, post)) return at('role', 'post_held');
  if (isDeskRole(post.role) && facts.unit?.runsDesk === false) return at('unitId', 'no_desk_there');
  const held = (state?.appointments ?? []).map((a) => a.role);
  const fault = separationFault([...held, ...stillBorrowed(facts.borrowed, dayOf(now))], post.role);
  return fault && at('role', fault);
}

const stillBorrowed = (borrowed: readonly BorrowedRole[], today: Day): Role[] =>
  borrowed.filter((b) => b.to >= today).map((b) => b.role);

function delegateFault(role: Role, { id, facts, now }: PersonContext): Refusal | undefined {
  const { delegate } = facts;
  if (!delegate?.isEnabled) return at('toPersonId', 'delegate_unknown');
  if (delegate.personId === id) return at('toPersonId', 'delegate_to_oneself');
  const fault = separationFault([...delegate.roles, ...stillBorrowed(delegate.borrowed, dayOf(now))], role);
  return fault && at('toPersonId', fault);
}

type DelegateInput = Post & { readonly from: Day; readonly to: Day };

function delegationFault(input: DelegateInput, state: Person | undefined, { now }: PersonContext): Refusal | undefined {
  if (!holdsPost(state, input)) return at('role', 'post_not_held');
  if (input.to < input.from) return at('to', 'term_reversed');
  if (input.to < dayOf(now)) return at('to', 'term_past');
  const overlaps = state?.delegations.some((d) => samePost(d, input) && d.from <= input.to && input.from <= d.to);
  return overlaps ? at('from', 'delegation_overlaps') : undefined;
}

export const personMachine: Machine<
  Person,
  PersonEvent,
  PersonFacts,
  PersonAction,
  PersonStatus,
  typeof personCommands
> = {
  table: personTable,
  commands: personCommands,
  decide: decidePerson,
  evolve: evolvePerson,
};
