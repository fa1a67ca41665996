/** The words of a workbook of facts: its sheets and columns, and what is wrong in which cell. */
import { type Language, wording } from '#kernel/wording.ts';
import type { Params } from '../entry.ts';
import type { FactKind } from '../facts.ts';
import type { ColumnKey, Holds } from './sheets.ts';

type Where = 'notes';

const sheetsZh: Record<FactKind | Where, string> = {
  unit: '单位',
  adoption: '采用',
  filing: '报送',
  directive: '批示',
  commission: '约稿',
  deed: '其他事项',
  lapse: '差错',
  manual: '手工加减分',
  reversal: '撤销',
  notes: '填表说明',
};
const sheetsEn: typeof sheetsZh = {
  unit: 'Units',
  adoption: 'Adoptions',
  filing: 'Filings',
  directive: 'Directives',
  commission: 'Commissions',
  deed: 'Deeds',
  lapse: 'Lapses',
  manual: 'By hand',
  reversal: 'Reversals',
  notes: 'Notes',
};

const columnsZh: Record<ColumnKey, string> = {
  id: '编号',
  name: '名称',
  class: '类别',
  parent: '上级单位',
  amounts: '数量',
  date: '日期',
  unit: '单位',
  units: '单位',
  assisting: '协报单位',
  level: '层级',
  channel: '刊物',
  form: '体裁',
  count: '条数',
  article: '稿件',
  length: '字数',
  reprint: '转载',
  route: '报送途径',
  outsideScore: '上级计分',
  filedOn: '报送日期',
  happenedOn: '事发日期',
  authors: '作者',
  extra: '另加分',
  decision: '依据',
  marks: '标记',
  rank: '领导职务',
  leader: '领导',
  adoption: '所批采用编号',
  outcome: '完成情况',
  deed: '事项',
  lapse: '差错种类',
  points: '分值',
  by: '经办人',
  why: '事由',
  evidence: '证明材料',
  of: '所撤编号',
};
const columnsEn: typeof columnsZh = {
  id: 'Id',
  name: 'Name',
  class: 'Class',
  parent: 'Parent unit',
  amounts: 'Amounts',
  date: 'Date',
  unit: 'Unit',
  units: 'Unit',
  assisting: 'Assisting units',
  level: 'Level',
  channel: 'Channel',
  form: 'Form',
  count: 'How many',
  article: 'Article',
  length: 'Characters',
  reprint: 'Reprint',
  route: 'Route',
  outsideScore: 'Outside score',
  filedOn: 'Filed on',
  happenedOn: 'Happened on',
  authors: 'Authors',
  extra: 'Extra points',
  decision: 'Decision',
  marks: 'Marks',
  rank: 'Rank',
  leader: 'Leader',
  adoption: 'Adoption id',
  outcome: 'Outcome',
  deed: 'Deed',
  lapse: 'Lapse',
  points: 'Points',
  by: 'By',
  why: 'Why',
  evidence: 'Evidence',
  of: 'Id taken back',
};

/** What a cell has to hold: the template explains it, an error repeats it. */
const holdsZh: Record<Holds, string> = {
  text: '文字，不超过200字',
  day: '日期，如 2025-03-05',
  decimal: '数字，小数点后最多六位',
  count: '整数',
  yes: '填“是”，不是的留空',
  unit: '单位名称或编号；有“单位”表的，须在表内',
  units: '单位名称或编号，几家并列用顿号隔开；有“单位”表的，须在表内',
  list: '姓名，几人并列用顿号隔开',
  amounts: '写成“名称=数字”，几项用顿号隔开，如 页数=12',
  marks: '规则里的标记，几项用顿号隔开',
  level: '层级名称',
  channel: '规则里的刊物名称',
  form: '体裁名称',
  class: '规则里的单位类别',
  rank: '领导职务',
  route: '直报或转报',
  outcome: '约稿完成情况',
  deed: '规则里的事项',
  lapse: '差错种类',
};
const holdsEn: typeof holdsZh = {
  text: 'a text of at most 200 characters',
  day: 'a day such as 2025-03-05',
  decimal: 'a number with at most six digits behind the point',
  count: 'a whole number',
  yes: 'yes, or empty',
  unit: 'the name or id of a unit; of the sheet “Units” where it is filled in',
  units: 'names or ids of units, separated by commas; of the sheet “Units” where it is filled in',
  list: 'names, separated by commas',
  amounts: 'name=number, separated by commas, such as pages=12',
  marks: 'marks of the rule set, separated by commas',
  level: 'a level',
  channel: 'a channel of the rule set',
  form: 'a form',
  class: 'a class of units of the rule set',
  rank: 'a rank',
  route: 'direct or relayed',
  outcome: 'how the commission ended',
  deed: 'a deed of the rule set',
  lapse: 'a kind of lapse',
};

const at = (p: Params): string => `工作表“${p.sheet}”第${p.row}行${p.column}列“${p.title}”`;
const atEn = (p: Params): string => `sheet “${p.sheet}”, row ${p.row}, column ${p.column} “${p.title}”`;
const near = (p: Params): string => (p.nearest ? `，是否应为“${p.nearest}”` : '');
const nearEn = (p: Params): string => (p.nearest ? `, did you mean “${p.nearest}”?` : '');
const oneOf = (p: Params): string => (p.known ? `；可填：${p.known}` : '');
const oneOfEn = (p: Params): string => (p.known ? `; one of: ${p.known}` : '');

