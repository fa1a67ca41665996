/** Every kind of searched record in one shape, with the words it is found by. */
import { type RawBuilder, sql } from 'kysely';
import { numberLine, type Series } from '#flow/press/issue/index.ts';
import { type Body, plainBody } from '#kernel/body.ts';
import type { SearchedThing } from './search.ts';

/** A record as it is searched. */
export interface Source {
  readonly thing_id: string;
  readonly thing: SearchedThing;
  readonly unit_id: string;
  readonly desk_id: string;
  readonly status: string;
  readonly genre: string | null;
  readonly at: string;
  readonly title: string;
  readonly body: Body;
  readonly series: Series | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly total: number | null;
}

/** What a title is made of. */
export type Titled = Pick<Source, 'title' | 'series' | 'year' | 'number' | 'total'>;

/** Every searched record of the organisation in one shape; an issue's text is the titles of its articles. */
export const sources: Readonly<Record<SearchedThing, (orgId: string) => RawBuilder<Source>>> = {
  report: (orgId) => sql`select r.id as thing_id, 'report' as thing, r.unit_id, r.desk_id, r.status, r.genre,
    coalesce(r.filed_at, r.created_at) as at, r.title, r.body, null as series, null::int as year, null::int as number, null::int as total
    from intake.report r where r.org_id = ${orgId}`,
  article: (
    orgId,
  ) => sql`select a.id as thing_id, 'article' as thing, a.desk_id as unit_id, a.desk_id, a.status, null as genre,
    a.opened_at as at, a.title, a.body, null as series, null::int as year, null::int as number, null::int as total
    from newsroom.article a where a.org_id = ${orgId}`,
  issue: (
    orgId,
  ) => sql`select i.id as thing_id, 'issue' as thing, i.desk_id as unit_id, i.desk_id, i.status, null as genre,
    coalesce(i.released_at, i.opened_at) as at, b.name as title, coalesce((
      select jsonb_agg(jsonb_build_object('kind', 'paragraph', 'text', a.title) order by e.position)
      from press.issue_entry e join newsroom.article a on a.org_id = e.org_id and a.id = e.article_id
      where e.org_id = i.org_id and e.issue_id = i.id), '[]'::jsonb) as body, i.series, i.year, i.number, i.total
    from press.issue i join press.bulletin b on b.org_id = i.org_id and b.id = i.bulletin_id where i.org_id = ${orgId}`,
  outside_item: (
    orgId,
  ) => sql`select o.id as thing_id, 'outside_item' as thing, o.desk_id as unit_id, o.desk_id, o.status, null as genre,
    o.collected_at as at, o.title, ${opening(sql`o.source, o.note`)} || o.body as body,
    null as series, null::int as year, null::int as number, null::int as total
    from intake.outside_item o where o.org_id = ${orgId}`,
  stock_piece: (
    orgId,
  ) => sql`select p.id as thing_id, 'stock_piece' as thing, coalesce(p.unit_id, p.desk_id) as unit_id, p.desk_id, p.status,
    null as genre, p.added_at as at, p.title, ${opening(sql`array_to_string(p.topics, '、'), p.speaker`)} || p.body as body,
    null as series, null::int as year, null::int as number, null::int as total
    from newsroom.stock_piece p where p.org_id = ${orgId}`,
};

/** What is found beside the text: a first paragraph of it. */
function opening(values: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`jsonb_build_array(jsonb_build_object('kind', 'paragraph', 'text', concat_ws('　', ${values})))`;
}

/** An issue is called by its bulletin and, once signed, its number, as it is printed. */
export function titleOf({ title, series, year, number, total }: Titled): string {
  if (series === null) return title;
  const line =
    year === null || number === null || total === null ? '' : numberLine('zh', { year, number, total }, series);
  return `《${title}》${line}`;
}

export const textOf: (body: Body) => string = plainBody;
