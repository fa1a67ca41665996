/** An article that takes up what a recall is about after the recall was opened is a place of it at once. */
import { citedTexts } from '#flow/newsroom/article/index.ts';
import { sentencesOf } from '#flow/newsroom/provenance/index.ts';
import { handle, type Reaction, type Work } from '#platform/event-log/index.ts';
import { recallThing } from './recall.store.ts';
import type { FoundPlace, Recall } from './recall.ts';
import { type ChangedSource, changedSource } from './recall-source.queries.ts';
import { articlesUsing, placesAmong, recallsAbove } from './used-by.queries.ts';

const takenLater: Reaction['react'] = async (work, { meta }) => {
  for (const recallId of await recallsAbove(work, meta.thingId)) {
    const recall = (await recallThing.store.load(work, recallId))?.state;
    const place = recall && (await placeIn(work, recall, meta.thingId));
    if (place) await handle(work, recallThing, { id: recallId, action: 'add_place', input: { place } });
  }
};

/** None when the source stands again, or when nothing of what was put right is in the text. */
async function placeIn(work: Work, recall: Recall, articleId: string): Promise<FoundPlace | undefined> {
  const { source, cause, places } = recall;
  const isCorrected = cause === 'corrected';
  const changed = await changedSource(work, source, isCorrected);
  if (!changed || (!isCorrected && (await standsAgain(work, source)))) return undefined;
  const using = await articlesUsing(work, source.id);
  const [place] = placesAmong(
    using.filter(({ id }) => id === articleId),
    changed.before,
  );
  const cameBack = places.some(({ id }) => id === articleId);
  return place && (cameBack || !isCorrected || hasOldWords(place, changed)) ? place : undefined;
}

const standsAgain = async (work: Work, source: Recall['source']): Promise<boolean> =>
  (await citedTexts(work, [source])).get(source.id)?.isUsable ?? false;

function hasOldWords({ sentences }: FoundPlace, { after }: ChangedSource): boolean {
  const now = new Set(after ? sentencesOf(after).map(({ text }) => text) : []);
  return sentences.some(({ text, from }) => !now.has(text) && from.some((old) => !now.has(old)));
}

export const laterUseReactions: readonly Reaction[] = [
  'article.opened',
  'article.revised',
  'article.merged',
  'article.unmerged',
  'article.revived',
].map((on) => ({ on, react: takenLater }));
