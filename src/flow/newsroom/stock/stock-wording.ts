/** Every word of the pieces of stock. */
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { StockAction } from './stock-actions.ts';
import { bodyLimit, speakerLimit, titleLimit } from './stock-commands.ts';
import type { StockEvent, StockKind, StockSource, StockStatus } from './stock-piece.ts';
import { mostTopics, topicLimit } from './topics.ts';

export const stockKindWording = wording(
  { held_report: '留存来稿', case: '事例', quotation: '原话', figure: '数据' } satisfies Record<StockKind, string>,
  { held_report: 'Held report', case: 'Case', quotation: 'Quotation', figure: 'Figure' },
);

export const sourceKindWording = wording(
  { report: '来稿', article: '稿件', outside: '外线', elsewhere: '其他出处' } satisfies Record<
    StockSource['kind'],
    string
  >,
  { report: 'Report', article: 'Article', outside: 'Outside item', elsewhere: 'Elsewhere' },
);

type StockField =
  | 'deskId'
  | 'kind'
  | 'title'
  | 'body'
  | 'topics'
  | 'speaker'
  | 'asOf'
  | 'unitId'
  | 'source'
  | 'sourceWords'
  | 'keepPersonalData'
  | 'reason'
  | 'words';
type StockRefusal =
  | `${'title' | 'body' | 'topics' | 'speaker' | 'as_of' | 'source' | 'reason' | 'words' | 'desk' | 'kind'}_missing`
  | `${'title' | 'body' | 'topic' | 'speaker' | 'source_words' | 'reason' | 'words'}_too_long`
  | 'topics_too_many'
  | 'as_of_in_future'
  | 'unit_unknown'
  | 'source_unknown'
  | 'held_by_screening'
  | 'held_text_stays'
  | 'quotation_changed'
  | 'secrecy_mark'
  | 'personal_data';

