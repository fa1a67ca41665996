/** An article (稿件): what editors make for print from zero or more sources, in rounds; its sign-off binds the exact text. */
import type { EventMeta, Recorded } from '#kernel/event.ts';
import type { Fingerprint } from '#kernel/fingerprint.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';
import {
  type Article,
  type ArticleId,
  type ArticleText,
  articleFingerprint,
  type Mark,
  openQuestions,
  type ProposedCorrection,
  type Round,
  type WrittenText,
} from './article-state.ts';
import { type QuestionEvent, questioned } from './question-changes.ts';

export * from './article-state.ts';

interface NewRound {
  readonly round: { readonly number: number; readonly reason: string };
}

export type ArticleEvent =
  | {
      readonly type: 'article.opened';
      readonly data: WrittenText & { readonly deskId: UnitId; readonly reason: string };
    }
  | {
      readonly type: 'article.revised';
      readonly data: WrittenText & {
        /** Set when the edit begins a new round. */
        readonly round?: { readonly number: number; readonly reason: string };
        /** Whose marks the edit made void. */
        readonly voids?: { readonly check?: Mark; readonly signOff?: Mark };
      };
    }
  | QuestionEvent
  | { readonly type: 'article.sent_to_check'; readonly data: object }
  | { readonly type: 'article.returned'; readonly data: { readonly words: string } }
  | { readonly type: 'article.passed'; readonly data: { readonly fingerprint: Fingerprint } }
  | { readonly type: 'article.signed_off'; readonly data: { readonly fingerprint: Fingerprint } }
  | { readonly type: 'article.placed'; readonly data: { readonly issueId: Id<'issue'> } }
  | { readonly type: 'article.taken_off'; readonly data: { readonly issueId: Id<'issue'> } }
  | { readonly type: 'article.printed'; readonly data: { readonly issueId: Id<'issue'> } }
  | {
      readonly type: 'article.corrected';
      readonly data: WrittenText & {
        readonly number: number;
        readonly reason: string;
        /** Who wrote it, when the event is its signing by a second person. */
        readonly author?: { readonly personId: PersonId; readonly name: string };
      };
    }
  | {
      readonly type: 'article.correction_proposed';
      readonly data: Omit<ProposedCorrection, 'personId' | 'name' | 'at'>;
    }
  | { readonly type: 'article.correction_refused'; readonly data: { readonly words: string } }
  | {
      readonly type: 'article.merged';
      readonly data: WrittenText &
        NewRound & {
          readonly absorbed: readonly ArticleId[];
          /** Sources that are new to it, apart from those of the absorbed articles. */
          readonly added: readonly string[];
        };
    }
  | {
      readonly type: 'article.unmerged';
      readonly data: WrittenText & NewRound & { readonly revived: readonly ArticleId[] };
    }
  | { readonly type: 'article.absorbed'; readonly data: { readonly into: ArticleId } }
  | { readonly type: 'article.revived'; readonly data: object }
  | { readonly type: 'article.sources_put_back'; readonly data: { readonly words: string } }
  | { readonly type: 'article.taken_over'; readonly data: { readonly from: PersonId; readonly name: string } }
  | { readonly type: 'article.withdrawn'; readonly data: { readonly words: string } };

