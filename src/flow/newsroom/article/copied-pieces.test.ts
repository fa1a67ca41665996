import { expect, it } from 'vitest';
import { mostCopiedCharacters, rememberedCopies } from './copied-pieces.ts';

const piece = (text: string, id = 'a') => ({ kind: 'report' as const, id, text });

it('keeps each piece once, in the order of the last time', () => {
  expect(rememberedCopies([piece('甲'), piece('乙'), piece(' 甲 '), piece('甲', 'b'), piece(' ')])).toEqual([
    piece('乙'),
    piece('甲'),
    piece('甲', 'b'),
  ]);
});

it('forgets the oldest when there is too much', () => {
  const long = '长'.repeat(mostCopiedCharacters / 2);
  const kept = rememberedCopies([piece('最早的'), piece(`${long}一`), piece(long.slice(1))]);
  expect(kept.map(({ text }) => text.length)).toEqual([long.length + 1, long.length - 1]);
  const many = Array.from({ length: 1500 }, (_, i) => piece(`第${i}句`));
  expect(rememberedCopies(many)).toEqual(many.slice(500));
});
