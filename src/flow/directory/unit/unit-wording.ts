/** Every word of the units. */
import { dayInChinese } from '#kernel/calendar.ts';
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { UnitEvent, UnitKind, UnitStatus } from './unit.ts';
import type { UnitAction } from './unit-actions.ts';

export const unitKindWording = wording(
  {
    province: '省',
    city: '市',
    county: '县（市、区）',
    township: '乡镇（街道）',
    department: '部门',
    section: '科室',
    enterprise: '企业',
  } satisfies Record<UnitKind, string>,
  {
    province: 'Province',
    city: 'City',
    county: 'County',
    township: 'Township',
    department: 'Department',
    section: 'Section',
    enterprise: 'Enterprise',
  },
);

export type UnitField =
  | 'name'
  | 'shortName'
  | 'kind'
  | 'parentId'
  | 'sortOrder'
  | 'on'
  | 'into'
  | 'deskId'
  | 'from'
  | 'to'
  | 'words'
  | 'claimMinutes';

export type UnitRefusal =
  | 'name_missing'
  | 'name_too_long'
  | 'name_taken'
  | 'short_name_too_long'
  | 'kind_unknown'
  | 'sort_order_form'
  | 'unit_missing'
  | 'unit_unknown'
  | 'unit_is_closed'
  | 'unit_inside_itself'
  | 'merged_into_itself'
  | 'parent_missing'
  | 'outside_your_units'
  | 'root_stays'
  | 'sub_units_open'
  | 'people_left'
  | 'desk_missing'
  | 'desk_unknown'
  | 'desk_running'
  | 'own_desk'
  | 'no_desk'
  | 'no_contact_point'
  | 'term_reversed'
  | 'claim_minutes_form'
  | 'words_missing'
  | 'words_too_long'
  | 'day_form'
  | 'day_unknown'
  | 'day_out_of_range'
  | 'day_in_future'
  | 'day_before_start'
  | 'day_before_last_name'
  | 'csv_missing'
  | 'csv_encoding'
  | 'csv_header'
  | 'csv_empty'
  | 'csv_too_long'
  | 'csv_too_large'
  | 'csv_twice'
  | 'csv_parent_unknown'
  | 'csv_parent_ambiguous'
  | 'csv_parent_loop'
  | 'csv_parent_faulty';

export type UnitWords = WordsOf<UnitStatus, UnitAction, UnitEvent, UnitField, UnitRefusal>;

