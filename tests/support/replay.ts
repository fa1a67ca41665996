/** Events and rows tell one story: every record's events, folded anew, must give the row that the house reads. */
import { sql } from 'kysely';
import { expect } from 'vitest';
import { slices } from '#app/slices.ts';
import { personThing, personWording } from '#flow/directory/person/index.ts';
import { unitThing, unitWording } from '#flow/directory/unit/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { canonicalJson } from '#kernel/fingerprint.ts';
import { type Access, eventsOf, verifyChain } from '#platform/event-log/index.ts';
import { type ListedThing, listed } from '#platform/http/index.ts';

/** By the name that events carry; screening acts on reports and release on issues, so the first of a name stands for it. */
const things = new Map<string, ListedThing>(
  [
    ...slices.flatMap((slice) => slice.things ?? []),
    listed('/units', unitThing, unitWording),
    listed('/people', personThing, personWording),
  ]
    .reverse()
    .map((thing) => [thing.name, thing]),
);

export interface Replayed {
  readonly records: number;
  readonly events: number;
  /** Empty when all is well; one line a fault, with the record's name and id. */
  readonly faults: readonly string[];
}

/** Walks every record of the organisation, its rows, and the chain of its events. */
export async function replayAll(access: Access): Promise<Replayed> {
  const { events, faults: broken } = await verifyChain(access);
  const faults = broken.map(({ seq, fault }) => `event ${seq}: ${fault}`);
  const records = await recordsOf(access);
  for (const { thing, thing_id } of records) faults.push(...(await replayOne(access, thing, thing_id)));
  return { records: records.length, events, faults: [...faults, ...(await strayRows(access))] };
}

/** Fails with every fault by name; at the end of a journey. */
export async function expectReplays(access: Access): Promise<void> {
  const { records, faults } = await replayAll(access);
  expect(faults, faults.join('\n')).toEqual([]);
  expect(records).toBeGreaterThan(0);
}

const recordsOf = (access: Access) =>
  access.db
    .selectFrom('platform.event')
    .select(['thing', 'thing_id'])
    .distinct()
    .where('org_id', '=', access.orgId)
    .orderBy('thing_id')
    .execute();

async function replayOne(access: Access, name: string, id: string): Promise<string[]> {
  const thing = things.get(name);
  if (!thing) return [`${name} ${id}: no slice lists this thing`];
  const loaded = await thing.load(access, id);
  if (!loaded) return [`${name} ${id}: events without a record`];
  const events = await eventsOf(access, id);
  const version =
    events.length === loaded.version ? [] : [`${name} ${id}: version ${loaded.version} of ${events.length}`];
  const folded = foldedBy(thing, events);
  const [row, told] = [canonicalJson(loaded.state), canonicalJson(folded)];
  return row === told ? version : [...version, `${name} ${id}: ${firstDifference(row, told)}`];
}

function foldedBy(thing: ListedThing, events: readonly Recorded<DomainEvent>[]): unknown {
  try {
    return thing.replay(events);
  } catch (error) {
    return `${error}`;
  }
}

/** Where two texts part, with a little of what stands there. */
function firstDifference(row: string, told: string): string {
  let at = 0;
  while (at < row.length && row[at] === told[at]) at++;
  const from = Math.max(0, at - 60);
  return `row …${row.slice(from, at + 80)}… events …${told.slice(from, at + 80)}…`;
}

/** Rows that no event made, or of another version than their last event's, in every table that keeps records by version. */
async function strayRows(access: Access): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where column_name in ('org_id', 'id', 'version') and table_schema not in ('pg_catalog', 'information_schema')
      and not (table_schema = 'platform' and table_name = 'event')
    group by table_schema, table_name having count(*) = 3`.execute(access.db);
  const faults = tables.map(async ({ name }) => {
    const { rows } = await sql<{ id: string }>`
      select r.id from ${sql.raw(name)} r where r.org_id = ${access.orgId} and r.version is distinct from (
        select max(e.version) from platform.event e where e.org_id = r.org_id and e.thing_id = r.id)`.execute(
      access.db,
    );
    return rows.map(({ id }) => `${name} ${id}: its version is not that of its last event`);
  });
  return (await Promise.all(faults)).flat();
}
