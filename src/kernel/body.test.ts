import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Block,
  type Body,
  blockText,
  bodyFromText,
  countCharacters,
  headingKinds,
  runningKinds,
  runsOf,
  textFromBody,
  type Words,
  wordsFrom,
} from './body.ts';
import { bodySchema } from './body-schema.ts';

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

test('rows between upright strokes are a table, and a rule under the first row makes it the header', () => {
  expect(bodyFromText('| 县区 | 座数 |\n| --- | --- |\n| 沙河县 | 12 |\n\n| 另一张 |')).toEqual([
    {
      kind: 'table',
      header: true,
      rows: [
        [{ text: '县区' }, { text: '座数' }],
        [{ text: '沙河县' }, { text: '12' }],
      ],
    },
    { kind: 'table', header: false, rows: [[{ text: '另一张' }]] },
  ]);
});

test('a short row is filled up, a stroke inside a cell is typed with a backslash', () => {
  expect(bodyFromText('| 甲\\|乙 | 丙 |\n| 丁 |')).toEqual([
    {
      kind: 'table',
      header: false,
      rows: [
        [{ text: '甲|乙' }, { text: '丙' }],
        [{ text: '丁' }, { text: '' }],
      ],
    },
  ]);
});

test('a line that only begins with a stroke is a paragraph', () => {
  expect(kinds('|备注：见附件')).toEqual(['paragraph']);
});

test('double brackets are bold; masked names, single brackets and what never closes are words', () => {
  expect(bodyFromText('全市【【新增12座】】。')).toEqual([
    { kind: 'paragraph', text: '全市新增12座。', bold: [[2, 7]] },
  ]);
  for (const text of ['张**和李**反映，电话138****1234。', '【来源】市粮食局', '【【没有收尾', '没有开头】】']) {
    expect(bodyFromText(text)).toEqual([{ kind: 'paragraph', text }]);
  }
});

test('headings have a face of their own: bold in them is left out', () => {
  expect(bodyFromText('【【一、主要做法】】')).toEqual([{ kind: 'level1', text: '一、主要做法' }]);
});

test('> begins a quotation', () => {
  expect(bodyFromText('> “办事不用再跑三趟了。”')).toEqual([{ kind: 'quotation', text: '“办事不用再跑三趟了。”' }]);
});

const marksAndWords = /^[#\\一二（）()、.。0-9 a文字\u3000|【】>*-]{1,30}$/;
const line = fc
  .stringMatching(marksAndWords)
  .map((t) => t.trim())
  .filter((t) => t !== '' && t !== '\\');
const withBold = (text: fc.Arbitrary<string>): fc.Arbitrary<Words> =>
  fc
    .tuple(text, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }))
    .map(([t, flags]) => wordsFrom([...t].map((unit, i) => ({ text: unit, bold: flags[i] ?? false }))));
const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()).chain(([columns, header]) => {
  const cell = withBold(fc.oneof(line, fc.constantFrom('', '---', '----', '\\')));
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: 1, maxLength: 4 }).map((rows): Block => ({ kind: 'table', header, rows }));
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(fc.constantFrom(...headingKinds), line).map(([kind, text]) => ({ kind, text })),
  fc.tuple(fc.constantFrom(...runningKinds), withBold(line)).map(([kind, words]) => ({ kind, ...words })),
  table,
  fc.constant({ kind: 'picture', file: 'a'.repeat(64), caption: '库房外景' }),
);

test('blocks typed out and read again are the same blocks', () => {
  fc.assert(
    fc.property(fc.array(block), (body) => {
      expect(bodyFromText(textFromBody(body))).toEqual(body);
    }),
    { numRuns: 2000 },
  );
});

test('any text at all gives a body that typing out keeps, and that is accepted from outside', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.constantFrom('| a | b |', '| --- |', '')), { maxLength: 8 }), (lines) => {
      const body = bodyFromText(lines.join('\n'));
      expect(bodyFromText(textFromBody(body))).toEqual(body);
      expect(bodySchema.parse(body)).toEqual(body);
    }),
    { numRuns: 1000 },
  );
});

test('runs of a line put together again are the line', () => {
  fc.assert(
    fc.property(withBold(line), (words) => {
      expect(wordsFrom(runsOf(words))).toEqual(words);
    }),
  );
});

test('from outside, bold beyond the words and rows of different lengths are refused', () => {
  const accepts = (body: unknown) => bodySchema.safeParse(body).success;
  expect(accepts([{ kind: 'paragraph', text: '三个字', bold: [[1, 4]] }])).toBe(false);
  expect(
    accepts([
      {
        kind: 'paragraph',
        text: '三个字',
        bold: [
          [1, 2],
          [2, 3],
        ],
      },
    ]),
  ).toBe(false);
  expect(accepts([{ kind: 'table', header: false, rows: [[{ text: '一' }], []] }])).toBe(false);
  expect(accepts([{ kind: 'paragraph', text: '从前的正文没有加粗' }])).toBe(true);
});

test('a table read as plain text is a line a row', () => {
  const [found] = bodyFromText('| 甲 | 乙 |\n| 1 | 2 |') as Body;
  expect(found && blockText(found)).toBe('甲\u3000乙\n1\u30002');
});

test('characters are counted without white space, an astral one once', () => {
  expect(countCharacters([{ kind: 'paragraph', text: '𠮷 田　12' }])).toBe(4);
});
