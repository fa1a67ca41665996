/** Reading people: as actors, as holders of a role, by name. */
import { sql } from 'kysely';
import type { Actor, Appointment, Role } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';

export interface PersonName {
  readonly personId: PersonId;
  readonly name: string;
}

/** The person with all they may do today, delegated appointments included; undefined when unknown or disabled. */
export async function personActor(
  access: Access,
  personId: PersonId,
  origin: Actor['origin'],
  today: Day,
): Promise<Actor | undefined> {
  const { db, orgId } = access;
  const person = await db
    .selectFrom('directory.person')
    .select(['name', 'unit_id'])
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .where('status', '=', 'enabled')
    .executeTakeFirst();
  if (!person) return undefined;
  const own = await db
    .selectFrom('directory.appointment')
    .select(['role', 'unit_id as unitId'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute();
  const appointments = [...own, ...(await delegatedTo(access, personId, today))];
  return { orgId, personId, name: person.name, unitId: person.unit_id, appointments, origin };
}

/** What others, still holding it themselves, have delegated to this person for today. */
async function delegatedTo({ db, orgId }: Access, personId: PersonId, today: Day): Promise<Appointment[]> {
  const rows = await db
    .selectFrom('directory.delegation as d')
    .innerJoin('directory.appointment as a', (j) =>
      j
        .onRef('a.org_id', '=', 'd.org_id')
        .onRef('a.person_id', '=', 'd.person_id')
        .onRef('a.role', '=', 'd.role')
        .onRef('a.unit_id', '=', 'd.unit_id'),
    )
    .innerJoin('directory.person as p', (j) => j.onRef('p.org_id', '=', 'd.org_id').onRef('p.id', '=', 'd.person_id'))
    .select(['d.role', 'd.unit_id', 'd.person_id', 'p.name'])
    .where('d.org_id', '=', orgId)
    .where('d.to_person_id', '=', personId)
    .where('d.from_day', '<=', today)
    .where('d.to_day', '>=', today)
    .where('p.status', '=', 'enabled')
    .orderBy('d.id')
    .execute();
  return rows.map((r) => ({ role: r.role, unitId: r.unit_id, onBehalfOf: { personId: r.person_id, name: r.name } }));
}

/** Enabled people appointed to the role at the unit itself, oldest record first; delegates are not among them. */
export const holdersOf = ({ db, orgId }: Access, role: Role, unitId: UnitId): Promise<PersonName[]> =>
  db
    .selectFrom('directory.appointment as a')
    .innerJoin('directory.person as p', (j) => j.onRef('p.org_id', '=', 'a.org_id').onRef('p.id', '=', 'a.person_id'))
    .select(['p.id as personId', 'p.name'])
    .where('a.org_id', '=', orgId)
    .where('a.role', '=', role)
    .where('a.unit_id', '=', unitId)
    .where('p.status', '=', 'enabled')
    .orderBy('p.id')
    .execute();

export interface FilingPlace {
  /** The unit and all above it, root first; empty when there is no such unit. */
  readonly unitLineage: readonly UnitId[];
  readonly unitIsOpen: boolean;
  readonly unitHasApprover: boolean;
  readonly deskExists: boolean;
}

/** What a unit and a desk are to a report. Every act on a report asks, so it is one look-up. */
export async function filingPlace(
  { db, orgId }: Access,
  unitId: UnitId | undefined,
  deskId: UnitId | undefined,
): Promise<FilingPlace> {
  const unit = unitId ?? null;
  const { rows } = await sql<FilingPlace>`
    select coalesce((select lineage from directory.unit where org_id = ${orgId} and id = ${unit}), '{}') as "unitLineage",
      exists (select from directory.unit where org_id = ${orgId} and id = ${unit} and closed_on is null) as "unitIsOpen",
      exists (select from directory.appointment a
        join directory.person p on p.org_id = a.org_id and p.id = a.person_id and p.status = 'enabled'
        where a.org_id = ${orgId} and a.role = 'approver' and a.unit_id = ${unit}) as "unitHasApprover",
      exists (select from directory.desk where org_id = ${orgId} and unit_id = ${deskId ?? null}) as "deskExists"`.execute(
    db,
  );
  const [place] = rows;
  if (!place) throw new Error('a look-up without conditions gave no row');
  return place;
}

export async function peopleByIds(access: Access, ids: readonly PersonId[]): Promise<Map<PersonId, PersonName>> {
  if (ids.length === 0) return new Map();
  const rows = await access.db
    .selectFrom('directory.person')
    .select(['id as personId', 'name'])
    .where('org_id', '=', access.orgId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.personId, row]));
}

/** The person with this user name, disabled or not. */
export async function personByUserName(access: Access, userName: string): Promise<PersonName | undefined> {
  return await access.db
    .selectFrom('directory.person')
    .select(['id as personId', 'name'])
    .where('org_id', '=', access.orgId)
    .where('user_name', '=', userName)
    .executeTakeFirst();
}