const zh: UnitWords = {
  thing: '单位',
  statuses: { open: '在用', closed: '已撤销' },
  actions: {
    open: '新设单位',
    rename: '更名',
    move: '调整隶属',
    merge: '并入其他单位',
    close: '撤销',
    designate: '设为直报点',
    lift: '取消直报点',
    found_desk: '设立编辑部',
    set_claim_minutes: '设定认领时限',
    close_desk: '撤销编辑部',
  },
  fields: {
    name: '名称',
    shortName: '简称',
    kind: '类别',
    parentId: '上级单位',
    sortOrder: '排序',
    on: '生效日期',
    into: '并入的单位',
    deskId: '编辑部',
    from: '起始日期',
    to: '截止日期',
    claimMinutes: '认领时限（分钟）',
    words: '说明',
  },
  refusals: {
    name_missing: '请填写名称。',
    name_too_long: '名称最多60个字。',
    name_taken: '同一上级之下已有同名单位，请改用别的名称。',
    short_name_too_long: '简称最多20个字。',
    kind_unknown: '请选择单位类别。',
    sort_order_form: '排序请填0至99999之间的整数。',
    unit_missing: '请选择单位。',
    unit_unknown: '没有找到所选的单位，请重新选择。',
    unit_is_closed: '所选的单位已经撤销，请选择在用的单位。',
    unit_inside_itself: '不能把单位放到它自己或它的下级之下。',
    merged_into_itself: '不能把单位并入它自己。',
    parent_missing: '请选择上级单位；最上一级单位已经有了。',
    outside_your_units: '所选的单位不在您管理的范围内，请由上级的系统管理员办理。',
    root_stays: '最上一级单位不能移动、并入或撤销。',
    sub_units_open: (p) => `下面还有${p.count}个在用的单位，请先把它们移走、并入或撤销。`,
    people_left: (p) => `还有${p.count}名在用的人员属于这个单位，请先把他们调到别的单位或停用。`,
    desk_missing: '请选择编辑部。',
    desk_unknown: '没有这个编辑部，或者它已经撤销，请另选。',
    desk_running: '这个单位还设有编辑部，请先撤销编辑部。',
    own_desk: '单位本来就报送到自己的编辑部，不用设为直报点。',
    no_desk: '这个单位没有在用的编辑部。',
    no_contact_point: '这个单位不是直报点。',
    term_reversed: '截止日期不能早于起始日期。',
    words_missing: '请写明理由。',
    words_too_long: '说明最多500个字。',
    claim_minutes_form: '认领时限请填1至480之间的整数（分钟）。',
    day_form: '日期请写成 2026-09-05 的样子。',
    day_unknown: '没有这一天，请检查日期。',
    day_out_of_range: '日期应在1949年至2199年之间。',
    day_in_future: '请在生效当天或之后办理，日期不能晚于今天。',
    day_before_start: (p) => `日期不能早于设立的日期（${dayInChinese(String(p.day))}）。`,
    day_before_last_name: (p) => `日期不能早于上一次定名的日期（${dayInChinese(String(p.day))}）。`,
    csv_missing: '请选择一个CSV文件。',
    csv_encoding: '文件的文字读不出来。请在表格软件里另存为CSV（UTF-8或GBK编码）再试。',
    csv_header: '第一行应写明各列的名称，至少要有“名称”和“类别”两列。',
    csv_empty: '表里没有单位，请从第二行起填写。',
    csv_too_long: (p) => `一次最多导入${p.most}个单位，请分几次导入。`,
    csv_too_large: '文件最大2兆，请分几次导入。',
    csv_twice: (p) => `与第${p.line}行重复，请删去一行。`,
    csv_parent_unknown: (p) => `没有找到上级单位“${p.name}”，请核对名称，或把它也写进表里。`,
    csv_parent_ambiguous: (p) => `名为“${p.name}”的单位不止一个，请写成“上一级/${p.name}”。`,
    csv_parent_loop: (p) => `与上级单位“${p.name}”互为上下级，请改正。`,
    csv_parent_faulty: (p) => `上级单位“${p.name}”所在的行有误，请先改正那一行。`,
  },
  events: {
    'unit.opened': (d) => `新设“${d.name}”，${dayInChinese(d.on)}起`,
    'unit.renamed': (d) => `更名为“${d.name}”，${dayInChinese(d.on)}起`,
    'unit.moved': '调整了隶属或排序',
    'unit.merged': (d) => `${dayInChinese(d.on)}并入“${d.intoName}”`,
    'unit.closed': (d) => `${dayInChinese(d.on)}撤销：${d.words}`,
    'unit.contact_point_designated': (d) =>
      `设为${d.deskName}的直报点，${dayInChinese(d.from)}起${d.to ? `至${dayInChinese(d.to)}` : ''}`,
    'unit.contact_point_lifted': (d) => `不再是${d.deskName}的直报点`,
    'unit.desk_founded': (d) => `${dayInChinese(d.on)}设立“${d.name}”`,
    'unit.claim_minutes_set': (d) => `认领时限设为${d.claimMinutes}分钟`,
    'unit.desk_closed': (d) => `${dayInChinese(d.on)}撤销编辑部`,
  },
};

