import { expect, test } from 'vitest';
import { byLikeness, likeness } from './title-likeness.ts';

test('titles are alike by what they have in common, whatever the marks between', () => {
  expect(likeness('柑橘冷库用电成本偏高', '柑橘冷库用电成本偏高')).toBe(1);
  expect(likeness('柑橘冷库“用电”成本偏高', '柑橘冷库用电成本偏高')).toBe(1);
  expect(likeness('柑橘冷库用电成本偏高', '老旧小区加装电梯难')).toBe(0);
  expect(likeness('柑橘冷库电费上涨', '柑橘冷库用电成本偏高')).toBeGreaterThan(0.3);
  expect(likeness('', '柑橘')).toBe(0);
});

test('the most alike stands first, the rest keeps its order', () => {
  const titles = ['春灌清淤偏慢', '流动餐车送餐', '柑橘冷库电费上涨'].map((title) => ({ title }));
  expect(byLikeness('梧溪县柑橘冷库电费上涨较快', titles).map((t) => t.title)).toEqual([
    '柑橘冷库电费上涨',
    '春灌清淤偏慢',
    '流动餐车送餐',
  ]);
});
