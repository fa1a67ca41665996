/** A filing, and every saved article, is compared with what the desk has; a decision is carried out at the screening desk; all in the same transaction. */
import { filedText, loadReport, type Report } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import type { Article } from '#flow/newsroom/article/index.ts';
import { handle, type Reaction, type Work } from '#platform/event-log/index.ts';
import { overlapWith } from '#platform/text-index/index.ts';
import { type ArticlePair, askedAbout, pairsOf, sourcesOf } from './article-pairs.queries.ts';
import { type NearDuplicate, nearDuplicates, sharesOf, textsOf, wholeText } from './near-duplicate.queries.ts';
import {
  articlesMadeOf,
  askedTwice,
  confirmedOf,
  lastOriginal,
  originalsOf,
  pairedWith,
  questionAbout,
} from './resemblance.queries.ts';
import { loadResemblance, resemblanceThing } from './resemblance.store.ts';
import { isStillAlike, type Superseded } from './resemblance.ts';
import { dropSketch, keepSketch } from './sketch.store.ts';

/** No pair is asked about twice, whichever of the two came last, and no report about the article made of it. */
const reportFiled: Reaction<Report>['react'] = async (work, { meta }, report) => {
  const reportId = meta.thingId;
  const { deskId } = report;
  const text = wholeText(filedText(report));
  const known = new Set([...(await pairedWith(work, reportId)), ...(await articlesMadeOf(work, reportId))]);
  const alike = await originals(work, await nearDuplicates(work, { deskId, text, but: [reportId] }), known);
  for (const found of alike) if (!known.has(found.id)) await find(work, { reportId, deskId }, found);
  await keepSketch(work, { kind: 'report', id: reportId, deskId, text });
};

/** As a report, but it is written over and over: what was found goes when nothing is left to ask, and comes back. */
const articleSaved: Reaction<Article>['react'] = async (work, { meta }, article) => {
  const articleId = meta.thingId;
  const { deskId } = article;
  const text = wholeText(article);
  const sources = await sourcesOf(work, articleId);
  const pairs = await pairsOf(work, articleId);
  await askNoMore(work, text, pairs, sources);
  const found = await nearDuplicates(work, { deskId, text, but: [articleId, ...sources], inHand: true });
  const known = new Set([...sources, ...(await askedAbout(work, sources))]);
  for (const one of await originals(work, found, known)) {
    const pair = pairs.find(({ textId }) => textId === one.id);
    if (pair?.status === 'superseded')
      await handle(work, resemblanceThing, { id: pair.id, action: 'reopen', input: {} });
    if (!pair && !known.has(one.id)) await find(work, { articleId, deskId }, one);
  }
  await keepSketch(work, { kind: 'article', id: articleId, deskId, text, inHand: true });
};

/** Of several copies of one text only the original is asked about. */
async function originals(
  work: Work,
  alike: readonly NearDuplicate[],
  known: ReadonlySet<string>,
): Promise<NearDuplicate[]> {
  const ids = alike.map(({ id }) => id);
  const originalOf = await originalsOf(work, ids);
  const asked = new Set([...known, ...ids]);
  return alike.filter(({ id }) => !asked.has(originalOf.get(id) ?? ''));
}

async function find(
  work: Work,
  newer: { readonly reportId?: string; readonly articleId?: string; readonly deskId: string },
  { kind, id, ofReport, ofOther }: NearDuplicate,
): Promise<string> {
  const input = { ...newer, otherKind: kind, otherId: id, ofReport, ofOther };
  return (await handle(work, resemblanceThing, { action: 'find', input })).id;
}

async function askNoMore(
  work: Work,
  text: string,
  pairs: readonly ArticlePair[],
  sources: readonly string[],
): Promise<void> {
  const open = pairs.filter(({ status }) => status === 'found');
  const texts = await textsOf(
    work,
    open.map(({ kind, textId }) => ({ kind, id: textId })),
  );
  const overlapOf = overlapWith(text);
  for (const { id, textId } of open) {
    const other = texts.get(textId);
    const isAlike = other && isStillAlike(sharesOf(overlapOf(wholeText(other))));
    const because: Superseded | undefined = sources.includes(textId) ? 'source' : isAlike ? undefined : 'rewritten';
    if (because) await handle(work, resemblanceThing, { id, action: 'supersede', input: { because } });
  }
}

const articlePrinted: Reaction<Article>['react'] = (work, { meta }, article) =>
  keepSketch(work, { kind: 'article', id: meta.thingId, deskId: article.deskId, text: wholeText(article) });

const takenBack: Reaction['react'] = (work, { meta }) => dropSketch(work, meta.thingId);

/** The editor's own act, so by the editor's own rights. Of an article nothing follows by itself. */
const confirmed: Reaction['react'] = async (work, { meta, data }) => {
  const found = (await loadResemblance(work, meta.thingId))?.state;
  if (!found?.reportId) return;
  const { words } = data as { words: string };
  const { reportId: id, otherKind, otherId } = found;
  const of = (await originalsOf(work, [otherId])).get(otherId) ?? otherId;
  if (otherKind === 'report')
    await handle(work, screeningThing, { id, action: 'mark_duplicate', input: { of, words } });
  else await handle(work, screeningThing, { id, action: 'decline', input: { reason: 'already_printed', words } });
};

/** Questions about the copy are answered by those about its original. */
const marked: Reaction['react'] = async (work, { meta, data }) => {
  for (const id of await askedTwice(work, meta.thingId, (data as { of: string }).of))
    await handle(work, resemblanceThing, { id, action: 'supersede', input: {} });
};

/** Undoing a mark says that the two are not the same: a decision like any other, also where nobody had asked. */
const markUndone: Reaction['react'] = async (work, { meta, data }) => {
  const reportId = meta.thingId;
  const of = await lastOriginal(work, reportId);
  const about = of && ((await questionAbout(work, reportId, of)) ?? (await asked(work, reportId, of)));
  const ids = new Set([...(await confirmedOf(work, reportId)), ...(about ? [about] : [])]);
  for (const id of ids) {
    const status = (await loadResemblance(work, id))?.state.status;
    if (status === 'found' || status === 'confirmed')
      await handle(work, resemblanceThing, { id, action: 'deny', input: data });
  }
};

async function asked(work: Work, reportId: string, otherId: string): Promise<string | undefined> {
  const report = (await loadReport(work, reportId))?.state;
  const other = (await loadReport(work, otherId))?.state;
  if (!report || !other) return undefined;
  const shares = sharesOf(overlapWith(wholeText(filedText(report)))(wholeText(filedText(other))));
  return find(work, { reportId, deskId: report.deskId }, { kind: 'report', id: otherId, ...shares });
}

export const insightReactions: readonly Reaction[] = [
  { on: 'report.filed', react: reportFiled },
  { on: 'report.corrected', react: reportFiled },
  { on: 'report.marked_duplicate', react: marked },
  { on: 'report.withdrawn', react: takenBack },
  { on: 'article.opened', react: articleSaved },
  { on: 'article.revised', react: articleSaved },
  { on: 'article.merged', react: articleSaved },
  { on: 'article.unmerged', react: articleSaved },
  { on: 'article.revived', react: articleSaved },
  { on: 'article.absorbed', react: takenBack },
  { on: 'article.printed', react: articlePrinted },
  { on: 'article.corrected', react: articlePrinted },
  { on: 'article.withdrawn', react: takenBack },
  { on: 'resemblance.confirmed', react: confirmed },
  { on: 'report.duplicate_undone', react: markUndone },
];
