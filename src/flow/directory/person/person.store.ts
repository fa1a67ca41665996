/** Rows ⇄ person: the only SQL that writes people, their appointments and delegations; the account follows the person. */

import { searchKeys } from '#flow/directory/unit/index.ts';
import type { PersonId } from '#kernel/ids.ts';
import { refusal } from '#kernel/refusal.ts';
import { keepAccount, setPassword } from '#platform/auth/index.ts';
import { type Access, type Loaded, Refused, type Store, type Thing, type Work } from '#platform/event-log/index.ts';
import type { Delegation, HeldPost, Person, PersonEvent, PersonStatus } from './person.ts';
import { type PersonAction, type PersonFacts, seesPerson } from './person-actions.ts';
import { type personCommands, personMachine } from './person-commands.ts';
import { personFacts } from './person-facts.queries.ts';

export async function loadPerson(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Person> | undefined> {
  const row = await access.db
    .selectFrom('directory.person')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    version: row.version,
    state: {
      id: row.id,
      name: row.name,
      post: row.post,
      userName: row.user_name,
      unitId: row.unit_id,
      appointments: await appointmentsOf(access, id),
      delegations: await delegationsOf(access, id),
      ...(row.status === 'disabled' ? { status: row.status, words: row.disabled_why ?? '' } : { status: row.status }),
    },
  };
}

const appointmentsOf = ({ db, orgId }: Access, personId: PersonId): Promise<HeldPost[]> =>
  db
    .selectFrom('directory.appointment')
    .select(['role', 'unit_id as unitId', 'since'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute();

const delegationsOf = ({ db, orgId }: Access, personId: PersonId): Promise<Delegation[]> =>
  db
    .selectFrom('directory.delegation')
    .select(['id', 'role', 'unit_id as unitId', 'to_person_id as toPersonId', 'from_day as from', 'to_day as to'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute();

/** Two at once may have found the same user name free. */
async function save(work: Work, id: string, person: Person, version: number): Promise<void> {
  try {
    await saveRows(work, id, person, version);
  } catch (error) {
    const isTaken = error instanceof Error && 'constraint' in error && String(error.constraint).endsWith('_user_name');
    throw isTaken ? new Refused([{ ...refusal('user_name_taken'), field: 'userName' }]) : error;
  }
}

async function saveRows(work: Work, id: string, person: Person, version: number): Promise<void> {
  const { orgId, db } = work;
  const changed = {
    unit_id: person.unitId,
    name: person.name,
    post: person.post,
    ...searchKeys(person.name, 'person'),
    user_name: person.userName,
    status: person.status,
    disabled_why: person.status === 'disabled' ? person.words : null,
    version,
  };
  await db
    .insertInto('directory.person')
    .values({ org_id: orgId, id, ...changed })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
  await saveAppointments(work, id, person.appointments);
  await saveDelegations(work, id, person.delegations);
  await keepAccount(db, { orgId, personId: id, userName: person.userName, enabled: person.status === 'enabled' });
}

async function saveAppointments({ db, orgId }: Work, personId: PersonId, held: readonly HeldPost[]): Promise<void> {
  const key = { org_id: orgId, person_id: personId };
  await db
    .deleteFrom('directory.appointment')
    .where((e) => e.and(key))
    .execute();
  if (held.length === 0) return;
  await db
    .insertInto('directory.appointment')
    .values(held.map(({ role, unitId, since }, position) => ({ ...key, role, unit_id: unitId, since, position })))
    .execute();
}

async function saveDelegations({ db, orgId }: Work, personId: PersonId, given: readonly Delegation[]): Promise<void> {
  const key = { org_id: orgId, person_id: personId };
  await db
    .deleteFrom('directory.delegation')
    .where((e) => e.and(key))
    .execute();
  if (given.length === 0) return;
  await db
    .insertInto('directory.delegation')
    .values(
      given.map(({ id, role, unitId, toPersonId, from, to }, position) => ({
        ...key,
        id,
        position,
        role,
        unit_id: unitId,
        to_person_id: toPersonId,
        from_day: from,
        to_day: to,
      })),
    )
    .execute();
}

/** The password reaches the account in the act's own transaction and never an event. */
async function reserve(
  work: Work,
  action: string,
  personId: PersonId,
  _: unknown,
  facts: PersonFacts,
): Promise<PersonFacts> {
  if (action !== 'reset_password' || facts.newPassword === undefined) return facts;
  const set = await setPassword(work.db, { orgId: work.orgId, personId, password: facts.newPassword, now: work.now });
  if (!set.ok) throw new Refused(set.refusals);
  return facts;
}

const store: Store<Person, PersonFacts> = { load: loadPerson, save, facts: personFacts, reserve };

export const personThing: Thing<Person, PersonEvent, PersonFacts, PersonAction, PersonStatus, typeof personCommands> = {
  ...personMachine,
  store,
  sees: seesPerson,
};
