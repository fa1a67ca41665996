/** Every word of the resemblances as a thing; what screening refuses in their course is said in screening's words. */
import { screeningWording } from '#flow/intake/screening/index.ts';
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { ResemblanceEvent, ResemblanceStatus, Superseded } from './resemblance.ts';
import type { ResemblanceAction } from './resemblance-actions.ts';

export type ResemblanceWords = WordsOf<
  ResemblanceStatus,
  ResemblanceAction,
  ResemblanceEvent,
  'words',
  | keyof (typeof screeningWording)['zh']['refusals']
  | 'report_not_registered'
  | 'other_not_registered'
  | 'mark_stands'
  | 'words_missing'
  | 'words_too_long'
>;

const supersededWording = wording<Record<Superseded, string>>(
  {
    original: '对方来稿本身是重复来稿，只就它的原来稿判断',
    source: '对方已列为本稿的出处，不必再问',
    rewritten: '改稿以后两篇不再相近，不必再问',
  },
  {
    original: 'The other report is a duplicate itself; only its original is asked about',
    source: 'The article names the other as a source by now',
    rewritten: 'The two are no longer alike',
  },
);

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const because = (mark: string, words: string): string => (words ? `${mark}${words}` : '');

export const resemblanceWording: Wording<ResemblanceWords> = {
  zh: {
    thing: '疑似重复',
    statuses: { found: '待判断', confirmed: '是重复', denied: '不是重复', superseded: '不必再问' },
    actions: { find: '发现', confirm: '是重复', deny: '不是重复', reopen: '重新判断', supersede: '不必再问' },
    fields: { words: '说明' },
    events: {
      'resemblance.found': ({ ofReport }) => `系统比对，${percent(ofReport)}的文字见于较早的文字`,
      'resemblance.confirmed': ({ words }) => `判断为重复：${words}`,
      'resemblance.denied': ({ words }) => `判断为不是重复${because('：', words)}`,
      'resemblance.reopened': ({ words }) => `重新判断${because('：', words)}`,
      'resemblance.superseded': ({ because = 'original' }) => supersededWording.zh[because],
    },
    refusals: {
      ...screeningWording.zh.refusals,
      report_not_registered: '来稿登记以后、编入稿件以前才能判为重复。请先登记。',
      other_not_registered: '对方来稿还没有登记，请先登记那一篇。',
      mark_stands: '来稿已按重复办结。请先在初审页取消重复标记。',
      words_missing: '请写明理由。',
      words_too_long: '最多2000个字，请写得短一些。',
    },
  },
  en: {
    thing: 'Resemblance',
    statuses: {
      found: 'To be decided',
      confirmed: 'Duplicate',
      denied: 'No duplicate',
      superseded: 'Not asked any more',
    },
    actions: {
      find: 'Find',
      confirm: 'It is a duplicate',
      deny: 'It is not',
      reopen: 'Decide again',
      supersede: 'Ask no more',
    },
    fields: { words: 'Words' },
    events: {
      'resemblance.found': ({ ofReport }) => `Found by the system: an earlier text holds ${percent(ofReport)} of it`,
      'resemblance.confirmed': ({ words }) => `decided that it is a duplicate: ${words}`,
      'resemblance.denied': ({ words }) => `decided that it is not a duplicate${because(': ', words)}`,
      'resemblance.reopened': ({ words }) => `opened the question again${because(': ', words)}`,
      'resemblance.superseded': ({ because = 'original' }) => supersededWording.en[because],
    },
    refusals: {
      ...screeningWording.en.refusals,
      report_not_registered:
        'A report can be a duplicate from its registration until it is taken up. Register it first.',
      other_not_registered: 'The other report is not registered yet; register that one first.',
      mark_stands: 'The report is settled as a duplicate. Undo the mark on its screening page first.',
      words_missing: 'Give the reason.',
      words_too_long: 'At most 2,000 characters.',
    },
  },
};
