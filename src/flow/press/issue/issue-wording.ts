/** Every word of the issues. */
import type { Series } from '#flow/press/bulletin/index.ts';
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Language, Wording } from '#kernel/wording.ts';
import type { IssueEvent, IssueNumber, IssueStatus } from './issue.ts';
import type { IssueAction } from './issue-actions.ts';

/** 第12期（总第345期）; 增刊第2期（总第9期）. */
export function numberLine(lang: Language, { year, number, total }: IssueNumber, series: Series): string {
  const extra = series === 'extra';
  if (lang === 'en') return `${year}, ${extra ? 'extra ' : ''}no. ${number} (${total} in all)`;
  return `${year}年${extra ? '增刊' : ''}第${number}期（总第${total}期）`;
}

type IssueField =
  | 'bulletinId'
  | 'series'
  | 'articleId'
  | 'note'
  | 'up'
  | 'across'
  | 'down'
  | 'copies'
  | 'order'
  | 'notes'
  | 'words'
  | 'fingerprint';
type IssueRefusal =
  | 'bulletin_missing'
  | 'bulletin_unknown'
  | 'article_missing'
  | 'recall_open'
  | 'already_placed'
  | 'note_too_long'
  | 'copies_wrong'
  | 'words_missing'
  | 'words_too_long'
  | 'no_article'
  | 'article_not_signed_off'
  | 'text_changed'
  | 'sign_off_void'
  | 'not_printed'
  | 'cannot_print'
  | 'print_lost'
  | 'all_withdrawn';
export type IssueWords<Action extends string = IssueAction> = WordsOf<
  IssueStatus,
  Action,
  IssueEvent,
  IssueField,
  IssueRefusal
>;

const zh: IssueWords = {
  thing: '期',
  statuses: {
    assembling: '组版中',
    awaiting_sign_off: '待签发',
    signed_off: '已签发',
    released: '已印发',
    corrected: '已更正',
    recalled: '已收回',
  },
  actions: {
    open: '新编一期',
    place: '编入',
    remove: '撤下',
    edit: '保存版面',
    send_for_sign_off: '送签发',
    return: '退回组版',
    sign_off: '签发并取号',
    void_number: '作废期号',
  },
  fields: {
    bulletinId: '刊物',
    series: '序列',
    articleId: '稿件',
    note: '按语',
    up: '报',
    across: '送',
    down: '发',
    copies: '印数',
    order: '次序',
    notes: '稿件按语',
    words: '说明',
    fingerprint: '文本指纹',
  },
  refusals: {
    bulletin_missing: '请选择刊物。',
    bulletin_unknown: '这个刊物已经停刊或者不归本编辑部，请另选。',
    article_missing: '请选择稿件。',
    recall_open: '其中有稿件的来源更正或失实，还没有处理。请先在“追溯”里逐件处理，再印发。',
    already_placed: '这篇稿件已经在本期里了。',
    note_too_long: '按语最多1000个字。',
    copies_wrong: '印数应是1至100000之间的整数。',
    words_missing: '请写明理由，对方会看到这段话。',
    words_too_long: '说明最多2000个字。',
    no_article: '本期还没有稿件，请先编入已签发的稿件。',
    article_not_signed_off: (p) => `还没有签发：${p.titles}。请先办完签发，或从本期撤下。`,
    text_changed: '您看过之后版面又改了，请看过现在的版面再签。',
    sign_off_void: '签发之后版面或文字又改过，原签发作废，请重新签发。',
    not_printed: '现在的版面还没有排出来。请先打开 PDF 看过，有排不出的地方按提示改好，再办这一步。',
    cannot_print: (p) => `不能排版。${p.problem}。`,
    print_lost: '印发时的 PDF 文件找不到了，请系统管理员从备份恢复文件库。',
    all_withdrawn: '本期稿件已全部撤回，没有可以更正印发的内容，请收回本期。',
  },
  events: {
    'issue.opened': '新编一期',
    'issue.article_placed': (d) => `编入《${d.title}》`,
    'issue.article_removed': (d) => `撤下《${d.title}》`,
    'issue.edited': '调整版面',
    'issue.sent_for_sign_off': '送签发',
    'issue.returned': (d) => `退回组版：${d.words}`,
    'issue.signed_off': (d) => `签发，取${d.number.year}年第${d.number.number}期（总第${d.number.total}期）`,
    'issue.number_voided': (d) => `作废${d.number.year}年第${d.number.number}期：${d.words}`,
    'issue.released': '印发',
    'issue.corrected': (d) => `更正：${d.words}`,
    'issue.recalled': (d) => `收回：${d.words}`,
  },
};

