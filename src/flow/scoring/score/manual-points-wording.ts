/** Every word of points given by hand. */
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { ManualEvent, ManualStatus } from './manual-points.ts';
import type { ManualAction } from './manual-points-actions.ts';

type ManualField = 'deskId' | 'unitId' | 'kind' | 'points' | 'day' | 'why' | 'evidence' | 'words';
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
  | 'words_missing'
  | 'words_too_long';
type ManualWords = WordsOf<ManualStatus, ManualAction, ManualEvent, ManualField, ManualRefusal>;

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
      kind_unknown: '当天施行的规则没有这种失误或事项，请按当天的规则重新选。',
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
      kind_unknown: 'The rules of that day know no such lapse or deed; choose again.',
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
