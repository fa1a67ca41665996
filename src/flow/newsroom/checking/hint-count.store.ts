/** How many hints wait in each article before print: counted when its text, its exceptions or what the rules know changes. */
import { sql } from 'kysely';
import type { UnitId } from '#kernel/ids.ts';
import type { Work } from '#platform/event-log/index.ts';
import { countBySeverity, partHints } from './article-hints.ts';
import { checkText } from './check-text.ts';
import { checkContext } from './checking.queries.ts';
import { exceptionsOf } from './exception.store.ts';
import type { CheckedText } from './hint.ts';
import './checking.tables.ts';

/** Which articles to count; without any condition all that are not printed yet. */
export interface Counted {
  readonly id?: string;
  readonly deskId?: UnitId;
  /** Only where one of these words stands. */
  readonly words?: readonly string[];
}

interface Text extends CheckedText {
  readonly id: string;
  readonly deskId: UnitId;
}

export async function countHints(work: Work, counted: Counted = {}): Promise<void> {
  for (const [deskId, articles] of Map.groupBy(await textsInHand(work, counted), (a) => a.deskId)) {
    const context = await checkContext(work, [deskId], work.now);
    for (const article of articles) {
      const { open } = partHints(article, checkText(article, context), await exceptionsOf(work, article.id));
      await saveCount(work, article.id, { open: open.length, wrong: countBySeverity(open).error });
    }
  }
}

/** Locked in the order of their ids, so that of two counts the later one sees what the other saw. */
async function textsInHand({ db, orgId }: Work, { id, deskId, words }: Counted): Promise<Text[]> {
  const like = words?.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return db
    .selectFrom('newsroom.article')
    .select(['id', 'desk_id as deskId', 'title', 'body'])
    .where('org_id', '=', orgId)
    .where('status', 'not in', ['printed', 'corrected', 'withdrawn', 'merged'])
    .$if(id !== undefined, (q) => q.where('id', '=', id ?? ''))
    .$if(deskId !== undefined, (q) => q.where('desk_id', '=', deskId ?? ''))
    .$if(like !== undefined, (q) => q.where(sql<boolean>`(title || body::text) like any(${like}::text[])`))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

async function saveCount(work: Work, articleId: string, count: { open: number; wrong: number }): Promise<void> {
  await work.db
    .insertInto('newsroom.hint_count')
    .values({ org_id: work.orgId, article_id: articleId, ...count })
    .onConflict((c) => c.columns(['org_id', 'article_id']).doUpdateSet(count))
    .execute();
}
