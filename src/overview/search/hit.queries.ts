/** The hits of one page in their own words. */
import { sql } from 'kysely';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import { markTerms, type Run, snippet } from '#platform/text-index/index.ts';
import { type SearchedThing, searchedThings } from './search.ts';
import { type Source, sources, textOf, titleOf } from './sources.queries.ts';

export interface Hit {
  readonly id: string;
  readonly thing: SearchedThing;
  readonly title: readonly Run[];
  readonly snippet: readonly Run[];
  readonly unitName: string;
  readonly deskId: UnitId;
  readonly status: string;
  readonly at: string;
}

interface Entry extends Pick<Hit, 'id' | 'thing' | 'unitName' | 'deskId' | 'status' | 'at'> {}

/** In the order of the keys: one query for the entries, and one for each kind among them. */
export async function hitsOf(
  access: Access,
  keys: readonly { id: string }[],
  terms: readonly string[],
): Promise<Hit[]> {
  if (keys.length === 0) return [];
  const { db, orgId } = access;
  const { rows } = await sql<Entry>`
    select e.thing_id as id, e.thing, e.status, e.at, e.desk_id as "deskId", u.name as "unitName"
    from overview.search_entry e join directory.unit u on u.org_id = e.org_id and u.id = e.unit_id
    where e.org_id = ${orgId} and e.thing_id = any(${uuids(keys)})`.execute(db);
  const records = await recordsOf(access, rows);
  const entries = new Map(rows.map((row) => [row.id, row]));
  return keys.flatMap(({ id }) => {
    const entry = entries.get(id);
    const record = records.get(id);
    if (!entry || !record) return [];
    return [{ ...entry, title: markTerms(titleOf(record), terms), snippet: snippet(textOf(record.body), terms) }];
  });
}

async function recordsOf({ db, orgId }: Access, entries: readonly Entry[]): Promise<Map<string, Source>> {
  const lists = await Promise.all(
    searchedThings.map(async (thing) => {
      const mine = entries.filter((entry) => entry.thing === thing);
      if (mine.length === 0) return [];
      const { rows } = await sql<Source>`select * from (${sources[thing](orgId)}) s
        where thing_id = any(${uuids(mine)})`.execute(db);
      return rows;
    }),
  );
  return new Map(lists.flat().map((record) => [record.thing_id, record]));
}

const uuids = (keys: readonly { id: string }[]) => sql`${`{${keys.map(({ id }) => id).join(',')}}`}::uuid[]`;
