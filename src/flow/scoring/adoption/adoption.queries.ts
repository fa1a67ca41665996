/** What the lists and pages of adoptions read, within what the actor may see. */
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Keyset, type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import { periodOf } from '#kernel/period.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { AdoptionStatus } from './adoption.ts';
import { deskRoles, unitRoles } from './adoption-actions.ts';
import type { Vocabulary } from './adoption-words.ts';
import './adoption.tables.ts';

export interface AdoptionFilter extends Keyset {
  /** A unit with all below it. */
  readonly unitId?: UnitId | undefined;
  /** A name of `kernel/period.ts`. */
  readonly period?: string | undefined;
  readonly channel?: string | undefined;
  readonly level?: string | undefined;
  readonly title?: string | undefined;
}

export interface AdoptionLine {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly level: string;
  readonly channel: string | null;
  readonly form: string;
  readonly day: Day;
  readonly status: AdoptionStatus;
  readonly units: readonly string[];
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;
const unitsWith = (actor: Actor, roles: readonly string[]) =>
  actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId);

/** Some credited unit stands, by its lineage, where the condition says. */
const credits = (condition: ReturnType<typeof sql>) => sql<boolean>`exists (
  select from scoring.adoption_unit c join directory.unit u on u.org_id = c.org_id and u.id = c.unit_id
  where c.org_id = a.org_id and c.adoption_id = a.id and ${condition})`;

/** Last recorded first, 20 a page. */
export async function listAdoptions(access: Access, actor: Actor, filter: AdoptionFilter): Promise<Page<AdoptionLine>> {
  const { before, after } = filter;
  const rows = await visible(access, actor, filter)
    .select((e) => [
      'a.id',
      'a.title',
      sql<string>`a.detail ->> 'body'`.as('body'),
      'a.level',
      'a.channel',
      'a.form',
      'a.day',
      'a.status',
      sql<string[]>`array(select u.name from scoring.adoption_unit c
        join directory.unit u on u.org_id = c.org_id and u.id = c.unit_id
        where c.org_id = ${e.ref('a.org_id')} and c.adoption_id = ${e.ref('a.id')} order by c.position)`.as('units'),
    ])
    .$if(before !== undefined, (q) => q.where('a.id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('a.id', '>', after ?? ''))
    .orderBy('a.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(rows, filter);
}

function visible(access: Access, actor: Actor, filter: AdoptionFilter) {
  const period = filter.period ? periodOf(filter.period) : undefined;
  const title = `%${(filter.title ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return access.db
    .selectFrom('scoring.adoption as a')
    .where('a.org_id', '=', access.orgId)
    .where((e) =>
      e.or([
        sql<boolean>`a.desk_id = any(${uuids(unitsWith(actor, deskRoles))})`,
        credits(sql`u.lineage && ${uuids(unitsWith(actor, unitRoles))}`),
      ]),
    )
    .$if(filter.unitId !== undefined, (q) => q.where(credits(sql`u.lineage @> ${uuids([filter.unitId ?? ''])}`)))
    .$if(period !== undefined, (q) => q.where('a.day', '>=', period?.from ?? '').where('a.day', '<=', period?.to ?? ''))
    .$if(!!filter.channel, (q) => q.where('a.channel', '=', filter.channel ?? ''))
    .$if(!!filter.level, (q) => q.where('a.level', '=', filter.level ?? ''))
    .$if(!!filter.title, (q) => q.where('a.title', 'like', title));
}

/** Every adoption of these articles and reports, for the pages that show what became of a text. */
export async function adoptionsOf(access: Access, stories: readonly string[]) {
  if (stories.length === 0) return [];
  return access.db
    .selectFrom('scoring.adoption')
    .select(['id', 'story', 'level', 'channel', 'form', 'day', 'status', sql<string>`detail ->> 'body'`.as('body')])
    .where('org_id', '=', access.orgId)
    .where('story', 'in', [...stories])
    .orderBy('day')
    .orderBy('id')
    .execute();
}

/** What the rule sets in force and the bulletins call things, and channels that are merely in use. */
export async function vocabulary(access: Access, deskId?: UnitId): Promise<Vocabulary> {
  const ofDesk = deskId === undefined ? sql`true` : sql`desk_id = ${deskId}`;
  const { rows } = await sql<{ kind: keyof Vocabulary; code: string; title: string }>`
    select kind, code, min(title) as title from (
      select g.kind, w.key as code, w.value as title, 1 as rank
        from scoring.rule_set, jsonb_each(titles) g (kind, words), jsonb_each_text(g.words) w
        where org_id = ${access.orgId} and status = 'in_force' and ${ofDesk}
      union all
      select 'channels', settings ->> 'channel', name, 2 from press.bulletin
        where org_id = ${access.orgId} and status = 'running' and ${ofDesk}
      union all
      select distinct 'channels', channel, channel, 3 from scoring.adoption
        where org_id = ${access.orgId} and channel is not null and ${ofDesk}
    ) known
    group by kind, code, rank order by kind, code, rank desc`.execute(access.db);
  const of = (kind: keyof Vocabulary) =>
    new Map(rows.filter((r) => r.kind === kind).map(({ code, title }) => [code, title]));
  return { channels: of('channels'), levels: of('levels'), forms: of('forms') };
}

export interface TextLine {
  readonly kind: 'article' | 'report';
  readonly id: string;
  readonly title: string;
}

/** Articles and filed reports of the desk whose title holds the words, newest first, at most 20. */
export async function findTexts(access: Access, deskId: UnitId, words: string): Promise<TextLine[]> {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<TextLine>`
    (select 'article' as kind, id, title from newsroom.article
      where org_id = ${access.orgId} and desk_id = ${deskId} and status <> 'withdrawn' and title like ${like}
      order by id desc limit 10)
    union all
    (select 'report', id, title from intake.report
      where org_id = ${access.orgId} and desk_id = ${deskId} and filed_at is not null and status <> 'withdrawn'
        and title like ${like}
      order by id desc limit 10)`.execute(access.db);
  return rows;
}
