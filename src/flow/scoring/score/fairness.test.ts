import { expect, it } from 'vitest';
import { isVolumeCapped } from './fairness.ts';

const rules = (more: string) =>
  `rule_set: x\ntitle: 试\nversion: "1"\nin_force: { from: 2026-01-01, to: 2026-12-31 }\n${more}`;

it('points for filing want a cap over every line of them', () => {
  const filings = 'filings:\n  - { rule: daily, points: 1 }\n  - { rule: once, level: city, points: 2 }\n';
  expect(isVolumeCapped(rules('adoptions:\n  - { points: 3 }\n'))).toBe(true);
  expect(isVolumeCapped(rules('filings:\n  - { rule: daily, points: 1 }\n'))).toBe(false);
  const cap = (of: string) => `caps:\n  - { of: ${of}, points: 50, per: year }\n`;
  expect(isVolumeCapped(rules(`filings:\n  - { rule: daily, points: 1 }\n${cap('filings')}`))).toBe(true);
  expect(isVolumeCapped(rules(`filings:\n  - { rule: daily, points: 1 }\n${cap('total')}`))).toBe(true);
  expect(isVolumeCapped(rules(filings + cap('filings.daily')))).toBe(
    isVolumeCapped(rules(filings + cap('filings.once'))),
  );
});
