/** Why a rule set or a fact was refused, and what in the facts earns nothing, in words. */
import type { Params } from './entry.ts';
import { cellWording } from './rule-set-cell-wording.ts';

const hint = (p: Params, before: string, after: string): string => (p.nearest ? `${before}${p.nearest}${after}` : '');

/** What a value must be; a code may be followed by the words it is about. */
export const wantedZh = {
  decimal: '须为数字，小数点前最多九位、后最多六位',
  factor: '须为不带正负号的数字',
  count: '须为整数',
  decimals: '须为0至6',
  word: '须为小写英文字母、数字、连字符组成的代码',
  empty: '不能为空',
  empty_list: '至少要有一项',
  too_long: '太长',
  month_day: '须为“月-日”，如 11-01',
  section: '须为段名，或“段名.规则名”，或 total',
  one_of: '须且只须写一种：',
  as_level_with_times: 'as_level 与 times 须同时写',
  parts_need_main_assist: '按主协分配须写 main 与 assist',
  ratio_needs_list: '按比例分配须写 ratio',
  points_or_range: '写 points，或同时写 from 与 to',
  in_force_reversed: '结束日期早于开始日期',
  top_levels_need_number: '取前几级须写 levels，其他方式不写',
  top_items_need_number: '取前几条须写 items，其他方式不写',
  day_form: '须为“年-月-日”',
  day_unknown: '没有这一天',
  day_out_of_range: '须在1949年至2199年之间',
  amount: '须为不带正负号的数字，小数点前最多十二位',
  for_each_needs_points: 'for_each 要与 points 一起写',
  at_least_or_bands: '须写 at_least，或者写 bands',
  bands_without_bound: '只有最后一档可以不写 at_least',
  bands_descend: '各档的 at_least 须由高到低',
  share_of_points: 'share 与 of_points 须同时写',
  full_needs_target: '写了 full，须写大于零的 target，或 against: best、against: average',
  assess_how: '须写 times、full 或 bands',
  assess_once: 'times 与 full 只写一个',
  word_of: '须为其中之一：',
  unknown_name: '这里没有这个名称',
  type_number: '须写明，为数字',
  type_boolean: '须为 true 或 false',
  type_array: '须为列表',
  type_object: '须为“名称: 内容”的一组',
  type_record: '须为“代码: 名称”的一组',
  type_string: '须为文字或数字',
};
export const wantedEn: Record<keyof typeof wantedZh, string> = {
  decimal: 'a number, at most nine digits before the point and six behind it',
  factor: 'a number without a sign',
  count: 'a whole number',
  decimals: '0 to 6',
  word: 'a code of small letters, digits and hyphens',
  empty: 'not empty',
  empty_list: 'at least one',
  too_long: 'shorter',
  month_day: 'month-day, such as 11-01',
  section: 'a section, section.rule, or total',
  one_of: 'exactly one of',
  as_level_with_times: 'as_level and times go together',
  parts_need_main_assist: 'parts need main and assist',
  ratio_needs_list: 'a ratio needs its list',
  points_or_range: 'points, or both from and to',
  in_force_reversed: 'the end is before the beginning',
  top_levels_need_number: 'top_levels needs levels, others have none',
  top_items_need_number: 'top_items needs items, others have none',
  day_form: 'year-month-day',
  day_unknown: 'there is no such day',
  day_out_of_range: 'between 1949 and 2199',
  amount: 'a number without a sign, at most twelve digits before the point',
  for_each_needs_points: 'for_each goes with points',
  at_least_or_bands: 'at_least, or bands',
  bands_without_bound: 'only the last band has no at_least',
  bands_descend: 'bands from the highest down',
  share_of_points: 'share and of_points go together',
  full_needs_target: 'full needs a target above zero, or against: best or average',
  assess_how: 'times, full or bands',
  assess_once: 'times or full, not both',
  word_of: 'one of',
  unknown_name: 'no such name here',
  type_number: 'a number',
  type_boolean: 'true or false',
  type_array: 'a list',
  type_object: 'a group of names and values',
  type_record: 'a group of codes and titles',
  type_string: 'a text or a number',
};
const wanted = (words: Readonly<Record<string, string>>, p: Params): string => {
  const [code = '', ...about] = (p.wanted ?? '').split(' ');
  return [words[code] ?? code, ...about].join(' ');
};

