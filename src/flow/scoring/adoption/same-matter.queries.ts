/** What whoever enters an adoption must know beside the text: what says the same, and what was adopted of it already. */
import { sql } from 'kysely';
import { isOpenQuestion } from '#flow/newsroom/insight/index.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import { reportsBehind } from './adopted-text.queries.ts';
import { adoptionsOf } from './adoption.queries.ts';
import type { AdoptedText } from './adoption.ts';

/** A report marked a duplicate of one behind the text, what a duplicate repeats, and pairs that were confirmed or wait for a decision. */
export type Sameness = 'duplicate' | 'original' | 'confirmed' | 'found';

export interface SameText {
  readonly how: Sameness;
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  /** Where it stands, or where the two are beside each other. */
  readonly href: string;
}

export interface SameMatter {
  readonly texts: readonly SameText[];
  readonly adoptions: Awaited<ReturnType<typeof adoptionsOf>>;
}

export async function sameMatter(access: Access, deskId: UnitId, text: AdoptedText): Promise<SameMatter> {
  const chosen = [text.articleId, text.reportId].filter((id) => id !== undefined);
  const behind = text.articleId ? await reportsBehind(access, text.articleId) : [];
  const own = [...new Set([...chosen, ...behind.map(({ id }) => id)])];
  const texts = await sameTexts(access, deskId, own);
  const stories = await storiesOf(access, [...own, ...texts.map(({ id }) => id)]);
  const adoptions = await adoptionsOf(access, stories);
  return { texts, adoptions: adoptions.filter(({ status }) => status === 'standing') };
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

async function sameTexts({ db, orgId }: Access, deskId: UnitId, own: readonly string[]): Promise<SameText[]> {
  const ids = uuids(own);
  const { rows } = await sql<SameText>`
    with pair as (
      select 'duplicate' as how, r.id, '/screening/' || r.id as href from intake.report r
        where r.org_id = ${orgId} and r.desk_id = ${deskId} and r.status = 'duplicate'
          and (r.situation->>'of')::uuid = any(${ids})
      union all
      select 'original', (r.situation->>'of')::uuid, '/screening/' || (r.situation->>'of') from intake.report r
        where r.org_id = ${orgId} and r.id = any(${ids}) and r.status = 'duplicate'
      union all
      select x.status, o.id, '/duplicates/' || x.id from newsroom.resemblance x
        left join intake.report r on r.org_id = x.org_id and r.id = x.report_id
        left join newsroom.article n on n.org_id = x.org_id and n.id = x.article_id
        left join newsroom.article a on a.org_id = x.org_id and a.id = x.other_id
        cross join lateral (
          select case when x.other_id = any(${ids}) then coalesce(x.report_id, x.article_id) else x.other_id end as id) o
        where x.org_id = ${orgId} and x.desk_id = ${deskId} and (x.status = 'confirmed' or x.status = 'found' and ${isOpenQuestion})
          and (x.report_id = any(${ids}) or x.article_id = any(${ids}) or x.other_id = any(${ids}))
    ), known as (
      select distinct on (id) * from pair where id <> all(${ids}) order by id, how in ('confirmed', 'found')
    )
    select k.how, k.id, coalesce(r.title, a.title) as title, u.name as "unitName", k.href from known k
    left join intake.report r on r.org_id = ${orgId} and r.id = k.id
    left join newsroom.article a on a.org_id = ${orgId} and a.id = k.id
    join directory.unit u on u.org_id = ${orgId} and u.id = coalesce(r.unit_id, a.desk_id)
    order by k.id`.execute(db);
  return rows;
}

/** The texts themselves and the articles made of them: an adoption is of either. */
async function storiesOf({ db, orgId }: Access, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct article_id as id from newsroom.source_link
    where org_id = ${orgId} and source_id = any(${uuids(ids)})`.execute(db);
  return [...new Set([...ids, ...rows.map(({ id }) => id)])];
}
