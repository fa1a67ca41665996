/** Sources as the newsroom reads them: their texts, whose they are, where they are read; and what may become one. */
import { sql } from 'kysely';
import { unitsByIds } from '#flow/directory/unit/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import { type CopiedPiece, type SourceKind, type SourceLink, sourceKinds } from './article.ts';
import { deskRoles } from './article-actions.ts';
import type { PlainText } from './article-text.ts';
import { type CitedText, type OfferedSource, type SourceSearch, sourceReaders } from './source-readers.queries.ts';

type Named = Pick<SourceLink, 'kind' | 'id'>;

export interface SourceText extends Named {
  readonly deskId: UnitId;
  readonly unitId: UnitId | undefined;
  /** The unit whose text it is, or where it comes from; empty for an article. */
  readonly unitName: string;
  readonly text: PlainText;
  readonly href: string;
  /** Neither returned, withdrawn nor set aside. */
  readonly isUsable: boolean;
}

type Cited = CitedText & Pick<SourceLink, 'kind'>;

/** All that exist among them, by id. */
export async function citedTexts(access: Access, links: readonly Named[]): Promise<Map<string, Cited>> {
  const found = await Promise.all(
    sourceKinds.map(async (kind) => {
      const ids = links.filter((l) => l.kind === kind).map((l) => l.id);
      const texts = ids.length === 0 ? [] : await sourceReaders[kind].texts(access, ids);
      return texts.map((text) => ({ kind, ...text }));
    }),
  );
  return new Map(found.flat().map((text) => [text.id, text]));
}

/** Those among them that belong to a desk of the actor, in their order. */
export async function sourceTexts(access: Access, actor: Actor, links: readonly Named[]): Promise<SourceText[]> {
  const found = await citedTexts(access, links);
  const roles: readonly string[] = deskRoles;
  const desks = new Set(actor.appointments.filter((a) => roles.includes(a.role)).map((a) => a.unitId));
  const mine = links.flatMap(({ id }) => found.get(id) ?? []).filter((s) => desks.has(s.deskId));
  const units = await unitsByIds(
    access,
    mine.flatMap((s) => s.unitId ?? []),
  );
  return mine.map(({ kind, id, deskId, title, body, unitId, unitName, isUsable }) => ({
    ...{ kind, id, deskId, isUsable },
    unitId: unitId ?? undefined,
    unitName: (unitId ? units.get(unitId)?.name : unitName) ?? '',
    text: { title, body },
    href: sourceReaders[kind].href(id),
  }));
}

export interface Offer extends OfferedSource {
  readonly kind: SourceKind;
}

const recent = 30;
const found = 50;

/** What the desk may cite of these kinds, the newest of each first; without words the latest. */
export async function offeredSources(
  access: Access,
  actor: Actor,
  search: Pick<SourceSearch, 'deskId' | 'words' | 'freeFirst'> & { readonly kind: SourceKind | undefined },
): Promise<Offer[]> {
  const { deskId, kind, freeFirst } = search;
  const words = search.words.trim().slice(0, 100);
  const limit = words === '' ? recent : found;
  const lists = await Promise.all(
    sourceKinds
      .filter((k) => kind === undefined || k === kind)
      .map(async (k) => {
        const offers = await sourceReaders[k].find(access, actor, { deskId, words, limit, freeFirst });
        return offers.map(({ id, title, unitName }) => ({ kind: k, id, title, unitName }));
      }),
  );
  return lists.flat();
}

interface MadeOf {
  readonly sources: readonly Named[];
  readonly copied: readonly CopiedPiece[];
}

/** What each of these articles is made of in its present round, by its id. */
export async function currentSources(
  { db, orgId }: Access,
  articleIds: readonly string[],
): Promise<Map<string, MadeOf>> {
  if (articleIds.length === 0) return new Map();
  const rounds = await db
    .selectFrom('newsroom.round')
    .distinctOn('article_id')
    .select(['article_id', 'number', 'copied'])
    .where('org_id', '=', orgId)
    .where('article_id', 'in', articleIds)
    .orderBy('article_id')
    .orderBy('number', 'desc')
    .execute();
  const links = await db
    .selectFrom('newsroom.source_link')
    .select(['article_id', 'round_number', 'kind', 'source_id'])
    .where('org_id', '=', orgId)
    .where('article_id', 'in', articleIds)
    .orderBy('position')
    .execute();
  return new Map(
    rounds.map(({ article_id, number, copied }) => {
      const ofRound = links.filter((l) => l.article_id === article_id && l.round_number === number);
      return [article_id, { copied, sources: ofRound.map(({ kind, source_id }) => ({ kind, id: source_id })) }];
    }),
  );
}

/** Articles that have it among the sources of some round, the first opened first. */
export async function articlesOfSource({ db, orgId }: Access, sourceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('newsroom.source_link')
    .select('article_id')
    .distinct()
    .where('org_id', '=', orgId)
    .where('source_id', '=', sourceId)
    .orderBy('article_id')
    .execute();
  return rows.map((row) => row.article_id);
}

export interface UsedIn {
  readonly id: string;
  readonly title: string;
  readonly isPrinted: boolean;
}

/** For each source the articles that have it in their present round, the first opened first; withdrawn and merged ones let it go. */
export async function usesOf({ db, orgId }: Access, sourceIds: readonly string[]): Promise<Map<string, UsedIn[]>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('newsroom.source_link as l')
    .innerJoin('newsroom.article as a', (j) => j.onRef('a.org_id', '=', 'l.org_id').onRef('a.id', '=', 'l.article_id'))
    .select(['l.source_id as sourceId', 'a.id', 'a.title'])
    .select(sql<boolean>`a.status in ('printed', 'corrected')`.as('isPrinted'))
    .where('l.org_id', '=', orgId)
    .where('l.source_id', 'in', sourceIds)
    .where('a.status', 'not in', ['withdrawn', 'merged'])
    .where('l.round_number', '=', (q) =>
      q
        .selectFrom('newsroom.round as r')
        .select((e) => e.fn.max('r.number').as('last'))
        .whereRef('r.org_id', '=', 'a.org_id')
        .whereRef('r.article_id', '=', 'a.id'),
    )
    .orderBy('a.id')
    .execute();
  return Map.groupBy(rows, (row) => row.sourceId);
}
