import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockText, bodyFromText } from '#kernel/body.ts';
import { cut, sentencesOf } from './sentences.ts';

const texts = (text: string) => cut(text).map((s) => s.text);

it.each([
  [
    'full stops',
    '全区有电梯77台。已建成46台！还差多少？31台。',
    ['全区有电梯77台。', '已建成46台！', '还差多少？', '31台。'],
  ],
  [
    'a stop within a quotation',
    '群众说：“水来了。路通了。”大家都高兴。',
    ['群众说：“水来了。路通了。”', '大家都高兴。'],
  ],
  ['a stop that closes a quotation', '他说：“水来了。”', ['他说：“水来了。”']],
  [
    'a bracket',
    '共12座（其中3座停用。另有1座待修）。次年再查。',
    ['共12座（其中3座停用。另有1座待修）。', '次年再查。'],
  ],
  ['a bracket that never closes', '共12座（其中3座停用。次年再查。', ['共12座（其中3座停用。', '次年再查。']],
  ['decimals and numbering', '1.加快进度，完成38.2%。平均3.6天.', ['1.加快进度，完成38.2%。', '平均3.6天.']],
  ['a Latin stop behind Han', '工期已定.次年再查.', ['工期已定.', '次年再查.']],
  [
    'an enumeration',
    '主要原因：一是机械不足；二是资金到位晚，拨付慢；三是劳力紧缺。',
    ['主要原因：一是机械不足；', '二是资金到位晚，拨付慢；', '三是劳力紧缺。'],
  ],
  ['a semicolon alone', '更新19件；另有8件归并办理。', ['更新19件；另有8件归并办理。']],
  ['several marks', '这怎么行？！必须改。', ['这怎么行？！', '必须改。']],
  ['no stop at all', '正在办理', ['正在办理']],
])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected));

it('the title and headings are one piece each, pictures none', () => {
  const body = [
    ...bodyFromText('一、做法。成效\n先查后改。再看。'),
    { kind: 'picture' as const, file: 'a'.repeat(64), caption: '渠' },
  ];
  expect(
    sentencesOf({ title: '清淤。进度', body }).map(({ block, text, isHeading }) => [block, text, isHeading]),
  ).toEqual([
    [-1, '清淤。进度', true],
    [0, '一、做法。成效', true],
    [1, '先查后改。', false],
    [1, '再看。', false],
  ]);
});

it('nothing but blanks is lost, and each place holds its text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'水利局3.5％一是；。！”“（）？ \n，万') });
  fc.assert(
    fc.property(text, (paragraph) => {
      const found = cut(paragraph);
      for (const { from, to, text } of found) expect(paragraph.slice(from, to)).toBe(text);
      expect(
        found
          .map((s) => s.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(paragraph.replace(/\s/g, ''));
    }),
  );
});

it('a row of a table is one sentence with its place; the row of names is a heading', () => {
  const body = bodyFromText('| 县区 | 座数 |\n| --- | --- |\n| 沙河县 | 12 |\n|  | 13 |');
  const rows = sentencesOf({ title: '', body });
  expect(rows.map(({ text, isHeading }) => [text, isHeading])).toEqual([
    ['县区\u3000座数', true],
    ['沙河县\u300012', false],
    ['13', false],
  ]);
  const text = body[0] ? blockText(body[0]) : '';
  for (const row of rows) expect(text.slice(row.from, row.to)).toBe(row.text);
});