export const workbookWording = wording(
  {
    sheets: sheetsZh,
    columns: columnsZh,
    holds: holdsZh,
    refusals: {
      workbook_unreadable: (_: Params) => '这个文件不是能读的 XLSX 表格；请用模板填写，另存为 .xlsx 再传',
      workbook_too_large: (p: Params) =>
        `表格展开后超过${p.most}兆字节或${p.rows}行；请按季度分成几个文件，或改用 .jsonl`,
      workbook_empty: (_: Params) => '表格里没有一行数据；请在模板的表头下面逐行填写',
      sheet_unknown: (p: Params) => `工作表“${p.sheet}”不认识${near(p)}；可用：${p.known}，不用的请删去`,
      column_unknown: (p: Params) =>
        `工作表“${p.sheet}”${p.column}列的表头“${p.title}”不认识${near(p)}；可用：${p.known}，不用的请删去`,
      column_twice: (p: Params) => `工作表“${p.sheet}”的表头“${p.title}”有两列；请留下一列`,
      column_missing: (p: Params) => `工作表“${p.sheet}”缺少“${p.title}”一列；请照模板补上表头`,
      cell_missing: (p: Params) => `${at(p)}没有填`,
      cell_wrong: (p: Params) => `${at(p)}的“${p.value}”不合要求${near(p)}；须为${p.wanted}${oneOf(p)}`,
      cell_error: (p: Params) => `${at(p)}是公式错误${p.value}；请改为数值或文字`,
      id_twice: (p: Params) => `${at(p)}的“${p.value}”与${p.first}重复；请改为不同的编号，或留空由系统编`,
      count_of_article: (p: Params) => `${at(p)}大于1，又写了同一篇稿件；请逐条各填一行，或不写稿件`,
      more_wrong: (p: Params) => `另有${p.count}处错误未列出；请先改正以上各处再传`,
    },
    notes: {
      title: '填表说明',
      order: '每张工作表填一类事实，一行一条；不用的工作表可以留空。表头不要改动，列的次序可以变。',
      needed: '深色表头的列必须填写。同样的事实有多条的，填“条数”。',
      units: '“单位”表写明考核对象和类别，任务数、基础分、分组排名都按它来；不需要这些的可以不填。',
      ids: '“编号”可以不填；要在“批示”“撤销”里引用的，自己编一个。',
      sheet: '工作表',
      column: '列',
      needs: '必填',
      yes: '是',
      what: '怎么填',
      known: '可填',
    },
  },
  {
    sheets: sheetsEn,
    columns: columnsEn,
    holds: holdsEn,
    refusals: {
      workbook_unreadable: (_) =>
        'this is no XLSX workbook that can be read: fill in the template and save it as .xlsx',
      workbook_too_large: (p) =>
        `the workbook unpacks to more than ${p.most} MB or ${p.rows} rows: split it by quarters, or use .jsonl`,
      workbook_empty: (_) => 'the workbook has no rows: fill them in below the heads of the template',
      sheet_unknown: (p) => `unknown sheet “${p.sheet}”${nearEn(p)}; known: ${p.known}; delete what is not needed`,
      column_unknown: (p) =>
        `sheet “${p.sheet}”, column ${p.column}: unknown head “${p.title}”${nearEn(p)}; known: ${p.known}; delete what is not needed`,
      column_twice: (p) => `sheet “${p.sheet}” has two columns “${p.title}”: keep one`,
      column_missing: (p) => `sheet “${p.sheet}” lacks the column “${p.title}”: add the head as in the template`,
      cell_missing: (p) => `${atEn(p)}: empty`,
      cell_wrong: (p) => `${atEn(p)}: “${p.value}” is not ${p.wanted}${oneOfEn(p)}${nearEn(p)}`,
      cell_error: (p) => `${atEn(p)}: the formula failed with ${p.value}: put in a value`,
      id_twice: (p) => `${atEn(p)}: “${p.value}” is already used in ${p.first}: give another, or none`,
      count_of_article: (p) => `${atEn(p)}: more than one, of one article: give each a row, or no article`,
      more_wrong: (p) => `${p.count} more faults are not listed: mend these first`,
    },
    notes: {
      title: 'How to fill this in',
      order:
        'One sheet for each kind of fact, one row a fact; sheets may stay empty. Keep the heads; columns may change places.',
      needed: 'Dark heads must be filled in. Several facts alike: say how many.',
      units: 'The sheet “Units” says who is assessed and in which class: quotas, bases and groups need it.',
      ids: 'An id is needed only where a directive or a reversal refers to it.',
      sheet: 'Sheet',
      column: 'Column',
      needs: 'Needed',
      yes: 'yes',
      what: 'What to fill in',
      known: 'One of',
    },
  },
);

export const sheetName = (kind: FactKind | Where, lang: Language): string => workbookWording[lang].sheets[kind];
export const columnName = (key: ColumnKey, lang: Language): string => workbookWording[lang].columns[key];
