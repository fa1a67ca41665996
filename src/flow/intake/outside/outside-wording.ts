/** Every word of the outside items. */
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { AsideReason, OutsideEvent, OutsideStatus } from './outside.ts';
import type { OutsideAction } from './outside-actions.ts';
import { addressLimit, bodyLimit, sourceLimit, titleLimit } from './outside-commands.ts';

export const asideReasonWording = wording(
  {
    not_alike: '与本地情况不合',
    out_of_date: '已经过时',
    unverified: '无法核实',
    known_already: '已有同样内容',
    other: '其他',
  } satisfies Record<AsideReason, string>,
  {
    not_alike: 'Not like our situation',
    out_of_date: 'Out of date',
    unverified: 'Cannot be verified',
    known_already: 'Known already',
    other: 'Another reason',
  },
);

type OutsideField =
  | 'deskId'
  | 'title'
  | 'body'
  | 'source'
  | 'address'
  | 'day'
  | 'note'
  | 'keepPersonalData'
  | 'reason'
  | 'words'
  | 'file';
type OutsideRefusal =
  | `${'title' | 'body' | 'source' | 'address' | 'day' | 'reason' | 'words' | 'desk' | 'aside_reason' | 'file'}_missing`
  | `${'title' | 'body' | 'source' | 'address' | 'note' | 'reason' | 'words'}_too_long`
  | 'address_wrong'
  | 'day_in_future'
  | 'secrecy_mark'
  | 'personal_data';

const reasonOf = (reason: AsideReason) => ({ zh: asideReasonWording.zh[reason], en: asideReasonWording.en[reason] });

export const outsideWording: Wording<
  WordsOf<OutsideStatus, OutsideAction, OutsideEvent, OutsideField, OutsideRefusal>
> = {
  zh: {
    thing: '外线',
    statuses: { collected: '待用', taken_up: '已编用', set_aside: '不用' },
    actions: {
      collect: '收入',
      correct: '更正',
      take_up: '编用',
      put_back: '放回',
      set_aside: '放弃',
      bring_back: '重新待用',
    },
    fields: {
      deskId: '编辑部',
      title: '标题',
      body: '正文',
      source: '来源',
      address: '出处地址',
      day: '发布日期',
      note: '参考价值',
      keepPersonalData: '个人信息',
      reason: '理由',
      words: '说明',
      file: '文件',
    },
    refusals: {
      title_missing: '请填写标题。',
      title_too_long: `标题最多${titleLimit}个字。`,
      body_missing: '请填写或粘贴正文，也可以从文件读入。',
      body_too_long: `正文最多${bodyLimit}个字，请只收要用的部分。`,
      source_missing: '请写明来源：哪一家报刊、网站或者机关。',
      source_too_long: `来源最多${sourceLimit}个字。`,
      address_missing: '请写明出处地址：网页写完整网址，纸质的写期号和页码。',
      address_too_long: `出处地址最多${addressLimit}个字符。`,
      address_wrong: '网址不完整，请从浏览器的地址栏整条复制，以 http:// 或 https:// 开头。',
      day_missing: '请填写发布日期。',
      day_in_future: '发布日期还没有到，请核对。',
      note_too_long: '参考价值最多500个字。',
      reason_missing: '请写明理由。',
      reason_too_long: '理由最多500个字。',
      aside_reason_missing: '请选择不用的理由。',
      words_missing: '请写明为什么不用。',
      words_too_long: '说明最多500个字。',
      desk_missing: '请选择编辑部。',
      file_missing: '请先选择文件。',
      secrecy_mark: (p) => `文字里有密级标志（${p.marks}），不能收入。本系统为非涉密系统，请按保密规定处理。`,
      personal_data: (p) => `文字里有个人信息：${p.found}。请删去；确有必要保留的，勾选后再收入。`,
    },
    events: {
      'outside_item.collected': ({ source }) => `收入，来源：${source}`,
      'outside_item.corrected': ({ reason }) => `更正：${reason}`,
      'outside_item.taken_up': '编入稿件',
      'outside_item.put_back': ({ words }) => `稿件不再用它，放回待用${words ? `：${words}` : ''}`,
      'outside_item.set_aside': ({ reason, words }) => `不用（${reasonOf(reason).zh}）：${words}`,
      'outside_item.brought_back': ({ words }) => (words ? `重新待用：${words}` : '重新待用'),
    },
  },
  en: {
    thing: 'Outside item',
    statuses: { collected: 'Waiting for use', taken_up: 'Taken up', set_aside: 'Set aside' },
    actions: {
      collect: 'Collect',
      correct: 'Correct',
      take_up: 'Take up',
      put_back: 'Put back',
      set_aside: 'Set aside',
      bring_back: 'Bring back',
    },
    fields: {
      deskId: 'Desk',
      title: 'Title',
      body: 'Text',
      source: 'Source',
      address: 'Address',
      day: 'Date',
      note: 'What it is good for',
      keepPersonalData: 'Personal data',
      reason: 'Reason',
      words: 'Words',
      file: 'File',
    },
    refusals: {
      title_missing: 'Write the title.',
      title_too_long: `A title has at most ${titleLimit} characters.`,
      body_missing: 'Write or paste the text, or read it from a file.',
      body_too_long: `A text has at most ${bodyLimit} characters; collect the part that matters.`,
      source_missing: 'Name the source: which paper, site or office.',
      source_too_long: `A source has at most ${sourceLimit} characters.`,
      address_missing: 'Give the address: the whole web address, or the number and page of what is printed.',
      address_too_long: `An address has at most ${addressLimit} characters.`,
      address_wrong: 'The web address is not whole; copy all of it, beginning with http:// or https://.',
      day_missing: 'Give the date.',
      day_in_future: 'This date lies in the future.',
      note_too_long: 'At most 500 characters.',
      reason_missing: 'Give the reason.',
      reason_too_long: 'At most 500 characters.',
      aside_reason_missing: 'Choose why it is not used.',
      words_missing: 'Say why it is not used.',
      words_too_long: 'At most 500 characters.',
      desk_missing: 'Choose the desk.',
      file_missing: 'Choose a file first.',
      secrecy_mark: (p) =>
        `The text bears a secrecy mark (${p.marks}) and cannot be collected: this system is not for secrets.`,
      personal_data: (p) => `The text has personal data: ${p.found}. Remove it, or tick that it is necessary.`,
    },
    events: {
      'outside_item.collected': ({ source }) => `collected it from ${source}`,
      'outside_item.corrected': ({ reason }) => `corrected it: ${reason}`,
      'outside_item.taken_up': 'took it up into an article',
      'outside_item.put_back': ({ words }) => `the article no longer cites it${words ? `: ${words}` : ''}`,
      'outside_item.set_aside': ({ reason, words }) => `set it aside (${reasonOf(reason).en}): ${words}`,
      'outside_item.brought_back': ({ words }) => (words ? `brought it back: ${words}` : 'brought it back'),
    },
  },
};
