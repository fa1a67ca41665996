/** Rows ⇄ article: the only SQL that writes articles, rounds and source links. */
import { countCharacters } from '#kernel/body.ts';
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import {
  type Article,
  type ArticleEvent,
  type ArticleStatus,
  articleFingerprint,
  type Round,
  type SourceLink,
} from './article.ts';
import { type ArticleAction, type ArticleFacts, seesArticle } from './article-actions.ts';
import { type articleCommands, articleMachine } from './article-commands.ts';
import { articleFacts } from './article-facts.queries.ts';
import './article.tables.ts';

export async function loadArticle(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Article> | undefined> {
  const row = await access.db
    .selectFrom('newsroom.article')
    .selectAll()
    .where('org_id', '=', access.orgId)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const rounds = await roundsOf(access, id);
  const { title, body, form, status, questions } = row;
  return {
    version: row.version,
    state: {
      title,
      body,
      form,
      status,
      questions,
      rounds,
      sources: rounds.at(-1)?.sources ?? [],
      copied: rounds.at(-1)?.copied ?? [],
      deskId: row.desk_id,
      openedAt: row.opened_at,
      ...(row.check_mark ? { check: row.check_mark } : {}),
      ...(row.sign_off_mark ? { signOff: row.sign_off_mark } : {}),
      ...(row.issue_id ? { issueId: row.issue_id } : {}),
      ...(row.words !== null ? { words: row.words } : {}),
      merges: row.merges,
      ...(row.merged_into ? { mergedInto: row.merged_into } : {}),
      ...(row.correction ? { correction: row.correction } : {}),
    },
  };
}

async function roundsOf(access: Access, articleId: string): Promise<Round[]> {
  const key = { org_id: access.orgId, article_id: articleId };
  const rows = await access.db
    .selectFrom('newsroom.round')
    .selectAll()
    .where((e) => e.and(key))
    .orderBy('number')
    .execute();
  const links = await access.db
    .selectFrom('newsroom.source_link')
    .selectAll()
    .where((e) => e.and(key))
    .orderBy('round_number')
    .orderBy('position')
    .execute();
  return rows.map(({ number, author_id, author_name, reason, at, title, body, form, fingerprint, copied }) => ({
    number,
    reason,
    at,
    title,
    body,
    form,
    fingerprint,
    copied,
    authorId: author_id,
    authorName: author_name,
    sources: links
      .filter((l) => l.round_number === number)
      .map(
        ({ kind, source_id, use, unit_id }): SourceLink => ({
          kind,
          id: source_id,
          use,
          ...(unit_id ? { unitId: unit_id } : {}),
        }),
      ),
  }));
}

export async function saveArticle(work: Work, id: string, article: Article, version: number): Promise<void> {
  const row = toRow(work, id, article, version);
  const { org_id: _, id: __, ...changed } = row;
  await work.db
    .insertInto('newsroom.article')
    .values(row)
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
  const round = article.rounds.at(-1);
  if (round?.at === work.now) await saveRound(work, id, round);
}

function toRow(work: Work, id: string, article: Article, version: number) {
  const { deskId, status, form, title, body, openedAt, issueId, check, signOff, questions, words } = article;
  const { merges, mergedInto, correction } = article;
  const author = article.rounds.at(-1);
  return {
    org_id: work.orgId,
    id,
    version,
    desk_id: deskId,
    status,
    form,
    title,
    body: JSON.stringify(body),
    characters: countCharacters(body),
    fingerprint: articleFingerprint(article),
    opened_at: openedAt,
    changed_at: work.now,
    author_id: author?.authorId ?? work.actor.personId,
    author_name: author?.authorName ?? work.actor.name,
    issue_id: issueId ?? null,
    check_mark: check ? JSON.stringify(check) : null,
    sign_off_mark: signOff ? JSON.stringify(signOff) : null,
    questions: JSON.stringify(questions),
    words: words ?? null,
    merges: JSON.stringify(merges),
    merged_into: mergedInto ?? null,
    correction: correction ? JSON.stringify(correction) : null,
  };
}

async function saveRound(work: Work, articleId: string, round: Round): Promise<void> {
  const { number, authorId, authorName, reason, at, title, body, form, fingerprint, sources, copied } = round;
  const key = { org_id: work.orgId, article_id: articleId };
  const text = { title, body: JSON.stringify(body), form, fingerprint, at, copied: JSON.stringify(copied) };
  await work.db
    .insertInto('newsroom.round')
    .values({ ...key, number, author_id: authorId, author_name: authorName, reason, ...text })
    .onConflict((c) => c.columns(['org_id', 'article_id', 'number']).doUpdateSet(text))
    .execute();
  await work.db
    .deleteFrom('newsroom.source_link')
    .where((e) => e.and({ ...key, round_number: number }))
    .execute();
  if (sources.length === 0) return;
  await work.db
    .insertInto('newsroom.source_link')
    .values(
      sources.map((s, position) => ({
        ...key,
        round_number: number,
        position,
        kind: s.kind,
        source_id: s.id,
        use: s.use,
        unit_id: s.unitId ?? null,
      })),
    )
    .execute();
}

const store: Store<Article, ArticleFacts> = { load: loadArticle, save: saveArticle, facts: articleFacts };

export const articleThing: Thing<
  Article,
  ArticleEvent,
  ArticleFacts,
  ArticleAction,
  ArticleStatus,
  typeof articleCommands
> = {
  ...articleMachine,
  store,
  sees: seesArticle,
};
