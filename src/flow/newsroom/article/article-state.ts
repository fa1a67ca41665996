/** What an article is at one moment: its text with its sources, its rounds, questions, marks, and what was merged into it. */
import type { Body } from '#kernel/body.ts';
import { type Fingerprint, fingerprint } from '#kernel/fingerprint.ts';
import type { Id, PersonId, UnitId } from '#kernel/ids.ts';
import type { Merge, ProposedCorrection } from './article-changes.ts';
import type { AskedPassage, WrittenNote } from './question-note.ts';

export type { Merge, ProposedCorrection } from './article-changes.ts';

export type ArticleId = Id<'article'>;

/** 单篇 · 综合 · 简讯 · 要情 · 专报 · 参阅: the form in which it is adopted. */
export const forms = ['single', 'round_up', 'brief', 'digest', 'special', 'reference'] as const;
export type Form = (typeof forms)[number];

/** How a source was used: merged, deepened, excerpted, or only for or against what is said. */
export const sourceUses = ['merged', 'deepened', 'excerpted', 'corroborates', 'contradicts'] as const;
export type SourceUse = (typeof sourceUses)[number];

/** What an article is made from: a filed report, a piece of stock, an item from elsewhere, an article of the desk. */
export const sourceKinds = ['report', 'article', 'stock', 'outside'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface SourceLink {
  readonly kind: SourceKind;
  readonly id: string;
  readonly use: SourceUse;
  /** The unit whose text it is; none for an article of the desk and for what comes from elsewhere. */
  readonly unitId?: UnitId;
}

/** What an editor carried over from a source, remembered so that equally likely sources can be told apart. */
export interface CopiedPiece {
  readonly kind: SourceKind;
  readonly id: string;
  readonly text: string;
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
  'merged',
] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

export interface ArticleText {
  readonly title: string;
  readonly body: Body;
  readonly form: Form;
  readonly sources: readonly SourceLink[];
  readonly copied: readonly CopiedPiece[];
}

/** As events carry it: the earliest ones remember no copies. */
export type WrittenText = Omit<ArticleText, 'copied'> & Partial<Pick<ArticleText, 'copied'>>;

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
  /** The words of the article that it is about. */
  readonly passage?: AskedPassage;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly notes?: readonly WrittenNote[];
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
  /** Those that stand, the last one last: it is undone first. */
  readonly merges: readonly Merge[];
  /** The article that it went into; only while it is `merged`. */
  readonly mergedInto?: ArticleId;
  readonly correction?: ProposedCorrection;
}

/** What a mark is bound to. */
export const articleFingerprint = ({ title, body }: Pick<ArticleText, 'title' | 'body'>): Fingerprint =>
  fingerprint({ title, body });

export const authorsOf = (article: Article): PersonId[] => [...new Set(article.rounds.map((r) => r.authorId))];
export const openQuestions = (article: Article): Question[] => article.questions.filter((q) => !q.outcome);
