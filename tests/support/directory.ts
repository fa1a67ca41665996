/** An organisation of a test's own: units and people made by the house, through the same acts as everywhere. */
import { personActor, personReactions, personThing } from '#flow/directory/person/index.ts';
import { unitThing } from '#flow/directory/unit/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Db } from '#platform/db/index.ts';
import { type Access, handle, inWork, type WorkServices } from '#platform/event-log/index.ts';
import type { TestClock } from './clock.ts';

let count = 0;
/** Sorts by the order in which it was made. */
export const newId = (): string => `0199a000-0000-7000-8000-${String(++count).padStart(12, '0')}`;

export interface TestDirectory {
  readonly access: Access;
  /** The house itself, which may do everything in the directory. */
  readonly house: Actor;
  readonly services: WorkServices;
  /** An act on a unit by the house; the unit's id. Throws the codes of a refusal. */
  unit(action: keyof typeof unitThing.commands, input: object, id?: UnitId): Promise<UnitId>;
  /** A unit opened on 1 January 2020. */
  open(name: string, kind: string, parentId?: UnitId, sortOrder?: number): Promise<UnitId>;
  /** An act on a person; by the house when nobody is named. */
  person(action: keyof typeof personThing.commands, input: object, id?: PersonId, actor?: Actor): Promise<PersonId>;
  /** A new person of the unit, appointed to the roles there. */
  holder(name: string, unitId: UnitId, ...roles: Role[]): Promise<PersonId>;
  /** The person, acting through a page today. */
  actor(personId: PersonId): Promise<Actor>;
}

export async function testDirectory(db: Db, clock: TestClock): Promise<TestDirectory> {
  const orgId = newId();
  await db.insertInto('directory.org').values({ id: orgId, name: '青岚市' }).execute();
  const access: Access = { db, orgId };
  const house: Actor = {
    orgId,
    personId: newId(),
    name: '安装程序',
    unitId: orgId,
    appointments: [],
    origin: 'system',
  };
  const services: WorkServices = { db, now: clock.now, newId, reactions: personReactions };
  const unit: TestDirectory['unit'] = (action, input, id) =>
    idOf(inWork(services, house, (work) => handle(work, unitThing, { id, action, input })));
  const person: TestDirectory['person'] = (action, input, id, actor = house) =>
    idOf(inWork(services, actor, (work) => handle(work, personThing, { id, action, input })));
  return {
    access,
    house,
    services,
    unit,
    open: (name, kind, parentId, sortOrder = 100) =>
      unit('open', { name, kind, parentId, sortOrder, on: '2020-01-01' }),
    person,
    async holder(name, unitId, ...roles) {
      const id = await person('register', { name, userName: `u${newId().slice(-8)}`, unitId });
      for (const role of roles) await person('appoint', { role, unitId }, id);
      return id;
    },
    async actor(personId) {
      const found = await personActor(access, personId, 'page', dayOf(clock.now()));
      if (!found) throw new Error(`${personId} is unknown or disabled`);
      return found;
    },
  };
}

async function idOf(done: ReturnType<typeof inWork<{ id: string }>>): Promise<string> {
  const result = await done;
  if (!result.ok) throw new Error(result.refusals.map((r) => r.code).join());
  return result.value.id;
}