/** By the code of the YAML reader; others in its own English. */
const yamlZh: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '引用（*）上不能再加别的',
  BAD_ALIAS: '引用（*）的名字不存在',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对',
  BAD_INDENT: '缩进不齐，同一层的各行须对齐',
  BAD_SCALAR_START: '开头的符号须用引号括起来',
  BLOCK_AS_IMPLICIT_KEY: '冒号前面不能换行，请检查缩进和冒号',
  BLOCK_IN_FLOW: '方括号、花括号里不能另起一段',
  DUPLICATE_KEY: '同一层里这个名称写了两次',
  IMPOSSIBLE: '读不懂',
  KEY_OVER_1024_CHARS: '名称太长',
  MISSING_CHAR: '缺少引号、括号、冒号后的空格，或没有收尾',
  MULTILINE_IMPLICIT_KEY: '名称不能跨行，请检查引号和冒号',
  MULTIPLE_ANCHORS: '一个地方只能有一个锚（&）',
  MULTIPLE_DOCS: '一个文件只写一份规则，请去掉“---”',
  TAB_AS_INDENT: '缩进请用空格，不要用制表符',
  UNEXPECTED_TOKEN: '这里多了符号',
};

/** By refusal code; the parameters are the refusal's, as text. */
export const refusalsZh = {
  rule_set_too_long: (p: Params) => `规则文本最多${p.most}个字符，请看看是不是选错了文件`,
  yaml_syntax: (p: Params) => `第${p.line}行写法有误：${yamlZh[p.fault ?? ''] ?? p.detail}`,
  unknown_key: (p: Params) => `第${p.line}行的“${p.key}”不认识${hint(p, '，是否应为“', '”')}`,
  missing_key: (p: Params) => `第${p.line}行缺少“${p.key}”`,
  bad_value: (p: Params) =>
    `第${p.line}行“${p.key}”${p.value ? `的值“${p.value}”` : ''}不合要求：${wanted(wantedZh, p)}`,
  unknown_word: (p: Params) =>
    `第${p.line}行“${p.key}”的“${p.value}”没有定义${hint(p, '，是否应为“', '”')}；${p.known ? `可用：${p.known}` : `请先在规则开头写明${p.declared ? ` ${p.declared}` : ''}`}`,
  rule_twice: (p: Params) => `第${p.line}行的规则名“${p.rule}”重复`,
  line_never_reached: (p: Params) => `第${p.line}行永远轮不到：第${p.by}行已包括它，请把更具体的一行放在前面`,
  unknown_rule: (p: Params) => `第${p.line}行引用的“${p.rule}”不存在${hint(p, '，是否应为“', '”')}`,
  only_in_money: (p: Params) => `第${p.line}行的 per_point 只能写在 money 之内`,
  rule_set_shapeless: (_: Params) => '第1行起没有一条规则，须为“名称: 内容”；可以从 rule-sets 里现成的一份开始',
  facts_none: (_: Params) => '文件里没有一条事实',
  facts_no_lines: (_: Params) => '这不是事实文件：须为一行一条JSON，或照模板填的表格（score template 写出模板）',
  fact_not_json: (p: Params) => `第${p.line}行不是一条JSON`,
  fact_wrong: (p: Params) => `第${p.line}行的“${p.key}”不合要求：${wanted(wantedZh, { wanted: p.detail ?? '' })}`,
  fact_twice: (p: Params) => `第${p.line}行的编号“${p.id}”重复`,
};
const keyZh = ({ key = '' }: Params): string => {
  const titles: Readonly<Record<string, string>> = cellWording.zh;
  return titles[key] ?? key;
};

/** Of `remarksOn`: what in the facts cannot earn anything under these rules. */
export const remarksZh = {
  word_not_in_rules: (p: Params) => `事实“${p.id}”的${keyZh(p)}“${p.value}”不在规则里${hint(p, '，是否应为“', '”')}`,
  directive_without_print: (p: Params) => `批示“${p.id}”找不到所批的采用，暂不计分`,
  reversal_of_nothing: (p: Params) => `撤销“${p.id}”所指的“${p.of}”不存在`,
  day_missing: (p: Params) => `采用“${p.id}”缺少计分所依据的日期`,
  parent_missing: (p: Params) => `单位“${p.id}”应并入上级单位，但没有写明上级`,
  no_units_declared: (_: Params) => '规则有任务数或基础分，但没有列出单位，这些条款不会计分',
};
export const remarksEn: { readonly [Code in keyof typeof remarksZh]: (p: Params) => string } = {
  word_not_in_rules: (p) =>
    `fact "${p.id}": ${p.key} "${p.value}" is not in the rules${hint(p, ', did you mean "', '"?')}`,
  directive_without_print: (p) => `directive "${p.id}" is on no known adoption: nothing counted yet`,
  reversal_of_nothing: (p) => `reversal "${p.id}" takes back "${p.of}", which is not there`,
  day_missing: (p) => `adoption "${p.id}" lacks the day by which the rules count`,
  parent_missing: (p) => `unit "${p.id}" is to be rolled up, but has no parent`,
  no_units_declared: (_) => 'the rules have quotas or a base, but no units are listed: those lines do nothing',
};

