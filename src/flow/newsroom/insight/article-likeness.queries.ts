/** What an article in hand has in common with earlier texts that are none of its sources, and about which nobody decided: looked up whenever its page is shown. */
import { sql } from 'kysely';
import { type Article, loadArticle } from '#flow/newsroom/article/index.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import { type Db, inTransaction } from '#platform/db/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import { type NearDuplicate, nearDuplicates, wholeText } from './near-duplicate.queries.ts';
import { answeredFor } from './resemblance.queries.ts';
import { deskRoles } from './resemblance-actions.ts';

export interface ArticleLikeness extends NearDuplicate {
  readonly title: string;
  readonly unitName: string;
  /** The article's own. */
  readonly deskName: string;
  readonly at: string;
}

/** The article, when it is one of the actor's desks. */
export async function articleOf(access: Access, actor: Actor, id: string): Promise<Article | undefined> {
  const article = (await loadArticle(access, id))?.state;
  const isOfDesk = article && deskRoles.some((role) => appointmentAs(actor, role, article.deskId));
  return isOfDesk ? article : undefined;
}

export const likenessesOf = (db: Db, orgId: string, id: string, article: Article): Promise<ArticleLikeness[]> =>
  inTransaction(db, (trx) => likenessesIn({ db: trx, orgId }, id, article));

/** The nearest first, but for what somebody decided about already. Call it inside a transaction. */
export async function likenessesIn(access: Access, id: string, article: Article): Promise<ArticleLikeness[]> {
  const found = await nearDuplicates(access, article.deskId, wholeText(article), id);
  const own = await ownSources(access, id);
  const answered = await answeredFor(access, id, [...own]);
  const others = found.filter((one) => !own.has(one.id) && !answered.includes(one.id));
  const lines = await linesOf(access, article.deskId, others);
  return others.flatMap((one) => {
    const line = lines.get(one.id);
    return line ? [{ ...one, ...line }] : [];
  });
}

/** Of all its rounds. */
async function ownSources({ db, orgId }: Access, articleId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct source_id as id from newsroom.source_link
    where org_id = ${orgId} and article_id = ${articleId}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

type Line = Pick<ArticleLikeness, 'title' | 'unitName' | 'deskName' | 'at'>;

async function linesOf(
  { db, orgId }: Access,
  deskId: string,
  known: readonly { id: string }[],
): Promise<Map<string, Line>> {
  const ids = sql`${`{${known.map(({ id }) => id).join(',')}}`}::uuid[]`;
  const { rows } = await sql<Line & { id: string }>`
    select t.id, t.title, u.name as "unitName", d.name as "deskName", t.at from (
      select org_id, id, title, unit_id, filed_at as at from intake.report where org_id = ${orgId} and id = any(${ids})
      union all
      select org_id, id, title, desk_id, opened_at from newsroom.article where org_id = ${orgId} and id = any(${ids})) t
    join directory.unit u on u.org_id = t.org_id and u.id = t.unit_id
    join directory.unit d on d.org_id = t.org_id and d.id = ${deskId}`.execute(db);
  return new Map(rows.map(({ id, ...line }) => [id, line]));
}
