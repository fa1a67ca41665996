/** Merging (合稿) and unmerging (拆稿): several reports, or another article of the desk, go into one article and come out again as they were. */
import {
  type Article,
  type ArticleStatus,
  articleStatuses,
  type SourceFact,
  type SourceLink,
} from '#flow/newsroom/article/index.ts';
import type { ActionTable } from '#kernel/action-table.ts';
import type { Body } from '#kernel/body.ts';
import { freeOrMine, type Holder } from '#kernel/holder.ts';
import type { UnitId } from '#kernel/ids.ts';

/** A report or another source whose text goes to the end of the article's. */
export interface MergedSource extends SourceFact {
  readonly body: Body;
}

/** Another article that the input names, as it stands now. */
export interface OtherArticle {
  readonly id: string;
  readonly deskId: UnitId;
  readonly title: string;
  readonly body: Body;
  readonly status: ArticleStatus;
  readonly sources: readonly SourceLink[];
}

export interface MergeFacts {
  readonly deskId: UnitId;
  readonly sources: readonly MergedSource[];
  readonly articles: readonly OtherArticle[];
  /** Reports that the article, withdrawn after print, still keeps. */
  readonly kept: number;
  readonly heldBy?: Holder | undefined;
}

export const mergeActionNames = ['merge', 'unmerge', 'absorb', 'revive', 'put_back'] as const;
export type MergeAction = (typeof mergeActionNames)[number];

const editor = { role: 'editor', at: 'desk' } as const;

/** What unmerging undoes: the last merge that stands, or the opening of an article from several sources. */
export function undone({ merges, rounds }: Article): 'merge' | 'opening' | undefined {
  if (merges.length > 0) return 'merge';
  return (rounds[0]?.sources.length ?? 0) > 1 ? 'opening' : undefined;
}

const isMerged = { code: 'not_merged', holds: (a: Article) => undone(a) !== undefined };
/** Each says what has to be done first. */
const unless = (code: string, ...statuses: ArticleStatus[]) => ({
  code,
  holds: (a: Article) => !statuses.includes(a.status),
});
const hasKept = { code: 'nothing_to_put_back', holds: (_: Article, f: MergeFacts) => f.kept > 0 };

export const mergeTable: ActionTable<Article, MergeFacts, MergeAction, ArticleStatus> = {
  thing: 'article',
  statuses: articleStatuses,
  status: (article) => article.status,
  seats: (_, { deskId }) => ({ desk: deskId }),
  actions: {
    merge: { from: ['drafting', 'verifying'], to: ['drafting', 'verifying'], who: [editor], needs: [freeOrMine] },
    /** An article that was opened by a merge had no text before: it ends. */
    unmerge: {
      from: ['drafting', 'verifying'],
      to: ['drafting', 'verifying', 'withdrawn'],
      who: [editor],
      needs: [
        isMerged,
        unless('return_first', 'in_copy_check', 'awaiting_sign_off'),
        unless('revise_first', 'signed_off'),
        unless('take_off_first', 'placed'),
        unless('readers_have_it', 'printed', 'corrected'),
        freeOrMine,
      ],
    },
    absorb: { from: ['drafting', 'verifying'], to: 'merged', who: ['system'], needs: [freeOrMine] },
    revive: { from: ['merged'], to: ['drafting', 'verifying'], who: ['system'] },
    /** Readers had it, so its reports do not go back by themselves. */
    put_back: { from: ['withdrawn'], to: 'same', who: [editor], needs: [hasKept] },
  },
};
