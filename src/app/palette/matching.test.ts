import { expect, it } from 'vitest';
import { best, matches } from './matching.ts';

it('finds a name by its characters, its pinyin and its initials, and by nothing else', () => {
  for (const typed of ['来稿', '初审', 'laigao', 'lgcs', 'LGCS', "lai'gao", 'gaochu', '']) {
    expect(matches('来稿初审', typed), typed).toBeGreaterThan(0);
  }
  for (const typed of ['稿件', 'xyz', '初稿', 'lgz']) expect(matches('来稿初审', typed), typed).toBe(0);
});

it('puts what begins so before what only holds it', () => {
  const labels = ['刊物', '稿件', '来稿初审', '组稿'].map((label) => ({ label }));
  expect(best(labels, '稿', 3).map(({ label }) => label)).toEqual(['稿件', '来稿初审', '组稿']);
  expect(best(labels, 'g', 9).map(({ label }) => label)).toContain('稿件');
});
