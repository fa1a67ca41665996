/** .doc and .wps (the same compound file): the text and its tables, without their looks. Runs in the reading process. */
import { type FoundCell, tableFromCells } from '#kernel/body-table.ts';
import { marks, markTables } from './doc-marks.ts';
import { type Piece, plainText } from './lines.ts';
import type { Dropped, DroppedThing } from './read-document.ts';

export interface DocReading {
  readonly pieces: Piece[];
  readonly dropped: Dropped[];
  readonly aside: string[];
}

const asWritten = { filterUnicode: false };

/** Throws on a damaged file; the caller turns that into a refusal. */
export async function readDoc(bytes: Uint8Array, pictures: number): Promise<DocReading> {
  const found = await extract(Buffer.from(bytes));
  const { pieces, merged, nested } = piecesOf(found.getBody(asWritten));
  const besides = {
    footnote: found.getFootnotes(asWritten) + found.getEndnotes(asWritten),
    comment: found.getAnnotations(asWritten),
    text_box: found.getTextboxes(asWritten),
  };
  const counts: [DroppedThing, number][] = [
    ['merged_cell', merged],
    ['nested_table', nested],
    ['picture', pictures],
    ...Object.entries(besides).map(([what, text]): [DroppedThing, number] => [
      what as keyof typeof besides,
      linesIn(text).length,
    ]),
  ];
  return {
    pieces,
    dropped: counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count })),
    aside: linesIn([found.getHeaders(asWritten), ...Object.values(besides)].join('\n')),
  };
}

async function extract(bytes: Buffer) {
  const { default: WordOleExtractor } = await import('word-extractor/lib/word-ole-extractor.js');
  const { default: BufferReader } = await import('word-extractor/lib/buffer-reader.js');
  const extractor = new WordOleExtractor();
  extractor.writeParagraphProperties = (document, table) => markTables(extractor._pieces, document, table);
  return extractor.extract(new BufferReader(bytes));
}

const everyMark = new RegExp(`[${Object.values(marks).join('')}]`, 'g');

const linesIn = (text: string): string[] =>
  plainText(text.replace(everyMark, '\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

interface Flow {
  readonly pieces: Piece[];
  /** Rows with fewer cells than the widest of their table: some of theirs were merged. */
  merged: number;
  nested: number;
}

/** A row, or a paragraph outside of tables. */
const rowOrLine = new RegExp(`(?:[^\\n${marks.cell}${marks.row}]*${marks.cell})+${marks.row}|[^\\n]*(?:\\n|$)`, 'g');

/** Neighbouring rows are one table. */
export function piecesOf(body: string): Flow {
  const flow: Flow = { pieces: [], merged: 0, nested: 0 };
  let rows: string[][] = [];
  const endTable = () => {
    addTable(flow, rows);
    rows = [];
  };
  for (const [found] of body.matchAll(rowOrLine)) {
    if (found.endsWith(marks.row) && found.includes(marks.cell)) {
      rows.push(found.split(marks.cell).slice(0, -1));
      continue;
    }
    endTable();
    flow.pieces.push(...linesIn(found).map((text): Piece => ({ kind: 'line', text })));
  }
  endTable();
  return flow;
}

/** A table of one column is a frame around paragraphs. */
function addTable(flow: Flow, rows: readonly string[][]): void {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width <= 1) {
    for (const text of rows.flat().flatMap(linesIn)) flow.pieces.push({ kind: 'line', text });
    return;
  }
  flow.merged += rows.filter((cells) => cells.length < width).length;
  flow.nested += rows.flat().filter((cell) => cell.includes(marks.innerRow)).length;
  const table = tableFromCells(rows.map((cells) => cells.map(cellOf)));
  if (table) flow.pieces.push(table);
}

const cellOf = (text: string): FoundCell => ({ words: { text: linesIn(text).join(' ') }, columns: 1, rows: 1 });
