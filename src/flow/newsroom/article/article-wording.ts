/** Every word of the articles. */
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { ArticleEvent, ArticleStatus } from './article.ts';
import type { ArticleAction } from './article-actions.ts';
import { type QuestionRefusal, questionWording } from './question-wording.ts';

export * from './form-wording.ts';

type ArticleField =
  | 'title'
  | 'body'
  | 'form'
  | 'sources'
  | 'copied'
  | 'deskId'
  | 'reason'
  | 'unitId'
  | 'text'
  | 'questionId'
  | 'passage'
  | 'calledUnit'
  | 'whom'
  | 'calledOn'
  | 'source'
  | 'words'
  | 'fingerprint'
  | 'issueId';
type ArticleRefusal =
  | `${'title' | 'reason' | 'words'}_${'missing' | 'too_long'}`
  | 'text_missing'
  | 'body_too_long'
  | 'form_unknown'
  | 'desk_missing'
  | 'source_unknown'
  | 'source_unusable'
  | 'source_undecided'
  | 'sources_too_many'
  | 'question_missing'
  | 'unit_missing'
  | 'unit_unknown'
  | 'secrecy_mark'
  | 'question_unknown'
  | QuestionRefusal
  | 'no_question'
  | 'question_open'
  | `author_never_${'checks' | 'withdraws'}`
  | 'checker_signs'
  | 'check_void'
  | 'recall_open'
  | 'no_correction'
  | 'corrector_never_signs'
  | 'text_unchanged'
  | 'source_in_hand'
  | 'text_changed';

export type ArticleWords = WordsOf<ArticleStatus, ArticleAction, ArticleEvent, ArticleField, ArticleRefusal>;

