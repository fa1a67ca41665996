import { describe, expect, it } from 'vitest';
import { kindNamed, kindsOf, openRange } from './manual-kind.ts';
import { manualMachine } from './manual-points-commands.ts';
import { readRuleSet } from './read-rule-set.ts';

const read = readRuleSet(`rule_set: trial
title: 试行
version: "1"
in_force: { from: 2026-01-01, to: 2026-12-31 }
lapses: { wrong: 误报 }
deeds: { lecture: 授课 }
classes: { county: 县 }
penalties:
  - { rule: county-untrue, lapse: untrue, class: county, points: -30 }
  - { rule: untrue, lapse: untrue, from: -20, to: -5 }
  - { rule: missed, lapse: [missed, wrong], points: -10 }
merits: [{ rule: lecture, deed: lecture, points: 2 }]
`);
if (!read.ok) throw new Error(JSON.stringify(read.refusals));
const rules = read.value;
const day = '2026-03-05';

describe('what the rules of the day know', () => {
  it('are the lapses of every rule set, its own, and its deeds', () => {
    const lapses = ['lapse.late', 'lapse.missed', 'lapse.concealed', 'lapse.untrue', 'lapse.wrong'];
    expect(kindsOf(rules)).toEqual([...lapses, 'deed.lecture']);
    expect(kindsOf({})).toHaveLength(4);
    expect(kindNamed('deed.lecture')).toEqual({ of: 'deed', code: 'lecture' });
  });

  it('leave points open only in a range, by the line that fits the unit', () => {
    expect(openRange(rules, 'lapse.untrue', { day })).toEqual({ from: '-20', to: '-5' });
    expect(openRange(rules, 'lapse.untrue', { day, class: 'county' })).toBeUndefined();
    expect(openRange(rules, 'lapse.missed', { day })).toBeUndefined();
    expect(openRange(rules, 'deed.lecture', { day })).toBeUndefined();
  });
});

describe('recording a kind', () => {
  const input = { deskId: 'desk', unitId: 'unit', day, why: '汛情未报', evidence: '督查单第3号' };
  const actor = { orgId: 'o', unitId: 'desk', personId: 'p', name: '编辑', appointments: [], origin: 'page' as const };
  const context = { id: 'points', now: '2026-03-06T09:00:00+08:00', newId: () => 'id', actor };
  const award = (kind: string, points: string, range?: { from: string; to: string }) => {
    const facts = { deskId: 'desk', lineage: ['desk', 'unit'], kinds: kindsOf(rules), ...(range ? { range } : {}) };
    const given = { ...input, kind, points };
    const done = manualMachine.decide.award(given, undefined, { facts, ...context });
    return done.ok ? done.value.map((event) => event.data) : done.refusals.map((refusal) => refusal.code);
  };

  it('leaves the points to the rules where they say them', () => {
    expect(award('lapse.missed', '')).toEqual([{ ...input, kind: 'lapse.missed' }]);
    expect(award('lapse.missed', '-3')).toEqual(['points_by_rules']);
    expect(award('deed.lecture', '2')).toEqual(['points_by_rules']);
  });

  it('wants the decided points where the rules leave a range', () => {
    const range = { from: '-20', to: '-5' };
    expect(award('lapse.untrue', '-8', range)).toEqual([{ ...input, kind: 'lapse.untrue', points: '-8' }]);
    expect(award('lapse.untrue', '', range)).toEqual(['points_undecided']);
    expect(award('lapse.untrue', '-3', range)).toEqual(['points_undecided']);
  });

  it('refuses a kind that the rules of the day do not know, and without one asks for points', () => {
    expect(award('lapse.sloppy', '')).toEqual(['kind_unknown']);
    expect(award('', '')).toEqual(['points_wrong']);
    expect(award('', '3', { from: '-5', to: '5' })).toEqual([{ ...input, points: '3' }]);
  });
});
