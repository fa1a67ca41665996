/** Every word of the grades, and what each letter and figure means. */
import type { WordsOf } from '#kernel/common-wording.ts';
import type { Wording } from '#kernel/wording.ts';
import type { Credibility, Reliability } from './grade.ts';
import type { GradeAction } from './grade-actions.ts';
import type { GradeEvent, GradeStatus } from './set-grade.ts';

type GradeField = 'reportId' | 'reliability' | 'credibility' | 'reason';
type GradeRefusal =
  | 'report_unknown'
  | 'graded_before'
  | 'reliability_unknown'
  | 'credibility_unknown'
  | 'reason_missing'
  | 'reason_too_long';

type GradeWords = WordsOf<GradeStatus, GradeAction, GradeEvent, GradeField, GradeRefusal>;

const zh: GradeWords = {
  thing: '来源等级',
  statuses: { set: '人工评定', lifted: '按系统计算' },
  actions: { set: '人工评定', change: '重新评定', lift: '撤销人工评定' },
  fields: { reportId: '来稿', reliability: '单位可靠度', credibility: '内容可信度', reason: '理由' },
  refusals: {
    report_unknown: '没有找到这篇来稿。',
    graded_before: '这篇来稿已经评定过，请在原来的评定上修改。',
    reliability_unknown: '单位可靠度请选A到F。',
    credibility_unknown: '内容可信度请选1到6。',
    reason_missing: '请写明为什么这样评定。',
    reason_too_long: '理由最多300个字。',
  },
  events: {
    'grade.set': (d) => `评定来源等级${d.reliability}${d.credibility}：${d.reason}`,
    'grade.changed': (d) => `重新评定来源等级${d.reliability}${d.credibility}：${d.reason}`,
    'grade.lifted': (d) => `撤销人工评定：${d.reason}`,
  },
};

const en: GradeWords = {
  thing: 'Grade',
  statuses: { set: 'Set by hand', lifted: 'As computed' },
  actions: { set: 'Set by hand', change: 'Set anew', lift: 'Lift what was set' },
  fields: { reportId: 'Report', reliability: 'Reliability of the unit', credibility: 'Credibility', reason: 'Reason' },
  refusals: {
    report_unknown: 'There is no such report.',
    graded_before: 'This report was graded before; change that grade.',
    reliability_unknown: 'The reliability is a letter from A to F.',
    credibility_unknown: 'The credibility is a figure from 1 to 6.',
    reason_missing: 'Say why.',
    reason_too_long: 'A reason has at most 300 characters.',
  },
  events: {
    'grade.set': (d) => `set the grade to ${d.reliability}${d.credibility}: ${d.reason}`,
    'grade.changed': (d) => `set the grade to ${d.reliability}${d.credibility} anew: ${d.reason}`,
    'grade.lifted': (d) => `lifted the grade that was set: ${d.reason}`,
  },
};

export const gradeWording: Wording<GradeWords> = { zh, en };

export const reliabilityWording: Wording<Readonly<Record<Reliability, string>>> = {
  zh: { A: '完全可靠', B: '通常可靠', C: '比较可靠', D: '不常可靠', E: '不可靠', F: '无法判断' },
  en: {
    A: 'Completely reliable',
    B: 'Usually reliable',
    C: 'Fairly reliable',
    D: 'Not usually reliable',
    E: 'Unreliable',
    F: 'Cannot be judged',
  },
};

export const credibilityWording: Wording<Readonly<Record<Credibility, string>>> = {
  zh: { 1: '多个来源证实', 2: '很可能属实', 3: '可能属实', 4: '存疑', 5: '不大可能', 6: '无法判断' },
  en: {
    1: 'Confirmed by other sources',
    2: 'Probably true',
    3: 'Possibly true',
    4: 'Doubtful',
    5: 'Improbable',
    6: 'Cannot be judged',
  },
};
