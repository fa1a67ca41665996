import fc from 'fast-check';
import { expect, it } from 'vitest';
import { creditOf, inTenths, wholeInTenths } from './credit.ts';

it('a sentence of two units is shared alike, what has no source is the editor’s own', () => {
  const credit = creditOf([
    { text: '一二三四', unitIds: ['a'] },
    { text: '五六', unitIds: ['a', 'b'] },
    { text: '七八九十', unitIds: [] },
    { text: '十一', unitIds: ['b', 'b'] },
  ]);
  expect(credit).toEqual([
    { unitId: 'a', sentences: { parts: 3, of: 8 }, characters: { parts: 10, of: 24 } },
    { unitId: 'b', sentences: { parts: 3, of: 8 }, characters: { parts: 6, of: 24 } },
    { unitId: undefined, sentences: { parts: 2, of: 8 }, characters: { parts: 8, of: 24 } },
  ]);
  expect(inTenths(credit.map((c) => c.characters))).toEqual([417, 250, 333]);
});

const unit = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const sentence = fc.record({
  text: fc.string({ minLength: 1, maxLength: 300 }).map((t) => `句${t}`),
  unitIds: fc.uniqueArray(unit, { maxLength: 6 }),
});

it('all shares of an article sum to 1, exactly and in tenths', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 60 }), (sentences) => {
      const credit = creditOf(sentences);
      for (const kind of ['sentences', 'characters'] as const) {
        const shares = credit.map((c) => c[kind]);
        expect(shares.every(({ parts }) => Number.isSafeInteger(parts))).toBe(true);
        expect(shares.reduce((n, { parts }) => n + parts, 0)).toBe(shares[0]?.of);
        expect(inTenths(shares).reduce((n, t) => n + t, 0)).toBe(wholeInTenths);
      }
    }),
  );
});

it('a text without sentences has no shares', () => expect([creditOf([]), inTenths([])]).toEqual([[], []]));
