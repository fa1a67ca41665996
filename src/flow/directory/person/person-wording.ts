/** Every word of the people. */
import { dayInChinese } from '#kernel/calendar.ts';
import { roleWording, type WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { PersonEvent, PersonStatus } from './person.ts';
import type { PersonAction } from './person-actions.ts';

export type PersonField =
  | 'name'
  | 'post'
  | 'userName'
  | 'unitId'
  | 'role'
  | 'toPersonId'
  | 'from'
  | 'to'
  | 'delegationId'
  | 'words'
  | 'password';

export type PersonRefusal =
  | 'name_missing'
  | 'name_too_long'
  | 'post_too_long'
  | 'user_name_form'
  | 'user_name_taken'
  | 'unit_missing'
  | 'unit_unknown'
  | 'unit_is_closed'
  | 'outside_your_units'
  | 'already_there'
  | 'role_unknown'
  | 'post_held'
  | 'post_not_held'
  | 'no_post'
  | 'no_desk_there'
  | 'two_administrator_roles'
  | 'administrator_stands_apart'
  | 'person_missing'
  | 'password_missing'
  | 'delegate_unknown'
  | 'delegate_to_oneself'
  | 'delegation_overlaps'
  | 'delegation_unknown'
  | 'no_delegation'
  | 'own_post'
  | 'not_oneself'
  | 'term_reversed'
  | 'term_past'
  | 'words_missing'
  | 'words_too_long'
  | 'day_form'
  | 'day_unknown'
  | 'day_out_of_range';

export type PersonWords = WordsOf<PersonStatus, PersonAction, PersonEvent, PersonField, PersonRefusal>;

const zh: PersonWords = {
  thing: '人员',
  statuses: { enabled: '在用', disabled: '已停用' },
  actions: {
    register: '新增人员',
    rename: '修改姓名、职务、用户名',
    transfer: '调整单位',
    appoint: '任命',
    dismiss: '免去',
    delegate: '委托他人代办',
    end_delegation: '结束代办',
    reset_password: '重设密码',
    disable: '停用',
    enable: '恢复使用',
  },
  fields: {
    name: '姓名',
    post: '职务',
    userName: '用户名',
    unitId: '单位',
    role: '角色',
    toPersonId: '代办人',
    from: '起始日期',
    to: '截止日期',
    delegationId: '代办',
    words: '说明',
    password: '密码',
  },
  refusals: {
    name_missing: '请填写姓名。',
    name_too_long: '姓名最多40个字。',
    post_too_long: '职务最多40个字。',
    user_name_form: '用户名用2至32个字母、数字或汉字，中间可以有点、横线和下划线。',
    user_name_taken: '这个用户名已有人使用，请换一个。',
    unit_missing: '请选择单位。',
    unit_unknown: '没有找到所选的单位，请重新选择。',
    unit_is_closed: '所选的单位已经撤销，请选择在用的单位。',
    outside_your_units: '所选的单位不在您管理的范围内，请由上级的系统管理员办理。',
    already_there: '本来就在这个单位。',
    role_unknown: '请选择角色。',
    post_held: '已经担任这个角色，不用重复任命。',
    post_not_held: '没有担任所选单位的这个角色。',
    no_post: '还没有担任任何角色。',
    no_desk_there: '所选的单位没有编辑部，不能任命编辑、核稿人、签发人。请先在单位里设立编辑部。',
    two_administrator_roles: '系统、安全、审计管理员要由三个人分别担任，一人不能兼任两个。',
    administrator_stands_apart: '系统管理员、审计管理员不能兼任报送、编辑、审核等业务角色。请另设账号或另选一人。',
    person_missing: '请选择人员。',
    password_missing: '请填写新密码。',
    delegate_unknown: '没有找到代办人，或者账号已停用，请另选一人。',
    delegate_to_oneself: '不能委托给自己。',
    delegation_overlaps: '这段时间已经委托了别人代办，请先结束那一项。',
    delegation_unknown: '没有找到这项代办，可能已经结束。',
    no_delegation: '没有委托他人代办。',
    own_post: '只能委托自己担任的角色，或由系统管理员办理。',
    not_oneself: '不能给自己办理，请另一位系统管理员办理。',
    term_reversed: '截止日期不能早于起始日期。',
    term_past: '截止日期不能早于今天。',
    words_missing: '请写明理由。',
    words_too_long: '说明最多500个字。',
    day_form: '日期请写成 2026-09-05 的样子。',
    day_unknown: '没有这一天，请检查日期。',
    day_out_of_range: '日期应在1949年至2199年之间。',
  },
  events: {
    'person.registered': (d) => `新增人员“${d.name}”，单位${d.unitName}，用户名${d.userName}`,
    'person.renamed': (d) => `改为“${d.name}”${d.post ? `，职务${d.post}` : ''}，用户名${d.userName}`,
    'person.transferred': (d) => `调到${d.unitName}`,
    'person.appointed': (d) => `任命为${d.unitName}的${roleWording.zh[d.role]}`,
    'person.dismissed': (d) => `免去${d.unitName}的${roleWording.zh[d.role]}`,
    'person.delegated': (d) =>
      `委托${d.toName}代办${d.unitName}${roleWording.zh[d.role]}的事，${dayInChinese(d.from)}至${dayInChinese(d.to)}`,
    'person.delegation_ended': (d) => `结束${d.toName}的代办`,
    'person.password_reset': '重设了密码',
    'person.disabled': (d) => `停用账号：${d.words}`,
    'person.enabled': '恢复使用账号',
  },
};

const en: PersonWords = {
  thing: 'Person',
  statuses: { enabled: 'Enabled', disabled: 'Disabled' },
  actions: {
    register: 'Register a person',
    rename: 'Change name, post or user name',
    transfer: 'Transfer',
    appoint: 'Appoint',
    dismiss: 'Dismiss',
    delegate: 'Delegate',
    end_delegation: 'End the delegation',
    reset_password: 'Set a new password',
    disable: 'Disable',
    enable: 'Enable',
  },
  fields: {
    name: 'Name',
    post: 'Post',
    userName: 'User name',
    unitId: 'Unit',
    role: 'Role',
    toPersonId: 'Delegate',
    from: 'From',
    to: 'Until',
    delegationId: 'Delegation',
    words: 'Words',
    password: 'Password',
  },
  refusals: {
    name_missing: 'Give a name.',
    name_too_long: 'A name has at most 40 characters.',
    post_too_long: 'A post has at most 40 characters.',
    user_name_form:
      'A user name has 2 to 32 letters, digits or Chinese characters; dots, hyphens and underscores may stand between.',
    user_name_taken: 'Somebody bears this user name; choose another.',
    unit_missing: 'Choose a unit.',
    unit_unknown: 'There is no such unit; choose again.',
    unit_is_closed: 'That unit is closed; choose an open one.',
    outside_your_units: 'That unit is not among those you administer; ask the system administrator above it.',
    already_there: 'The person is in this unit already.',
    role_unknown: 'Choose a role.',
    post_held: 'The person holds this role already.',
    post_not_held: 'The person does not hold this role at that unit.',
    no_post: 'The person holds no role.',
    no_desk_there: 'That unit runs no desk, so it has no editor, checker or signatory. Found a desk there first.',
    two_administrator_roles: 'System, security and audit administrator are three people; nobody holds two of them.',
    administrator_stands_apart:
      'System and audit administrators hold no role in reporting, editing or signing. Choose somebody else.',
    person_missing: 'Choose a person.',
    password_missing: 'Type the new password.',
    delegate_unknown: 'There is no such person, or the account is disabled; choose somebody else.',
    delegate_to_oneself: 'Nobody delegates to themselves.',
    delegation_overlaps: 'Somebody stands in on some of these days; end that delegation first.',
    delegation_unknown: 'There is no such delegation; it may have ended.',
    no_delegation: 'Nothing is delegated.',
    own_post: 'One delegates a role of one’s own; a system administrator may do it for others.',
    not_oneself: 'Not for oneself: another system administrator does this.',
    term_reversed: 'The term ends before it begins.',
    term_past: 'The term ends before today.',
    words_missing: 'Say why.',
    words_too_long: 'At most 500 characters.',
    day_form: 'Write the day like 2026-09-05.',
    day_unknown: 'There is no such day.',
    day_out_of_range: 'The day should lie between 1949 and 2199.',
  },
  events: {
    'person.registered': (d) => `registered as “${d.name}” of ${d.unitName}, user name ${d.userName}`,
    'person.renamed': (d) => `now “${d.name}”${d.post ? `, ${d.post}` : ''}, user name ${d.userName}`,
    'person.transferred': (d) => `transferred to ${d.unitName}`,
    'person.appointed': (d) => `appointed ${roleWording.en[d.role]} of ${d.unitName}`,
    'person.dismissed': (d) => `dismissed as ${roleWording.en[d.role]} of ${d.unitName}`,
    'person.delegated': (d) =>
      `${d.toName} stands in as ${roleWording.en[d.role]} of ${d.unitName}, ${d.from} to ${d.to}`,
    'person.delegation_ended': (d) => `${d.toName} no longer stands in`,
    'person.password_reset': 'set a new password',
    'person.disabled': (d) => `disabled: ${d.words}`,
    'person.enabled': 'enabled',
  },
};

export const personWording: Wording<PersonWords> = { zh, en };
