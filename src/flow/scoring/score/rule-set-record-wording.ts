/** Every word of the rule sets; what is wrong with a text is said in the words of scoring. */
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { Params } from './entry.ts';
import type { RuleSetEvent, RuleSetStatus } from './rule-set-record.ts';
import type { RuleSetAction } from './rule-set-record-actions.ts';
import { scoreWording } from './score-wording.ts';

type TextFault = keyof (typeof scoreWording)['zh']['refusals'];
type RuleSetRefusal =
  | TextFault
  | 'source_missing'
  | 'desk_missing'
  | 'edition_taken'
  | 'file_too_large'
  | 'file_not_text'
  | 'filings_uncapped'
  | 'words_missing'
  | 'words_too_long';
type RuleSetWords = WordsOf<
  RuleSetStatus,
  RuleSetAction,
  RuleSetEvent,
  'deskId' | 'source' | 'file' | 'words',
  RuleSetRefusal
>;

type Said = (params: Readonly<Record<string, string | number>>) => string;

/** A number reads in a sentence as its text does. */
const textFaults = (faults: Readonly<Record<TextFault, (p: Params) => string>>): Record<TextFault, Said> =>
  faults as Record<TextFault, Said>;

const zh: RuleSetWords = {
  thing: '计分规则',
  statuses: { draft: '试算中', in_force: '施行中', withdrawn: '已撤下' },
  actions: { import: '存为试算稿', revise: '保存修改', put_in_force: '施行', withdraw: '撤下' },
  fields: { deskId: '编辑部', source: '规则文本', file: '规则文件', words: '理由' },
  refusals: {
    ...textFaults(scoreWording.zh.refusals),
    source_missing: '请填写或上传规则文本。',
    desk_missing: '请选择编辑部。',
    edition_taken: (p) => `“${p.code}”的版本“${p.edition}”已经有了。改动之后请换一个版本号。`,
    file_too_large: '规则文件最大1兆，请看看是不是选错了文件。下面的文本没有变。',
    file_not_text: '这不是文本文件。规则写在 .yaml 或 .txt 文件里；写在文稿或表格里的，请复制文字粘贴到下面。',
    filings_uncapped: '按报送给分的规则没有封顶，不能施行。请在“封顶”里写上 filings 的上限。',
    words_missing: '请写明理由。',
    words_too_long: '最多2000个字。',
  },
  events: {
    'rule_set.imported': (d) => `导入，版本${d.edition}`,
    'rule_set.revised': (d) => `修改文本，版本${d.edition}`,
    'rule_set.put_in_force': (d) => `施行，适用${d.from}至${d.to}`,
    'rule_set.withdrawn': (d) => `撤下：${d.words}`,
  },
};

const en: RuleSetWords = {
  thing: 'Rule set',
  statuses: { draft: 'On trial', in_force: 'In force', withdrawn: 'Withdrawn' },
  actions: { import: 'Save for trial', revise: 'Save changes', put_in_force: 'Put in force', withdraw: 'Withdraw' },
  fields: { deskId: 'Desk', source: 'Text of the rules', file: 'File', words: 'Reason' },
  refusals: {
    ...textFaults(scoreWording.en.refusals),
    source_missing: 'Write the rules, or upload a file.',
    desk_missing: 'Choose the desk.',
    edition_taken: (p) => `There is a version “${p.edition}” of “${p.code}” already; a change takes a new version.`,
    file_too_large: 'A file of rules has at most 1 MB: is it the right one? The text below is unchanged.',
    file_not_text:
      'This is no text file. Rules are written in .yaml or .txt; out of a document or a sheet, copy the words and paste them below.',
    filings_uncapped: 'Points for filing have no cap: they cannot be put in force. Write a cap on filings.',
    words_missing: 'Give the reason.',
    words_too_long: 'At most 2,000 characters.',
  },
  events: {
    'rule_set.imported': (d) => `imported version ${d.edition}`,
    'rule_set.revised': (d) => `changed the text, version ${d.edition}`,
    'rule_set.put_in_force': (d) => `put in force for ${d.from} to ${d.to}`,
    'rule_set.withdrawn': (d) => `withdrew: ${d.words}`,
  },
};

export const ruleSetWording: Wording<RuleSetWords> = { zh, en };
