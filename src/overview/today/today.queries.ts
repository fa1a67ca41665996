/** What waits for me: one query a thing, whatever the number of queues; each queue with its count and its oldest records. */
import { sql } from 'kysely';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { QueueKey } from './queue.ts';

export interface Waiting {
  readonly queue: QueueKey;
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly since: string;
  readonly deadline: string | null;
  /** Of the whole queue. */
  readonly count: number;
}

const shown = 5;
const at = (actor: Actor, ...roles: Role[]) =>
  sql`${`{${actor.appointments
    .filter((a) => roles.includes(a.role))
    .map((a) => a.unitId)
    .join(',')}}`}::uuid[]`;

/** Longest waiting first within a queue. */
export async function waitingFor(access: Access, actor: Actor): Promise<Waiting[]> {
  const lists = await Promise.all([reports(access, actor), articles(access, actor), issues(access, actor)]);
  return lists.flat();
}

async function reports({ db, orgId }: Access, actor: Actor): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with mine as (
      select r.id, r.title, r.unit_id, r.changed_at, r.deadline::text as deadline,
        case
          when r.status = 'draft' and r.unit_id = any(${at(actor, 'correspondent')}) then 'finish_drafts'
          when r.status = 'returned' and r.unit_id = any(${at(actor, 'correspondent', 'approver')}) then 'add_to_returned'
          when r.status = 'awaiting_approval' and r.unit_id = any(${at(actor, 'approver')}) then 'approve'
          when r.status = 'filed' and r.desk_id = any(${at(actor, 'editor')}) then 'register'
          when r.status = 'registered' and r.desk_id = any(${at(actor, 'editor')}) then 'screen'
        end as queue
      from intake.report r
      where r.org_id = ${orgId} and r.status in ('draft', 'returned', 'awaiting_approval', 'filed', 'registered')
        and (r.unit_id = any(${at(actor, 'correspondent', 'approver')}) or r.desk_id = any(${at(actor, 'editor')}))
    ), ranked as (
      select *, count(*) over (partition by queue)::int as count,
        row_number() over (partition by queue order by changed_at, id) as place_in_line
      from mine where queue is not null
    )
    select q.queue, q.id, q.title, u.name as place, q.changed_at as since, q.deadline, q.count
    from ranked q join directory.unit u on u.org_id = ${orgId} and u.id = q.unit_id
    where q.place_in_line <= ${shown} order by q.queue, q.place_in_line`.execute(db);
  return rows;
}

/** What I wrote myself waits for another checker and signatory, not for me. */
async function articles({ db, orgId }: Access, actor: Actor): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with mine as (
      select a.id, a.title, a.author_name, a.changed_at,
        case
          when a.status = 'drafting' and a.author_id = ${actor.personId} then 'edit'
          when a.status = 'verifying' and a.author_id = ${actor.personId} then 'verify'
          when a.status = 'in_copy_check' and a.desk_id = any(${at(actor, 'checker')}) and a.author_id <> ${actor.personId} then 'check'
          when a.status = 'awaiting_sign_off' and a.desk_id = any(${at(actor, 'signatory')}) and a.author_id <> ${actor.personId} then 'sign_articles'
        end as queue
      from newsroom.article a
      where a.org_id = ${orgId} and a.status in ('drafting', 'verifying', 'in_copy_check', 'awaiting_sign_off')
        and a.desk_id = any(${at(actor, 'editor', 'checker', 'signatory')})
    ), ranked as (
      select *, count(*) over (partition by queue)::int as count,
        row_number() over (partition by queue order by changed_at, id) as place_in_line
      from mine where queue is not null
    )
    select queue, id, title, author_name as place, changed_at as since, null as deadline, count
    from ranked where place_in_line <= ${shown} order by queue, place_in_line`.execute(db);
  return rows;
}

async function issues({ db, orgId }: Access, actor: Actor): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with mine as (
      select i.id, b.name as title, i.number, i.changed_at,
        case
          when i.status = 'assembling' and i.desk_id = any(${at(actor, 'editor')}) then 'assemble'
          when i.status = 'awaiting_sign_off' and i.desk_id = any(${at(actor, 'signatory')}) then 'sign_issues'
          when i.status = 'signed_off' and i.desk_id = any(${at(actor, 'editor')}) then 'release'
        end as queue
      from press.issue i join press.bulletin b on b.org_id = i.org_id and b.id = i.bulletin_id
      where i.org_id = ${orgId} and i.status in ('assembling', 'awaiting_sign_off', 'signed_off')
        and i.desk_id = any(${at(actor, 'editor', 'signatory')})
    ), ranked as (
      select *, count(*) over (partition by queue)::int as count,
        row_number() over (partition by queue order by changed_at, id) as place_in_line
      from mine where queue is not null
    )
    select queue, id, title, coalesce(number::text, '') as place, changed_at as since, null as deadline, count
    from ranked where place_in_line <= ${shown} order by queue, place_in_line`.execute(db);
  return rows;
}
