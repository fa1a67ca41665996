/** Every word of the bulletins. */
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Wording, wording } from '#kernel/wording.ts';
import type { BulletinEvent, BulletinStatus, Series } from './bulletin.ts';
import type { BulletinAction } from './bulletin-actions.ts';

export const seriesWording = wording({ main: '正刊', extra: '增刊' } satisfies Record<Series, string>, {
  main: 'Main series',
  extra: 'Extra',
});

type BulletinField =
  | 'name'
  | 'issuingUnit'
  | 'note'
  | 'up'
  | 'across'
  | 'down'
  | 'copies'
  | 'telephone'
  | 'channel'
  | 'deskId'
  | 'words';
type BulletinRefusal =
  | 'name_missing'
  | 'name_too_long'
  | 'issuing_unit_missing'
  | 'issuing_unit_too_long'
  | 'note_too_long'
  | 'copies_wrong'
  | 'telephone_too_long'
  | 'channel_wrong'
  | 'desk_missing'
  | 'words_missing'
  | 'words_too_long'
  | 'issue_open';
type BulletinWords = WordsOf<BulletinStatus, BulletinAction, BulletinEvent, BulletinField, BulletinRefusal>;

export const bulletinWording: Wording<BulletinWords> = {
  zh: {
    thing: '刊物',
    statuses: { running: '在办', closed: '停刊' },
    actions: { found: '创办', change: '保存', close: '停刊' },
    fields: {
      name: '刊名',
      issuingUnit: '编发单位',
      note: '报头注记',
      up: '报',
      across: '送',
      down: '发',
      copies: '印数',
      telephone: '联系电话',
      channel: '计分渠道',
      deskId: '编辑部',
      words: '说明',
    },
    refusals: {
      name_missing: '请填写刊名。',
      name_too_long: '刊名最多16个字，报头放不下更长的。',
      issuing_unit_missing: '请填写编发单位。',
      issuing_unit_too_long: '编发单位最多40个字。',
      note_too_long: '报头注记最多30个字。',
      copies_wrong: '印数应是1至100000之间的整数。',
      telephone_too_long: '联系电话最多40个字。',
      channel_wrong: '计分渠道用小写英文字母、数字和连字符，以字母开头，与计分规则一致。',
      desk_missing: '请选择编辑部。',
      words_missing: '请写明理由。',
      words_too_long: '说明最多2000个字。',
      issue_open: (p) => `还有${p.count}期没有印发，请先办完。`,
    },
    events: {
      'bulletin.founded': '创办',
      'bulletin.changed': '修改设置',
      'bulletin.closed': (d) => `停刊：${d.words}`,
    },
  },
  en: {
    thing: 'Bulletin',
    statuses: { running: 'Running', closed: 'Closed' },
    actions: { found: 'Found', change: 'Save', close: 'Close' },
    fields: {
      name: 'Name',
      issuingUnit: 'Issuing unit',
      note: 'Masthead note',
      up: 'To higher bodies',
      across: 'To peers',
      down: 'To lower bodies',
      copies: 'Copies',
      telephone: 'Telephone',
      channel: 'Scoring channel',
      deskId: 'Desk',
      words: 'Words',
    },
    refusals: {
      name_missing: 'Write the name.',
      name_too_long: 'At most 16 characters fit the masthead.',
      issuing_unit_missing: 'Write the issuing unit.',
      issuing_unit_too_long: 'At most 40 characters.',
      note_too_long: 'At most 30 characters.',
      copies_wrong: 'Copies are a whole number from 1 to 100,000.',
      telephone_too_long: 'At most 40 characters.',
      channel_wrong:
        'A channel is lower-case letters, digits and hyphens, beginning with a letter, as in the rule set.',
      desk_missing: 'Choose the desk.',
      words_missing: 'Give the reason.',
      words_too_long: 'At most 2,000 characters.',
      issue_open: (p) => `${p.count} issues are not released yet; finish them first.`,
    },
    events: {
      'bulletin.founded': 'founded',
      'bulletin.changed': 'changed the settings',
      'bulletin.closed': (d) => `closed: ${d.words}`,
    },
  },
};
