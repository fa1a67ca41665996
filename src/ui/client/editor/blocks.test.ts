import fc from 'fast-check';
import { EditorState, Selection, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { bodyFromText, textFromBody } from '#kernel/body.ts';
import { bodyFromDoc, docFromBody } from './blocks.ts';
import { withBlocks, withOwnLines } from './clipboard.ts';
import { byNumbering, roomAround, setKind } from './commands.ts';

const typedLine = fc.constantFrom(
  '一、主要做法',
  '（一）建台账',
  '## 没有编号的标题',
  '\\一、这一行是正文',
  '全市新建【【12座】】粮仓，占【【38%】】。',
  '> 水渠修到了田头。',
  '| 县区 | 座数 |\n| --- | --- |\n| 沙河县 | 【【12】】 |',
  '| 只有一格 |',
  '',
  `[图：库房外景](${'a'.repeat(64)})`,
);

it('a body in the editor and out again is the same body', () => {
  fc.assert(
    fc.property(fc.array(typedLine, { maxLength: 8 }), (lines) => {
      const body = bodyFromText(lines.join('\n'));
      const doc = docFromBody(body);
      doc.check();
      expect(bodyFromDoc(doc)).toEqual(body);
    }),
  );
});

const stateOf = (text: string) =>
  EditorState.create({ doc: docFromBody(bodyFromText(text)), plugins: [byNumbering, roomAround] });
const at = (state: EditorState, words: string, behind = true) => {
  let place = 0;
  state.doc.descendants((node, pos) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (found >= 0) place = pos + found + (behind ? words.length : 0);
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
};
const inserted = (state: EditorState, text: string) => {
  const next = state.apply(withBlocks(state, bodyFromText(text)).tr);
  return { next, typed: textFromBody(bodyFromDoc(next.doc)) };
};

it('a sentence goes in where the caret is, several blocks part the line', () => {
  const state = at(stateOf('全市粮仓。'), '全市');
  expect(inserted(state, '新建').typed).toBe('全市新建粮仓。');
  expect(inserted(state, '新建。\n一、做法\n改造').typed).toBe('全市新建。\n一、做法\n改造粮仓。');
});

it('a heading or a paragraph of a source keeps lines of its own, and one writes on behind it', () => {
  const taken = (state: EditorState, text: string) => state.apply(withOwnLines(state, bodyFromText(text)).tr);
  const typed = (state: EditorState) => textFromBody(bodyFromDoc(state.doc));
  const heading = taken(at(stateOf('全市粮仓。'), '粮仓。'), '一、用餐不稳');
  const sentence = heading.apply(withBlocks(heading, bodyFromText('登记人数多。')).tr);
  expect(typed(sentence)).toBe('全市粮仓。\n一、用餐不稳\n登记人数多。');
  expect(typed(taken(sentence, '又一段。'))).toBe('全市粮仓。\n一、用餐不稳\n登记人数多。\n又一段。');
  expect(typed(taken(taken(stateOf(''), '甲来稿的标题'), '乙来稿的标题'))).toBe('甲来稿的标题\n乙来稿的标题');
  expect(typed(taken(at(stateOf('全市粮仓。'), '全市'), '一段。'))).toBe('全市\n一段。\n粮仓。');
});

it('behind a table that was put in one can go on writing', () => {
  const { next } = inserted(stateOf(''), '| 甲 | 乙 |\n| 1 | 2 |');
  const end = next.apply(next.tr.setSelection(Selection.atEnd(next.doc)).insertText('接着写。'));
  expect(textFromBody(bodyFromDoc(end.doc))).toBe('| 甲 | 乙 |\n| 1 | 2 |\n接着写。');
});

it('in a cell everything becomes words, and that is told', () => {
  const state = at(stateOf('| 甲 | 乙 |'), '甲');
  const { flattened } = withBlocks(state, bodyFromText('一段。\n| 丙 | 丁 |'));
  expect(flattened).toBe(true);
  expect(inserted(state, '一段。\n| 丙 | 丁 |').typed).toBe('| 甲一段。 丙 丁 | 乙 |');
});

it('a line follows its numbering while one writes, until a person chooses', () => {
  const state = stateOf('做法');
  const numbered = state.apply(state.tr.insertText('一、', 1));
  expect(bodyFromDoc(numbered.doc)).toEqual([{ kind: 'level1', text: '一、做法' }]);
  const sentence = numbered.apply(numbered.tr.insertText('如下。', numbered.doc.content.size - 1));
  expect(bodyFromDoc(sentence.doc)).toEqual([{ kind: 'paragraph', text: '一、做法如下。' }]);
  let chosen = numbered;
  setKind('paragraph')(numbered, (tr) => {
    chosen = numbered.apply(tr);
  });
  const further = chosen.apply(chosen.tr.insertText('和成效', chosen.doc.content.size - 1));
  expect(textFromBody(bodyFromDoc(further.doc))).toBe('\\一、做法和成效');
});
