/** What units were asked about articles that are still in work. They read the question, and which of their reports it concerns. */
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Access } from '#platform/event-log/index.ts';
import type { Question } from './article.ts';
import { answeringRoles } from './article-actions.ts';
import './article.tables.ts';

export interface AskedQuestion extends Question {
  readonly articleId: string;
  readonly deskName: string;
  readonly unitName: string;
  /** The unit's own reports among the article's sources. */
  readonly reports: readonly { readonly id: string; readonly title: string }[];
}

/** Newest first; of the units where the actor is correspondent or approver. */
export async function questionsFor(access: Access, actor: Actor): Promise<AskedQuestion[]> {
  const roles: readonly string[] = answeringRoles;
  const units = actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId);
  if (units.length === 0) return [];
  const { rows } = await sql<{
    articleId: string;
    deskName: string;
    unitName: string;
    question: Question;
    reports: AskedQuestion['reports'];
  }>`
    select a.id as "articleId", d.name as "deskName", u.name as "unitName", q as question,
      coalesce((
        select jsonb_agg(distinct jsonb_build_object('id', r.id, 'title', r.title))
        from newsroom.source_link l join intake.report r on r.org_id = l.org_id and r.id = l.source_id
        where l.org_id = a.org_id and l.article_id = a.id and r.unit_id = u.id
      ), '[]'::jsonb) as reports
    from directory.desk d
    join newsroom.article a on a.org_id = d.org_id and a.desk_id = d.unit_id
    cross join lateral jsonb_array_elements(a.questions) q
    join directory.unit u on u.org_id = a.org_id and u.id = (q->>'unitId')::uuid
    where d.org_id = ${access.orgId}
      and a.status in ('drafting', 'verifying', 'in_copy_check', 'awaiting_sign_off', 'signed_off', 'placed')
      and u.id = any(${`{${units.join(',')}}`}::uuid[])
      and (a.status = 'verifying' or q->'outcome' is not null)
    order by q->>'askedAt' desc, q->>'id' desc
    limit 200`.execute(access.db);
  return rows.map(({ question, ...rest }) => ({ ...question, ...rest }));
}
