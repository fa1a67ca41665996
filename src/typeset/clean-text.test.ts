import { expect, test } from 'vitest';
import { cleanStrings, cleanText } from './clean-text.ts';

test('characters that print nothing or turn the reading order go away', () => {
  expect(cleanText('青\u200b岚\u202e市\ufeff\u0000信\u00ad息\ufe0f')).toBe('青岚市信息');
});

test('line ends of every kind become one kind, tabs become blanks', () => {
  expect(cleanText('一\r\n二\r三\u2028四\t五')).toBe('一\n二\n三\n四 五');
});

test('a lone surrogate becomes the replacement character', () => {
  expect(cleanText('甲\ud83d乙')).toBe('甲\ufffd乙');
});

test('what is printed stays: full-width blanks, rare characters, marks', () => {
  const text = '　𠮷喆……——“”〔2026〕12号 A&B';
  expect(cleanText(text)).toBe(text);
});

test('strings are cleaned wherever they lie', () => {
  expect(cleanStrings({ a: ['x\u0007', { b: 'y\u200d' }], n: 3, none: null })).toEqual({
    a: ['x', { b: 'y' }],
    n: 3,
    none: null,
  });
});
