/** The desk in a fixed number of queries: one a thing for the counts, one for the queue in view, whatever waits. */
import { type RawBuilder, sql } from 'kysely';
import { isOpenQuestion } from '#flow/newsroom/insight/index.ts';
import { unreadableRules } from '#flow/scoring/score/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Access } from '#platform/event-log/index.ts';
import { type QueuedThing, type QueueKey, queues } from './queue.ts';

export interface Waiting {
  readonly id: string;
  readonly title: string;
  /** The unit, the author, or the number. */
  readonly place: string;
  readonly since: string;
  readonly deadline: string | null;
  /** Who is at work on it now. */
  readonly heldBy: string | null;
}

export interface WaitingPage {
  readonly lines: readonly Waiting[];
  /** The last line, when more wait behind it. */
  readonly next: string | undefined;
}

export const linesShown = 50;
const at = (actor: Actor, ...roles: Role[]) =>
  sql`${`{${actor.appointments
    .filter((a) => roles.includes(a.role))
    .map((a) => a.unitId)
    .join(',')}}`}::uuid[]`;

type Mine = (access: Access, actor: Actor, today: Day) => RawBuilder<unknown> | Promise<RawBuilder<unknown>>;

/** Each record that waits for this actor, with its queue: at most one, that of the next act. */
const mine: Readonly<Record<QueuedThing, Mine>> = {
  report: ({ orgId }, actor, today) => sql`
    select r.id, r.title, r.unit_id, r.changed_at, r.deadline::text as deadline,
      case
        when r.status = 'draft' and r.unit_id = any(${at(actor, 'correspondent')}) then 'finish_drafts'
        when r.status = 'returned' and r.unit_id = any(${at(actor, 'correspondent', 'approver')}) then 'add_to_returned'
        when r.status = 'awaiting_approval' and r.unit_id = any(${at(actor, 'approver')}) then 'approve'
        when r.status = 'filed' and r.desk_id = any(${at(actor, 'editor')}) then 'register'
        when r.status = 'registered' and r.desk_id = any(${at(actor, 'editor')}) then 'screen'
        when r.status = 'returned' and r.deadline < ${today} and r.desk_id = any(${at(actor, 'editor')}) then 'overdue'
      end as queue
    from intake.report r
    where r.org_id = ${orgId} and r.status in ('draft', 'returned', 'awaiting_approval', 'filed', 'registered')
      and (r.unit_id = any(${at(actor, 'correspondent', 'approver')}) or r.desk_id = any(${at(actor, 'editor')}))`,
  resemblance: ({ orgId }, actor) => sql`
    select x.id, coalesce(r.title, n.title) as title, coalesce(r.unit_id, x.desk_id) as unit_id,
      coalesce(o.title, a.title) as other, x.found_at as changed_at, 'judge_duplicates' as queue
    from newsroom.resemblance x left join intake.report r on r.org_id = x.org_id and r.id = x.report_id
    left join newsroom.article n on n.org_id = x.org_id and n.id = x.article_id
    left join intake.report o on o.org_id = x.org_id and o.id = x.other_id
    left join newsroom.article a on a.org_id = x.org_id and a.id = x.other_id
    where x.org_id = ${orgId} and x.status = 'found' and ${isOpenQuestion}
      and x.desk_id = any(${at(actor, 'editor')})`,
  /** What I wrote myself waits for another checker and signatory, not for me. */
  article: ({ orgId }, actor) => sql`
    select a.id, a.title, a.author_name, a.changed_at,
      case
        when a.status = 'drafting' and a.author_id = ${actor.personId} and a.words is null then 'edit'
        when a.status = 'drafting' and a.author_id = ${actor.personId} then 'edit_again'
        when a.status = 'verifying' and a.author_id = ${actor.personId} then 'verify'
        when a.status = 'in_copy_check' and a.desk_id = any(${at(actor, 'checker')}) and a.author_id <> ${actor.personId} then 'check'
        when a.status = 'awaiting_sign_off' and a.desk_id = any(${at(actor, 'signatory')}) and a.author_id <> ${actor.personId} then 'sign_articles'
        when a.correction is not null and a.desk_id = any(${at(actor, 'signatory')}) and a.correction->>'personId' <> ${actor.personId} then 'sign_corrections'
      end as queue
    from newsroom.article a
    where a.org_id = ${orgId}
      and (a.status in ('drafting', 'verifying', 'in_copy_check', 'awaiting_sign_off') or a.correction is not null)
      and a.desk_id = any(${at(actor, 'editor', 'checker', 'signatory')})`,
  /** Asked of my unit and not answered yet, while the article can still take an answer. */
  question: ({ orgId }, actor) => sql`
    select (x->>'id')::uuid as id, x->>'text' as title, (x->>'unitId')::uuid as unit_id,
      (x->>'askedAt')::timestamptz as changed_at, 'answer_questions' as queue
    from newsroom.article a cross join lateral jsonb_array_elements(a.questions) x
    where a.org_id = ${orgId} and a.status = 'verifying' and x->'outcome' is null
      and (x->>'unitId')::uuid = any(${at(actor, 'correspondent', 'approver')})`,
  recall: ({ orgId }, actor) => sql`
    select r.id, r.source_title as title, r.opened_by, r.opened_at as changed_at, 'recalls' as queue
    from newsroom.recall r
    where r.org_id = ${orgId} and r.status = 'open' and r.desk_id = any(${at(actor, 'editor', 'signatory')})`,
  issue: ({ orgId }, actor) => sql`
    select i.id, i.bulletin_id, i.number, i.changed_at,
      case
        when i.status = 'assembling' and i.desk_id = any(${at(actor, 'editor')}) then 'assemble'
        when i.status = 'awaiting_sign_off' and i.desk_id = any(${at(actor, 'signatory')}) then 'sign_issues'
        when i.status = 'signed_off' and i.desk_id = any(${at(actor, 'editor')}) then 'release'
      end as queue
    from press.issue i
    where i.org_id = ${orgId} and i.status in ('assembling', 'awaiting_sign_off', 'signed_off')
      and i.desk_id = any(${at(actor, 'editor', 'signatory')})`,
  /** In force, and refused by today's reader: the desk's points wait for them. */
  rule_set: async (access, actor) => {
    const desks = actor.appointments.filter((a) => a.role === 'editor' || a.role === 'signatory').map((a) => a.unitId);
    const unreadable = desks.length === 0 ? [] : await unreadableRules(access, desks);
    return sql`
      select r.id, r.title, r.edition, r.in_force_since::timestamptz as changed_at, 'mend_rules' as queue
      from scoring.rule_set r
      where r.org_id = ${access.orgId} and r.id = any(${`{${unreadable.map(({ id }) => id).join(',')}}`}::uuid[])`;
  },
  /** A unit checks a statement until it has said something, or the desk has ended the check. */
  statement: ({ orgId }, actor) => sql`
    select s.id, s.title, s.period, s.changed_at,
      case
        when s.status = 'locked' and s.desk_id = any(${at(actor, 'editor')}) then 'draw_up_statement'
        when s.status = 'drawn_up' and s.desk_id = any(${at(actor, 'editor')})
          and jsonb_path_exists(s.detail, '$.objections[*] ? (!exists(@.answer))') then 'answer_objections'
        when s.status = 'drawn_up' and exists (
          select from directory.unit u where u.org_id = s.org_id and u.id = any(${at(actor, 'correspondent', 'approver')})
            and s.desk_id = any(u.lineage) and u.id <> s.desk_id
            and not jsonb_path_exists(s.detail, '$.objections[*] ? (@.unitId == $unit)', jsonb_build_object('unit', u.id)))
          then 'check_statement'
        when s.status = 'checked' and s.desk_id = any(${at(actor, 'signatory')})
          and s.detail->'drawnUp'->>'personId' <> ${actor.personId} then 'sign_statement'
        when s.status = 'signed_off' and s.desk_id = any(${at(actor, 'editor')}) then 'release_statement'
      end as queue
    from scoring.statement s
    where s.org_id = ${orgId} and s.status <> 'released'`,
  /** The desk's book has a whole month behind its last lock that is over. */
  book: ({ orgId }, actor, today) => sql`
    select b.desk_id as id, u.name as title, (b.locked_to + 1)::text as place,
      ((b.locked_to + 1) + interval '1 month')::timestamptz as changed_at, 'lock_period' as queue
    from scoring.book b join directory.unit u on u.org_id = b.org_id and u.id = b.desk_id
    where b.org_id = ${orgId} and b.desk_id = any(${at(actor, 'editor')})
      and (b.locked_to + 1) + interval '1 month' <= ${today}::date`,
};