const zh: ArticleWords = {
  thing: '稿件',
  statuses: {
    drafting: '编辑中',
    verifying: '核实中',
    in_copy_check: '待核稿',
    awaiting_sign_off: '待签发',
    signed_off: '已签发',
    placed: '已编入期',
    printed: '已印发',
    corrected: '已更正',
    withdrawn: '已撤稿',
    merged: '已并入他稿',
  },
  actions: {
    open: '立稿',
    revise: '保存',
    ask: '请单位核实',
    answer: '记录答复',
    ...questionWording.zh.actions,
    waive: '不再核实',
    send_to_check: '送核稿',
    return: '退回编辑',
    pass: '核稿通过',
    sign_off: '签发',
    place: '编入期',
    take_off: '从期中撤下',
    print: '印发',
    correct: '起草更正',
    sign_correction: '签发更正',
    refuse_correction: '退回更正',
    withdraw: '撤稿',
    withdraw_printed: '撤下已印发的稿件',
    take_over: '接手',
  },
  fields: {
    title: '标题',
    body: '正文',
    form: '体裁',
    sources: '来源',
    copied: '取用记录',
    deskId: '编辑部',
    reason: '开发说明',
    unitId: '单位',
    text: '问题',
    ...questionWording.zh.fields,
    questionId: '核实事项',
    words: '说明',
    fingerprint: '文本指纹',
    issueId: '期',
  },
  refusals: {
    title_missing: '请填写标题。',
    title_too_long: '标题最多120个字，请精简。',
    text_missing: '稿件还没有正文。',
    body_too_long: '正文最多20万字，请分篇。',
    form_unknown: '请选择体裁。',
    desk_missing: '请选择编辑部。',
    source_unknown: '没有认出这个来源，请从列表中重新选择。',
    source_unusable: (p) =>
      `“${p.title}”现在不能作为来源：还没有登记到本编辑部，或者已被退回、撤回、撤下。请在来源里去掉再保存，您写的都在。`,
    source_undecided: (p) => `来稿“${p.title}”中有个人信息（${p.found}），请先在那篇来稿里作出处理意见。`,
    sources_too_many: '一篇稿件最多200个来源。',
    question_missing: '请写明要核实什么，单位会看到这段话。',
    reason_missing: '这篇稿件已经核过或签过，再改就是新的一轮，请写明为什么改。',
    reason_too_long: '开发说明最多200个字。',
    words_missing: '请写明理由，对方会看到这段话。',
    words_too_long: '说明最多2000个字。',
    unit_missing: '请选择要核实的单位。',
    unit_unknown: '没有这个单位，或者它已经撤销，请另选。',
    secrecy_mark: (p) => `发现密级标志：${p.marks}。本系统是非涉密系统，请改走机要渠道；若是误报，请改写该处。`,
    ...questionWording.zh.refusals,
    question_unknown: '这个核实事项已经了结，或者不属于这篇稿件。',
    no_question: '没有等待答复的核实事项。',
    question_open: (p) => `还有${p.count}个核实事项没有答复。请等单位答复，或写明理由不再核实。`,
    author_never_checks: '写过这篇稿件的人不能核稿、签发，请另一位办理。',
    author_never_withdraws: '写过这篇稿件的人不能撤下已经印发的稿件，请另一位签发人办理。',
    checker_signs: '核稿人不能签发同一篇稿件，请另一位签发人办理。',
    check_void: '核稿之后文字又改过，请重新送核稿。',
    recall_open: (p) => `有${p.count}个来源更正或失实，还没有对这篇稿件作出处理。请先在“追溯”里逐件处理。`,
    no_correction: '没有等待签发的更正稿。',
    corrector_never_signs: '起草更正的人不能签发这份更正，请另一位签发人办理。',
    text_unchanged: '更正稿与印发的文字完全相同，请改正有误之处再交。',
    source_in_hand: (p) =>
      `来稿“${p.source}”正在编入稿件“${p.title}”（${p.author}）。请到那篇稿件里合稿，或与编者商定后再办。`,
    text_changed: '您看过之后文字又改了，请看过现在的文字再办。',
  },
  events: {
    'article.opened': (d) => (d.sources.length === 0 ? '立稿' : `立稿，来源${d.sources.length}篇`),
    'article.revised': (d) =>
      `${d.round ? `第${d.round.number}次开发${d.round.reason ? `：${d.round.reason}` : ''}` : '修改文字'}${d.voids?.signOff ? '；原签发作废' : d.voids?.check ? '；原核稿作废' : ''}`,
    'article.question_asked': (d) => `请单位核实：${d.text}`,
    'article.question_answered': (d) => `单位答复：${d.words}`,
    'article.question_noted': ({ note }) => questionWording.zh.noted(note),
    'article.question_waived': (d) => `不再核实：${d.words}`,
    'article.sent_to_check': '送核稿',
    'article.returned': (d) => `退回编辑：${d.words}`,
    'article.passed': '核稿通过',
    'article.signed_off': '签发',
    'article.placed': '编入期',
    'article.taken_off': '从期中撤下',
    'article.printed': '印发',
    'article.corrected': (d) => (d.author ? `签发${d.author.name}起草的更正：${d.reason}` : `更正：${d.reason}`),
    'article.correction_proposed': (d) => `起草更正，等待签发：${d.reason}`,
    'article.correction_refused': (d) => `退回更正：${d.words}`,
    'article.merged': (d) =>
      `合稿（第${d.round.number}次开发），来源${d.sources.length}篇${d.absorbed.length > 0 ? `，并入稿件${d.absorbed.length}篇` : ''}：${d.round.reason}`,
    'article.unmerged': (d) =>
      `拆稿，恢复合稿前的文字（第${d.round.number}次开发）${d.revived.length > 0 ? `，${d.revived.length}篇稿件恢复编辑` : ''}：${d.round.reason}`,
    'article.absorbed': '并入另一篇稿件',
    'article.revived': '拆稿后恢复编辑',
    'article.sources_put_back': (d) => `放回来稿：${d.words}`,
    'article.withdrawn': (d) => `撤稿：${d.words}`,
    'article.taken_over': (d) => `从${d.name}手里接手`,
  },
};

