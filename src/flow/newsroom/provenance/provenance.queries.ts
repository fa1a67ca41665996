/** The provenance of one article, for those who see the article. */
import { allUnits } from '#flow/directory/unit/index.ts';
import { articleFingerprint, articleThing, loadArticle, sourceTexts } from '#flow/newsroom/article/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Access, eventsOf } from '#platform/event-log/index.ts';
import { creditOfArticle, creditThing } from './credit.store.ts';
import { provenanceOf } from './provenance.ts';
import { unitFinder } from './unit-names.ts';

/** Undefined when there is no such article, or it is not theirs to see. */
export async function articleProvenance(access: Access, actor: Actor, articleId: string) {
  const article = (await loadArticle(access, articleId))?.state;
  if (!article) return undefined;
  const articleFacts = await articleThing.store.facts(access, article, undefined, actor, articleId);
  if (!articleThing.sees(article, articleFacts, actor)) return undefined;
  const [texts, units, corrected] = await Promise.all([
    sourceTexts(access, actor, article.sources),
    allUnits(access),
    creditOfArticle(access, articleId),
  ]);
  const links = new Map(article.sources.map((link) => [link.id, link]));
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const given = texts.map(({ kind, id, unitName, text, href }) => {
    const { use = 'merged' as const, unitId } = links.get(id) ?? {};
    return { kind, id, use, unitId, unitName, text, href, lineage: unitOf.get(unitId ?? '')?.lineage ?? [] };
  });
  const finder = unitFinder(units.map(({ id, name, shortName }) => ({ id, names: [name, shortName] })));
  const correction = corrected && {
    ...corrected,
    isOfEarlierText: corrected.state.fingerprint !== articleFingerprint(article),
    facts: await creditThing.store.facts(access, corrected.state, undefined, actor, corrected.id),
    events: await eventsOf(access, corrected.id),
  };
  return {
    article,
    articleFacts,
    ...provenanceOf(article, given, finder),
    /** Linked to the article, but not this reader's to read. */
    unread: article.sources.length - texts.length,
    correction,
    units,
    unitName: (id: string) => unitOf.get(id)?.name ?? id,
  };
}

export type ArticleProvenance = NonNullable<Awaited<ReturnType<typeof articleProvenance>>>;
