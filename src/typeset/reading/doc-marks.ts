/**
 * Where cells, rows and lines in cells end in a binary Word file ([MS-DOC] 2.4.3): the characters 07 and 0D alone do not
 * tell, the properties of their paragraphs do. They are marked by characters that no text has (U+FDD0…).
 */

/** In the body as it is read: each stands where its cell, row or line ends. */
export const marks = { cell: '\ufdd0', row: '\ufdd1', line: '\ufdd2', innerRow: '\ufdd3' } as const;

/** A stretch of text with the place of its first byte in the stream, and its bytes to a character. */
export interface TextPiece {
  text: string;
  readonly startFilePos: number;
  readonly bpc: number;
}

/** Paragraph properties, by their number: [MS-DOC] 2.6.2. */
const inTable = 0x2416;
const rowEnd = 0x2417;
const innerRowEnd = 0x244c;

/** What remains of 07 ends a row: properties too long for their page stand elsewhere, and only rows have such. */
export function markTables(pieces: readonly TextPiece[], document: Buffer, table: Buffer): void {
  for (const { from, to, has } of paragraphs(document, table)) {
    if (has(rowEnd) || !has(inTable)) continue;
    const lineMark = has(innerRowEnd) ? marks.innerRow : marks.line;
    for (const piece of pieces) {
      const start = Math.max(0, Math.ceil((from - piece.startFilePos) / piece.bpc));
      const end = Math.min(piece.text.length, Math.ceil((to - piece.startFilePos) / piece.bpc));
      if (start >= end) continue;
      const words = piece.text
        .slice(start, end)
        .replaceAll('\x07', marks.cell)
        .replace(/[\v\f\r]/g, lineMark);
      piece.text = piece.text.slice(0, start) + words + piece.text.slice(end);
    }
  }
  for (const piece of pieces) piece.text = piece.text.replaceAll('\x07', marks.row);
}

interface Paragraph {
  /** Places in the document's stream. */
  readonly from: number;
  readonly to: number;
  readonly has: (property: number) => boolean;
}

const pageSize = 512;

/** Pages of paragraph properties, in the order of the index to them (PlcBtePapx). */
function* paragraphs(document: Buffer, table: Buffer): Generator<Paragraph> {
  const start = document.readUInt32LE(0x102);
  const pages = (document.readUInt32LE(0x106) - 4) / 8;
  for (let i = 0; i < pages; i++) {
    const at = table.readUInt32LE(start + (pages + 1) * 4 + i * 4) * pageSize;
    yield* paragraphsOf(document.subarray(at, at + pageSize));
  }
}

function* paragraphsOf(page: Buffer): Generator<Paragraph> {
  const count = page.readUInt8(pageSize - 1);
  for (let i = 0; i < count; i++) {
    const properties = propertiesAt(page, page.readUInt8((count + 1) * 4 + i * 13) * 2);
    yield {
      from: page.readUInt32LE(i * 4),
      to: page.readUInt32LE((i + 1) * 4),
      has: (property) => properties.get(property) === 1,
    };
  }
}

/** The first byte of each property of a paragraph (PapxInFkp), which begins with the number of its style. */
function propertiesAt(page: Buffer, at: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (at === 0) return found;
  const half = page.readUInt8(at);
  const from = half === 0 ? at + 2 : at + 1;
  const bytes = page.subarray(from, from + (half === 0 ? page.readUInt8(at + 1) * 2 : half * 2 - 1));
  for (let place = 2; place + 2 < bytes.length; ) {
    const property = bytes.readUInt16LE(place);
    found.set(property, bytes.readUInt8(place + 2));
    place += 2 + lengthOf(property, bytes, place + 2);
  }
  return found;
}

/** Bytes by the upper three bits of the number; the others say themselves how many they are. */
const lengths = [1, 1, 2, 4, 2, 2, undefined, 3];
const columnsOfRow = 0xd608;

function lengthOf(property: number, bytes: Buffer, at: number): number {
  if (property === columnsOfRow) return bytes.readUInt16LE(at) + 1;
  return lengths[property >> 13] ?? bytes.readUInt8(at) + 1;
}
