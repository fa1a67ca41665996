/** Every word of points given by hand. */
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Language, Wording } from '#kernel/wording.ts';
import type { ManualEvent, ManualStatus } from './manual-points.ts';
import type { ManualAction } from './manual-points-actions.ts';
import { scoreWording } from './score-wording.ts';

type ManualField = 'deskId' | 'unitId' | 'kind' | 'level' | 'amounts' | 'points' | 'day' | 'why' | 'evidence' | 'words';
type ManualRefusal =
  | 'desk_missing'
  | 'unit_missing'
  | 'unit_outside'
  | 'points_wrong'
  | 'day_form'
  | 'day_unknown'
  | 'day_out_of_range'
  | 'day_in_future'
  | 'manual_not_allowed'
  | 'points_out_of_range'
  | 'points_by_rules'
  | 'points_undecided'
  | 'kind_unknown'
  | 'no_kinds'
  | 'kind_worth_nothing'
  | 'level_wrong'
  | 'amount_wrong'
  | 'amount_wanted'
  | 'words_missing'
  | 'words_too_long';
type ManualWords = WordsOf<ManualStatus, ManualAction, ManualEvent, ManualField, ManualRefusal>;

/** One a line: titles of the rules, or codes of the known lapses. */
function kinds(known: string | number | undefined, lang: Language): string {
  const titles: Readonly<Record<string, string>> = scoreWording[lang].lapses;
  return String(known ?? '')
    .split('\n')
    .map((kind) => titles[kind] ?? kind)
    .join(lang === 'zh' ? '、' : ', ');
}

const said = (points: unknown, decided: (points: string) => string, byRules: string): string =>
  typeof points === 'string' ? decided(points) : byRules;

export const manualWording: Wording<ManualWords> = {
  zh: {
    thing: '手工计分',
    statuses: { standing: '有效', taken_back: '已撤销' },
    actions: { award: '记分', take_back: '撤销' },
    fields: {
      deskId: '编辑部',
      unitId: '单位',
      kind: '失误或事项',
      level: '通报的层级',
      amounts: '数量',
      points: '分值',
      day: '日期',
      why: '事由',
      evidence: '依据',
      words: '理由',
    },
    refusals: {
      desk_missing: '请选择编辑部。',
      unit_missing: '请选择单位。',
      unit_outside: '这个单位不在本编辑部的考核范围内。',
      points_wrong: '分值请写成 2、-1.5 的样子。',
      day_form: '日期请写成 2026-09-05 的样子。',
      day_unknown: '没有这一天，请检查日期。',
      day_out_of_range: '日期应在1949年至2199年之间。',
      day_in_future: '日期不能晚于今天。',
      manual_not_allowed: '当天施行的规则不允许手工计分，或者当天没有施行的规则。',
      points_out_of_range: (p) => `规则允许的手工分值在${p.from}至${p.to}之间，且不能是0。`,
      points_by_rules: '这一项的分值由规则规定，请把分值空着；只想加减分的，不选失误或事项。',
      points_undecided: (p) => `规则给的是区间，请填凭依据定下的分值，在${p.from}至${p.to}之间。`,
      kind_unknown: (p) =>
        `当天施行的规则没有提到这种失误或事项，记了也不计分。规则提到的有：${kinds(p.known, 'zh')}。`,
      no_kinds: '当天施行的规则没有提到任何失误或事项，或者当天没有施行的规则，记了也不计分。',
      kind_worth_nothing:
        '规则里没有一行与这个单位、这个层级和数量都相符，记了也不计分。请补上通报的层级或数量，或按规则重新选。',
      level_wrong: '请从列出的层级里选。',
      amount_wrong: '数量请写成 3、2.5 的样子，不能是负数。',
      amount_wanted: (p) => `规则按${p.amount}计，请填写${p.amount}。`,
      words_missing: '请写明，以备查核。',
      words_too_long: '最多2000个字。',
    },
    events: {
      'manual_points.awarded': (d) =>
        `${said(d.points, (points) => `手工计${points}分`, '记下，分值按规则')}：${d.why}（依据：${d.evidence}）`,
      'manual_points.taken_back': (d) => `撤销手工计分：${d.words}`,
    },
  },
  en: {
    thing: 'Points by hand',
    statuses: { standing: 'Standing', taken_back: 'Taken back' },
    actions: { award: 'Award', take_back: 'Take back' },
    fields: {
      deskId: 'Desk',
      unitId: 'Unit',
      kind: 'Lapse or deed',
      level: 'Level that made it known',
      amounts: 'Amount',
      points: 'Points',
      day: 'Day',
      why: 'For what',
      evidence: 'Evidence',
      words: 'Reason',
    },
    refusals: {
      desk_missing: 'Choose the desk.',
      unit_missing: 'Choose the unit.',
      unit_outside: 'This unit is not scored by this desk.',
      points_wrong: 'Write points as 2 or -1.5.',
      day_form: 'Write a date as 2026-09-05.',
      day_unknown: 'There is no such day; check the date.',
      day_out_of_range: 'A date lies between 1949 and 2199.',
      day_in_future: 'The day cannot be after today.',
      manual_not_allowed: 'The rules of that day allow no points by hand, or there are none.',
      points_out_of_range: (p) => `The rules allow ${p.from} to ${p.to} points by hand, and not 0.`,
      points_by_rules: 'The rules say these points: leave them empty, or choose no lapse or deed.',
      points_undecided: (p) => `The rules leave a range: write the points decided, ${p.from} to ${p.to}.`,
      kind_unknown: (p) =>
        `The rules of that day do not speak of this, so it would weigh nothing. They speak of: ${kinds(p.known, 'en')}.`,
      no_kinds: 'The rules of that day speak of no lapse or deed, or there are none: it would weigh nothing.',
      kind_worth_nothing:
        'No line of the rules fits this unit with this level and amount: it would weigh nothing. Add the level or the amount, or choose again.',
      level_wrong: 'Choose one of the levels.',
      amount_wrong: 'Write an amount as 3 or 2.5, not negative.',
      amount_wanted: (p) => `The rules count by ${p.amount}: write it.`,
      words_missing: 'Write it down, for whoever checks.',
      words_too_long: 'At most 2,000 characters.',
    },
    events: {
      'manual_points.awarded': (d) =>
        `${said(d.points, (points) => `${points} points by hand`, 'recorded, points by the rules')}: ${d.why} (evidence: ${d.evidence})`,
      'manual_points.taken_back': (d) => `took the points back: ${d.words}`,
    },
  },
};
