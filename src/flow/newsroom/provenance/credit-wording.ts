/** Every word of the credit of an article. */
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { CreditAction } from './credit-actions.ts';
import type { CreditEvent, CreditStatus } from './credit-correction.ts';

type CreditField = 'articleId' | 'shares' | 'reason';
type CreditRefusal =
  | 'article_unknown'
  | 'corrected_before'
  | 'reason_missing'
  | 'reason_too_long'
  | 'share_form'
  | 'shares_not_whole'
  | 'shares_too_many'
  | 'unit_twice'
  | 'unit_unknown';

type CreditWords = WordsOf<CreditStatus, CreditAction, CreditEvent, CreditField, CreditRefusal>;

const zh: CreditWords = {
  thing: '来源份额',
  statuses: { corrected: '已人工更正', lifted: '按系统计算' },
  actions: { correct: '更正份额', revise: '再次更正份额', lift: '撤销更正' },
  fields: { articleId: '稿件', shares: '份额', reason: '理由' },
  refusals: {
    article_unknown: '没有找到这篇稿件。',
    corrected_before: '这篇稿件的份额已经更正过，请在原更正上修改。',
    reason_missing: '请写明为什么更正，来源单位可能会问。',
    reason_too_long: '理由最多500个字。',
    share_form: '份额请填0到100之间的百分数，最多一位小数，例如41.7。',
    shares_not_whole: (p) => `各家份额合计应为100%，现在是${p.sum}%。`,
    shares_too_many: '一篇稿件最多200家来源单位。',
    unit_twice: '同一个单位填了两次，请合并。',
    unit_unknown: '没有这个单位，请重新选择。',
  },
  events: {
    'credit.corrected': (d) => `更正来源份额：${d.reason}`,
    'credit.revised': (d) => `再次更正来源份额：${d.reason}`,
    'credit.lifted': (d) => `撤销更正：${d.reason}`,
  },
};

const en: CreditWords = {
  thing: 'Credit',
  statuses: { corrected: 'Corrected by hand', lifted: 'As computed' },
  actions: { correct: 'Correct the credit', revise: 'Correct it again', lift: 'Lift the correction' },
  fields: { articleId: 'Article', shares: 'Shares', reason: 'Reason' },
  refusals: {
    article_unknown: 'There is no such article.',
    corrected_before: 'The credit of this article was corrected before; change that correction.',
    reason_missing: 'Say why; the source units may ask.',
    reason_too_long: 'A reason has at most 500 characters.',
    share_form: 'A share is a percentage from 0 to 100 with at most one decimal, such as 41.7.',
    shares_not_whole: (p) => `The shares must sum to 100%; they sum to ${p.sum}%.`,
    shares_too_many: 'An article has at most 200 source units.',
    unit_twice: 'A unit is named twice; put its shares together.',
    unit_unknown: 'There is no such unit; choose again.',
  },
  events: {
    'credit.corrected': (d) => `corrected the credit: ${d.reason}`,
    'credit.revised': (d) => `corrected the credit again: ${d.reason}`,
    'credit.lifted': (d) => `lifted the correction: ${d.reason}`,
  },
};

export const creditWording: Wording<CreditWords> = { zh, en };
