/** What the newsroom's lists read, within the desks of the actor. */
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Page, pageOf, pageSize } from '#kernel/keyset.ts';
import type { Access } from '#platform/event-log/index.ts';
import { deskRoles } from './article-actions.ts';
import {
  type ArticleFilter,
  type ArticleLine,
  type ArticleQueue,
  articleQueues,
  inWork,
  statusesOf,
} from './article-queue.ts';
import './article.tables.ts';

/** Last opened first, 20 a page. */
export async function listArticles(access: Access, actor: Actor, filter: ArticleFilter): Promise<Page<ArticleLine>> {
  const { before, after } = filter;
  const rows = await lines(atDesks(access, actor, filter))
    .$if(before !== undefined, (q) => q.where('a.id', '<', before ?? ''))
    .$if(after !== undefined, (q) => q.where('a.id', '>', after ?? ''))
    .orderBy('a.id', after === undefined ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return pageOf(rows, filter);
}

/** How many there are in each queue under the same conditions. */
export async function countArticles(
  access: Access,
  actor: Actor,
  { queue: _, ...filter }: ArticleFilter,
): Promise<Partial<Record<ArticleQueue, number>>> {
  const rows = await atDesks(access, actor, filter)
    .select((e) => ['a.status', sql<boolean>`a.words is not null`.as('returned'), e.fn.countAll<number>().as('count')])
    .groupBy(['a.status', sql`a.words is not null`])
    .execute();
  const counts: Partial<Record<ArticleQueue, number>> = {};
  for (const { status, returned, count } of rows) {
    const queue = articleQueues.find(
      (q) => statusesOf(q).includes(status) && (status !== 'drafting' || (q === 'returned') === returned),
    );
    if (queue) counts[queue] = (counts[queue] ?? 0) + count;
  }
  return counts;
}

/** Everything that matches, last changed first, at most so many. */
export async function matchingArticles(
  access: Access,
  actor: Actor,
  filter: ArticleFilter,
  most: number,
): Promise<string[]> {
  const rows = await atDesks(access, actor, filter).select('a.id').orderBy('a.id', 'desc').limit(most).execute();
  return rows.map((row) => row.id);
}

/** Of these articles, as far as the actor's desks have them. */
export async function articleTitles(
  access: Access,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await atDesks(access, actor, {}).select(['a.id', 'a.title']).where('a.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}

/** Articles of the desk whose text is still being made, for a report that is to go into one of them. */
export const articlesInHand = (access: Access, deskId: UnitId): Promise<ArticleLine[]> =>
  lines(
    access.db
      .selectFrom('newsroom.article as a')
      .where('a.org_id', '=', access.orgId)
      .where('a.desk_id', '=', deskId)
      .where('a.status', 'in', ['drafting', 'verifying']),
  )
    .orderBy('a.changed_at', 'desc')
    .limit(50)
    .execute();

function atDesks(access: Access, actor: Actor, { queue, form, title = '', source, hints }: ArticleFilter) {
  const roles: readonly string[] = deskRoles;
  const desks = actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId);
  return access.db
    .selectFrom('newsroom.article as a')
    .where('a.org_id', '=', access.orgId)
    .where(sql<boolean>`a.desk_id = any(${`{${desks.join(',')}}`}::uuid[])`)
    .$if(queue !== undefined, (q) => q.where('a.status', 'in', statusesOf(queue ?? 'drafting')))
    .$if(queue === 'returned', (q) => q.where('a.words', 'is not', null))
    .$if(queue === 'drafting', (q) => q.where('a.words', 'is', null))
    .$if(form !== undefined, (q) => q.where('a.form', '=', form ?? 'single'))
    .$if(title !== '', (q) => q.where('a.title', 'like', `%${title.replace(/[\\%_]/g, '\\$&')}%`))
    .$if(hints !== undefined, (q) => q.where('a.status', 'in', inWork).where(sql<boolean>`${countOf('open')} > 0`))
    .$if(source !== undefined, (q) =>
      q.where((e) =>
        e.exists(
          e
            .selectFrom('newsroom.source_link as l')
            .select('l.article_id')
            .whereRef('l.org_id', '=', 'a.org_id')
            .whereRef('l.article_id', '=', 'a.id')
            .where('l.source_id', '=', source ?? ''),
        ),
      ),
    );
}

/** `newsroom/checking` keeps them. */
const countOf = (column: 'open' | 'wrong') => sql<number | null>`(select h.${sql.ref(column)} from newsroom.hint_count h
  where h.org_id = a.org_id and h.article_id = a.id)`;

const lastRound = sql<number>`(select max(r.number) from newsroom.round r where r.org_id = a.org_id and r.article_id = a.id)`;

const lines = (articles: ReturnType<typeof atDesks>) =>
  articles.select([
    'a.id',
    'a.title',
    'a.form',
    'a.status',
    'a.characters',
    'a.author_name as authorName',
    'a.changed_at as changedAt',
    'a.desk_id as deskId',
    'a.words',
    lastRound.as('round'),
    sql<number>`(select count(*)::int from newsroom.source_link l where l.org_id = a.org_id and l.article_id = a.id
      and l.round_number = ${lastRound})`.as('sources'),
    sql<number>`(select count(*)::int from jsonb_array_elements(a.questions) q where q->'outcome' is null)`.as(
      'openQuestions',
    ),
    countOf('open').as('openHints'),
    countOf('wrong').as('wrongHints'),
  ]);
