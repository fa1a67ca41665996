import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, plainValue } from './plain-text.ts';

test.each([
  ['a null byte and other controls', '汛情\u0000通\u0007报\u009f', '汛情通报'],
  [
    'a line break of Word and paragraph separators',
    '一、情况\u000b二、做法\u2029三、打算',
    '一、情况\n二、做法\n三、打算',
  ],
  ['marks that turn the reading order', '来稿\u202e报通\u202c\u2067', '来稿报通'],
  ['a byte order mark, and what is no character', '\ufeff标题\uffff', '标题'],
  ['half a character', '水\ud800库', '水\ufffd库'],
])('%s', (_, typed, kept) => expect(plainText(typed)).toBe(kept));

test.each([
  ['tabs and line ends', '一\t二\r\n三\n'],
  ['rare characters, joiners and emoji', '𠮷峁\u200d👩‍💻'],
  ['what is markup or code elsewhere', `<b>"'&;--#$[]{}\\u0000`],
])('%s stay', (_, text) => expect(plainText(text)).toBe(text));

test('cleaning once is enough', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
  );
});

test('texts are found wherever they stand; other values stay as they are', () => {
  const day = new Date(0);
  expect(plainValue({ a: ['x\u0000', { 'k\u0000': 'y\u0000' }], n: 1, none: null, day })).toEqual({
    a: ['x', { k: 'y' }],
    n: 1,
    none: null,
    day,
  });
});

test('a value nested without end is cut, not followed', () => {
  let deep: unknown = '底';
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(JSON.stringify(plainValue(deep))).toMatch(/^\[+null\]+$/);
});
