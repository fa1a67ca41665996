/** Every word of the statements as things; their tables and prose have their own. */
import { periodInWords } from '#flow/scoring/score/index.ts';
import type { WordsOf } from '#kernel/common-wording.ts';
import { type Language, type Wording, wording } from '#kernel/wording.ts';
import { columnTitle } from './column-titles.ts';
import { crossFootWording } from './cross-foot-wording.ts';
import type { Outcome, StatementEvent, StatementStatus } from './statement.ts';
import type { StatementAction } from './statement-actions.ts';

export const outcomeWording = wording({ upheld: '成立', dismissed: '不成立' } satisfies Record<Outcome, string>, {
  upheld: 'upheld',
  dismissed: 'dismissed',
});

type StatementField =
  | 'deskId'
  | 'period'
  | 'title'
  | 'addressees'
  | 'issuer'
  | 'opening'
  | 'closing'
  | 'priorities'
  | 'ranked'
  | 'words'
  | 'objectionId'
  | 'outcome'
  | 'fingerprint';
type StatementRefusal =
  | 'desk_missing'
  | 'period_missing'
  | 'period_wrong'
  | 'period_not_over'
  | 'period_gap'
  | 'period_known'
  | 'no_rules'
  | 'rules_unreadable'
  | 'title_missing'
  | 'title_too_long'
  | 'addressees_too_long'
  | 'issuer_too_long'
  | 'words_missing'
  | 'words_too_long'
  | 'objection_missing'
  | 'objection_open'
  | 'no_objection'
  | 'outcome_missing'
  | 'drafter_never_signs'
  | 'text_changed'
  | 'does_not_add_up'
  | 'ranks_not_switched_on';
type StatementWords = WordsOf<StatementStatus, StatementAction, StatementEvent, StatementField, StatementRefusal>;

type Params = Readonly<Record<string, string | number>>;

/** The sentence of the first fault, with the column by its name. */
function fault(params: Params, lang: Language): string {
  const sentences: Readonly<Record<string, (p: Params) => string>> = crossFootWording[lang].refusals;
  return sentences[String(params.fault)]?.({ ...params, column: columnTitle(String(params.column), lang) }) ?? '';
}

const zh: StatementWords = {
  thing: '通报',
  statuses: {
    locked: '已锁定',
    drawn_up: '单位核对中',
    checked: '待签发',
    signed_off: '已签发',
    released: '已发布',
  },
  actions: {
    lock: '锁定时段',
    draw_up: '拟出通报，交单位核对',
    object: '提出异议',
    answer: '答复异议',
    finish_check: '核对完毕，送签发',
    return: '退回修改',
    sign_off: '签发',
    release: '发布',
  },
  fields: {
    deskId: '编辑部',
    period: '时段',
    title: '标题',
    addressees: '主送',
    issuer: '署名单位',
    opening: '开头的话',
    closing: '结尾的话',
    priorities: '下期报送要点',
    ranked: '列出名次',
    words: '说明',
    objectionId: '异议',
    outcome: '结果',
    fingerprint: '文本指纹',
  },
  refusals: {
    desk_missing: '请选择编辑部。',
    period_missing: '请填写时段。',
    period_wrong: '时段请写成 2026、2026-Q1、2026-03 或 2026-01-01/2026-03-31 的样子。',
    period_not_over: (p) => `这个时段到${p.to}才结束，过完再锁定。`,
    period_gap: (p) => `须接着上一次锁定往下锁：从${p.from}开始。`,
    period_known: '这个时段已经有通报了。',
    rules_unreadable: '施行中的计分规则有读不懂的，得分停在那之前；请签发人先撤下并改正，再锁定。',
    no_rules: '这个时段的最后一天没有施行的计分规则，不能出通报。',
    title_missing: '请填写标题。',
    title_too_long: '标题最多60个字。',
    addressees_too_long: '主送最多200个字。',
    issuer_too_long: '署名单位最多40个字。',
    words_missing: '请写明，对方会看到这段话。',
    words_too_long: '最多2000个字。',
    objection_missing: '请选择要答复的异议。',
    objection_open: (p) => `还有${p.count}条异议没有答复。`,
    no_objection: '没有等待答复的异议。',
    outcome_missing: '请选择结果。',
    drafter_never_signs: '拟稿人不能签发自己拟的通报，请另一位签发人办理。',
    ranks_not_switched_on: '本编辑部没有开启排名。签发人可以在“计分设置”里开启。',
    text_changed: '您看过之后又有改动，请看过现在的再签。',
    does_not_add_up: (p) => `数字对不上，不能继续：${fault(p, 'zh')}。`,
  },
  events: {
    'statement.locked': (d) => `锁定${periodInWords(d.period, 'zh')}`,
    'statement.drawn_up': (d) => `拟出《${d.title}》，交各单位核对`,
    'statement.objected': (d) => `${d.unitName}提出异议：${d.words}`,
    'statement.answered': (d) => `答复异议（${outcomeWording.zh[d.outcome]}）：${d.words}`,
    'statement.check_finished': '核对完毕，送签发',
    'statement.returned': (d) => `退回修改：${d.words}`,
    'statement.signed_off': '签发',
    'statement.released': '发布',
  },
};

