/** Every word of the reports. */

import { dayInChinese } from '#kernel/calendar.ts';
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import { wording } from '#kernel/wording.ts';
import type { DeclineReason, Genre, PersonalDataDecision, ReportEvent, ReportStatus } from './report.ts';
import type { ReportAction } from './report-actions.ts';

export const genreWording = wording(
  { news: '动态', experience: '经验', problem: '问题', advice: '建议', study: '调研', urgent: '紧急' } satisfies Record<
    Genre,
    string
  >,
  { news: 'News', experience: 'Experience', problem: 'Problem', advice: 'Advice', study: 'Study', urgent: 'Urgent' },
);

export const declineReasonWording = wording(
  {
    no_use: '对决策参考价值不大',
    old_news: '时效已过',
    unclear: '情况不清、要素不全',
    unverified: '事实无法核实',
    out_of_scope: '不属本刊报送范围',
    already_printed: '同类内容已刊发',
  } satisfies Record<DeclineReason, string>,
  {
    no_use: 'Little use to a decision',
    old_news: 'Out of date',
    unclear: 'Unclear or incomplete',
    unverified: 'Facts cannot be verified',
    out_of_scope: 'Outside what this desk collects',
    already_printed: 'The same matter is already printed',
  },
);

export const personalDataWording = wording(
  { necessary: '确有必要，保留', to_be_removed: '编辑时删去' } satisfies Record<PersonalDataDecision, string>,
  { necessary: 'Needed, stays', to_be_removed: 'To be removed in editing' },
);

export type ReportField =
  | 'title'
  | 'body'
  | 'genre'
  | 'unitId'
  | 'deskId'
  | 'declaration'
  | 'words'
  | 'deadline'
  | 'reason'
  | 'of'
  | 'decision'
  | 'file'
  | 'articleId';
export type ReportRefusal =
  | 'title_missing'
  | 'title_too_long'
  | 'body_missing'
  | 'body_too_long'
  | 'genre_unknown'
  | 'unit_missing'
  | 'desk_missing'
  | 'words_missing'
  | 'words_too_long'
  | 'declaration_missing'
  | 'unit_closed'
  | 'desk_unknown'
  | 'unit_without_approver'
  | 'author_never_approves'
  | 'secrecy_mark'
  | 'day_form'
  | 'day_unknown'
  | 'day_out_of_range'
  | 'deadline_past'
  | 'reason_missing'
  | 'file_missing'
  | 'upload_gone'
  | 'of_missing'
  | 'own_report'
  | 'of_itself'
  | 'of_unknown'
  | 'of_is_duplicate'
  | 'text_unchanged'
  | 'personal_data_undecided'
  | 'no_personal_data';

/** The words for acts on a report; the screening desk adds its own acts to the same states, events and refusals. */
export type ReportWords<Action extends string = ReportAction> = WordsOf<
  ReportStatus,
  Action,
  ReportEvent,
  ReportField,
  ReportRefusal
>;

