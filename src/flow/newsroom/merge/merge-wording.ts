/** The words for merging; states, events and the other refusals are the article's. */
import {
  type ArticleEvent,
  type ArticleStatus,
  type ArticleWords,
  articleWording,
} from '#flow/newsroom/article/index.ts';
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { MergeAction } from './merge-actions.ts';

type MergeRefusal =
  | 'nothing_to_merge'
  | 'not_merged'
  | 'return_first'
  | 'revise_first'
  | 'take_off_first'
  | 'readers_have_it'
  | 'nothing_to_put_back'
  | 'article_missing'
  | 'article_not_in_hand';

export type MergeWords = WordsOf<
  ArticleStatus,
  MergeAction,
  ArticleEvent,
  keyof ArticleWords['fields'] | 'articles' | 'into',
  keyof ArticleWords['refusals'] | MergeRefusal
>;

export const mergeWording: Wording<MergeWords> = {
  zh: {
    ...articleWording.zh,
    actions: { merge: '合稿', unmerge: '拆稿', absorb: '并入他稿', revive: '恢复编辑', put_back: '放回来稿' },
    fields: { ...articleWording.zh.fields, articles: '并入的稿件', into: '并入哪一篇' },
    refusals: {
      ...articleWording.zh.refusals,
      nothing_to_merge: '请至少选一篇来稿或稿件；已经是来源的不用再选。',
      not_merged: '这篇稿件没有合过稿，不用拆。',
      return_first: '稿件已送核稿或送签。请核稿人、签发人先退回编辑，再拆稿。',
      revise_first: '稿件已经签发。请先在编辑页写明原因保存一次，使原签发作废，再拆稿。',
      take_off_first: '稿件已编入期。请先在组版页把它撤下，再到编辑页写明原因保存，然后拆稿。',
      readers_have_it: '稿件已经印发，不能拆稿。文字有误请起草更正；整篇不实请撤稿，再放回来稿。',
      nothing_to_put_back: '没有可以放回的来稿：印发前撤稿时已经自动放回，或者已经放回过。',
      article_missing: '没有认出要并入的稿件，它应是本编辑部的另一篇稿件。',
      article_not_in_hand: (p) =>
        `稿件“${p.title}”已经不在编辑中，不能并入。请先请核稿人或签发人退回，或者查看它已并入哪一篇。`,
    },
  },
  en: {
    ...articleWording.en,
    actions: {
      merge: 'Merge',
      unmerge: 'Unmerge',
      absorb: 'Merge into another',
      revive: 'Revive',
      put_back: 'Put the reports back',
    },
    fields: { ...articleWording.en.fields, articles: 'Articles to merge in', into: 'Merged into' },
    refusals: {
      ...articleWording.en.refusals,
      nothing_to_merge: 'Choose at least one report or article that is no source yet.',
      not_merged: 'Nothing was merged into this article.',
      return_first: 'It is in copy check or waits for its sign-off; have it returned first, then unmerge.',
      revise_first: 'It is signed off. Save it once with a reason, which voids the sign-off, then unmerge.',
      take_off_first: 'It is placed in an issue. Take it off there, save it once with a reason, then unmerge.',
      readers_have_it: 'Readers have it. Draft a correction; or withdraw it and put its reports back.',
      nothing_to_put_back: 'It keeps no report: before print they went back by themselves, or they are back already.',
      article_missing: 'Name another article of this desk.',
      article_not_in_hand: (p) =>
        `“${p.title}” is no longer being written, so it cannot be merged in; have it returned first, or see where it went.`,
    },
  },
};
