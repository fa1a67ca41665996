/** Every word of the desk's terms. */
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { TermEvent, TermStatus } from './term.ts';
import type { TermAction } from './term-actions.ts';

type TermField = 'deskId' | 'written' | 'wrong' | 'reason' | 'words';
type TermRefusal =
  | 'desk_missing'
  | 'written_missing'
  | 'written_too_long'
  | 'written_is_wrong'
  | 'wrong_missing'
  | 'order_replaces_none'
  | 'wrong_too_short'
  | 'wrong_too_long'
  | 'wrong_too_many'
  | 'wrong_taken'
  | 'reason_too_long';

type TermWords = WordsOf<TermStatus, TermAction, TermEvent, TermField, TermRefusal>;

interface Written {
  readonly written: string;
  readonly wrong: readonly string[];
}

const writtenZh = ({ written, wrong }: Written): string =>
  wrong.length === 0 ? `先后次序“${written}”` : `写“${written}”，不写“${wrong.join('、')}”`;
const writtenEn = ({ written, wrong }: Written): string =>
  wrong.length === 0 ? `the order “${written}”` : `“${written}”, not “${wrong.join(', ')}”`;

const zh: TermWords = {
  thing: '提法',
  statuses: { in_force: '在用', dropped: '已停用' },
  actions: { add: '加一条提法', change: '修改', drop: '停用', restore: '恢复使用' },
  fields: { deskId: '编辑部', written: '写成', wrong: '不写成', reason: '理由', words: '停用理由' },
  refusals: {
    desk_missing: '请选择编辑部。',
    written_missing: '请填应当怎样写。',
    written_too_long: '写法最多60个字，先后次序最多600个字。',
    written_is_wrong: (p) => `“${p.written}”既要写又不要写，请改其中一处。`,
    wrong_missing: '请填不要怎样写，几种之间用顿号隔开；要写先后次序，在“写成”里用＞隔开。',
    order_replaces_none: '“写成”里用＞隔开的是先后次序，“不写成”请空着。',
    wrong_too_short: '不要的写法至少两个字，一个字会误伤太多。',
    wrong_too_long: '不要的写法最多60个字。',
    wrong_too_many: '一条最多20种不要的写法。',
    wrong_taken: (p) => `“${p.wrong}”已经有一条：写成“${p.written}”。`,
    reason_too_long: '理由最多200个字。',
  },
  events: {
    'term.added': (d) => `加一条提法：${writtenZh(d)}`,
    'term.changed': (d) => `修改提法：${writtenZh(d)}`,
    'term.dropped': (d) => (d.words ? `停用提法：${d.words}` : '停用提法'),
    'term.restored': () => '恢复使用',
  },
};

const en: TermWords = {
  thing: 'Term',
  statuses: { in_force: 'In force', dropped: 'Dropped' },
  actions: { add: 'Add a term', change: 'Change', drop: 'Drop', restore: 'Restore' },
  fields: { deskId: 'Desk', written: 'Write', wrong: 'Not', reason: 'Reason', words: 'Why it is dropped' },
  refusals: {
    desk_missing: 'Choose a desk.',
    written_missing: 'Say how it is written.',
    written_too_long: 'A term has at most 60 characters, an order 600.',
    written_is_wrong: (p) => `“${p.written}” is both wanted and unwanted.`,
    wrong_missing: 'Say what is not written; part several by a comma. For an order, part the names by ＞.',
    order_replaces_none: 'Names parted by ＞ are an order: leave “not” empty.',
    wrong_too_short: 'What is not written has two characters at least.',
    wrong_too_long: 'What is not written has at most 60 characters.',
    wrong_too_many: 'At most 20 unwanted forms a term.',
    wrong_taken: (p) => `“${p.wrong}” is replaced by “${p.written}” already.`,
    reason_too_long: 'A reason has at most 200 characters.',
  },
  events: {
    'term.added': (d) => `added a term: ${writtenEn(d)}`,
    'term.changed': (d) => `changed the term: ${writtenEn(d)}`,
    'term.dropped': (d) => (d.words ? `dropped the term: ${d.words}` : 'dropped the term'),
    'term.restored': () => 'restored the term',
  },
};

export const termWording: Wording<TermWords> = { zh, en };
