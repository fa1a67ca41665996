/** The provenance of an article as saved, and of a text as it is being written. */
import { allUnits } from '#flow/directory/unit/index.ts';
import {
  articleFingerprint,
  articleThing,
  type CopiedPiece,
  loadArticle,
  type PlainText,
  type SourceLink,
  sourceTexts,
} from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Access, eventsOf } from '#platform/event-log/index.ts';
import { creditOfArticle, creditThing } from './credit.store.ts';
import { type PieceName, provenanceOf } from './provenance.ts';
import { unitFinder } from './unit-names.ts';
import { unitsBehind } from './units-behind.queries.ts';

export interface Draft {
  readonly text: PlainText;
  readonly sources: readonly Pick<SourceLink, 'kind' | 'id' | 'use'>[];
  readonly copied: readonly CopiedPiece[];
}

/** Where each sentence of a text comes from, among the sources that are the actor's to read. */
export async function draftProvenance(access: Access, actor: Actor, draft: Draft) {
  const [texts, units] = await Promise.all([sourceTexts(access, actor, draft.sources), allUnits(access)]);
  const behind = await unitsBehind(access, texts);
  const uses = new Map(draft.sources.map(({ id, use }) => [id, use]));
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const given = texts.map((source) => ({
    ...source,
    use: uses.get(source.id) ?? ('merged' as const),
    lineage: unitOf.get(source.unitId ?? '')?.lineage ?? [],
    unitsBehind: behind.get(source.id),
  }));
  const finder = unitFinder(units.map(({ id, name, shortName }) => ({ id, names: [name, shortName] })));
  const provenance = provenanceOf(draft.text, given, finder, draft.copied);
  return {
    ...provenance,
    gone: await titlesOfGone(
      access,
      actor,
      provenance.sentences.flatMap((s) => s.gone ?? []),
    ),
    /** Linked to the article, but not this reader's to read. */
    unread: draft.sources.length - texts.length,
    units,
    unitName: (id: string) => unitOf.get(id)?.name ?? id,
  };
}

export type DraftProvenance = Awaited<ReturnType<typeof draftProvenance>>;

/** Titles by id of texts that sentences were copied from and that are sources no more. */
async function titlesOfGone(access: Access, actor: Actor, names: readonly PieceName[]): Promise<Map<string, string>> {
  const each = [...new Map(names.map((name) => [name.id, name])).values()];
  return new Map((await sourceTexts(access, actor, each)).map(({ id, text }) => [id, text.title]));
}

/** Undefined when there is no such article, or it is not theirs to see. */
export async function articleProvenance(access: Access, actor: Actor, articleId: string) {
  const article = (await loadArticle(access, articleId))?.state;
  if (!article) return undefined;
  const articleFacts = await articleThing.store.facts(access, article, undefined, actor, articleId);
  if (!articleThing.sees(article, articleFacts, actor)) return undefined;
  const { sources, copied } = article;
  const [provenance, corrected] = await Promise.all([
    draftProvenance(access, actor, { text: article, sources, copied }),
    creditOfArticle(access, articleId),
  ]);
  const correction = corrected && {
    ...corrected,
    isOfEarlierText: corrected.state.fingerprint !== articleFingerprint(article),
    facts: await creditThing.store.facts(access, corrected.state, undefined, actor, corrected.id),
    events: await eventsOf(access, corrected.id),
  };
  return { article, articleFacts, ...provenance, correction };
}

export type ArticleProvenance = NonNullable<Awaited<ReturnType<typeof articleProvenance>>>;
