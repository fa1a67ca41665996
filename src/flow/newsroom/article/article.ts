/** An article (稿件): what editors make for print from zero or more sources, in rounds; its sign-off binds the exact text. */
import type { Body } from '#kernel/body.ts';
import type { EventMeta, Recorded } from '#kernel/event.ts';
import { type Fingerprint, fingerprint } from '#kernel/fingerprint.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';

export type ArticleId = Id<'article'>;

/** 单篇 · 综合 · 简讯 · 要情 · 专报 · 参阅: the form in which it is adopted. */
export const forms = ['single', 'round_up', 'brief', 'digest', 'special', 'reference'] as const;
export type Form = (typeof forms)[number];

/** How a source was used: merged, deepened, excerpted, or only for or against what is said. */
export const sourceUses = ['merged', 'deepened', 'excerpted', 'corroborates', 'contradicts'] as const;
export type SourceUse = (typeof sourceUses)[number];

export interface SourceLink {
  readonly kind: 'report' | 'article';
  readonly id: string;
  readonly use: SourceUse;
  /** The unit that filed it; none for an article of the desk itself. */
  readonly unitId?: UnitId;
}

export const articleStatuses = [
  'drafting',
  'verifying',
  'in_copy_check',
  'awaiting_sign_off',
  'signed_off',
  'placed',
  'printed',
  'corrected',
  'withdrawn',
] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

export interface ArticleText {
  readonly title: string;
  readonly body: Body;
  readonly form: Form;
  readonly sources: readonly SourceLink[];
}

/** A version of the article (一次开发, 二次开发, …). `number` counts from 1. */
export interface Round extends ArticleText {
  readonly number: number;
  readonly authorId: PersonId;
  readonly authorName: string;
  readonly reason: string;
  readonly at: string;
  readonly fingerprint: Fingerprint;
}

export interface Question {
  readonly id: string;
  readonly unitId: UnitId;
  readonly text: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly outcome?: {
    readonly kind: 'answered' | 'waived';
    readonly words: string;
    readonly by: string;
    readonly at: string;
  };
}

/** A person's mark on one exact text. */
export interface Mark {
  readonly personId: PersonId;
  readonly name: string;
  readonly at: string;
  readonly fingerprint: Fingerprint;
  /** The absent person in whose name a delegate acted; both names stay. */
  readonly onBehalfOf?: { readonly personId: PersonId; readonly name: string };
}

export interface Article extends ArticleText {
  readonly status: ArticleStatus;
  readonly deskId: UnitId;
  readonly openedAt: string;
  readonly rounds: readonly Round[];
  readonly questions: readonly Question[];
  /** Marks on the current text only; an edit removes them. */
  readonly check?: Mark;
  readonly signOff?: Mark;
  readonly issueId?: Id<'issue'>;
  /** Why it was last returned, corrected or withdrawn. */
  readonly words?: string;
}

export type ArticleEvent =
  | {
      readonly type: 'article.opened';
      readonly data: ArticleText & { readonly deskId: UnitId; readonly reason: string };
    }
  | {
      readonly type: 'article.revised';
      readonly data: ArticleText & {
        /** Set when the edit begins a new round. */
        readonly round?: { readonly number: number; readonly reason: string };
        /** Whose marks the edit made void. */
        readonly voids?: { readonly check?: Mark; readonly signOff?: Mark };
      };
    }
  | {
      readonly type: 'article.question_asked';
      readonly data: { readonly questionId: string; readonly unitId: UnitId; readonly text: string };
    }
  | {
      readonly type: 'article.question_answered';
      readonly data: { readonly questionId: string; readonly words: string };
    }
  | { readonly type: 'article.question_waived'; readonly data: { readonly questionId: string; readonly words: string } }
  | { readonly type: 'article.sent_to_check'; readonly data: object }
  | { readonly type: 'article.returned'; readonly data: { readonly words: string } }
  | { readonly type: 'article.passed'; readonly data: { readonly fingerprint: Fingerprint } }
  | { readonly type: 'article.signed_off'; readonly data: { readonly fingerprint: Fingerprint } }
  | { readonly type: 'article.placed'; readonly data: { readonly issueId: Id<'issue'> } }
  | { readonly type: 'article.taken_off'; readonly data: { readonly issueId: Id<'issue'> } }
  | { readonly type: 'article.printed'; readonly data: { readonly issueId: Id<'issue'> } }
  | {
      readonly type: 'article.corrected';
      readonly data: ArticleText & { readonly number: number; readonly reason: string };
    }
  | { readonly type: 'article.taken_over'; readonly data: { readonly from: PersonId; readonly name: string } }
  | { readonly type: 'article.withdrawn'; readonly data: { readonly words: string } };

/** What a mark is bound to. */
export const articleFingerprint = ({ title, body }: Pick<ArticleText, 'title' | 'body'>): Fingerprint =>
  fingerprint({ title, body });

export const authorsOf = (article: Article): PersonId[] => [...new Set(article.rounds.map((r) => r.authorId))];
export const openQuestions = (article: Article): Question[] => article.questions.filter((q) => !q.outcome);

export function evolveArticle(state: Article | undefined, event: Recorded<ArticleEvent>): Article {
  if (event.type === 'article.opened') return opened(event);
  if (!state) throw new Error(`${event.type} before article.opened`);
  switch (event.type) {
    case 'article.revised':
      return revised(state, event);
    case 'article.question_asked':
    case 'article.question_answered':
    case 'article.question_waived':
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
    case 'article.corrected': {
      const { number, reason, ...text } = event.data;
      return {
        ...state,
        ...text,
        status: 'corrected',
        words: reason,
        rounds: [...state.rounds, roundOf(event.meta, number, reason, text)],
      };
    }
    case 'article.taken_over':
      return state;
    case 'article.withdrawn':
      return { ...state, status: 'withdrawn', words: event.data.words };
  }
}

type Of<T extends ArticleEvent['type']> = Recorded<Extract<ArticleEvent, { type: T }>>;

function opened({ data, meta }: Of<'article.opened'>): Article {
  const { deskId, reason, ...text } = data;
  return {
    ...text,
    deskId,
    openedAt: meta.at,
    status: 'drafting',
    rounds: [roundOf(meta, 1, reason, text)],
    questions: [],
  };
}

function revised(state: Article, { data, meta }: Of<'article.revised'>): Article {
  const { round, voids, ...text } = data;
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

function questioned(
  state: Article,
  event: Of<'article.question_asked' | 'article.question_answered' | 'article.question_waived'>,
): Article {
  const { meta } = event;
  if (event.type === 'article.question_asked') {
    const { questionId: id, unitId, text } = event.data;
    return {
      ...state,
      status: 'verifying',
      questions: [...state.questions, { id, unitId, text, askedBy: meta.actorName, askedAt: meta.at }],
    };
  }
  const kind = event.type === 'article.question_answered' ? 'answered' : 'waived';
  const outcome = { kind, words: event.data.words, by: meta.actorName, at: meta.at } as const;
  const questions = state.questions.map((q) => (q.id === event.data.questionId ? { ...q, outcome } : q));
  return { ...state, questions, status: questions.every((q) => q.outcome) ? 'drafting' : 'verifying' };
}

function roundOf(meta: EventMeta, number: number, reason: string, text: ArticleText): Round {
  const { title, body, form, sources } = text;
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

function unmarked(state: Article): Article {
  const { check: _, signOff: __, ...rest } = state;
  return rest;
}