export const refusalsEn: { readonly [Code in keyof typeof refusalsZh]: (p: Params) => string } = {
  rule_set_too_long: (p) => `a rule set has at most ${p.most} characters; is it the right file?`,
  yaml_syntax: (p) => `line ${p.line}: ${p.detail}`,
  unknown_key: (p) => `line ${p.line}: unknown key "${p.key}"${hint(p, ', did you mean "', '"?')}`,
  missing_key: (p) => `line ${p.line}: "${p.key}" is missing`,
  bad_value: (p) =>
    `line ${p.line}: "${p.key}" ${p.value ? `cannot be "${p.value}"` : 'is wrong'}: ${wanted(wantedEn, p)}`,
  unknown_word: (p) =>
    `line ${p.line}: "${p.value}" is no known ${p.key}${hint(p, ', did you mean "', '"?')}; ${p.known ? `known: ${p.known}` : `declare it at the top${p.declared ? ` under ${p.declared}` : ''}`}`,
  rule_twice: (p) => `line ${p.line}: the rule name "${p.rule}" is used twice`,
  line_never_reached: (p) =>
    `line ${p.line} is never reached: line ${p.by} includes it; put the more particular one first`,
  unknown_rule: (p) => `line ${p.line}: there is no rule "${p.rule}"${hint(p, ', did you mean "', '"?')}`,
  only_in_money: (p) => `line ${p.line}: per_point belongs under money`,
  rule_set_shapeless: (_) => 'line 1: no rule, which is "name: content"; start from one of those in rule-sets',
  facts_none: (_) => 'the file holds no fact',
  facts_no_lines: (_) =>
    'this is no file of facts: one JSON object a line, or a filled-in workbook (score template writes one)',
  fact_not_json: (p) => `line ${p.line} is not JSON`,
  fact_wrong: (p) => `line ${p.line}: "${p.key}": ${wanted(wantedEn, { wanted: p.detail ?? '' })}`,
  fact_twice: (p) => `line ${p.line}: the id "${p.id}" is used twice`,
};

/** The same in a form, where the field or row at fault shows it. */
export const faultsZh = {
  bad_value: (p: Params) => (p.value ? `“${p.value}”不合要求：${wanted(wantedZh, p)}` : wanted(wantedZh, p)),
  missing_key: (_: Params) => '没有填写',
  unknown_key: (p: Params) => `“${p.key}”不认识${hint(p, '，是否应为“', '”')}，请到文本里改`,
  unknown_word: (p: Params) => `“${p.value}”没有写明${hint(p, '，是否应为“', '”')}；请改选，或者先在前面写明这个词`,
  rule_twice: (p: Params) => `代号“${p.rule}”用了两次，请换一个`,
  line_never_reached: (p: Params) => `永远轮不到：第${p.row}行已包括它，请把更具体的一行上移`,
  unknown_rule: (p: Params) => `“${p.rule}”不存在${hint(p, '，是否应为“', '”')}，请改选`,
};
export const faultsEn: { readonly [Code in keyof typeof faultsZh]: (p: Params) => string } = {
  bad_value: (p) => (p.value ? `cannot be "${p.value}": ${wanted(wantedEn, p)}` : wanted(wantedEn, p)),
  missing_key: (_) => 'to be filled in',
  unknown_key: (p) => `unknown key "${p.key}"${hint(p, ', did you mean "', '"?')}; change it in the text`,
  unknown_word: (p) =>
    `"${p.value}" is not declared${hint(p, ', did you mean "', '"?')}; choose another, or declare it above`,
  rule_twice: (p) => `the code "${p.rule}" is used twice; take another`,
  line_never_reached: (p) => `never reached: line ${p.row} includes it; move the more particular one up`,
  unknown_rule: (p) => `there is no "${p.rule}"${hint(p, ', did you mean "', '"?')}; choose another`,
};