export const stockWording: Wording<WordsOf<StockStatus, StockAction, StockEvent, StockField, StockRefusal>> = {
  zh: {
    thing: '素材',
    statuses: { in_stock: '在库', retired: '已下架' },
    actions: { add: '收入素材库', revise: '修改', retire: '下架', restore: '重新上架' },
    fields: {
      deskId: '编辑部',
      kind: '种类',
      title: '名称',
      body: '内容',
      topics: '主题',
      speaker: '说话人身份',
      asOf: '数据截止日',
      unitId: '单位',
      source: '出处',
      sourceWords: '其他出处',
      keepPersonalData: '个人信息',
      reason: '修改理由',
      words: '说明',
    },
    refusals: {
      title_missing: '请起一个名称，以后靠它找到这条素材。',
      title_too_long: `名称最多${titleLimit}个字。`,
      body_missing: '请写内容。',
      body_too_long: `内容最多${bodyLimit}个字，请只留要用的部分。`,
      topics_missing: '请至少写一个主题，以后按主题查找。',
      topics_too_many: `主题最多${mostTopics}个。`,
      topic_too_long: `每个主题最多${topicLimit}个字，几个主题用顿号隔开。`,
      speaker_missing: '原话要写明是什么人说的：写身份，如“镇农技站站长”，不写私人姓名。',
      speaker_too_long: `身份最多${speakerLimit}个字。`,
      as_of_missing: '数据要写明统计到哪一天。',
      as_of_in_future: '数据截止日还没有到，请核对。',
      unit_unknown: '没有这个单位，请重新选择。',
      source_unknown: '没有找到这个出处，或者它不属于本编辑部。请从来稿、稿件、外线的页面收入。',
      source_missing: '每条素材都要有出处。不是来稿、稿件、外线的，请写明出自哪里，如“实地调研记录，2026年3月12日”。',
      source_words_too_long: '出处最多200个字。',
      held_by_screening: '留存来稿由初审时的“留存”收入，不在这里填写。',
      held_text_stays: '留存来稿的正文是原文，不能改；可以改名称和主题。要节选，请另收一条事例或者原话。',
      quotation_changed: '原话必须与出处一字不差。请从出处复制，要删减请分成两条。',
      reason_missing: '请写明为什么修改。',
      reason_too_long: '修改理由最多200个字。',
      words_missing: '请写明为什么下架。',
      words_too_long: '说明最多500个字。',
      desk_missing: '请选择编辑部。',
      kind_missing: '请选择种类。',
      secrecy_mark: (p) => `文字里有密级标志（${p.marks}），不能收入。本系统为非涉密系统，请按保密规定处理。`,
      personal_data: (p) => `文字里有个人信息：${p.found}。请删去；确有必要保留的，勾选后再收入。`,
    },
    events: {
      'stock_piece.added': ({ kind }) => `收入素材库（${stockKindWording.zh[kind]}）`,
      'stock_piece.revised': ({ reason }) => `修改：${reason}`,
      'stock_piece.retired': ({ words }) => `下架：${words}`,
      'stock_piece.restored': ({ words }) => (words ? `重新上架：${words}` : '重新上架'),
    },
  },
  en: {
    thing: 'Piece of stock',
    statuses: { in_stock: 'In stock', retired: 'Retired' },
    actions: { add: 'Put into stock', revise: 'Revise', retire: 'Retire', restore: 'Restore' },
    fields: {
      deskId: 'Desk',
      kind: 'Kind',
      title: 'Name',
      body: 'Text',
      topics: 'Topics',
      speaker: 'Who said it',
      asOf: 'Holds up to',
      unitId: 'Unit',
      source: 'Source',
      sourceWords: 'Another source',
      keepPersonalData: 'Personal data',
      reason: 'Why it is changed',
      words: 'Words',
    },
    refusals: {
      title_missing: 'Give it a name by which it will be found.',
      title_too_long: `A name has at most ${titleLimit} characters.`,
      body_missing: 'Write the text.',
      body_too_long: `A text has at most ${bodyLimit} characters; keep the part that matters.`,
      topics_missing: 'Write at least one topic.',
      topics_too_many: `At most ${mostTopics} topics.`,
      topic_too_long: `A topic has at most ${topicLimit} characters; part them by commas.`,
      speaker_missing: 'Say who spoke, by office or trade, never a private person’s name.',
      speaker_too_long: `At most ${speakerLimit} characters.`,
      as_of_missing: 'Say up to which day the figure holds.',
      as_of_in_future: 'This date lies in the future.',
      unit_unknown: 'There is no such unit; choose again.',
      source_unknown: 'There is no such source at this desk. Add it from the page of the report, article or item.',
      source_missing: 'Every piece has a source; write where it comes from when that is no record of the house.',
      source_words_too_long: 'At most 200 characters.',
      held_by_screening: 'Reports are held by screening, not here.',
      held_text_stays: 'The text of a held report stays; add an excerpt as a case or a quotation.',
      quotation_changed: 'A quotation is word for word as in its source; copy it, and split it to leave words out.',
      reason_missing: 'Say why it is changed.',
      reason_too_long: 'At most 200 characters.',
      words_missing: 'Say why it is retired.',
      words_too_long: 'At most 500 characters.',
      desk_missing: 'Choose the desk.',
      kind_missing: 'Choose the kind.',
      secrecy_mark: (p) =>
        `The text bears a secrecy mark (${p.marks}) and cannot be kept: this system is not for secrets.`,
      personal_data: (p) => `The text has personal data: ${p.found}. Remove it, or tick that it is necessary.`,
    },
    events: {
      'stock_piece.added': ({ kind }) => `put it into stock (${stockKindWording.en[kind]})`,
      'stock_piece.revised': ({ reason }) => `revised it: ${reason}`,
      'stock_piece.retired': ({ words }) => `retired it: ${words}`,
      'stock_piece.restored': ({ words }) => (words ? `restored it: ${words}` : 'restored it'),
    },
  },
};
