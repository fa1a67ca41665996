/** A filing is compared with what the desk has; a decision is carried out at the screening desk; both in the same transaction. */
import { filedText, loadReport } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { loadArticle } from '#flow/newsroom/article/index.ts';
import { handle, type Reaction, type Work } from '#platform/event-log/index.ts';
import { overlapWith } from '#platform/text-index/index.ts';
import { nearDuplicates, rounded, wholeText } from './near-duplicate.queries.ts';
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
import { dropSketch, keepSketch } from './sketch.store.ts';

/** No pair is asked about twice, whichever of the two came last, and no report about the article made of it. */
const reportFiled: Reaction['react'] = async (work, { meta }) => {
  const report = (await loadReport(work, meta.thingId))?.state;
  if (!report) return;
  const { deskId } = report;
  const text = wholeText(filedText(report));
  const known = new Set([...(await pairedWith(work, meta.thingId)), ...(await articlesMadeOf(work, meta.thingId))]);
  const alike = await nearDuplicates(work, deskId, text, meta.thingId);
  const originals = await originalsOf(
    work,
    alike.map(({ id }) => id),
  );
  const asked = new Set([...known, ...alike.map(({ id }) => id)]);
  for (const { kind, id, ofReport, ofOther } of alike) {
    // Of several copies of one text only the original is asked about.
    if (known.has(id) || asked.has(originals.get(id) ?? '')) continue;
    const input = { reportId: meta.thingId, deskId, otherKind: kind, otherId: id, ofReport, ofOther };
    await handle(work, resemblanceThing, { action: 'find', input });
  }
  await keepSketch(work, { kind: 'report', id: meta.thingId, deskId, text });
};

const articlePrinted: Reaction['react'] = async (work, { meta }) => {
  const article = (await loadArticle(work, meta.thingId))?.state;
  if (!article) return;
  await keepSketch(work, { kind: 'article', id: meta.thingId, deskId: article.deskId, text: wholeText(article) });
};

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
  const about = of && ((await questionAbout(work, reportId, of))?.id ?? (await asked(work, reportId, of)));
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
  const { ofFirst, ofSecond } = overlapWith(wholeText(filedText(report)))(wholeText(filedText(other)));
  const shares = { ofReport: rounded(ofFirst), ofOther: rounded(ofSecond) };
  const input = { reportId, deskId: report.deskId, otherKind: 'report', otherId, ...shares };
  return (await handle(work, resemblanceThing, { action: 'find', input })).id;
}

export const insightReactions: readonly Reaction[] = [
  { on: 'report.filed', react: reportFiled },
  { on: 'report.corrected', react: reportFiled },
  { on: 'report.marked_duplicate', react: marked },
  { on: 'report.withdrawn', react: takenBack },
  { on: 'article.printed', react: articlePrinted },
  { on: 'article.corrected', react: articlePrinted },
  { on: 'article.withdrawn', react: takenBack },
  { on: 'resemblance.confirmed', react: confirmed },
  { on: 'report.duplicate_undone', react: markUndone },
];
