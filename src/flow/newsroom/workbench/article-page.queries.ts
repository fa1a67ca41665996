/** Everything the pages of one article show, read from the primary so that one sees one's own act. */

import { holdersOf } from '#flow/directory/person/index.ts';
import { deskOf, unitOptions, unitsByIds } from '#flow/directory/unit/index.ts';
import { checkDoor } from '#flow/intake/report/index.ts';
import {
  type Article,
  articleAt,
  articleFingerprint,
  articleThing,
  authorsOf,
  changedSinceDecision,
  loadArticle,
  openQuestions,
  sourceTexts,
  voidMarks,
} from '#flow/newsroom/article/index.ts';
import { correctedSources } from '#flow/newsroom/recall/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type Access, eventsOf } from '#platform/event-log/index.ts';
import { type LastLook, lastLook } from './last-look.store.ts';

/** Undefined when there is no such article, or it is not theirs to see. */
export async function articlePage(access: Access, actor: Actor, id: string) {
  const loaded = await loadArticle(access, id);
  if (!loaded) return undefined;
  const { state: article, version } = loaded;
  const facts = await articleThing.store.facts(access, article, undefined, actor, id);
  if (!articleThing.sees(article, facts, actor)) return undefined;
  const asked = article.questions.map((q) => q.unitId);
  const events = await eventsOf(access, id);
  const present = textVersion(events, article, version);
  const [options, units, texts, corrected, holders, desk, seen] = await Promise.all([
    unitOptions(access),
    unitsByIds(access, asked),
    sourceTexts(access, actor, article.sources),
    correctedSources(access, id),
    nextHolders(access, article),
    deskOf(access, article.deskId),
    lastLook(access, id, actor.personId, present),
  ]);
  const nameOf = (unitId: UnitId): string => units.get(unitId)?.name ?? '';
  const uses = new Map(article.sources.map((s) => [s.id, s.use]));
  return {
    article,
    version,
    facts,
    events,
    holders,
    units: options,
    unitNames: new Map(asked.map((unitId) => [unitId, nameOf(unitId)])),
    askedUnits: [...new Set(openQuestions(article).map((q) => nameOf(q.unitId)))],
    deskName: desk?.name ?? '',
    sources: texts.map((t) => ({ ...t, use: uses.get(t.id) ?? 'merged', correctedBy: corrected.get(t.id) })),
    decided: changedSinceDecision(events, actor.personId),
    seen: changedSinceLook(events, article, seen),
    textVersion: present,
    voided: voidMarks(events),
    personalData: checkDoor(article.title, article.body).personalData.map((hit) => hit.text),
  };
}

type Events = Awaited<ReturnType<typeof eventsOf>>;

/** The text that they saw before this one, when it is another. */
function changedSinceLook(events: Events, now: Article, seen: LastLook | undefined): Article | undefined {
  const then = seen && articleAt(events, seen.version);
  return then && articleFingerprint(then) !== articleFingerprint(now) ? then : undefined;
}

/** The version at which the text became what it is; later ones leave it alone. */
function textVersion(events: Events, { rounds }: Article, version: number): number {
  const at = rounds.at(-1)?.at;
  return events.findLast((e) => e.meta.at === at)?.meta.version ?? version;
}

/** Whoever can check or sign it now, by the rule that nobody judges a text of their own. */
async function nextHolders(access: Access, article: Article): Promise<string[]> {
  const { status, deskId, check } = article;
  if (status !== 'in_copy_check' && status !== 'awaiting_sign_off') return [];
  const role = status === 'in_copy_check' ? 'checker' : 'signatory';
  const barred = [...authorsOf(article), ...(status === 'awaiting_sign_off' && check ? [check.personId] : [])];
  const people = await holdersOf(access, role, deskId);
  return people.filter((p) => !barred.includes(p.personId)).map((p) => p.name);
}
