/** Mammoth's document tree → lines and pictures in reading order. */
import { createHash } from 'node:crypto';
import { runsOf, type Words, wordsFrom } from '#kernel/body.ts';
import { type FoundCell, tableFromCells } from '#kernel/body-table.ts';
import { type Piece, plainText } from './lines.ts';
import { pictureType } from './picture-type.ts';
import type { Dropped, DroppedThing, ReadPicture } from './read-document.ts';
import type { ParagraphLook } from './word-looks.ts';

/** The part of mammoth's (untyped) tree that is used here. */
export interface MammothNode {
  readonly type: string;
  readonly children?: readonly MammothNode[];
  readonly value?: string;
  readonly name?: string;
  readonly noteType?: string;
  readonly checked?: boolean;
  readonly verticalAlignment?: string;
  readonly altText?: string;
  readonly isBold?: boolean;
  readonly isHeader?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly readAsBuffer?: () => Promise<Uint8Array>;
}
export const isNode = (value: unknown): value is MammothNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

export interface Flow {
  readonly pieces: Piece[];
  readonly pictures: ReadPicture[];
  readonly dropped: Dropped[];
}

type LookOf = (bookmark: string) => ParagraphLook | undefined;

export async function flowOf(tree: MammothNode, lookOf: LookOf): Promise<Flow> {
  const walk = new Walk(lookOf);
  await walk.blocks(tree.children ?? []);
  return {
    pieces: walk.pieces,
    pictures: [...walk.pictures.values()],
    dropped: [...walk.dropped].map(([what, count]) => ({ what, count })),
  };
}

class Walk {
  readonly pieces: Piece[] = [];
  readonly pictures = new Map<string, ReadPicture>();
  readonly dropped = new Map<DroppedThing, number>();
  readonly #lookOf: LookOf;

  constructor(lookOf: LookOf) {
    this.#lookOf = lookOf;
  }

  async blocks(nodes: readonly MammothNode[]): Promise<void> {
    for (const node of nodes) {
      if (node.type === 'paragraph') await this.#paragraph(node);
      else if (node.type === 'table') await this.#table(node);
      else await this.blocks(node.children ?? []);
    }
  }

  async #paragraph(node: MammothNode): Promise<void> {
    const found = below(node, 'bookmarkStart')
      .flatMap((mark) => this.#lookOf(mark.name ?? '') ?? [])
      .at(-1);
    const label = { text: found?.label ?? '', bold: false };
    for (const line of linesOf([label, ...this.#runsIn(node, false)])) {
      this.pieces.push({ kind: 'line', ...line, ...(found && { look: found.look }) });
    }
    await this.#picturesOf(node);
  }

  /** A table of one column is a frame around paragraphs. A merged cell keeps its words in the first of its places. */
  async #table(table: MammothNode): Promise<void> {
    const rows = (table.children ?? []).filter((row) => row.type === 'tableRow');
    const framed = rows.every((row) => (row.children ?? []).length <= 1);
    if (framed) {
      for (const row of rows) await this.blocks(row.children ?? []);
      return;
    }
    const cells = rows.map((row) => (row.children ?? []).map((cell) => this.#cell(cell)));
    const found = tableFromCells(cells, rows[0]?.isHeader);
    if (found) this.pieces.push(found);
    for (const row of rows) await this.#picturesOf(row);
  }

  #cell(cell: MammothNode): FoundCell {
    if ((cell.colSpan ?? 1) * (cell.rowSpan ?? 1) > 1) this.#drop('merged_cell');
    for (const _ of below(cell, 'table')) this.#drop('nested_table');
    const lines = below(cell, 'paragraph').flatMap((paragraph) => linesOf(this.#runsIn(paragraph, false)));
    const filled = lines.filter(({ text }) => text.trim() !== '');
    const runs = filled.flatMap((line, i) => [...(i > 0 ? [{ text: ' ', bold: false }] : []), ...runsOf(line)]);
    const oneLine = runs.map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') }));
    return { words: wordsFrom(oneLine), columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 };
  }

  #runsIn(node: MammothNode, bold: boolean): Run[] {
    const say = (text: string): Run[] => [{ text, bold }];
    if (node.type === 'text') return say(node.value ?? '');
    if (node.type === 'tab') return say('\u3000');
    if (node.type === 'break') return say('\n');
    if (node.type === 'checkbox') return say(node.checked ? '☑' : '☐');
    if (node.type === 'noteReference') this.#drop('footnote');
    if (node.type === 'commentReference') this.#drop('comment');
    const runs = (node.children ?? []).flatMap((part) => this.#runsIn(part, node.isBold ?? bold));
    return node.verticalAlignment
      ? runs.map((run) => ({ ...run, text: raised(run.text, node.verticalAlignment) }))
      : runs;
  }

  async #picturesOf(node: MammothNode): Promise<void> {
    for (const image of below(node, 'image')) {
      const bytes = await image.readAsBuffer?.().catch(() => undefined);
      const contentType = bytes && pictureType(bytes);
      if (!bytes || !contentType) {
        this.#drop('picture');
        continue;
      }
      const file = createHash('sha256').update(bytes).digest('hex');
      this.pictures.set(file, { sha256: file, bytes: new Uint8Array(bytes), contentType });
      this.pieces.push({ kind: 'picture', file, caption: captionOf(image.altText) });
    }
  }

  #drop(what: DroppedThing): void {
    this.dropped.set(what, (this.dropped.get(what) ?? 0) + 1);
  }
}

interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** Cut where a line ends. */
function linesOf(runs: readonly Run[]): Words[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...others] = plainText(run.text).split('\n');
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of others) lines.push([{ ...run, text }]);
  }
  return lines.map(wordsFrom);
}

function below(node: MammothNode, type: string): MammothNode[] {
  return (node.children ?? []).flatMap((part) => [...(part.type === type ? [part] : []), ...below(part, type)]);
}

/** m² and CO₂ keep their meaning; any other raised or lowered text stands on the line. */
function raised(text: string, alignment: string | undefined): string {
  if (!/^\d{1,3}$/.test(text)) return text;
  const digits = alignment === 'superscript' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : alignment === 'subscript' ? '₀₁₂₃₄₅₆₇₈₉' : '0123456789';
  return [...text].map((digit) => digits.charAt(Number(digit))).join('');
}

/** Word and WPS fill the description with “图片 1” or a file name; only what a person wrote is a caption. */
function captionOf(altText: string | undefined): string {
  const text = plainText(altText ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length <= 60 &&
    /\p{Script=Han}/u.test(text) &&
    !/^(图片|图像|图形|照片)?\s*\d*$|AI 生成|描述已自动生成/.test(text)
    ? text
    : '';
}
