/** What a person can do to the text, beside writing. */
import { toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { isInTable, selectedRect } from 'prosemirror-tables';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { outlineOf, type TextKind } from '#kernel/body-blocks.ts';
import { kindByNumbering } from '#kernel/body-text.ts';
import { nodesFromBody, placesForLines } from './blocks.ts';
import { attributesOf, schema } from './schema.ts';

/** Every line of the selection becomes of this kind. */
export const setKind =
  (kind: TextKind): Command =>
  (state, dispatch) => {
    const tr = state.tr;
    for (const { from, to } of state.selection.ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos }))) {
      state.doc.nodesBetween(from, to, (node, at) => {
        if (node.type !== schema.nodes.line) return;
        tr.setNodeMarkup(at, undefined, { kind, chosen: kindByNumbering(node.textContent.trim()) !== kind });
      });
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };

/** A heading has a face of its own. */
export const toggleBold: Command = (state, dispatch) => {
  const kind = kindAt(state);
  if (kind !== undefined && kind !== 'paragraph' && kind !== 'quotation') return false;
  return toggleMark(schema.marks.bold)(state, dispatch);
};

/** The kind of the line where the caret is; none inside a table or on a picture. */
export function kindAt({ selection }: EditorState): TextKind | undefined {
  const { parent } = selection.$from;
  return parent.type === schema.nodes.line ? attributesOf(parent).kind : undefined;
}

/** While somebody writes, the numbering at the head of a line decides its kind, as it does for typed text. */
export const byNumbering = new Plugin({
  appendTransaction: (transactions, _, state) => {
    if (!transactions.some((tr) => tr.docChanged) || transactions.some((tr) => tr.getMeta('composition') !== undefined))
      return null;
    return followNumbering(state);
  },
});

export const roomAround = new Plugin({
  appendTransaction: (transactions, _, { doc, tr }) => {
    if (!transactions.some((done) => done.docChanged)) return null;
    const places = placesForLines(doc.children);
    for (const place of places.toReversed()) {
      const before = doc.children.slice(0, place).reduce((size, node) => size + node.nodeSize, 0);
      tr.insert(before, schema.node('line'));
    }
    return places.length > 0 ? tr : null;
  },
});

/** For readers by ear the outline leaves out no step, as on the page that shows the text. */
export const outline = new Plugin({
  props: {
    decorations: ({ doc }) => {
      const depths = outlineOf(
        doc.children.map((node) => (node.type === schema.nodes.line ? attributesOf(node).kind : 'table')),
      );
      const found: Decoration[] = [];
      doc.forEach((node, at, i) => {
        const depth = depths[i] ?? 0;
        if (depth > 0) found.push(Decoration.node(at, at + node.nodeSize, { 'aria-level': String(depth + 1) }));
      });
      return DecorationSet.create(doc, found);
    },
  },
});

/** Nothing when every line already is what its numbering says. */
export function followNumbering(state: EditorState): Transaction | null {
  const tr = state.tr;
  state.doc.forEach((node, at) => {
    if (node.type !== schema.nodes.line) return;
    const { kind, chosen } = attributesOf(node);
    if (chosen) return;
    const numbered = kindByNumbering(node.textContent.trim());
    if (numbered !== kind) tr.setNodeMarkup(at, undefined, { kind: numbered, chosen: false });
  });
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}

/** Three columns, a header and two rows, where the caret is; the caret goes into the first cell. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const empty = () => ['', '', ''].map((text) => ({ text }));
  const [table] = nodesFromBody([{ kind: 'table', header: true, rows: [empty(), empty(), empty()] }]);
  if (!table || !dispatch) return table !== undefined;
  const { $from } = state.selection;
  const isBlank = $from.parent.type === schema.nodes.line && $from.parent.content.size === 0;
  const at = isBlank ? $from.before() : $from.after(1);
  const tr = isBlank ? state.tr.replaceWith(at, $from.after(), [table]) : state.tr.insert(at, table);
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  return true;
};

/** The first row names the columns, or no longer does. */
export const toggleHeader: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { table, tableStart } = selectedRect(state);
  const first = table.firstChild;
  if (!first || !dispatch) return first !== null;
  const to = isHeaderRow(first) ? schema.nodes.table_cell : schema.nodes.table_header;
  const tr = state.tr;
  first.forEach((_, offset) => {
    tr.setNodeMarkup(tableStart + 1 + offset, to);
  });
  dispatch(tr);
  return true;
};

const isHeaderRow = (row: Node): boolean => row.children.every((cell) => cell.type === schema.nodes.table_header);