const en: UnitWords = {
  thing: 'Unit',
  statuses: { open: 'Open', closed: 'Closed' },
  actions: {
    open: 'Open a unit',
    rename: 'Rename',
    move: 'Move',
    merge: 'Merge into another',
    close: 'Close',
    designate: 'Designate as contact point',
    lift: 'Lift contact point',
    found_desk: 'Found a desk',
    set_claim_minutes: 'Set how long a claim lasts',
    close_desk: 'Close the desk',
  },
  fields: {
    name: 'Name',
    shortName: 'Short name',
    kind: 'Kind',
    parentId: 'Parent unit',
    sortOrder: 'Order',
    on: 'From',
    into: 'Merge into',
    deskId: 'Desk',
    from: 'From',
    to: 'Until',
    claimMinutes: 'Minutes that a claim lasts without a key',
    words: 'Words',
  },
  refusals: {
    name_missing: 'Give a name.',
    name_too_long: 'A name has at most 60 characters.',
    name_taken: 'Another unit of the same parent bears this name; choose another.',
    short_name_too_long: 'A short name has at most 20 characters.',
    kind_unknown: 'Choose the kind of unit.',
    sort_order_form: 'The order is a whole number from 0 to 99999.',
    unit_missing: 'Choose a unit.',
    unit_unknown: 'There is no such unit; choose again.',
    unit_is_closed: 'That unit is closed; choose an open one.',
    unit_inside_itself: 'A unit cannot stand below itself.',
    merged_into_itself: 'A unit cannot be merged into itself.',
    parent_missing: 'Choose a parent; there is a topmost unit already.',
    outside_your_units: 'That unit is not among those you administer; ask the system administrator above it.',
    root_stays: 'The topmost unit cannot be moved, merged or closed.',
    sub_units_open: (p) => `${p.count} open units stand below it; move, merge or close them first.`,
    people_left: (p) => `${p.count} enabled people belong to this unit; transfer or disable them first.`,
    desk_missing: 'Choose a desk.',
    desk_unknown: 'There is no such desk, or it is closed; choose another.',
    desk_running: 'This unit still runs a desk; close the desk first.',
    own_desk: 'A unit files to its own desk anyway.',
    no_desk: 'This unit runs no desk.',
    no_contact_point: 'This unit is not a contact point.',
    term_reversed: 'The term ends before it begins.',
    words_missing: 'Say why.',
    words_too_long: 'At most 500 characters.',
    claim_minutes_form: 'Give a whole number of minutes from 1 to 480.',
    day_form: 'Write the day like 2026-09-05.',
    day_unknown: 'There is no such day.',
    day_out_of_range: 'The day should lie between 1949 and 2199.',
    day_in_future: 'Enter this on the day it takes effect or later; the day cannot lie in the future.',
    day_before_start: (p) => `The day cannot lie before ${p.day}, when it began.`,
    day_before_last_name: (p) => `The day cannot lie before ${p.day}, when the present name began.`,
    csv_missing: 'Choose a CSV file.',
    csv_encoding: 'The text of the file cannot be read. Save it as CSV in UTF-8 or GBK and try again.',
    csv_header: 'The first line names the columns; “name” and “kind” at least.',
    csv_empty: 'There is no unit in the table; begin on the second line.',
    csv_too_long: (p) => `At most ${p.most} units at a time; import in several parts.`,
    csv_too_large: 'A file has at most 2 MB; import in several parts.',
    csv_twice: (p) => `The same as line ${p.line}; remove one of them.`,
    csv_parent_unknown: (p) => `There is no parent “${p.name}”; check the name or put it into the table, too.`,
    csv_parent_ambiguous: (p) => `More than one unit is called “${p.name}”; write “its parent/${p.name}”.`,
    csv_parent_loop: (p) => `It and its parent “${p.name}” stand below each other.`,
    csv_parent_faulty: (p) => `The line of its parent “${p.name}” is wrong; mend that line first.`,
  },
  events: {
    'unit.opened': (d) => `opened as “${d.name}” from ${d.on}`,
    'unit.renamed': (d) => `renamed “${d.name}” from ${d.on}`,
    'unit.moved': 'moved or reordered',
    'unit.merged': (d) => `merged into “${d.intoName}” on ${d.on}`,
    'unit.closed': (d) => `closed on ${d.on}: ${d.words}`,
    'unit.contact_point_designated': (d) =>
      `designated a contact point of ${d.deskName} from ${d.from}${d.to ? ` until ${d.to}` : ''}`,
    'unit.contact_point_lifted': (d) => `no longer a contact point of ${d.deskName}`,
    'unit.desk_founded': (d) => `founded “${d.name}” on ${d.on}`,
    'unit.claim_minutes_set': (d) => `set a claim to last ${d.claimMinutes} minutes without a key`,
    'unit.desk_closed': (d) => `closed its desk on ${d.on}`,
  },
};

export const unitWording: Wording<UnitWords> = { zh, en };
