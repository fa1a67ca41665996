import { describe, expect, it } from 'vitest';
import { addedSources, copiedIn, copiedLines, listedSources, sourceAt } from './source-choice.ts';
import { pieceNamed, withPiece, wordsOf } from './taken-piece.ts';

const id = '01a1ec3d-4200-7674-bd98-0602ed076405';
const text = {
  title: '标题一则',
  body: [
    { kind: 'level1' as const, text: '一、情况' },
    { kind: 'paragraph' as const, text: '第一句话。第二句话。' },
  ],
};
const taken = (name: string) => {
  const piece = pieceNamed(name);
  return piece && wordsOf(text, piece.of);
};

describe('a piece of a source', () => {
  it.each([
    ['s0', '标题一则'],
    ['s3', '第二句话。'],
    ['p1', '第一句话。第二句话。'],
    ['whole', '一、情况\n第一句话。第二句话。'],
    ['s9', ''],
    ['p7', ''],
  ])('%s', (part, words) => expect(taken(`outside:${id}#${part}`)).toBe(words));

  it.each(['s3', `outside:${id}`, `letter:${id}#s3`, `outside:${id}#x3`, `outside:${id}#s-1`])('%s is none', (name) =>
    expect(pieceNamed(name)).toBeUndefined(),
  );

  it('goes on with the last paragraph when it is a sentence, else it is a paragraph of its own', () => {
    expect(withPiece('开头。\n', '一句。', { part: 'sentence', sentence: 1 })).toBe('开头。一句。');
    expect(withPiece('一、情况', '一句。', { part: 'sentence', sentence: 1 })).toBe('一、情况\n一句。');
    expect(withPiece('开头。', '一段。', { part: 'paragraph', block: 1 })).toBe('开头。\n一段。');
    expect(withPiece(' ', '全文。', { part: 'whole' })).toBe('全文。');
  });
});

describe('sources in a form', () => {
  it('are of four kinds, each named by its kind or by the address of its page', () => {
    expect(listedSources({ source: [`stock:${id}`, `letter:${id}`], [`use:${id}`]: 'excerpted' })).toEqual([
      { kind: 'stock', id, use: 'excerpted' },
    ]);
    expect(
      ['screening', 'reports', 'articles', 'stock', 'outside'].map((at) => sourceAt(`http://h/${at}/${id}`)?.kind),
    ).toEqual(['report', 'report', 'article', 'stock', 'outside']);
  });
  it('several are added at once; what is no address is said', () => {
    const other = id.replace('01a1', '01a2');
    expect(addedSources({ addOf: [`report:${id}`, `outside:${other}`] })).toMatchObject([{ id }, { id: other }]);
    expect(addedSources({ addLink: '第十二号来稿' })).toBe('unknown');
  });
  it('copied pieces survive the form, with their paragraphs', () => {
    const copied = [{ kind: 'report' as const, id, text: '第一段。\n第二段。' }];
    expect(copiedIn({ copied: copiedLines(copied) })).toEqual(copied);
    expect(copiedIn({ copied: 'anything\nreport:x 一句' })).toEqual([]);
  });
});
