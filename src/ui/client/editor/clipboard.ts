/** What is pasted or dropped into the text, and where it goes. */
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { type Body, plainBody } from '#kernel/body-blocks.ts';
import { bodyFromText } from '#kernel/body-text.ts';
import type { MarkupNode, Pasted } from '../../paste/pasted.ts';
import { pastedMarkup } from '../../paste/pasted-markup.ts';
import { pastedPlain } from '../../paste/pasted-plain.ts';
import { nodesFromBody } from './blocks.ts';
import { attributesOf, line, schema } from './schema.ts';

/** Typed text of `kernel/body-text.ts`, as a source beside the editor hands it over. */
export const blocksType = 'text/x-huoshui-blocks';

/** Nothing when there are neither words nor anything that could be named as left out. */
export function pastedFrom(data: DataTransfer): Pasted | undefined {
  const own = data.getData(blocksType);
  if (own) return { body: bodyFromText(own), dropped: {} };
  const html = data.getData('text/html');
  const found = html ? pastedMarkup(treeOf(parsed(html))) : undefined;
  if (found && found.body.length > 0) return found;
  const text = data.getData('text/plain');
  if (text.trim() !== '') return { ...pastedPlain(text), dropped: found?.dropped ?? {} };
  const files = Array.from(data.files).filter(({ type }) => type.startsWith('image/')).length;
  const pictures = (found?.dropped.pictures ?? 0) || files;
  return found || pictures > 0 ? { body: [], dropped: { ...found?.dropped, pictures } } : undefined;
}

/** The security policy would refuse every `style`, and say so: they are read under another name. */
function parsed(html: string): globalThis.Node {
  const unstyled = html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(?=\s*=)/gi, '$1data-style'));
  return new DOMParser().parseFromString(unstyled, 'text/html').body;
}

const treeOf = (node: globalThis.Node): MarkupNode => ({
  name: nameOf(node),
  text: node.nodeType === 3 ? (node.nodeValue ?? '') : '',
  attribute: (name) =>
    node instanceof Element ? (node.getAttribute(name === 'style' ? 'data-style' : name) ?? undefined) : undefined,
  get children() {
    return Array.from(node.childNodes, treeOf);
  },
});

function nameOf(node: globalThis.Node): string {
  if (node.nodeType === 3) return '#text';
  return node.nodeType === 1 ? node.nodeName.toLowerCase() : '#other';
}

/** In place of the selection. Blocks that begin or end as plain paragraphs grow together with the line around them. */
export function withBlocks(state: EditorState, body: Body): { readonly tr: Transaction; readonly flattened: boolean } {
  const tr = state.tr;
  if (isInTable(state)) {
    const text = plainBody(body).replace(/\s+/g, ' ');
    return {
      tr: tr.insertText(text).scrollIntoView(),
      flattened: body.some(({ kind }) => kind === 'table') || body.length > 1,
    };
  }
  const nodes = nodesFromBody(body);
  const [first, last] = [nodes[0], nodes.at(-1)];
  const joins = (node: Node | undefined) => (isPlain(node) ? 1 : 0);
  const slice = new Slice(Fragment.from(nodes), joins(first), joins(last));
  tr.replaceSelection(slice).scrollIntoView();
  const end = tr.selection.$to;
  if (end.depth === 0) tr.setSelection(TextSelection.near(end));
  return { tr, flattened: false };
}

/** Lines of their own: what stands before the caret ends its line, what follows begins a new one. */
export function withOwnLines(state: EditorState, body: Body): ReturnType<typeof withBlocks> {
  if (isInTable(state) || body.length === 0) return withBlocks(state, body);
  const nodes = nodesFromBody(body);
  const blank = line('paragraph', false, []);
  const isAtHead = state.selection.$from.parentOffset === 0;
  const before = isAtHead ? [] : [blank];
  const slice = new Slice(Fragment.from([...before, ...nodes, blank]), isAtHead && !isPlain(nodes[0]) ? 0 : 1, 1);
  return { tr: state.tr.replaceSelection(slice).scrollIntoView(), flattened: false };
}

const isPlain = (node: Node | undefined): boolean =>
  node?.type === schema.nodes.line && attributesOf(node).kind === 'paragraph' && !attributesOf(node).chosen;
