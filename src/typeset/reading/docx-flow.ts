/** Mammoth's document tree → lines and pictures in reading order. */
import { createHash } from 'node:crypto';
import { type Line, type Piece, plainText } from './lines.ts';
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
    const text = (found?.label ?? '') + this.#textOf(node);
    for (const line of plainText(text).split('\n')) {
      this.pieces.push({ kind: 'line', text: line, ...(found && { look: found.look }) });
    }
    await this.#picturesOf(node);
  }

  /** A table of one column is a frame around paragraphs; any other becomes a line a row. */
  async #table(table: MammothNode): Promise<void> {
    this.#drop('table_layout');
    const rows = (table.children ?? []).filter((row) => row.type === 'tableRow');
    const framed = rows.every((row) => (row.children ?? []).length <= 1);
    for (const row of rows) {
      if (framed) {
        await this.blocks(row.children ?? []);
        continue;
      }
      const cells = (row.children ?? []).map((cell) => this.#cellText(cell));
      const line: Line = { kind: 'line', row: true, text: cells.join('\u3000') };
      this.pieces.push(line);
      await this.#picturesOf(row);
    }
  }

  #cellText(cell: MammothNode): string {
    const lines = below(cell, 'paragraph').map((paragraph) =>
      plainText(this.#textOf(paragraph)).replace(/\s+/g, ' ').trim(),
    );
    return lines.filter((line) => line !== '').join(' ');
  }

  #textOf(node: MammothNode): string {
    if (node.type === 'text') return node.value ?? '';
    if (node.type === 'tab') return '\u3000';
    if (node.type === 'break') return '\n';
    if (node.type === 'checkbox') return node.checked ? '☑' : '☐';
    if (node.type === 'noteReference') this.#drop('footnote');
    if (node.type === 'commentReference') this.#drop('comment');
    const text = (node.children ?? []).map((part) => this.#textOf(part)).join('');
    return raised(text, node.verticalAlignment);
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
