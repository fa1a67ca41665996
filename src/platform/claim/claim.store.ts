/** Claims: one person, in one window, at work on one record. They end by themselves, by the clock of the database. */
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Holder } from '#kernel/holder.ts';
import type { Access } from '#platform/event-log/index.ts';
import './claim.tables.ts';

export interface Claimed {
  /** `report`, `article`: as its action table calls it. */
  readonly thing: string;
  readonly id: string;
}

export interface Claim extends Holder {
  /** The asking actor's own claim, in this window. */
  readonly mine: boolean;
  /** Who asked the holder to hand over. */
  readonly askedBy?: string | undefined;
}

const inForce = sql<boolean>`c.touched_at > clock_timestamp() - make_interval(mins => c.idle_minutes)`;
/** A window that cannot say which it is counts as any of its person's. */
const sameWindow = ({ personId, tab }: Actor) =>
  sql<boolean>`(c.person_id = ${personId} and (c.tab is null or ${tab ?? null}::text is null or c.tab = ${tab ?? null}))`;

/** Takes the record, or keeps it, unless somebody else has it: the claim that stands afterwards. */
export async function claim(access: Access, { thing, id }: Claimed, actor: Actor, idleMinutes: number): Promise<Claim> {
  await sql`
    insert into platform.claim as c
      (org_id, thing, thing_id, person_id, person_name, tab, since, touched_at, idle_minutes)
    values (${access.orgId}, ${thing}, ${id}, ${actor.personId}, ${actor.name}, ${actor.tab ?? null},
      clock_timestamp(), clock_timestamp(), ${idleMinutes})
    on conflict (org_id, thing, thing_id) do update set
      since = case when ${sameWindow(actor)} and ${inForce} then c.since else excluded.since end,
      asked_by = case when ${sameWindow(actor)} and ${inForce} then c.asked_by end,
      person_id = excluded.person_id, person_name = excluded.person_name, tab = coalesce(excluded.tab, c.tab),
      touched_at = excluded.touched_at, idle_minutes = excluded.idle_minutes
    where ${sameWindow(actor)} or not ${inForce}`.execute(access.db);
  const standing = await claimOf(access, { thing, id }, actor);
  return standing ?? claim(access, { thing, id }, actor, idleMinutes);
}

/** Its holder pressed a key. */
export async function touch({ db, orgId }: Access, { thing, id }: Claimed): Promise<void> {
  await sql`update platform.claim set touched_at = clock_timestamp()
    where org_id = ${orgId} and thing = ${thing} and thing_id = ${id}`.execute(db);
}

/** Who holds the record now; nobody: undefined. */
export async function claimOf(access: Access, { thing, id }: Claimed, actor: Actor): Promise<Claim | undefined> {
  const { rows } = await sql<Omit<Claim, 'askedBy'> & { askedBy: string | null }>`
    select c.person_id as "personId", c.person_name as name, c.asked_by as "askedBy", ${sameWindow(actor)} as mine,
      (c.person_id = ${actor.personId}) as self,
      floor(extract(epoch from clock_timestamp() - c.touched_at) / 60)::int as "idleMinutes"
    from platform.claim c
    where c.org_id = ${access.orgId} and c.thing = ${thing} and c.thing_id = ${id} and ${inForce}`.execute(access.db);
  const [row] = rows;
  return row && { ...row, askedBy: row.askedBy ?? undefined };
}

/** The fact that the needs of `kernel/holder.ts` ask for. */
export async function heldBy(
  access: Access,
  claimed: Claimed,
  actor: Actor,
): Promise<{ readonly heldBy?: Holder | undefined }> {
  const standing = await claimOf(access, claimed, actor);
  return standing && !standing.mine ? { heldBy: standing } : {};
}

/** The claim goes over to whoever takes it, with the holder's own span. */
export async function seize(access: Access, { thing, id }: Claimed, actor: Actor): Promise<void> {
  await sql`update platform.claim set person_id = ${actor.personId}, person_name = ${actor.name},
      tab = ${actor.tab ?? null}, since = clock_timestamp(), touched_at = clock_timestamp(), asked_by = null
    where org_id = ${access.orgId} and thing = ${thing} and thing_id = ${id}`.execute(access.db);
}

/** The holder will read on their page who asked. */
export async function askFor(access: Access, { thing, id }: Claimed, actor: Actor): Promise<void> {
  await access.db
    .updateTable('platform.claim')
    .set({ asked_by: actor.name })
    .where('org_id', '=', access.orgId)
    .where('thing', '=', thing)
    .where('thing_id', '=', id)
    .execute();
}

/** Ends the actor's own claim on the record. */
export async function release(access: Access, { thing, id }: Claimed, actor: Actor): Promise<void> {
  await sql`delete from platform.claim c where c.org_id = ${access.orgId} and c.thing = ${thing}
    and c.thing_id = ${id} and ${sameWindow(actor)}`.execute(access.db);
}

/** Whoever signs out holds nothing any longer. */
export async function releaseAll(access: Access, personId: string): Promise<void> {
  await access.db
    .deleteFrom('platform.claim')
    .where('org_id', '=', access.orgId)
    .where('person_id', '=', personId)
    .execute();
}
