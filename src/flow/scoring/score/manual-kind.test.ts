import { describe, expect, it } from 'vitest';
import { refusalSentence } from '#kernel/common-wording.ts';
import { effectOf, kindNamed, kindsOf, notesAsked } from './manual-kind.ts';
import { manualMachine } from './manual-points-commands.ts';
import { manualWording } from './manual-points-wording.ts';
import { readRuleSet } from './read-rule-set.ts';

const read = readRuleSet(`rule_set: trial
title: 试行
version: "1"
in_force: { from: 2026-01-01, to: 2026-12-31 }
lapses: { wrong: 误报, slow: 迟报 }
deeds: { lecture: 授课, sports: 运动会 }
amounts: { hours: 迟报小时数 }
classes: { county: 县 }
penalties:
  - { rule: county-untrue, lapse: untrue, class: county, points: -30 }
  - { rule: untrue, lapse: untrue, from: -20, to: -5 }
  - { rule: missed, lapse: [missed, wrong], level: province, points: -20 }
  - { rule: missed-here, lapse: missed, points: -10 }
  - { rule: slow, lapse: slow, points: -1, for_each: { amount: hours } }
merits: [{ rule: lecture, deed: lecture, points: 2 }]
vetoes: [{ rule: hidden, lapse: concealed, at_least: 2, per: year }]
`);
if (!read.ok) throw new Error(JSON.stringify(read.refusals));
const rules = read.value;
const day = '2026-03-05';

describe('what the rules of the day know', () => {
  it('are the lapses and deeds that cost or earn something, or are counted', () => {
    const lapses = ['lapse.missed', 'lapse.concealed', 'lapse.untrue', 'lapse.wrong', 'lapse.slow'];
    expect(kindsOf(rules)).toEqual([...lapses, 'deed.lecture']);
    expect(kindNamed('deed.lecture')).toEqual({ of: 'deed', code: 'lecture' });
  });

  it('leave points open only in a range, by the line that fits the unit', () => {
    expect(effectOf(rules, 'lapse.untrue', { day }).range).toEqual({ from: '-20', to: '-5' });
    expect(effectOf(rules, 'lapse.untrue', { day, class: 'county' }).range).toBeUndefined();
    expect(effectOf(rules, 'lapse.missed', { day })).toEqual({ counts: true });
    expect(effectOf(rules, 'deed.lecture', { day })).toEqual({ counts: true });
  });

  it('may ask for a level or an amount', () => {
    expect(notesAsked(rules)).toEqual({ levels: ['province'], amounts: ['hours'] });
    expect(effectOf(rules, 'lapse.wrong', { day }).counts).toBe(false);
    expect(effectOf(rules, 'lapse.wrong', { day, level: 'province' }).counts).toBe(true);
    expect(effectOf(rules, 'lapse.slow', { day }).wants).toBe('迟报小时数');
    expect(effectOf(rules, 'lapse.slow', { day, amounts: { hours: '3' } })).toEqual({ counts: true });
  });
});

describe('recording a kind', () => {
  const input = { deskId: 'desk', unitId: 'unit', day, why: '汛情未报', evidence: '督查单第3号' };
  const actor = { orgId: 'o', unitId: 'desk', personId: 'p', name: '编辑', appointments: [], origin: 'page' as const };
  const context = { id: 'points', now: '2026-03-06T09:00:00+08:00', newId: () => 'id', actor };
  const award = (kind: string, points: string, noted: { level?: string; amounts?: Record<string, string> } = {}) => {
    const known = kindsOf(rules).find((one) => one === kind);
    const facts = {
      ...{ deskId: 'desk', lineage: ['desk', 'unit'], kinds: kindsOf(rules), known: ['missed', '误报'] },
      range: { from: '-5', to: '5' },
      ...(known ? { effect: effectOf(rules, known, { day, ...noted }) } : {}),
    };
    const given = { ...input, kind, points, level: '', amounts: {}, ...noted };
    const done = manualMachine.decide.award(given, undefined, { facts, ...context });
    return done.ok ? done.value.map((event) => event.data) : done.refusals.map((refusal) => refusal.code);
  };

  it('leaves the points to the rules where they say them', () => {
    expect(award('lapse.missed', '')).toEqual([{ ...input, kind: 'lapse.missed' }]);
    expect(award('lapse.missed', '-3')).toEqual(['points_by_rules']);
    expect(award('deed.lecture', '2')).toEqual(['points_by_rules']);
  });

  it('wants the decided points where the rules leave a range', () => {
    expect(award('lapse.untrue', '-8')).toEqual([{ ...input, kind: 'lapse.untrue', points: '-8' }]);
    expect(award('lapse.untrue', '')).toEqual(['points_undecided']);
    expect(award('lapse.untrue', '-3')).toEqual(['points_undecided']);
  });

  it('refuses what would weigh nothing: a kind that the rules do not speak of, no line that fits, no amount to count by', () => {
    expect(award('lapse.sloppy', '')).toEqual(['kind_unknown']);
    expect(award('lapse.late', '')).toEqual(['kind_unknown']);
    const refused = { code: 'kind_unknown', params: { known: 'missed\n误报' } };
    expect(refusalSentence(refused, 'zh', manualWording.zh)).toContain('规则提到的有：漏报、误报。');
    expect(award('lapse.wrong', '')).toEqual(['kind_worth_nothing']);
    expect(award('lapse.wrong', '', { level: 'province' })).toEqual([
      { ...input, kind: 'lapse.wrong', level: 'province' },
    ]);
    expect(award('lapse.slow', '')).toEqual(['amount_wanted']);
    expect(award('lapse.slow', '', { amounts: { hours: '-1' } })).toEqual(['amount_wrong']);
    expect(award('lapse.slow', '', { amounts: { hours: '3' } })).toEqual([
      { ...input, kind: 'lapse.slow', amounts: { hours: '3' } },
    ]);
  });

  it('without a kind asks for points', () => {
    expect(award('', '')).toEqual(['points_wrong']);
    expect(award('', '3')).toEqual([{ ...input, points: '3' }]);
  });
});