const zh: ReportWords = {
  thing: '来稿',
  statuses: {
    draft: '草稿',
    awaiting_approval: '待单位审签',
    filed: '已报送',
    withdrawn: '已撤回',
    registered: '已登记',
    returned: '退回补充',
    declined: '不采用',
    duplicate: '重复来稿',
    held: '留存备用',
    taken_up: '已编用',
    retracted: '已认定失实',
  },
  actions: {
    draft: '保存草稿',
    revise: '保存修改',
    submit: '送单位审签',
    approve: '审签并报送',
    send_back: '退给信息员',
    withdraw: '撤回',
    resubmit: '补充后再报',
    correct: '更正来稿',
    retract: '声明失实',
  },
  fields: {
    title: '标题',
    body: '正文',
    genre: '类别',
    unitId: '报送单位',
    deskId: '报送到',
    declaration: '保密声明',
    words: '说明',
    deadline: '补充期限',
    reason: '原因',
    of: '与哪一篇重复',
    decision: '处理意见',
    file: '文件',
    articleId: '稿件',
  },
  refusals: {
    title_missing: '请填写标题。',
    title_too_long: '标题最多120个字，请精简。',
    body_missing: '请填写正文，或上传文件。',
    body_too_long: '正文最多20万字，请分篇报送。',
    genre_unknown: '请选择类别。',
    unit_missing: '请选择报送单位。',
    desk_missing: '请选择报送到哪个编辑部。',
    words_missing: '请写明理由，对方会看到这段话。',
    words_too_long: '说明最多2000个字。',
    declaration_missing: '请先声明内容不涉及国家秘密、工作秘密。',
    unit_closed: '这个单位已经撤销，请选择现在的单位。',
    desk_unknown: '这个编辑部不接收来稿，请另选。',
    unit_without_approver: '本单位还没有审签人，不能报送。请系统管理员先任命一位审签人。',
    author_never_approves: '作者不能审签自己的来稿，请本单位另一位审签人办理。',
    secrecy_mark: (p) => `发现密级标志：${p.marks}。本系统是非涉密系统，请改走机要渠道；若是误报，请改写该处再报。`,
    day_form: '日期请写成 2026-09-05 的样子。',
    day_unknown: '没有这一天，请检查日期。',
    day_out_of_range: '日期应在1949年至2199年之间。',
    deadline_past: '补充期限不能早于今天。',
    reason_missing: '请选择原因。',
    file_missing: '请先选择一个文件。',
    upload_gone: '上传的文件已经失效，请重新上传。',
    of_missing: '请指明与哪一篇来稿重复。',
    own_report: '您是这篇来稿的作者，是否采用应由另一位编辑决定。',
    of_itself: '一篇来稿不能与自己重复。',
    of_unknown: '没有找到所指的来稿，或者它还没有登记。',
    of_is_duplicate: '所指的来稿本身已标为重复，请指明最早的那一篇。',
    text_unchanged: '更正稿与原稿完全相同。请改正有误之处再报；若整篇失实，请用“声明失实”。',
    personal_data_undecided: (p) => `文中有个人信息（${p.found}），请先作出处理意见。`,
    no_personal_data: '文中没有发现个人信息，不需要处理。',
  },
  events: {
    'report.drafted': '起草',
    'report.revised': '修改文字',
    'report.submitted': '送单位审签',
    'report.sent_back': (d) => `审签人退回：${d.words}`,
    'report.filed': (d) =>
      d.number === 1 ? '审签并报送，声明不涉密' : `审签后再次报送（第${d.number}稿），声明不涉密`,
    'report.withdrawn': (d) => `撤回：${d.words}`,
    'report.registered': (d) => `登记为${d.year}年来稿第${d.number}号`,
    'report.returned': (d) => `退回补充，限${dayInChinese(d.deadline)}前：${d.words}`,
    'report.declined': (d) => `不采用（${declineReasonWording.zh[d.reason]}）：${d.words}`,
    'report.marked_duplicate': (d) => `标为重复来稿：${d.words}`,
    'report.duplicate_undone': (d) => `取消重复标记：${d.words}`,
    'report.held': (d) => `留存备用：${d.words}`,
    'report.taken_over': (d) => `从${d.name}手里接手`,
    'report.taken_up': '编入稿件',
    'report.put_back': (d) => `从稿件放回${d.words ? `：${d.words}` : ''}`,
    'report.corrected': (d) => `更正来稿（第${d.number}稿），声明不涉密：${d.words}`,
    'report.retracted': (d) => `单位声明失实：${d.words}`,
    'report.found_untrue': (d) => `编辑部认定失实：${d.words}`,
    'report.reinstated': (d) => `撤销失实认定：${d.words}`,
    'report.personal_data_decided': (d) => `个人信息处理：${personalDataWording.zh[d.decision]}。${d.words}`,
  },
};