export function evolveArticle(state: Article | undefined, event: Recorded<ArticleEvent>): Article {
  if (event.type === 'article.opened') return opened(event);
  if (!state) throw new Error(`${event.type} before article.opened`);
  switch (event.type) {
    case 'article.revised':
      return revised(state, event);
    case 'article.question_asked':
    case 'article.question_answered':
    case 'article.question_waived':
    case 'article.question_noted':
      return questioned(state, event);
    case 'article.sent_to_check': {
      const { words: _, ...rest } = state;
      return { ...rest, status: 'in_copy_check' };
    }
    case 'article.returned':
      return { ...unmarked(state), status: 'drafting', words: event.data.words };
    case 'article.passed':
      return { ...state, status: 'awaiting_sign_off', check: markOf(event.meta, event.data.fingerprint) };
    case 'article.signed_off':
      return { ...state, status: 'signed_off', signOff: markOf(event.meta, event.data.fingerprint) };
    case 'article.placed':
      return { ...state, status: 'placed', issueId: event.data.issueId };
    case 'article.taken_off': {
      const { issueId: _, ...rest } = state;
      return { ...rest, status: 'signed_off' };
    }
    case 'article.printed':
      return { ...state, status: 'printed' };
    case 'article.correction_proposed': {
      const { actorId: personId, actorName: name, at } = event.meta;
      return { ...state, correction: { ...event.data, personId, name, at } };
    }
    case 'article.correction_refused':
      return { ...uncorrected(state), words: event.data.words };
    case 'article.corrected':
      return corrected(state, event);
    case 'article.merged': {
      const { absorbed, added: _, ...data } = event.data;
      const merge = { round: data.round.number, absorbed };
      return { ...revised(state, { data, meta: event.meta }), merges: [...state.merges, merge] };
    }
    case 'article.unmerged': {
      const { revived: _, ...data } = event.data;
      return { ...revised(state, { data, meta: event.meta }), merges: state.merges.slice(0, -1) };
    }
    case 'article.absorbed':
      return { ...state, status: 'merged', mergedInto: event.data.into };
    case 'article.revived': {
      const { mergedInto: _, ...rest } = state;
      return { ...rest, status: openQuestions(state).length > 0 ? 'verifying' : 'drafting' };
    }
    case 'article.sources_put_back':
      return state;
    case 'article.taken_over':
      return state;
    case 'article.withdrawn':
      return { ...uncorrected(state), status: 'withdrawn', words: event.data.words };
  }
}

type Of<T extends ArticleEvent['type']> = Recorded<Extract<ArticleEvent, { type: T }>>;

function opened({ data, meta }: Of<'article.opened'>): Article {
  const { deskId, reason, ...written } = data;
  const text = withCopies(written);
  return {
    ...text,
    deskId,
    openedAt: meta.at,
    status: 'drafting',
    rounds: [roundOf(meta, 1, reason, text)],
    questions: [],
    merges: [],
  };
}

function revised(state: Article, { data, meta }: Pick<Of<'article.revised'>, 'data' | 'meta'>): Article {
  const { round, voids, ...written } = data;
  const text = withCopies(written);
  const current = state.rounds.at(-1);
  const rounds = round
    ? [...state.rounds, roundOf(meta, round.number, round.reason, text)]
    : current
      ? [...state.rounds.slice(0, -1), { ...current, ...text, at: meta.at, fingerprint: articleFingerprint(text) }]
      : [];
  // The issue keeps its place for it, and places it again when it is signed off anew.
  const { words: _, issueId: __, ...kept } = unmarked(state);
  return { ...kept, ...text, rounds, status: state.status === 'verifying' ? 'verifying' : 'drafting' };
}

function corrected(state: Article, { data, meta }: Of<'article.corrected'>): Article {
  const { number, reason, author, ...written } = data;
  const text = withCopies(written);
  const writer = author ? { ...meta, actorId: author.personId, actorName: author.name } : meta;
  return {
    ...uncorrected(state),
    ...text,
    status: 'corrected',
    words: reason,
    rounds: [...state.rounds, roundOf(writer, number, reason, text)],
    ...(author ? { signOff: markOf(meta, articleFingerprint(text)) } : {}),
  };
}

const withCopies = (text: WrittenText): ArticleText => ({ ...text, copied: text.copied ?? [] });

function roundOf(meta: EventMeta, number: number, reason: string, text: ArticleText): Round {
  const { title, body, form, sources, copied } = text;
  const { actorId: authorId, actorName: authorName, at } = meta;
  return {
    number,
    authorId,
    authorName,
    reason,
    at,
    title,
    body,
    form,
    sources,
    copied,
    fingerprint: articleFingerprint(text),
  };
}

const markOf = (meta: EventMeta, bound: Fingerprint): Mark => ({
  personId: meta.actorId,
  name: meta.actorName,
  at: meta.at,
  fingerprint: bound,
  ...(meta.onBehalfOf ? { onBehalfOf: meta.onBehalfOf } : {}),
});

function uncorrected(state: Article): Article {
  const { correction: _, ...rest } = state;
  return rest;
}

function unmarked(state: Article): Article {
  const { check: _, signOff: __, ...rest } = state;
  return rest;
}
