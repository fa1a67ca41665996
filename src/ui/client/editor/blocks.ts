/** A body ⇄ the editor's document. */
import type { Node } from 'prosemirror-model';
import { type Block, type Body, headingKinds, runsOf, type Words, wordsFrom } from '#kernel/body-blocks.ts';
import { kindByNumbering } from '#kernel/body-text.ts';
import { attributesOf, line, schema } from './schema.ts';

export const nodesFromBody = (body: Body): Node[] => body.map(nodeFromBlock);

export function docFromBody(body: Body): Node {
  const nodes = nodesFromBody(body);
  const before = placesForLines(nodes);
  const withRoom = [...nodes, undefined].flatMap((node, i) => [
    ...(before.includes(i) ? [line('paragraph', false, [])] : []),
    ...(node ? [node] : []),
  ]);
  return schema.node('doc', null, withRoom);
}

/** Before which blocks an empty line is wanted, so that one can write on both sides of every table and picture. */
export function placesForLines(nodes: readonly Node[]): number[] {
  const isLine = (node: Node | undefined) => node?.type === schema.nodes.line;
  return Array.from({ length: nodes.length + 1 }, (_, i) => i).filter(
    (i) => !isLine(nodes[i - 1]) && !isLine(nodes[i]),
  );
}

function nodeFromBlock(block: Block): Node {
  if (block.kind === 'picture') return schema.node('picture', { file: block.file, caption: block.caption });
  if (block.kind !== 'table') {
    const words: Words = block;
    return line(block.kind, kindByNumbering(block.text) !== block.kind, inline(words));
  }
  const rows = block.rows.map((row, i) => {
    const cell = block.header && i === 0 ? 'table_header' : 'table_cell';
    return schema.node(
      'table_row',
      null,
      row.map((words) => schema.node(cell, null, inline(words))),
    );
  });
  return schema.node('table', null, rows);
}

const inline = (words: Words): Node[] =>
  runsOf(words).map((run) => schema.text(run.text, run.bold ? [schema.mark('bold')] : []));

export function bodyFromDoc(doc: Node): Block[] {
  return doc.children.flatMap((node): Block[] => {
    if (node.type === schema.nodes.picture) {
      return [{ kind: 'picture', file: String(node.attrs.file), caption: String(node.attrs.caption) }];
    }
    if (node.type === schema.nodes.table) return [tableFrom(node)];
    const words = wordsOf(node);
    const { kind } = attributesOf(node);
    if (words.text === '') return [];
    return [headings.has(kind) ? { kind, text: words.text } : { kind, ...words }];
  });
}

const headings: ReadonlySet<string> = new Set(headingKinds);

function tableFrom(table: Node): Block {
  const rows = table.children.map((row) => row.children.map(wordsOf));
  const header = table.firstChild?.children.every((cell) => cell.type === schema.nodes.table_header) ?? false;
  return { kind: 'table', header, rows };
}

const wordsOf = (node: Node): Words =>
  wordsFrom(
    node.children.map((text) => ({ text: (text.text ?? '').replace(/\s/g, ' '), bold: text.marks.length > 0 })),
  );
