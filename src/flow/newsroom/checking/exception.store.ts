/** Rows ⇄ exceptions: the only SQL that writes them. */
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import type { Exception, ExceptionEvent, ExceptionStatus } from './exception.ts';
import { type ExceptionAction, type ExceptionFacts, seesException } from './exception-actions.ts';
import { type exceptionCommands, exceptionMachine } from './exception-commands.ts';
import './checking.tables.ts';

const rows = ({ db, orgId }: Access) => db.selectFrom('newsroom.exception').selectAll().where('org_id', '=', orgId);

type Found = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

const toException = (row: Found): Exception => ({
  articleId: row.article_id,
  deskId: row.desk_id,
  status: row.status,
  rule: row.rule,
  quote: row.quote,
  before: row.before,
  behind: row.behind,
  reason: row.reason,
  by: row.by_name,
  at: row.at,
});

async function loadException(access: Access, id: string, lock?: 'lock'): Promise<Loaded<Exception> | undefined> {
  const row = await rows(access)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  return row && { version: row.version, state: toException(row) };
}

export interface ListedException extends Exception {
  readonly id: string;
  readonly version: number;
}

/** Those that hold. */
export async function exceptionsOf(access: Access, articleId: string): Promise<ListedException[]> {
  const found = await rows(access)
    .where('article_id', '=', articleId)
    .where('status', '=', 'set_aside')
    .orderBy('id')
    .execute();
  return found.map((row) => ({ id: row.id, version: row.version, ...toException(row) }));
}

async function saveException(work: Work, id: string, exception: Exception, version: number): Promise<void> {
  const { articleId, deskId, status, rule, quote, before, behind, reason, by, at } = exception;
  const changed = { version, status, by_name: by, at };
  await work.db
    .insertInto('newsroom.exception')
    .values({
      org_id: work.orgId,
      id,
      article_id: articleId,
      desk_id: deskId,
      rule,
      quote,
      before,
      behind,
      reason,
      ...changed,
    })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

async function exceptionFacts(
  access: Access,
  state: Exception | undefined,
  input: unknown,
  actor: Actor,
): Promise<ExceptionFacts> {
  const id = state?.articleId ?? (input as { articleId?: string } | undefined)?.articleId ?? '';
  const article = id === '' ? undefined : (await loadArticle(access, id))?.state;
  if (!article) return {};
  const facts = await articleThing.store.facts(access, article, undefined, actor, id);
  return articleThing.sees(article, facts, actor) ? { article: { state: article, facts } } : {};
}

const store: Store<Exception, ExceptionFacts> = { load: loadException, save: saveException, facts: exceptionFacts };

export const exceptionThing: Thing<
  Exception,
  ExceptionEvent,
  ExceptionFacts,
  ExceptionAction,
  ExceptionStatus,
  typeof exceptionCommands
> = { ...exceptionMachine, store, sees: seesException };