const en: ArticleWords = {
  thing: 'Article',
  statuses: {
    drafting: 'Drafting',
    verifying: 'Verifying',
    in_copy_check: 'In copy check',
    awaiting_sign_off: 'Awaiting sign-off',
    signed_off: 'Signed off',
    placed: 'Placed in an issue',
    printed: 'Printed',
    corrected: 'Corrected',
    withdrawn: 'Withdrawn',
    merged: 'Merged into another',
  },
  actions: {
    open: 'Open article',
    revise: 'Save',
    ask: 'Ask a unit',
    answer: 'Record the answer',
    ...questionWording.en.actions,
    waive: 'Waive the question',
    send_to_check: 'Send to copy check',
    return: 'Return to the editor',
    pass: 'Pass',
    sign_off: 'Sign off',
    place: 'Place',
    take_off: 'Take off the issue',
    print: 'Print',
    correct: 'Draft a correction',
    sign_correction: 'Sign the correction',
    refuse_correction: 'Refuse the correction',
    withdraw: 'Withdraw',
    withdraw_printed: 'Withdraw after print',
    take_over: 'Take over',
  },
  fields: {
    title: 'Title',
    body: 'Text',
    form: 'Form',
    sources: 'Sources',
    copied: 'Copied pieces',
    deskId: 'Desk',
    reason: 'What this round does',
    unitId: 'Unit',
    text: 'Question',
    ...questionWording.en.fields,
    questionId: 'Question',
    words: 'Words',
    fingerprint: 'Fingerprint of the text',
    issueId: 'Issue',
  },
  refusals: {
    title_missing: 'Write a title.',
    title_too_long: 'A title has at most 120 characters; shorten it.',
    text_missing: 'The article has no text yet.',
    body_too_long: 'A text has at most 200,000 characters.',
    form_unknown: 'Choose a form.',
    desk_missing: 'Choose the desk.',
    source_unknown: 'This source is not known; choose it from the list.',
    source_unusable: (p) =>
      `“${p.title}” cannot be a source now: it is not registered at this desk, or was returned or withdrawn. Take it out of the sources and save again; nothing you wrote is lost.`,
    source_undecided: (p) => `“${p.title}” holds personal data (${p.found}); decide about it on that report first.`,
    sources_too_many: 'An article has at most 200 sources.',
    question_missing: 'Say what is to be verified; the unit reads it.',
    reason_missing: 'This article was checked or signed; another edit is a new round, so say why.',
    reason_too_long: 'At most 200 characters.',
    words_missing: 'Give the reason; the other side reads it.',
    words_too_long: 'At most 2,000 characters.',
    unit_missing: 'Choose the unit to ask.',
    unit_unknown: 'There is no such unit, or it is closed; choose another.',
    secrecy_mark: (p) =>
      `Secrecy marks found: ${p.marks}. This is an unclassified system: use the confidential channel, or reword if it is no mark.`,
    ...questionWording.en.refusals,
    question_unknown: 'This question is settled or belongs to another article.',
    no_question: 'No question is waiting for an answer.',
    question_open: (p) => `${p.count} questions are open. Wait for the units, or waive them with a reason.`,
    author_never_checks: 'Whoever wrote the article neither checks nor signs it; another person must.',
    author_never_withdraws: 'Whoever wrote a printed article does not withdraw it; another signatory must.',
    checker_signs: 'The checker does not sign the same article; another signatory must.',
    check_void: 'The text changed after the copy check; send it to check again.',
    recall_open: (p) =>
      `${p.count} sources were corrected or proved untrue, and nothing is decided for this article yet; deal with them under “Recall” first.`,
    no_correction: 'No correction waits to be signed.',
    corrector_never_signs: 'Whoever drafted the correction does not sign it; another signatory must.',
    text_unchanged: 'The correction is the printed text; put right what is wrong first.',
    source_in_hand: (p) =>
      `“${p.source}” is being worked into the article “${p.title}” by ${p.author}. Merge there, or settle it with the editor first.`,
    text_changed: 'The text changed after you read it; read it as it is now.',
  },
  events: {
    'article.opened': (d) =>
      d.sources.length === 0
        ? 'opened'
        : `opened from ${d.sources.length === 1 ? 'one source' : `${d.sources.length} sources`}`,
    'article.revised': (d) =>
      `${d.round ? `round ${d.round.number}${d.round.reason ? `: ${d.round.reason}` : ''}` : 'changed the text'}${d.voids?.signOff ? '; the sign-off is void' : d.voids?.check ? '; the copy check is void' : ''}`,
    'article.question_asked': (d) => `asked a unit: ${d.text}`,
    'article.question_answered': (d) => `the unit answered: ${d.words}`,
    'article.question_noted': ({ note }) => questionWording.en.noted(note),
    'article.question_waived': (d) => `waived the question: ${d.words}`,
    'article.sent_to_check': 'sent to copy check',
    'article.returned': (d) => `returned: ${d.words}`,
    'article.passed': 'passed the copy check',
    'article.signed_off': 'signed off',
    'article.placed': 'placed in an issue',
    'article.taken_off': 'taken off the issue',
    'article.printed': 'printed',
    'article.corrected': (d) =>
      d.author ? `signed the correction drafted by ${d.author.name}: ${d.reason}` : `corrected: ${d.reason}`,
    'article.correction_proposed': (d) => `drafted a correction, to be signed: ${d.reason}`,
    'article.correction_refused': (d) => `refused the correction: ${d.words}`,
    'article.merged': (d) =>
      `merged (round ${d.round.number}), ${d.sources.length} sources${d.absorbed.length > 0 ? ` and ${d.absorbed.length} articles` : ''}: ${d.round.reason}`,
    'article.unmerged': (d) =>
      `unmerged, the text before the merge again (round ${d.round.number})${d.revived.length > 0 ? `, ${d.revived.length} articles revived` : ''}: ${d.round.reason}`,
    'article.absorbed': 'merged into another article',
    'article.revived': 'in editing again after an unmerge',
    'article.sources_put_back': (d) => `gave its reports back: ${d.words}`,
    'article.withdrawn': (d) => `withdrawn: ${d.words}`,
    'article.taken_over': (d) => `took over from ${d.name}`,
  },
};

export const articleWording: Wording<ArticleWords> = { zh, en };
