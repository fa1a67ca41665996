/** The words of what an article may be: its form, the kinds of its sources, and how each is used. */
import { wording } from '#kernel/wording.ts';
import type { Form, SourceKind, SourceUse } from './article.ts';

export const formWording = wording(
  {
    single: '单篇',
    round_up: '综合',
    brief: '简讯',
    digest: '要情',
    special: '专报',
    reference: '参阅',
  } satisfies Record<Form, string>,
  {
    single: 'Single',
    round_up: 'Round-up',
    brief: 'Brief',
    digest: 'Digest',
    special: 'Special report',
    reference: 'Reference',
  },
);

export const sourceKindWording = wording(
  { report: '来稿', article: '稿件', stock: '素材', outside: '外线' } satisfies Record<SourceKind, string>,
  { report: 'report', article: 'article', stock: 'stock', outside: 'outside item' },
);

export const sourceUseWording = wording(
  { merged: '并入', deepened: '深化', excerpted: '摘引', corroborates: '印证', contradicts: '相左' } satisfies Record<
    SourceUse,
    string
  >,
  {
    merged: 'merged',
    deepened: 'deepened',
    excerpted: 'excerpted',
    corroborates: 'corroborates',
    contradicts: 'contradicts',
  },
);
