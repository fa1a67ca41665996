import { expect, test } from 'vitest';
import { compareTexts } from './compare-texts.ts';

const marked = (before: string, after: string) =>
  compareTexts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')
    .trim();

test('a changed figure is one word, with its decimals and its percent sign', () => {
  expect(marked('全市增长6.9%，居全省第三。', '全市增长7.2%，居全省第三。')).toBe(
    '全市增长[-6.9%][+7.2%]，居全省第三。',
  );
});

test('an added paragraph is added whole and leaves the others as they are', () => {
  expect(marked('第一段。\n第三段。', '第一段。\n第二段。\n第三段。')).toBe('第一段。\n[+第二段。\n]第三段。');
});

test('equal texts have no difference', () => {
  expect(compareTexts('同一段话。', '同一段话。').every((s) => s.kind === 'same')).toBe(true);
});