/** How the lines of a thing say what they are and where they come from. */
const named: Readonly<
  Record<QueuedThing, { readonly columns: RawBuilder<unknown>; readonly from: RawBuilder<unknown> }>
> = {
  report: {
    columns: sql`q.title, u.name as place, q.deadline`,
    from: sql`join directory.unit u on u.org_id = q.org_id and u.id = q.unit_id`,
  },
  resemblance: {
    columns: sql`q.title, concat_ws(' ↔ ', u.name, q.other) as place, null as deadline`,
    from: sql`join directory.unit u on u.org_id = q.org_id and u.id = q.unit_id`,
  },
  article: { columns: sql`q.title, q.author_name as place, null as deadline`, from: sql`` },
  question: {
    columns: sql`q.title, u.name as place, null as deadline`,
    from: sql`join directory.unit u on u.org_id = q.org_id and u.id = q.unit_id`,
  },
  recall: { columns: sql`q.title, q.opened_by as place, null as deadline`, from: sql`` },
  issue: {
    columns: sql`b.name as title, coalesce(q.number::text, '') as place, null as deadline`,
    from: sql`join press.bulletin b on b.org_id = q.org_id and b.id = q.bulletin_id`,
  },
  rule_set: { columns: sql`q.title, q.edition as place, null as deadline`, from: sql`` },
  statement: { columns: sql`q.title, q.period as place, null as deadline`, from: sql`` },
  book: { columns: sql`q.title, q.place, null as deadline`, from: sql`` },
};

