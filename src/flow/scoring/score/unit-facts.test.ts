import { expect, test } from 'vitest';
import type { UnitSummary } from '#flow/directory/unit/index.ts';
import { readRuleSet } from './read-rule-set.ts';
import { rollUpFamily, unitFactsOf } from './unit-facts.ts';

const unit = (id: string, kind: UnitSummary['kind'], ...above: string[]): UnitSummary => ({
  id,
  kind,
  name: id,
  shortName: id,
  lineage: [...above, id],
  depth: above.length,
  sortOrder: 1,
  pinyin: '',
  initials: '',
  openedOn: '2020-01-01',
  ...(above.length > 0 ? { parentId: above.at(-1) ?? '' } : {}),
});
const units = [
  unit('省', 'province'),
  unit('市', 'city', '省'),
  unit('市水利局', 'department', '省', '市'),
  unit('甲县', 'county', '省', '市'),
  unit('甲县水利局', 'department', '省', '市', '甲县'),
  unit('甲县一镇', 'township', '省', '市', '甲县'),
  unit('甲县二镇', 'township', '省', '市', '甲县'),
  unit('市果业公司', 'enterprise', '省', '市'),
  unit('邻市', 'city', '省'),
];
const facts = unitFactsOf('市', units, new Set(['甲县一镇', '市果业公司']));

test('a desk scores what lies below it, each unit in its class', () => {
  expect(facts.map(({ id, class: group, parent }) => [id, group, parent])).toEqual([
    ['市', undefined, '省'],
    ['市水利局', 'department', undefined],
    ['甲县', 'county', undefined],
    ['甲县水利局', undefined, '甲县'],
    ['甲县一镇', 'contact_point', '甲县'],
    ['甲县二镇', 'township', '甲县'],
    ['市果业公司', 'contact_point', undefined],
  ]);
});

test('a change reaches those whose points come together with the unit’s, and nobody else', () => {
  const read = readRuleSet(`rule_set: trial
title: 试行
version: "1"
in_force: { from: 2026-01-01, to: 2026-12-31 }
classes: { contact_point: 联系点 }
adoptions: [{ points: 2 }]
roll_up: [{ class: contact_point }]`);
  if (!read.ok) throw new Error('unreadable');
  const reach = (...changed: string[]) => [...rollUpFamily([read.value], facts, changed)].sort();
  expect(reach('甲县一镇')).toEqual(['甲县', '甲县一镇'].sort());
  expect(reach('甲县')).toEqual(['甲县', '甲县一镇'].sort());
  expect(reach('甲县二镇')).toEqual(['甲县二镇']);
  expect(rollUpFamily([], facts, ['甲县一镇']).size).toBe(1);
});
