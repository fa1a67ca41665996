/** The desk's words for its acts on a report; states, events and refusals are the report's. */

import { type ReportWords, reportWording } from '#flow/intake/report/index.ts';
import type { Wording } from '#kernel/wording.ts';
import type { ScreeningAction } from './screening-actions.ts';

export const screeningWording: Wording<ReportWords<ScreeningAction>> = {
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
    },
  },
};
