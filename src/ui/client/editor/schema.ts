/** What the editor can hold: the blocks of a body and nothing else, so that no pasted look survives. */
import { type DOMOutputSpec, type Node, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { headingKinds, type TextKind } from '#kernel/body-blocks.ts';

/** `chosen`: a person set this kind; else it follows the numbering at the head of the line. */
export interface LineAttributes {
  readonly kind: TextKind;
  readonly chosen: boolean;
}

export const attributesOf = (line: Node): LineAttributes => line.attrs as LineAttributes;

const tables = tableNodes({ tableGroup: 'block', cellContent: 'text*', cellAttributes: {} });

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    line: {
      group: 'block',
      content: 'text*',
      attrs: { kind: { default: 'paragraph' }, chosen: { default: false } },
      parseDOM: [{ tag: 'p' }, { tag: 'div' }],
      toDOM: (node): DOMOutputSpec => {
        const { kind } = attributesOf(node);
        if (kind === 'paragraph') return ['p', 0];
        if (kind === 'quotation') return ['blockquote', { class: 'text-quote' }, ['p', 0]];
        const level = headingKinds.indexOf(kind) + 1;
        return [`h${level + 1}`, { class: `text-${level}` }, 0];
      },
    },
    picture: {
      group: 'block',
      atom: true,
      attrs: { file: {}, caption: { default: '' } },
      toDOM: (node): DOMOutputSpec => ['figure', { class: 'editor-picture' }, `[图：${String(node.attrs.caption)}]`],
    },
    ...tables,
    text: {},
  },
  marks: {
    bold: { parseDOM: [{ tag: 'b' }, { tag: 'strong' }], toDOM: (): DOMOutputSpec => ['b', 0] },
  },
});

export const line = (kind: TextKind, chosen: boolean, content: readonly Node[]): Node =>
  schema.node('line', { kind, chosen }, content);
