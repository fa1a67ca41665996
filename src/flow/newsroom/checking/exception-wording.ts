/** Every word of the exceptions. */
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { ExceptionEvent, ExceptionStatus } from './exception.ts';
import type { ExceptionAction } from './exception-actions.ts';
import { hintWording } from './hint-wording.ts';

type ExceptionField = 'articleId' | 'rule' | 'quote' | 'before' | 'behind' | 'reason';
type ExceptionRefusal =
  | 'article_unknown'
  | 'rule_unknown'
  | 'quote_missing'
  | 'reason_missing'
  | 'reason_too_long'
  | 'never_set_aside';

type ExceptionWords = WordsOf<ExceptionStatus, ExceptionAction, ExceptionEvent, ExceptionField, ExceptionRefusal>;

const zh: ExceptionWords = {
  thing: '此处如此',
  statuses: { set_aside: '不再提示', asked_again: '重新提示' },
  actions: { set_aside: '此处如此', ask_again: '重新提示' },
  fields: { articleId: '稿件', rule: '检查项', quote: '文字', before: '前文', behind: '后文', reason: '理由' },
  refusals: {
    article_unknown: '没有找到这篇稿件。',
    rule_unknown: '没有这项检查。',
    quote_missing: '这条提示对应的文字已经不在，请重新打开页面。',
    reason_missing: '请写明为什么此处如此，核稿的人会看到。',
    reason_too_long: '理由最多200个字。',
    never_set_aside: '密级标志不能放过，请删去或走涉密渠道。',
  },
  events: {
    'exception.set_aside': (d) => `“${d.quote}”此处如此（${hintWording.zh.names[d.rule]}）：${d.reason}`,
    'exception.asked_again': () => '重新提示',
  },
};

const en: ExceptionWords = {
  thing: 'Exception',
  statuses: { set_aside: 'Set aside', asked_again: 'Asked again' },
  actions: { set_aside: 'It is so here', ask_again: 'Ask again' },
  fields: { articleId: 'Article', rule: 'Check', quote: 'Words', before: 'Before', behind: 'Behind', reason: 'Reason' },
  refusals: {
    article_unknown: 'There is no such article.',
    rule_unknown: 'There is no such check.',
    quote_missing: 'The words of this hint are gone; open the page again.',
    reason_missing: 'Say why it is so here; the checker sees it.',
    reason_too_long: 'A reason has at most 200 characters.',
    never_set_aside: 'A secrecy mark cannot be passed over.',
  },
  events: {
    'exception.set_aside': (d) => `set aside “${d.quote}” (${hintWording.en.names[d.rule]}): ${d.reason}`,
    'exception.asked_again': () => 'asked again',
  },
};

export const exceptionWording: Wording<ExceptionWords> = { zh, en };