export type QueueCounts = ReadonlyMap<QueueKey, number>;

export async function countQueues(access: Access, actor: Actor, today: Day): Promise<QueueCounts> {
  const things = Object.values(mine).map(async (of) => {
    const { rows } = await sql<{ queue: QueueKey; count: number }>`
      with mine as (${await of(access, actor, today)})
      select queue, count(*)::int as count from mine where queue is not null group by queue`.execute(access.db);
    return rows;
  });
  return new Map((await Promise.all(things)).flat().map(({ queue, count }) => [queue, count]));
}

/** Longest waiting first; `after` is the last line of the page before. */
export async function waitingIn(
  access: Access,
  actor: Actor,
  { queue, today, after }: { readonly queue: QueueKey; readonly today: Day; readonly after?: string | undefined },
): Promise<WaitingPage> {
  const { thing } = queues[queue];
  const { columns, from } = named[thing];
  const behind =
    after === undefined
      ? sql`true`
      : sql`(q.changed_at, q.id) > (select changed_at, id from mine where id = ${after}::uuid)`;
  const { rows } = await sql<Waiting>`
    with mine as (${await mine[thing](access, actor, today)}),
      waiting as (select m.*, ${access.orgId}::uuid as org_id from mine m where m.queue = ${queue})
    select q.id, ${columns}, q.changed_at as since, c.person_name as "heldBy"
    from waiting q ${from}
    left join platform.claim c on c.org_id = q.org_id and c.thing = ${thing} and c.thing_id = q.id
      and c.touched_at > clock_timestamp() - make_interval(mins => c.idle_minutes)
    where ${behind} order by q.changed_at, q.id limit ${linesShown + 1}`.execute(access.db);
  const lines = rows.slice(0, linesShown);
  return { lines, next: rows.length > linesShown ? lines.at(-1)?.id : undefined };
}
