import { expect, test } from 'vitest';
import { actedAs, sourceLine } from './name-lines.ts';

test('units stand once each, and a long list says how many there are', () => {
  expect(sourceLine(['云桥区', '梧溪县', '云桥区', ''])).toBe('云桥区、梧溪县');
  expect(sourceLine([])).toBe('');
  const many = Array.from({ length: 12 }, (_, i) => `市第${i + 1}联系点办公室`);
  expect(sourceLine(many)).toMatch(/^市第1联系点办公室、.*等12个单位$/);
  expect(sourceLine(many).length).toBeLessThan(70);
});

test('both names stay when a delegate acted', () => {
  expect(actedAs({ name: '孟芷宁' })).toBe('孟芷宁');
  expect(actedAs({ name: '孟芷宁', onBehalfOf: { name: '苏槿生' } })).toBe('苏槿生（孟芷宁代）');
});
