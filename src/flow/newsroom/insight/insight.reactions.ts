/** A filing is compared with what the desk has; a decision is carried out at the screening desk; both in the same transaction. */
import { filedText, loadReport } from '#flow/intake/report/index.ts';
import { screeningThing } from '#flow/intake/screening/index.ts';
import { loadArticle } from '#flow/newsroom/article/index.ts';
import { handle, type Reaction } from '#platform/event-log/index.ts';
import { nearDuplicates, wholeText } from './near-duplicate.queries.ts';
import { articlesMadeOf, confirmedOf, pairedWith } from './resemblance.queries.ts';
import { loadResemblance, resemblanceThing } from './resemblance.store.ts';
import { dropSketch, keepSketch } from './sketch.store.ts';

/** No pair is asked about twice, whichever of the two came last, and no report about the article made of it. */
const reportFiled: Reaction['react'] = async (work, { meta }) => {
  const report = (await loadReport(work, meta.thingId))?.state;
  if (!report) return;
  const { deskId } = report;
  const text = wholeText(filedText(report));
  const known = new Set([...(await pairedWith(work, meta.thingId)), ...(await articlesMadeOf(work, meta.thingId))]);
  for (const { kind, id, ofReport, ofOther } of await nearDuplicates(work, deskId, text, meta.thingId)) {
    if (known.has(id)) continue;
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

/** The editor's own act, so by the editor's own rights. */
const confirmed: Reaction['react'] = async (work, { meta, data }) => {
  const found = (await loadResemblance(work, meta.thingId))?.state;
  if (!found) return;
  const { words } = data as { words: string };
  const { reportId: id, otherKind, otherId: of } = found;
  if (otherKind === 'report')
    await handle(work, screeningThing, { id, action: 'mark_duplicate', input: { of, words } });
  else await handle(work, screeningThing, { id, action: 'decline', input: { reason: 'already_printed', words } });
};

const markUndone: Reaction['react'] = async (work, { meta, data }) => {
  for (const id of await confirmedOf(work, meta.thingId))
    await handle(work, resemblanceThing, { id, action: 'reopen', input: data });
};

export const insightReactions: readonly Reaction[] = [
  { on: 'report.filed', react: reportFiled },
  { on: 'report.withdrawn', react: takenBack },
  { on: 'article.printed', react: articlePrinted },
  { on: 'article.corrected', react: articlePrinted },
  { on: 'article.withdrawn', react: takenBack },
  { on: 'resemblance.confirmed', react: confirmed },
  { on: 'report.duplicate_undone', react: markUndone },
];
