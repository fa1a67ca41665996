import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, blockKinds, bodyFromText, countCharacters, textFromBody } from './body.ts';

const kinds = (text: string) => bodyFromText(text).map((b) => b.kind);

test('numbering tells the four levels, full and half width', () => {
  expect(kinds('一、主要做法\n（一）建台账\n1.逐户核对\n（2）逐村公示\n(三)抓整改')).toEqual([
    'level1',
    'level2',
    'level3',
    'level4',
    'level2',
  ]);
});

test('a numbered line that runs on as a sentence is a paragraph', () => {
  expect(kinds('一、加强领导，落实责任，全市各级各部门都要把这项工作摆上重要位置。')).toEqual(['paragraph']);
  expect(kinds('3.5亿元的资金已经到位')).toEqual(['paragraph']);
});

test('blanks and empty lines around a paragraph are dropped, whatever their width', () => {
  expect(bodyFromText('\r\n　　全市新建粮仓12座。  \r\n\r\n')).toEqual([
    { kind: 'paragraph', text: '全市新建粮仓12座。' },
  ]);
});

test('a heading without a number is typed with #, a line to be kept as it is with \\', () => {
  expect(bodyFromText('## 基本情况\n\\一、这一行是正文')).toEqual([
    { kind: 'level2', text: '基本情况' },
    { kind: 'paragraph', text: '一、这一行是正文' },
  ]);
});

const line = fc
  .stringMatching(/^[#\\一二（）()、.。0-9 a文字\u3000]{1,30}$/)
  .map((t) => t.trim())
  .filter((t) => t !== '' && t !== '\\');
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...blockKinds), text: line }),
  fc.record({
    kind: fc.constant('picture' as const),
    file: fc.constant('a'.repeat(64)),
    caption: fc.constant('库房外景'),
  }),
);

test('blocks typed out and read again are the same blocks', () => {
  fc.assert(
    fc.property(fc.array(block), (body) => {
      expect(bodyFromText(textFromBody(body))).toEqual(body);
    }),
  );
});

test('characters are counted without white space, an astral one once', () => {
  expect(countCharacters([{ kind: 'paragraph', text: '𠮷 田　12' }])).toBe(4);
});
