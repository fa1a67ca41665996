/** A source that changes opens a recall; what happens to its places settles them; all in the same transaction. */
import type { ArticleEvent, SourceKind } from '#flow/newsroom/article/index.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import { handle, type Reaction, type Work } from '#platform/event-log/index.ts';
import { laterUseReactions } from './later-use.reactions.ts';
import { openAt, openOf } from './recall.queries.ts';
import { recallThing } from './recall.store.ts';
import type { OutcomeKind, RecallCause } from './recall.ts';
import { changedSource, isUnchanged } from './recall-source.queries.ts';
import { articlesUsing, placesAmong } from './used-by.queries.ts';

const wordsOf = ({ data }: Recorded<DomainEvent>): string => {
  const { words, reason } = data as { words?: string; reason?: string };
  return words ?? reason ?? '';
};

const opens =
  (kind: SourceKind, cause: RecallCause): Reaction['react'] =>
  async (work, event) => {
    const id = event.meta.thingId;
    const articles = await articlesUsing(work, id);
    if (articles.length === 0 || (cause === 'corrected' && (await isUnchanged(work, { kind, id })))) return;
    const changed = await changedSource(work, { kind, id }, cause === 'corrected');
    if (!changed) return;
    const { deskId, title, before } = changed;
    const input = {
      deskId,
      source: { kind, id, title },
      cause,
      words: wordsOf(event),
      places: placesAmong(articles, before),
    };
    await handle(work, recallThing, { action: 'open', input });
  };

/** A held report that leaves the stock because it is used is no worse for it: only an editor's own act counts. */
const retired: Reaction['react'] = async (work, event, state) => {
  if (event.meta.origin !== 'system') await opens('stock', 'retired')(work, event, state);
};

/** What was held against the source is taken back. */
const lifts =
  (...causes: RecallCause[]): Reaction['react'] =>
  async (work, event) => {
    for (const { id, cause } of await openOf(work, event.meta.thingId))
      if (causes.includes(cause))
        await handle(work, recallThing, { id, action: 'lift', input: { words: wordsOf(event) } });
  };

export async function closePlaces(work: Work, placeId: string, outcome: OutcomeKind, words: string): Promise<void> {
  for (const { id } of await openAt(work, placeId))
    await handle(work, recallThing, { id, action: 'close_place', input: { placeId, outcome, words } });
}

const closes =
  (outcome: OutcomeKind): Reaction['react'] =>
  (work, event) =>
    closePlaces(work, event.meta.thingId, outcome, wordsOf(event));

/** An article that no longer uses the source, directly or by way of another, is dealt with. */
async function dropped(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const articleId = event.meta.thingId;
  for (const { id, sourceId } of await openAt(work, articleId)) {
    const using = await articlesUsing(work, sourceId);
    if (using.some((article) => article.id === articleId)) continue;
    const input = { placeId: articleId, outcome: 'revised', words: reasonOf(event) };
    await handle(work, recallThing, { id, action: 'close_place', input });
  }
}

function reasonOf(event: Recorded<DomainEvent>): string {
  const { round } = (event as Recorded<Extract<ArticleEvent, { type: 'article.revised' }>>).data;
  return round?.reason ?? '';
}

/** Its tasks move to the article that it went into: that one has the same sources and text. */
async function absorbed(work: Work, event: Recorded<DomainEvent>): Promise<void> {
  const { into } = (event as Recorded<Extract<ArticleEvent, { type: 'article.absorbed' }>>).data;
  for (const { id, sourceId } of await openAt(work, event.meta.thingId)) {
    const [found] = placesAmong(
      (await articlesUsing(work, sourceId)).filter((a) => a.id === into),
      await usedText(work, id),
    );
    const places = (await recallThing.store.load(work, id))?.state.places ?? [];
    if (!found) continue;
    if (!places.some((p) => p.id === into && p.status === 'open'))
      await handle(work, recallThing, { id, action: 'add_place', input: { place: found } });
    const input = { placeId: event.meta.thingId, outcome: 'merged', words: found.title };
    await handle(work, recallThing, { id, action: 'close_place', input });
  }
}

async function usedText(work: Work, recallId: string) {
  const recall = (await recallThing.store.load(work, recallId))?.state;
  const changed = recall && (await changedSource(work, recall.source, recall.cause === 'corrected'));
  return changed?.before ?? { title: '', body: [] };
}

export const recallReactions: readonly Reaction[] = [
  ...laterUseReactions,
  { on: 'report.corrected', react: opens('report', 'corrected') },
  { on: 'report.retracted', react: opens('report', 'retracted') },
  { on: 'report.found_untrue', react: opens('report', 'found_untrue') },
  { on: 'report.reinstated', react: lifts('retracted', 'found_untrue') },
  { on: 'article.corrected', react: closes('revised') },
  { on: 'article.corrected', react: opens('article', 'corrected') },
  { on: 'article.withdrawn', react: closes('withdrawn') },
  { on: 'article.withdrawn', react: opens('article', 'withdrawn') },
  { on: 'article.revised', react: dropped },
  { on: 'article.unmerged', react: dropped },
  { on: 'article.absorbed', react: absorbed },
  { on: 'stock_piece.revised', react: opens('stock', 'corrected') },
  { on: 'stock_piece.retired', react: retired },
  { on: 'stock_piece.restored', react: lifts('retired') },
  { on: 'outside_item.corrected', react: opens('outside', 'corrected') },
];
