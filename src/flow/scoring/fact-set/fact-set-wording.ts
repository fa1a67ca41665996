/** Every word of facts from outside. */
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { FactSetEvent, FactSetStatus } from './fact-set.ts';
import type { FactSetAction } from './fact-set-actions.ts';

type Field = 'deskId' | 'name' | 'file' | 'fileName' | 'count' | 'words' | 'period' | 'rules';
type Refusal =
  | 'desk_missing'
  | 'name_missing'
  | 'name_too_long'
  | 'file_missing'
  | 'file_gone'
  | 'days_missing'
  | 'file_too_large'
  | 'rules_missing'
  | 'period_wrong'
  | 'words_missing'
  | 'words_too_long';
type FactSetWords = WordsOf<FactSetStatus, FactSetAction, FactSetEvent, Field, Refusal>;

export const factSetWording: Wording<FactSetWords> = {
  zh: {
    thing: '外来事实',
    statuses: { kept: '已留存', removed: '已移除' },
    actions: { keep: '留存', remove: '移除' },
    fields: {
      deskId: '编辑部',
      name: '名称',
      file: '事实文件',
      fileName: '文件名',
      count: '条数',
      words: '理由',
      period: '时段',
      rules: '计分规则',
    },
    refusals: {
      desk_missing: '请选择编辑部。',
      name_missing: '请起一个名称，如“2025年采用台账”。',
      name_too_long: '名称最多60个字。',
      file_missing: '请选择事实文件。',
      file_gone: '没有留存的文件只保管一天，请重新上传。',
      days_missing: '文件里没有一条带日期的事实，看不出是哪一年：请补上日期，或填写时段。',
      file_too_large: '事实文件最大20兆。',
      rules_missing: '请选择计分规则。',
      period_wrong: '时段请写成 2025、2025-Q1、2025-03 或 2025-01-01/2025-06-30 的样子。',
      words_missing: '请写明理由。',
      words_too_long: '最多2000个字。',
    },
    events: {
      'fact_set.kept': (d) => `留存“${d.name}”，${d.count}条`,
      'fact_set.removed': (d) => `移除：${d.words}`,
    },
  },
  en: {
    thing: 'Facts from outside',
    statuses: { kept: 'Kept', removed: 'Removed' },
    actions: { keep: 'Keep', remove: 'Remove' },
    fields: {
      deskId: 'Desk',
      name: 'Name',
      file: 'File of facts',
      fileName: 'File name',
      count: 'Facts',
      words: 'Reason',
      period: 'Period',
      rules: 'Rules',
    },
    refusals: {
      desk_missing: 'Choose the desk.',
      name_missing: 'Give it a name, such as "Adoptions of 2025".',
      name_too_long: 'A name has at most 60 characters.',
      file_missing: 'Choose a file of facts.',
      file_gone: 'A file that was not kept under a name is gone after a day: upload it again.',
      days_missing: 'No fact of the file has a day, so the year is unknown: add the days, or fill in the period.',
      file_too_large: 'A file of facts has at most 20 MB.',
      rules_missing: 'Choose the rules.',
      period_wrong: 'Write a period as 2025, 2025-Q1, 2025-03 or 2025-01-01/2025-06-30.',
      words_missing: 'Give the reason.',
      words_too_long: 'At most 2,000 characters.',
    },
    events: {
      'fact_set.kept': (d) => `kept "${d.name}", ${d.count} facts`,
      'fact_set.removed': (d) => `removed: ${d.words}`,
    },
  },
};

export const factSetPageWording = wording(
  {
    list: '外来事实',
    hint: '把往年的采用、批示等填进模板，按一套规则试算。试算不进台账，也不影响任何单位的得分。',
    new: '上传事实试算',
    none: '还没有留存的外来事实',
    noneHint: '下载模板填写，上传后按选定的规则计分，可以起名留存，也可以移除。',
    template: '下载填写模板（XLSX）',
    templateFor: '模板里的刊物、体裁、单位类别取自所选的规则。',
    chooseFirst: '选好规则再下载模板',
    fileHint: '填好的模板，或一行一条的 JSONL',
    periodHint: '不填则按事实最晚的一年',
    score: '计分',
    libraryRules: '现成的规则',
    wrong: (n: number) => `有${n}处需要改，什么都没有收下。改好后整个文件再传一次。`,
    place: '在哪里',
    what: '要改什么',
    good: (n: number) => `读得懂的有${n}条`,
    goodHint: '没有收下，只供对照。',
    line: (n: number) => `第${n}行`,
    kind: '种类',
    id: '编号',
    day: '日期',
    units: '单位',
    kinds: {
      adoption: '采用',
      filing: '报送',
      directive: '批示',
      commission: '约稿',
      lapse: '差错',
      manual: '手工',
      reversal: '撤销',
      unit: '单位',
    },
    result: '试算结果',
    ofFacts: (n: number, file: string) => `${file}，${n}条事实`,
    by: '按规则',
    beyondForce: '时段里有规则适用日期以外的日子，试算时一并按这套规则计。',
    remarks: '不计分的事实',
    more: (n: number) => `同类提示另有${n}条。`,
    keepTitle: '留存这些事实',
    keepHint: '起个名称留下来，以后可以换一套规则、换一个时段再算。',
    again: '换规则或时段再算',
    why: (unit: string) => `${unit}的得分来历`,
    noPoints: '这个时段没有得分。',
    other: '其他得分',
    article: (id: string) => `稿件 ${id}`,
    points: '得分',
    total: '合计',
    back: '返回',
    gone: '已移除，不再计算。',
    history: '经过',
  },
  {
    list: 'Facts from outside',
    hint: 'Fill past adoptions and directives into the template and score them by a rule set. Nothing enters the ledger, no points change.',
    new: 'Upload facts',
    none: 'No facts kept yet',
    noneHint: 'Fill in the template, score it by the rules you choose; keep it under a name, or remove it again.',
    template: 'Download the template (XLSX)',
    templateFor: 'Its bulletins, forms and classes are those of the chosen rules.',
    chooseFirst: 'Choose the rules before the template',
    fileHint: 'The filled template, or JSON lines',
    periodHint: 'The latest year of the facts when left empty',
    score: 'Score',
    libraryRules: 'Ready-made rules',
    wrong: (n: number) => `${n} places to mend; nothing was taken. Upload the whole file again.`,
    place: 'Where',
    what: 'What to mend',
    good: (n: number) => `${n} facts can be read`,
    goodHint: 'Not taken; to compare with.',
    line: (n: number) => `line ${n}`,
    kind: 'Kind',
    id: 'Id',
    day: 'Day',
    units: 'Units',
    kinds: {
      adoption: 'adoption',
      filing: 'filing',
      directive: 'directive',
      commission: 'commission',
      lapse: 'lapse',
      manual: 'by hand',
      reversal: 'reversal',
      unit: 'unit',
    },
    result: 'Result',
    ofFacts: (n: number, file: string) => `${file}, ${n} facts`,
    by: 'Rules',
    beyondForce:
      'Some of these days lie outside those of the rules; for the trial they are scored by them all the same.',
    remarks: 'Facts that earn nothing',
    more: (n: number) => `${n} more of the kind.`,
    keepTitle: 'Keep these facts',
    keepHint: 'Under a name, to score them by other rules or for another period later.',
    again: 'Score again',
    why: (unit: string) => `Why ${unit} has its points`,
    noPoints: 'No points in this period.',
    other: 'Other points',
    article: (id: string) => `Article ${id}`,
    points: 'Points',
    total: 'Total',
    back: 'Back',
    gone: 'Removed; it is scored no more.',
    history: 'What happened',
  },
);
