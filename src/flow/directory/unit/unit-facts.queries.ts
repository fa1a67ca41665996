/** What the rules of a unit must know beside the unit. */
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import { deskOf, unitOf } from './unit.queries.ts';
import { currentName, type Unit } from './unit.ts';
import { administeredFrom, type NamedUnit, type UnitFacts } from './unit-actions.ts';

interface UnitInput {
  readonly parentId?: UnitId;
  readonly into?: UnitId;
  readonly deskId?: UnitId;
  readonly name?: string;
}

export async function unitFacts(
  access: Access,
  state: Unit | undefined,
  given: unknown,
  actor: Actor,
): Promise<UnitFacts> {
  const input = (given ?? {}) as UnitInput;
  const otherId = input.into ?? input.parentId;
  const other = otherId === undefined ? undefined : await namedUnit(access, otherId, actor);
  const desk = input.deskId === undefined ? undefined : await deskOf(access, input.deskId);
  const root = await rootOf(access);
  const seat = (await administeringUnit(access, state?.id ?? input.parentId, actor)) ?? root;
  return {
    ...(seat ? { seat } : {}),
    rootExists: root !== undefined,
    openSubUnits: state ? await countOpenSubUnits(access, state.id) : 0,
    ...(other ? { other } : {}),
    ...(desk ? { desk: { unitId: desk.unitId, name: desk.name, isOpen: desk.closedOn === undefined } } : {}),
    nameIsTaken: await isNameTaken(access, state, input),
  };
}

/** A unit that an act names, as the rules want to know it. */
export async function namedUnit(access: Access, id: UnitId, actor: Actor): Promise<NamedUnit | undefined> {
  const unit = await unitOf(access, id);
  if (!unit) return undefined;
  const isAdministered = actor.origin === 'system' || administeredFrom(actor, unit.lineage) !== undefined;
  return { id, name: unit.name, isOpen: unit.closedOn === undefined, lineage: unit.lineage, isAdministered };
}

async function rootOf({ db, orgId }: Access): Promise<UnitId | undefined> {
  const root = await db
    .selectFrom('directory.unit')
    .select('id')
    .where('org_id', '=', orgId)
    .where('parent_id', 'is', null)
    .executeTakeFirst();
  return root?.id;
}

/** The unit, at or above this one, whose system administrator the actor is; with no unit named yet, any such. */
export async function administeringUnit(
  access: Access,
  id: UnitId | undefined,
  actor: Actor,
): Promise<UnitId | undefined> {
  if (id === undefined) return actor.appointments.find((a) => a.role === 'system_administrator')?.unitId;
  const unit = await unitOf(access, id);
  return unit && administeredFrom(actor, unit.lineage);
}

async function countOpenSubUnits({ db, orgId }: Access, id: UnitId): Promise<number> {
  const { count } = await db
    .selectFrom('directory.unit')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('org_id', '=', orgId)
    .where('parent_id', '=', id)
    .where('closed_on', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function isNameTaken({ db, orgId }: Access, state: Unit | undefined, input: UnitInput): Promise<boolean> {
  const name = input.name?.trim() ?? (state && input.parentId !== undefined ? currentName(state).name : undefined);
  const parentId = input.parentId ?? state?.parentId;
  if (name === undefined || parentId === undefined) return false;
  const found = await db
    .selectFrom('directory.unit')
    .select('id')
    .where('org_id', '=', orgId)
    .where('parent_id', '=', parentId)
    .where('name', '=', name)
    .where('closed_on', 'is', null)
    .$if(state !== undefined, (q) => q.where('id', '<>', state?.id ?? ''))
    .executeTakeFirst();
  return found !== undefined;
}
