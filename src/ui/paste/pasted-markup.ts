/** Clipboard markup → blocks: levels, tables and bold stay, every other look goes, what is no text is counted. */
import { type Block, headingKinds, isHeading, type Words } from '#kernel/body-blocks.ts';
import { type FoundCell, tableFromCells } from '#kernel/body-table.ts';
import { headingLimit, kindByNumbering, losesBold } from '#kernel/body-text.ts';
import type { DroppedThing, MarkupNode, Pasted } from './pasted.ts';
import { type Run, wordsOfRuns } from './pasted-line.ts';
import { besidesText, isBold, isHidden, isListLabel, listLabel, markOfNote, outlineOf } from './pasted-style.ts';
import { cellsOf, isNamed, rowsOf, spanOf } from './pasted-table.ts';

export function pastedMarkup(root: MarkupNode): Pasted {
  const walk = new Walk();
  walk.inside(root, { bold: false, quoted: false });
  walk.endLine();
  const outlines = [...new Set(walk.pieces.flatMap((piece) => ('outline' in piece ? (piece.outline ?? []) : [])))];
  outlines.sort((a, b) => a - b);
  const body = walk.pieces.map((piece): Block => {
    if ('kind' in piece) return piece;
    const block = blockOf(piece, outlines);
    if (isHeading(block) && losesBold(piece.words)) walk.drop('headingBold');
    return block;
  });
  return { body, dropped: Object.fromEntries(walk.dropped) };
}

interface Around {
  readonly bold: boolean;
  readonly quoted: boolean;
  readonly outline?: number | undefined;
}
interface Line {
  readonly words: Words;
  readonly quoted: boolean;
  readonly outline?: number | undefined;
}
type Piece = Line | Extract<Block, { kind: 'table' }>;

/** The numbering decides; a heading style helps where there is none, whichever level the author began with. */
function blockOf({ words, quoted, outline }: Line, outlines: readonly number[]): Block {
  const { text } = words;
  const numbered = kindByNumbering(text);
  if (numbered !== 'paragraph') return { kind: numbered, text };
  if (outline !== undefined && text.length <= headingLimit) {
    return { kind: headingKinds[Math.min(outlines.indexOf(outline), 3)] ?? 'level4', text };
  }
  return { kind: quoted ? 'quotation' : 'paragraph', ...words };
}

const unread = new Set(['head', 'style', 'script', 'meta', 'link', 'title', 'xml', 'template', '#other']);
const ownLine = new Set(
  'address article aside blockquote center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul'.split(
    ' ',
  ),
);
const counted: Readonly<Record<string, DroppedThing>> = {
  img: 'pictures',
  svg: 'pictures',
  canvas: 'pictures',
  'v:shape': 'pictures',
  del: 'revisions',
  math: 'formulas',
  'm:omath': 'formulas',
  video: 'objects',
  audio: 'objects',
  iframe: 'objects',
  object: 'objects',
  embed: 'objects',
};

class Walk {
  readonly pieces: Piece[] = [];
  readonly dropped = new Map<DroppedThing, number>();
  #runs: Run[] = [];
  /** The number of a list's item, until its first words come. */
  #label = '';
  #around: Around = { bold: false, quoted: false };

  inside(node: MarkupNode, around: Around): void {
    let item = 0;
    for (const child of node.children) {
      if (child.name === 'li' && node.name === 'ol') this.#item(child, around, ++item);
      else this.#node(child, around);
    }
  }

  endLine(): void {
    const { quoted, outline } = this.#around;
    const words = wordsOfRuns(this.#runs);
    const labelled = this.#label ? wordsOfRuns([{ text: this.#label, bold: false }, ...this.#runs]) : words;
    this.#runs = [];
    if (words.text === '') return;
    this.#label = '';
    this.pieces.push({ words: labelled, quoted, outline });
  }

  #node(node: MarkupNode, around: Around): void {
    const thing = counted[node.name];
    if (node.name === '#text') this.#say(node.text, around);
    else if (unread.has(node.name) || isHidden(node) || besidesText(node)) return;
    else if (thing) this.drop(thing);
    else if (node.name === 'br') this.endLine();
    else if (node.name === 'table') this.#table(node, around);
    else if (isListLabel(node)) this.#say(listLabel(wordsIn(node)), around);
    else if (ownLine.has(node.name)) this.#block(node, around);
    else this.#inline(node, around);
  }

