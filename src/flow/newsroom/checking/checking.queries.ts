/** What a check must know beside the text, and the hints of one article for those who see it. */
import { allUnits } from '#flow/directory/unit/index.ts';
import { articleTable, articleThing, loadArticle } from '#flow/newsroom/article/index.ts';
import { reasonsAgainst } from '#kernel/action-table.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Access } from '#platform/event-log/index.ts';
import { partHints, textBeforeFix } from './article-hints.ts';
import { checkText } from './check-text.ts';
import { exceptionsOf } from './exception.store.ts';
import type { CheckContext, KnownUnit } from './hint.ts';
import { termsOf } from './term.store.ts';

/** The directory as it is today with its former names, and the terms of these desks. */
export async function checkContext(access: Access, deskIds: readonly UnitId[], now: string): Promise<CheckContext> {
  const [units, terms] = await Promise.all([knownUnits(access), termsOf(access, deskIds, 'in_force')]);
  return {
    units,
    terms: terms.map(({ written, wrong, reason }) => ({ right: written, wrong, reason })),
    today: dayOf(now),
  };
}

async function knownUnits(access: Access): Promise<KnownUnit[]> {
  const [units, names] = await Promise.all([
    allUnits(access),
    access.db
      .selectFrom('directory.unit_name')
      .select(['unit_id', 'name', 'short_name'])
      .where('org_id', '=', access.orgId)
      .execute(),
  ]);
  const former = Map.groupBy(names, (row) => row.unit_id);
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
  return units.map(({ id, name, shortName, closedOn, mergedInto }) => {
    const others = (former.get(id) ?? []).flatMap((row) => [row.name, row.short_name]);
    const into = mergedInto && nameOf.get(mergedInto);
    return {
      name,
      shortName,
      formerNames: [...new Set(others)].filter((other) => other !== name && other !== shortName),
      ...(closedOn ? { closed: { on: closedOn, ...(into ? { into } : {}) } } : {}),
    };
  });
}

/** Undefined when there is no such article, or it is not theirs to see. */
export async function articleHints(access: Access, actor: Actor, articleId: string, now: string) {
  const loaded = await loadArticle(access, articleId);
  if (!loaded) return undefined;
  const { state: article, version } = loaded;
  const facts = await articleThing.store.facts(access, article, undefined, actor, articleId);
  if (!articleThing.sees(article, facts, actor)) return undefined;
  const [context, exceptions] = await Promise.all([
    checkContext(access, [article.deskId], now),
    exceptionsOf(access, articleId),
  ]);
  const parted = partHints(article, checkText(article, context), exceptions);
  const isBeingWritten = article.status === 'drafting' || article.status === 'verifying';
  const reasons = reasonsAgainst(articleTable, 'revise', article, facts, actor);
  const mayRevise = reasons.length === 0;
  return {
    article,
    version,
    ...parted,
    /** Only while it is written: an edit later would make marks void. */
    mayFix: isBeingWritten && mayRevise,
    mayUndo: isBeingWritten && mayRevise && textBeforeFix(article) !== undefined,
    isBeingWritten,
    /** Why this reader cannot mend it, while it is written: somebody else holds it, or it is not their role. */
    whyNot: isBeingWritten ? reasons : [],
  };
}

export type ArticleHints = NonNullable<Awaited<ReturnType<typeof articleHints>>>;
