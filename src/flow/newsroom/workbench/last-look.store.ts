/** What a person last saw of an article. Which text it was is kept, not when: nobody's reading is counted. */
import { sql } from 'kysely';
import type { PersonId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import './last-look.tables.ts';

export interface LastLook {
  /** Of the article, at which its text became what they saw. */
  readonly version: number;
  readonly round: number;
}

/** What they saw of it before the text of this version: the same again, however often they look at this one. */
export async function lastLook(
  access: Access,
  articleId: string,
  personId: PersonId,
  version: number,
): Promise<LastLook | undefined> {
  const row = await access.db
    .selectFrom('newsroom.last_look')
    .select(['seen_version', 'seen_round', 'before_version', 'before_round'])
    .where('org_id', '=', access.orgId)
    .where('article_id', '=', articleId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.seen_version < version) return { version: row.seen_version, round: row.seen_round };
  return row.before_version !== null && row.before_round !== null
    ? { version: row.before_version, round: row.before_round }
    : undefined;
}

/** Notes that they see the text of this version now. */
export async function look(access: Access, articleId: string, personId: PersonId, seen: LastLook): Promise<void> {
  await sql`
    insert into newsroom.last_look as l (org_id, article_id, person_id, seen_version, seen_round)
    values (${access.orgId}, ${articleId}, ${personId}, ${seen.version}, ${seen.round})
    on conflict (org_id, article_id, person_id) do update set
      before_version = l.seen_version, before_round = l.seen_round,
      seen_version = excluded.seen_version, seen_round = excluded.seen_round
    where l.seen_version < excluded.seen_version`.execute(access.db);
}