  #inline(node: MarkupNode, around: Around): void {
    const note = markOfNote(node);
    const isRaised = (node.name === 'sup' || node.name === 'sub') && /^\d{1,3}$/.test(wordsIn(node));
    if (node.name === 'a' && /^https?:/i.test(node.attribute('href') ?? '')) this.drop('links');
    if (note) this.drop(note);
    else if (isRaised) this.#say(raised(wordsIn(node), node.name), around);
    else this.inside(node, { ...around, bold: isBold(node, around.bold) });
  }

  #block(node: MarkupNode, around: Around): void {
    this.endLine();
    const before = this.#around;
    this.#around = {
      bold: isBold(node, around.bold),
      quoted: around.quoted || node.name === 'blockquote',
      outline: outlineOf(node) ?? around.outline,
    };
    this.inside(node, this.#around);
    this.endLine();
    this.#around = before;
  }

  /** A web page leaves the numbers of a list to the browser: they are part of the text. */
  #item(node: MarkupNode, around: Around, number: number): void {
    this.endLine();
    this.#label = `${number}.`;
    this.inside(node, around);
    this.endLine();
    this.#label = '';
  }

  #say(text: string, { bold }: Around): void {
    if (text !== '') this.#runs.push({ text, bold });
  }

  drop(thing: DroppedThing, count = 1): void {
    if (count > 0) this.dropped.set(thing, (this.dropped.get(thing) ?? 0) + count);
  }

  /** A table of one column is a frame around paragraphs. */
  #table(table: MarkupNode, around: Around): void {
    this.endLine();
    const rows = rowsOf(table);
    if (rows.every(({ row }) => cellsOf(row).length <= 1)) {
      for (const { row } of rows) for (const cell of cellsOf(row)) this.#block(cell, around);
      return;
    }
    const found = rows.map(({ row }) => cellsOf(row).map((cell) => this.#cell(cell)));
    this.drop('merged', found.flat().filter(({ columns, rows: down }) => columns * down > 1).length);
    const whole = tableFromCells(found, rows[0]?.head);
    if (whole) this.pieces.push(whole);
  }

  #cell(cell: MarkupNode): FoundCell {
    const walk = new Walk();
    walk.inside(cell, { bold: isBold(cell, false) && cell.name !== 'th', quoted: false });
    walk.endLine();
    for (const [thing, count] of walk.dropped) this.drop(thing, count);
    this.drop('nested', walk.pieces.filter((piece) => 'kind' in piece).length);
    const lines = walk.pieces.flatMap((piece) => ('kind' in piece ? piece.rows.flat() : [piece.words]));
    return {
      words: inOneLine(lines),
      named: isNamed(cell),
      columns: spanOf(cell, 'colspan'),
      rows: spanOf(cell, 'rowspan'),
    };
  }
}

/** The lines of a cell one behind the other, a blank between them. */
function inOneLine(lines: readonly Words[]): Words {
  const filled = lines.filter(({ text }) => text !== '');
  let text = '';
  const bold: [number, number][] = [];
  for (const line of filled) {
    if (text !== '') text += ' ';
    for (const [from, to] of line.bold ?? []) bold.push([from + text.length, to + text.length]);
    text += line.text;
  }
  return bold.length > 0 ? { text, bold } : { text };
}

const wordsIn = (node: MarkupNode): string =>
  node.name === '#text' ? node.text : node.children.map(wordsIn).join('').trim();

/** m² and CO₂ keep their meaning. */
const raised = (digits: string, name: string): string =>
  [...digits].map((d) => (name === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉').charAt(Number(d))).join('');
