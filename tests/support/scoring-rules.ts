/** Rule sets for what must hold under any: some that stand for kinds of offices, and some put together by chance. */
import fc from 'fast-check';
import { readRuleSet } from '#flow/scoring/score/read-rule-set.ts';
import type { RuleSet } from '#flow/scoring/score/rule-set.ts';

const lines = `
title: 试行办法
version: "1"
in_force: { from: 2026-01-01, to: 2026-12-31 }
classes: { county: 县 }
reclassify:
  - { length_from: 800, becomes: reference }
adoptions:
  - { level: county, form: brief, points: 1.1 }
  - { level: county, points: 3 }
  - { level: city, times_outside_score: 2, form: digest }
  - { level: city, points: 7.25 }
  - { level: province, as_level: county, times: 4 }
factors:
  - { reprint: true, factor: 0.5 }
increments:
  - { form: special, points: 30, once_per_article: true }
filings:
  - { rule: sent, points: 2, in_combination: true }
commissions:
  - { outcome: fulfilled, points: 2 }
  - { outcome: [failed, late], points: -3 }
penalties:
  - { lapse: untrue, from: -20, to: -5 }
  - { points: -5 }
manual: { from: -10, to: 10 }
marks: { first: 首报 }
amounts: { pages: 页数, staff: 编制 }
deeds: { trained: 跟班 }
lapses: { copied: 抄袭 }
merits:
  - { deed: trained, points: 0.7, for_each: { amount: pages, by: 3, count: exact } }
base:
  - { class: county, points: 3, per: quarter }
quotas:
  - { rule: monthly, counts: adoptions, at_least: 3, per: month, met: 5, each_missing: -0.3, each_over: 1, joint: share }
rates:
  - { below: 0.3, points: -1, per: quarter }
caps:
  - { rule: adopted, of: adoptions, points: 40, per: year }
`;
const variants = [
  `combination: { of: sum }
shares: [{ units: equal }]
directives: { count: each, lines: [{ level: city, points: 5 }, { times: 3 }] }
weights: [{ class: county, of: [adoptions, directives], factor: 1.25 }]
tiers: [{ of: adoptions, per: month, from: 3, factor: 0.5 }]`,
  `combination: { of: highest }
shares: [{ units: parts, main: 0.7, assist: 0.3 }]
directives: { count: once_per_level, lines: [{ plus_times: 2 }] }
best: [{ of: adoptions, per: quarter, count: 2 }]
floors: [{ of: total, points: 0, per: half }]`,
  `combination: { of: top_levels, levels: 2, by: level }
shares: [{ units: ratio, ratio: [3, 2] }]
directives: { count: highest_only, lines: [{ level: city, points: 5 }, { points: 9 }] }
vetoes: [{ rule: twice, commission: failed, at_least: 2, per: year }, { rule: untrue, lapse: untrue, more_than: 1, loses: 0.5, of: adoptions, per: half }]`,
];
const among = `pools: [{ points: 100, per: month, by: adoptions, joint: share, places: 2, tail: largest }]
placings: [{ per: quarter, counts: points, points: [5, 3, 1], ties: share }]`;
const rulesOf = (name: string, variant: string): RuleSet => {
  const read = readRuleSet(`rule_set: ${name}\n${lines}${variant}`);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.value;
};
/** Of which a unit's points are its own affair, and those where units stand against each other. */
export const apart = variants.map((variant, i) => rulesOf(`trial-${i}`, variant));
export const ruleSets = [...apart, rulesOf('among', `${variants[0]}\n${among}`)];

/** Rule sets put together by chance: of each section one way, another, or none. */
const ways: readonly (readonly string[])[] = [
  [
    'combination: { of: highest, by: level }',
    'combination: { of: top_items, items: 2 }',
    'combination: { of: top_levels, levels: 2 }',
  ],
  [
    'directives: { count: each, lines: [{ times: 2, of: adoption }] }',
    'directives: { count: highest_only, lines: [{ level: city, points: 5 }, { plus_times: 1.5 }] }',
  ],
  [
    'shares: [{ units: each, main: 1, assist: 0.3 }]',
    'shares: [{ form: digest, units: each, factor: 0.5 }, { units: ratio, ratio: [2, 1] }]',
  ],
  ['weights: [{ unit: b, factor: 0.7 }]', 'weights: [{ class: county, of: [adoptions], factor: 3 }]'],
  [
    'tiers: [{ of: adoptions, per: quarter, from: 2, to: 3, factor: 0 }]',
    'tiers: [{ per: month, from: 2, factor: 1.1 }]',
  ],
  ['best: [{ of: adoptions, per: half, count: 1 }]', 'best: [{ of: [adoptions, filings], per: month, count: 3 }]'],
  [
    'placings: [{ per: quarter, counts: adoptions, points: [2, 1], ties: dense }]',
    'placings: [{ class: county, per: half, counts: points, points: [7], ties: skip }]',
  ],
  [
    'pools: [{ points: 10, per: quarter, by: points, tail: last }]',
    'pools: [{ points: 7, per: half, by: filings, places: 0, tail: nobody }]',
  ],
  ['floors: [{ of: [penalties, base], points: -3, per: quarter }]', 'floors: [{ of: total, points: 1, per: month }]'],
  [
    'vetoes: [{ lapse: late, at_least: 1, loses: 0.5, per: quarter }]',
    'vetoes: [{ commission: failed, more_than: 1, per: half, effect: disqualify }, { lapse: untrue, at_least: 2, per: year }]',
  ],
  ['roll_up: [{ class: county, own_row: true, factor: 0.5 }]', 'roll_up: [{ class: county }]'],
];
export const drawnRules = fc
  .tuple(...ways.map((section) => fc.constantFrom('', ...section)))
  .map((chosen) => rulesOf('drawn', chosen.join('\n')));
