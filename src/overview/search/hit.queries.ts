/** The hits of one page in their own words. */
import { sql } from 'kysely';
import type { Body } from '#kernel/body.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import { markTerms, type Run, snippet } from '#platform/text-index/index.ts';
import { type Titled, textOf, titleOf } from './entry.store.ts';
import type { SearchedThing } from './search.ts';

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

interface HitRow extends Titled {
  readonly id: string;
  readonly thing: SearchedThing;
  readonly status: string;
  readonly at: string;
  readonly deskId: string;
  readonly unitName: string;
  readonly body: Body | null;
  readonly articleTitles: string | null;
}

/** In the order of the keys. */
export async function hitsOf(
  { db, orgId }: Access,
  keys: readonly { id: string }[],
  terms: readonly string[],
): Promise<Hit[]> {
  if (keys.length === 0) return [];
  const ids = keys.map(({ id }) => id);
  const { rows } = await sql<HitRow>`
    select e.thing_id as id, e.thing, e.status, e.at, e.desk_id as "deskId", u.name as "unitName",
      coalesce(r.title, a.title, b.name) as title, coalesce(r.body, a.body) as body,
      i.series, i.year, i.number, i.total, case when i.id is not null then (
        select string_agg(t.title, '；' order by x.position) from press.issue_entry x
        join newsroom.article t on t.org_id = x.org_id and t.id = x.article_id
        where x.org_id = i.org_id and x.issue_id = i.id) end as "articleTitles"
    from overview.search_entry e
    join directory.unit u on u.org_id = e.org_id and u.id = e.unit_id
    left join intake.report r on e.thing = 'report' and r.org_id = e.org_id and r.id = e.thing_id
    left join newsroom.article a on e.thing = 'article' and a.org_id = e.org_id and a.id = e.thing_id
    left join press.issue i on e.thing = 'issue' and i.org_id = e.org_id and i.id = e.thing_id
    left join press.bulletin b on b.org_id = i.org_id and b.id = i.bulletin_id
    where e.org_id = ${orgId} and e.thing_id = any(${`{${ids.join(',')}}`}::uuid[])`.execute(db);
  const places = new Map(ids.map((id, place) => [id, place]));
  return rows
    .sort((x, y) => (places.get(x.id) ?? 0) - (places.get(y.id) ?? 0))
    .map(({ body, articleTitles, id, thing, status, at, deskId, unitName, ...titled }) => ({
      ...{ id, thing, status, at, deskId, unitName },
      title: markTerms(titleOf(titled), terms),
      snippet: snippet(articleTitles ?? textOf(body ?? []), terms),
    }));
}