const en: ReportWords = {
  thing: 'Report',
  statuses: {
    draft: 'Draft',
    awaiting_approval: 'Awaiting unit approval',
    filed: 'Filed',
    withdrawn: 'Withdrawn',
    registered: 'Registered',
    returned: 'Returned for more',
    declined: 'Declined',
    duplicate: 'Duplicate',
    held: 'Held in stock',
    taken_up: 'Taken up',
    retracted: 'Untrue',
  },
  actions: {
    draft: 'Save draft',
    revise: 'Save changes',
    submit: 'Submit for approval',
    approve: 'Approve and file',
    send_back: 'Send back to the correspondent',
    withdraw: 'Withdraw',
    resubmit: 'File again',
    correct: 'Correct the report',
    retract: 'Retract as untrue',
  },
  fields: {
    title: 'Title',
    body: 'Text',
    genre: 'Genre',
    unitId: 'Unit',
    deskId: 'Desk',
    declaration: 'Declaration',
    words: 'Words',
    deadline: 'Deadline',
    reason: 'Reason',
    of: 'Duplicate of',
    decision: 'Decision',
    file: 'File',
    articleId: 'Article',
  },
  refusals: {
    title_missing: 'Write a title.',
    title_too_long: 'A title has at most 120 characters; shorten it.',
    body_missing: 'Write the text, or upload a file.',
    body_too_long: 'A text has at most 200,000 characters; file it in parts.',
    genre_unknown: 'Choose a genre.',
    unit_missing: 'Choose the reporting unit.',
    desk_missing: 'Choose the desk it goes to.',
    words_missing: 'Give the reason; the other side reads it.',
    words_too_long: 'At most 2,000 characters.',
    declaration_missing: 'Declare first that it holds no state or work secret.',
    unit_closed: 'This unit is closed; choose the one that replaced it.',
    desk_unknown: 'This desk takes no reports; choose another.',
    unit_without_approver: 'The unit has no approver, so it cannot file. Ask the system administrator to appoint one.',
    author_never_approves: 'An author never approves their own report; another approver of the unit must.',
    secrecy_mark: (p) =>
      `Secrecy marks found: ${p.marks}. This is an unclassified system: use the confidential channel, or reword if it is no mark.`,
    day_form: 'Write a date as 2026-09-05.',
    day_unknown: 'There is no such day; check the date.',
    day_out_of_range: 'A date lies between 1949 and 2199.',
    deadline_past: 'The deadline cannot be before today.',
    reason_missing: 'Choose a reason.',
    file_missing: 'Choose a file first.',
    upload_gone: 'The uploaded file is gone; upload it again.',
    of_missing: 'Name the report it duplicates.',
    own_report: 'You wrote this report; another editor must decide about it.',
    of_itself: 'A report cannot duplicate itself.',
    of_unknown: 'There is no such registered report.',
    of_is_duplicate: 'That report is itself a duplicate; name the first one.',
    text_unchanged: 'The correction is the same text. Put right what is wrong; if all of it is untrue, retract it.',
    personal_data_undecided: (p) => `The text holds personal data (${p.found}); decide about it first.`,
    no_personal_data: 'No personal data was found; there is nothing to decide.',
  },
  events: {
    'report.drafted': 'drafted',
    'report.revised': 'changed the text',
    'report.submitted': 'submitted for unit approval',
    'report.sent_back': (d) => `sent back by the approver: ${d.words}`,
    'report.filed': (d) =>
      d.number === 1
        ? 'approved and filed, declared unclassified'
        : `approved and filed again (version ${d.number}), declared unclassified`,
    'report.withdrawn': (d) => `withdrew: ${d.words}`,
    'report.registered': (d) => `registered as no. ${d.number} of ${d.year}`,
    'report.returned': (d) => `returned for more by ${d.deadline}: ${d.words}`,
    'report.declined': (d) => `declined (${declineReasonWording.en[d.reason]}): ${d.words}`,
    'report.marked_duplicate': (d) => `marked as a duplicate: ${d.words}`,
    'report.duplicate_undone': (d) => `took back the duplicate mark: ${d.words}`,
    'report.held': (d) => `held in stock: ${d.words}`,
    'report.taken_over': (d) => `took over from ${d.name}`,
    'report.taken_up': 'taken up into an article',
    'report.put_back': (d) => `put back by an article${d.words ? `: ${d.words}` : ''}`,
    'report.corrected': (d) => `corrected (version ${d.number}), declared unclassified: ${d.words}`,
    'report.retracted': (d) => `retracted by its unit as untrue: ${d.words}`,
    'report.found_untrue': (d) => `found untrue by the desk: ${d.words}`,
    'report.reinstated': (d) => `no longer held to be untrue: ${d.words}`,
    'report.personal_data_decided': (d) => `personal data: ${personalDataWording.en[d.decision]}. ${d.words}`,
  },
};

export const reportWording: Wording<ReportWords> = { zh, en };
