/** Rows ⇄ corrected credit: the only SQL that writes it. */
import { unitsByIds } from '#flow/directory/unit/index.ts';
import { articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Access, Loaded, Store, Thing, Work } from '#platform/event-log/index.ts';
import { type CreditAction, type CreditFacts, seesCredit } from './credit-actions.ts';
import { type creditCommands, creditMachine } from './credit-commands.ts';
import type { CreditCorrection, CreditEvent, CreditStatus } from './credit-correction.ts';
import './credit.tables.ts';

const rows = ({ db, orgId }: Access) => db.selectFrom('newsroom.credit').selectAll().where('org_id', '=', orgId);

type Found = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

async function loadCredit(access: Access, id: string, lock?: 'lock'): Promise<Loaded<CreditCorrection> | undefined> {
  const row = await rows(access)
    .where('id', '=', id)
    .$if(lock === 'lock', (q) => q.forUpdate())
    .executeTakeFirst();
  return row && toCredit(row);
}

/** The correction of this article, if its credit was ever corrected. */
export async function creditOfArticle(
  access: Access,
  articleId: string,
): Promise<(Loaded<CreditCorrection> & { readonly id: string }) | undefined> {
  const row = await rows(access).where('article_id', '=', articleId).executeTakeFirst();
  return row && { id: row.id, ...toCredit(row) };
}

const toCredit = (row: Found): Loaded<CreditCorrection> => ({
  version: row.version,
  state: {
    status: row.status,
    articleId: row.article_id,
    deskId: row.desk_id,
    shares: row.shares,
    reason: row.reason,
    by: row.by_name,
    at: row.at,
    fingerprint: row.fingerprint,
  },
});

async function saveCredit(work: Work, id: string, credit: CreditCorrection, version: number): Promise<void> {
  const { articleId, deskId, status, shares, reason, by, at, fingerprint } = credit;
  const changed = { version, status, shares: JSON.stringify(shares), reason, by_name: by, at, fingerprint };
  await work.db
    .insertInto('newsroom.credit')
    .values({ org_id: work.orgId, id, article_id: articleId, desk_id: deskId, ...changed })
    .onConflict((c) => c.columns(['org_id', 'id']).doUpdateSet(changed))
    .execute();
}

interface Asked {
  readonly articleId?: string;
  readonly shares?: readonly { readonly unitId?: string | undefined }[];
}

async function creditFacts(
  access: Access,
  state: CreditCorrection | undefined,
  input: unknown,
  actor: Actor,
): Promise<CreditFacts> {
  const { articleId = '', shares = [] } = (input ?? {}) as Asked;
  const id = state?.articleId ?? articleId;
  const article = id === '' ? undefined : (await loadArticle(access, id))?.state;
  const units = await unitsByIds(
    access,
    shares.flatMap(({ unitId }) => unitId ?? []),
  );
  const knownUnits = new Set(units.keys());
  if (!article) return { knownUnits };
  return {
    knownUnits,
    article: { id, state: article, facts: await articleThing.store.facts(access, article, undefined, actor, id) },
  };
}

/** One correction an article, also when two people make it at once: the article's row is locked first. */
async function reserve(work: Work, action: string, _: string, __: unknown, facts: CreditFacts): Promise<CreditFacts> {
  if (action !== 'correct' || !facts.article) return facts;
  const { id: articleId } = facts.article;
  await loadArticle(work, articleId, 'lock');
  return { ...facts, isCorrected: (await creditOfArticle(work, articleId)) !== undefined };
}

const store: Store<CreditCorrection, CreditFacts> = { load: loadCredit, save: saveCredit, facts: creditFacts, reserve };

export const creditThing: Thing<
  CreditCorrection,
  CreditEvent,
  CreditFacts,
  CreditAction,
  CreditStatus,
  typeof creditCommands
> = { ...creditMachine, store, sees: seesCredit };
