/** A recall (追溯): a source was put right or proved untrue; every place that used it is dealt with by somebody. */
import type { SourceKind } from '#flow/newsroom/article/index.ts';
import type { Recorded } from '#kernel/event.ts';
import type { Fingerprint } from '#kernel/fingerprint.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';

export type RecallId = Id<'recall'>;

export const recallStatuses = ['open', 'settled'] as const;
export type RecallStatus = (typeof recallStatuses)[number];

/** 更正 · 单位声明失实 · 编辑部认定失实 · 撤稿 · 停用 */
export const recallCauses = ['corrected', 'retracted', 'found_untrue', 'withdrawn', 'retired'] as const;
export type RecallCause = (typeof recallCauses)[number];

/** An article or an issue; a capability of a later stage adds its own kind when a recall opens. */
export const placeKinds = ['article', 'issue', 'relay', 'volume_page'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const outcomeKinds = [
  'revised',
  'no_effect',
  'withdrawn',
  'merged',
  'correction_printed',
  'issue_recalled',
  'lifted',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];
export type PlaceStatus = 'open' | OutcomeKind;

/** A sentence of the place, and the sentences of the source that it was made from. */
export interface SharedSentence {
  readonly text: string;
  readonly from: readonly string[];
}

export interface Outcome {
  readonly words: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly at: string;
  /** Done by the house, when something else happened that settles it. */
  readonly itself: boolean;
}

export interface FoundPlace {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly title: string;
  /** Of an article's text when the recall opened. */
  readonly fingerprint?: Fingerprint;
  readonly sentences: readonly SharedSentence[];
}

export interface Place extends FoundPlace {
  readonly status: PlaceStatus;
  readonly outcome?: Outcome;
}

export interface RecallOpened {
  readonly deskId: UnitId;
  readonly source: { readonly kind: SourceKind; readonly id: string; readonly title: string };
  readonly cause: RecallCause;
  /** Why it was put right, or in what it is untrue. */
  readonly words: string;
  readonly places: readonly FoundPlace[];
}

export interface Recall extends Omit<RecallOpened, 'places'> {
  readonly status: RecallStatus;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly places: readonly Place[];
}

export type RecallEvent =
  | { readonly type: 'recall.opened'; readonly data: RecallOpened }
  | { readonly type: 'recall.place_added'; readonly data: { readonly place: FoundPlace } }
  | {
      readonly type: 'recall.place_settled';
      readonly data: { readonly placeId: string; readonly outcome: OutcomeKind; readonly words: string };
    }
  | { readonly type: 'recall.lifted'; readonly data: { readonly words: string } };

const open = (place: FoundPlace): Place => ({ ...place, status: 'open' });

export function evolveRecall(state: Recall | undefined, event: Recorded<RecallEvent>): Recall {
  const { meta } = event;
  if (event.type === 'recall.opened') {
    const { places, ...data } = event.data;
    return { ...data, places: places.map(open), status: 'open', openedAt: meta.at, openedBy: meta.actorName };
  }
  if (!state) throw new Error(`${event.type} before recall.opened`);
  if (event.type === 'recall.place_added') {
    const added = open(event.data.place);
    const isKnown = state.places.some((place) => place.id === added.id);
    return withPlaces(
      state,
      isKnown ? state.places.map((place) => (place.id === added.id ? added : place)) : [...state.places, added],
    );
  }
  const { words } = event.data;
  const itself = meta.origin === 'system';
  const outcome: Outcome = { words, personId: meta.actorId, name: meta.actorName, at: meta.at, itself };
  const [status, isMeant]: [OutcomeKind, (place: Place) => boolean] =
    event.type === 'recall.lifted'
      ? ['lifted', (place) => place.status === 'open']
      : [event.data.outcome, (place) => place.id === event.data.placeId];
  return withPlaces(
    state,
    state.places.map((place) => (isMeant(place) ? { ...place, status, outcome } : place)),
  );
}

const withPlaces = (state: Recall, places: readonly Place[]): Recall => ({
  ...state,
  places,
  status: places.some((place) => place.status === 'open') ? 'open' : 'settled',
});
