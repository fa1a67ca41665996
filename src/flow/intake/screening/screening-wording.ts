/** The desk's words for its acts on a report; states, events and the other refusals are the report's. */

import { type ReportEvent, type ReportStatus, type ReportWords, reportWording } from '#flow/intake/report/index.ts';
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { ScreeningAction } from './screening-actions.ts';

export type ScreeningWords = WordsOf<
  ReportStatus,
  ScreeningAction,
  ReportEvent,
  keyof ReportWords['fields'] | 'link',
  keyof ReportWords['refusals'] | 'has_duplicates' | 'link_unknown' | 'article_missing'
>;

export const screeningWording: Wording<ScreeningWords> = {
  zh: {
    ...reportWording.zh,
    actions: {
      register: '登记',
      decide_personal_data: '处理个人信息',
      take_up: '编入稿件',
      hold: '留存备用',
      return: '退回补充',
      decline: '不采用',
      mark_duplicate: '标为重复',
      undo_duplicate: '取消重复标记',
      take_over: '接手',
      put_back: '放回',
      find_untrue: '认定失实',
      reinstate: '撤销失实认定',
    },
    fields: { ...reportWording.zh.fields, link: '或粘贴原来稿的网址、编号' },
    refusals: {
      ...reportWording.zh.refusals,
      has_duplicates: (p) => `已有${p.count}篇来稿归并到这一篇。请先取消那些标记，再把这篇标为重复。`,
      article_missing: '这篇来稿没有编在那篇稿件里，不必放回。',
      link_unknown: '没有认出这个网址或编号，请打开原来稿，把地址栏里的网址粘贴到这里。',
    },
  },
  en: {
    ...reportWording.en,
    actions: {
      register: 'Register',
      decide_personal_data: 'Decide on personal data',
      take_up: 'Take up',
      hold: 'Hold in stock',
      return: 'Return for more',
      decline: 'Decline',
      mark_duplicate: 'Mark as duplicate',
      undo_duplicate: 'Undo duplicate mark',
      take_over: 'Take over',
      put_back: 'Put back',
      find_untrue: 'Find untrue',
      reinstate: 'Reinstate',
    },
    fields: { ...reportWording.en.fields, link: 'Or paste the address or id of the original' },
    refusals: {
      ...reportWording.en.refusals,
      has_duplicates: (p) => `${p.count} reports are marked as duplicates of this one; undo those marks first.`,
      article_missing: 'The report is not taken up into that article.',
      link_unknown: 'This is no address or id of a report: open the original and paste its address.',
    },
  },
};