const en: StatementWords = {
  thing: 'Statement',
  statuses: {
    locked: 'Locked',
    drawn_up: 'With the units',
    checked: 'Awaiting sign-off',
    signed_off: 'Signed off',
    released: 'Released',
  },
  actions: {
    lock: 'Lock a period',
    draw_up: 'Draw up for the units to check',
    object: 'Object',
    answer: 'Answer an objection',
    finish_check: 'Checked; send for sign-off',
    return: 'Return',
    sign_off: 'Sign off',
    release: 'Release',
  },
  fields: {
    deskId: 'Desk',
    period: 'Period',
    title: 'Title',
    addressees: 'To',
    issuer: 'Issued by',
    opening: 'Opening words',
    closing: 'Closing words',
    priorities: 'Next priorities',
    ranked: 'Show ranks',
    words: 'Words',
    objectionId: 'Objection',
    outcome: 'Outcome',
    fingerprint: 'Fingerprint',
  },
  refusals: {
    desk_missing: 'Choose the desk.',
    period_missing: 'Write the period.',
    period_wrong: 'Write a period as 2026, 2026-Q1, 2026-03 or 2026-01-01/2026-03-31.',
    period_not_over: (p) => `The period lasts until ${p.to}; lock it afterwards.`,
    period_gap: (p) => `Locks follow one another: the next begins on ${p.from}.`,
    period_known: 'There is a statement of this period already.',
    rules_unreadable:
      'Rules in force cannot be read, and points wait for them: a signatory withdraws and mends them before a lock.',
    no_rules: "No rules are in force on the period's last day.",
    title_missing: 'Write a title.',
    title_too_long: 'At most 60 characters.',
    addressees_too_long: 'At most 200 characters.',
    issuer_too_long: 'At most 40 characters.',
    words_missing: 'Write it down; the other side reads it.',
    words_too_long: 'At most 2,000 characters.',
    objection_missing: 'Choose the objection to answer.',
    objection_open: (p) => `${p.count} objections are not answered yet.`,
    no_objection: 'No objection waits for an answer.',
    outcome_missing: 'Choose the outcome.',
    drafter_never_signs: 'Whoever drew it up never signs it; another signatory must.',
    ranks_not_switched_on: 'Ranking is not switched on here; the signatory may do so in the settings of scoring.',
    text_changed: 'It changed after you read it; read it as it is now.',
    does_not_add_up: (p) => `The figures do not add up: ${fault(p, 'en')}.`,
  },
  events: {
    'statement.locked': (d) => `locked ${periodInWords(d.period, 'en')}`,
    'statement.drawn_up': (d) => `drew up “${d.title}” for the units to check`,
    'statement.objected': (d) => `objection of ${d.unitName}: ${d.words}`,
    'statement.answered': (d) => `answered an objection (${outcomeWording.en[d.outcome]}): ${d.words}`,
    'statement.check_finished': 'finished the check',
    'statement.returned': (d) => `returned: ${d.words}`,
    'statement.signed_off': 'signed off',
    'statement.released': 'released',
  },
};

export const statementWording: Wording<StatementWords> = { zh, en };