const en: IssueWords = {
  thing: 'Issue',
  statuses: {
    assembling: 'Assembling',
    awaiting_sign_off: 'Awaiting sign-off',
    signed_off: 'Signed off',
    released: 'Released',
    corrected: 'Corrected',
    recalled: 'Recalled',
  },
  actions: {
    open: 'Open an issue',
    place: 'Place',
    remove: 'Remove',
    edit: 'Save the layout',
    send_for_sign_off: 'Send for sign-off',
    return: 'Return',
    sign_off: 'Sign off and take the number',
    void_number: 'Void the number',
  },
  fields: {
    bulletinId: 'Bulletin',
    series: 'Series',
    articleId: 'Article',
    note: "Editor's note",
    up: 'To higher bodies',
    across: 'To peers',
    down: 'To lower bodies',
    copies: 'Copies',
    order: 'Order',
    notes: 'Notes on articles',
    words: 'Words',
    fingerprint: 'Fingerprint',
  },
  refusals: {
    bulletin_missing: 'Choose the bulletin.',
    bulletin_unknown: 'This bulletin is closed or belongs to another desk.',
    article_missing: 'Choose the article.',
    recall_open: 'A source of one of its articles was corrected or proved untrue; deal with it under “Recall” first.',
    already_placed: 'The article is already in this issue.',
    note_too_long: 'A note has at most 1,000 characters.',
    copies_wrong: 'Copies are a whole number from 1 to 100,000.',
    words_missing: 'Give the reason; the other side reads it.',
    words_too_long: 'At most 2,000 characters.',
    no_article: 'The issue has no article yet; place one that is signed off.',
    article_not_signed_off: (p) => `Not signed off: ${p.titles}. Have them signed, or remove them.`,
    text_changed: 'The layout changed after you read it; read it as it is now.',
    sign_off_void: 'Layout or text changed after the sign-off, so it is void; sign again.',
    not_printed:
      'The issue has not been typeset as it stands. Open its PDF (GET /issues/ID/pdf), mend what it points out, then go on.',
    cannot_print: (p) => `It cannot be typeset. ${p.problemInEnglish}.`,
    print_lost: 'The PDF that was released is missing; have the files restored from the backup.',
    all_withdrawn: 'Every article of this issue is withdrawn, so nothing is left to correct; recall the issue.',
  },
  events: {
    'issue.opened': 'opened',
    'issue.article_placed': (d) => `placed “${d.title}”`,
    'issue.article_removed': (d) => `removed “${d.title}”`,
    'issue.edited': 'changed the layout',
    'issue.sent_for_sign_off': 'sent for sign-off',
    'issue.returned': (d) => `returned: ${d.words}`,
    'issue.signed_off': (d) => `signed off as no. ${d.number.number} of ${d.number.year} (${d.number.total} in all)`,
    'issue.number_voided': (d) => `voided no. ${d.number.number} of ${d.number.year}: ${d.words}`,
    'issue.released': 'released',
    'issue.corrected': (d) => `corrected: ${d.words}`,
    'issue.recalled': (d) => `recalled: ${d.words}`,
  },
};

export const issueWording: Wording<IssueWords> = { zh, en };
