/** What becomes of the people when their unit does: a merger takes them along, a closing waits for them. */
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { refusal } from '#kernel/refusal.ts';
import { type Access, handle, type Reaction, Refused, type Work } from '#platform/event-log/index.ts';
import { personThing } from './person.store.ts';

export const personReactions: readonly Reaction[] = [
  { on: 'unit.merged', react: transferPeople },
  { on: 'unit.closed', react: refuseWithPeople },
];

/** Appointments stay with the old unit, whose unfinished records still need them. */
async function transferPeople(work: Work, { meta, data }: Recorded<DomainEvent>): Promise<void> {
  const { into } = data as { into: UnitId };
  for (const id of await enabledPeopleIn(work, meta.thingId)) {
    await handle(work, personThing, { id, action: 'transfer', input: { unitId: into } });
  }
}

async function refuseWithPeople(work: Work, { meta }: Recorded<DomainEvent>): Promise<void> {
  const people = await enabledPeopleIn(work, meta.thingId);
  if (people.length > 0) throw new Refused([refusal('people_left', { count: people.length })]);
}

async function enabledPeopleIn({ db, orgId }: Access, unitId: UnitId): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('directory.person')
    .select('id')
    .where('org_id', '=', orgId)
    .where('unit_id', '=', unitId)
    .where('status', '=', 'enabled')
    .orderBy('id')
    .execute();
  return rows.map((r) => r.id);
}
