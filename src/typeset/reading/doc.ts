/** .doc and .wps (the same compound file): the text, without its looks. Runs in the reading process. */
import { type Line, plainText } from './lines.ts';
import type { Dropped, DroppedThing } from './read-document.ts';

export interface DocReading {
  readonly pieces: Line[];
  readonly dropped: Dropped[];
  readonly aside: string[];
}

const asWritten = { filterUnicode: false };

/** Throws on a damaged file; the caller turns that into a refusal. */
export async function readDoc(bytes: Uint8Array, pictures: number): Promise<DocReading> {
  const { default: WordExtractor } = await import('word-extractor');
  const found = await new WordExtractor().extract(Buffer.from(bytes));
  const { lines, tables } = linesOfWord(found.getBody(asWritten));
  const besides = {
    footnote: found.getFootnotes(asWritten) + found.getEndnotes(asWritten),
    comment: found.getAnnotations(asWritten),
    text_box: found.getTextboxes(asWritten),
  };
  const counts: [DroppedThing, number][] = [
    ['table_layout', tables],
    ['picture', pictures],
    ...Object.entries(besides).map(([what, text]): [DroppedThing, number] => [
      what as keyof typeof besides,
      linesIn(text).length,
    ]),
  ];
  return {
    pieces: lines,
    dropped: counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count })),
    aside: linesIn([found.getHeaders(asWritten), ...Object.values(besides)].join('\n')),
  };
}

const linesIn = (text: string): string[] =>
  plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A cell ends with a tab there, a row and a paragraph with a line end. Neighbouring rows are one table. */
export function linesOfWord(body: string): { lines: Line[]; tables: number } {
  let tables = 0;
  let inTable = false;
  const lines = body
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((raw): Line => {
      const row = /\S\t+\S|\t$/.test(raw.replace(/^\s+/, ''));
      if (row && !inTable) tables += 1;
      inTable = row;
      if (!row) return { kind: 'line', text: plainText(raw) };
      const cells = raw.split('\t').map((cell) => plainText(cell).trim());
      return { kind: 'line', row: true, text: cells.filter((cell) => cell !== '').join('\u3000') };
    });
  return { lines, tables };
}
