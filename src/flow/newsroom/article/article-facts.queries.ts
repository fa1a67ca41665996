/** What the rules of an article must know beside it. */

import { unitOf } from '#flow/directory/unit/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { heldBy } from '#platform/claim/index.ts';
import type { Access } from '#platform/event-log/index.ts';
import { type Article, openQuestions, type SourceLink, sourceKinds } from './article.ts';
import type { ArticleFacts, SourceFact } from './article-actions.ts';
import { citedTexts } from './article-sources.queries.ts';
import { sourceReaders } from './source-readers.queries.ts';

interface Asked {
  readonly deskId?: string;
  readonly sources?: readonly Pick<SourceLink, 'kind' | 'id'>[];
  readonly fingerprint?: string | undefined;
  readonly unitId?: string;
  readonly questionId?: string;
}

export async function articleFacts(
  access: Access,
  state: Article | undefined,
  input: unknown,
  actor?: Actor,
  id?: string,
): Promise<ArticleFacts> {
  const asked = (input ?? {}) as Asked;
  const deskId = state?.deskId ?? asked.deskId ?? '';
  const unit = asked.unitId ? await unitOf(access, asked.unitId) : undefined;
  const answeringUnitId = state && openQuestions(state).find((q) => q.id === asked.questionId)?.unitId;
  return {
    deskId,
    sources: await sourceFacts(access, deskId, asked.sources ?? []),
    ...(unit ? { askedUnit: { isOpen: unit.closedOn === undefined } } : {}),
    ...(answeringUnitId ? { answeringUnitId } : {}),
    ...(asked.fingerprint ? { seenFingerprint: asked.fingerprint } : {}),
    ...(state && actor && id ? await heldBy(access, { thing: 'article', id }, actor) : {}),
    ...(state && id ? { openRecalls: await countOpenRecalls(access, id) } : {}),
  };
}

/** `newsroom/recall` keeps them; here only their number counts. */
async function countOpenRecalls({ db, orgId }: Access, articleId: string): Promise<number> {
  const { count } = await db
    .selectFrom('newsroom.recall_place')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('org_id', '=', orgId)
    .where('place_id', '=', articleId)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  return count;
}

async function sourceFacts(
  access: Access,
  deskId: string,
  sources: readonly Pick<SourceLink, 'kind' | 'id'>[],
): Promise<SourceFact[]> {
  const texts = [...(await citedTexts(access, sources)).values()];
  const undecided = await undecidedAmong(access, texts);
  return texts.map(({ kind, id, title, unitId, isUsable, ...text }) => ({
    ...{ kind, id, title },
    ...(unitId ? { unitId } : {}),
    usable: isUsable && text.deskId === deskId,
    undecided: undecided.get(id) ?? [],
  }));
}

async function undecidedAmong(
  access: Access,
  texts: readonly Pick<SourceLink, 'kind' | 'id'>[],
): Promise<Map<string, readonly string[]>> {
  const found = await Promise.all(
    sourceKinds.map(async (kind) => {
      const ids = texts.filter((t) => t.kind === kind).map((t) => t.id);
      return [...((await sourceReaders[kind].undecided?.(access, ids)) ?? [])];
    }),
  );
  return new Map(found.flat());
}
