import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitFinder } from './unit-names.ts';

const find = unitFinder([
  { id: '1', names: ['青岚市水利局', '市水利局'] },
  { id: '2', names: ['青岚市'] },
  { id: '3', names: ['水利局', '石泷县水利局'] },
  { id: '4', names: ['柏陵县水利局', '水利局'] },
  { id: '5', names: ['局'] },
]);

it('the longest name at its place, never two that overlap', () => {
  const text = '青岚市水利局会同青岚市有关单位、市水利局和水利局';
  expect(find(text).map((m) => [m.text, m.unitIds])).toEqual([
    ['青岚市水利局', ['1']],
    ['青岚市', ['2']],
    ['市水利局', ['1']],
    ['水利局', ['3', '4']],
  ]);
});

it('what it finds is what a plain search finds', () => {
  const name = fc.string({ unit: fc.constantFrom(...'山水市县'), minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...'山水市县'), maxLength: 30 }),
      (names, text) => {
        const found = unitFinder(names.map((n) => ({ id: n, names: [n] })))(text);
        for (const { from, to, text: own } of found) expect(text.slice(from, to)).toBe(own);
        const inText = names.some((n) => text.includes(n));
        expect(found.length > 0).toBe(inText);
        const first = names
          .map((n) => ({ n, at: text.indexOf(n) }))
          .filter(({ at }) => at >= 0)
          .sort((a, b) => a.at - b.at || b.n.length - a.n.length)[0];
        expect(found[0]?.text).toBe(first?.n);
      },
    ),
  );
});
