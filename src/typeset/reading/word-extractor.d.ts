/** The parts of word-extractor 1.0.4 that are used, its innards among them; the package brings no types. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  interface Wanted {
    /** false keeps “ ” — as they are. */
    readonly filterUnicode: boolean;
  }
  interface Extracted {
    getBody(wanted: Wanted): string;
    getFootnotes(wanted: Wanted): string;
    getEndnotes(wanted: Wanted): string;
    getHeaders(wanted: Wanted): string;
    getAnnotations(wanted: Wanted): string;
    getTextboxes(wanted: Wanted): string;
  }
  export default class WordOleExtractor {
    /** The text in the order in which it is read; a piece may stand anywhere in the stream. */
    readonly _pieces: { text: string; readonly startFilePos: number; readonly bpc: number }[];
    /** Called between reading the pieces and making the document of them. */
    writeParagraphProperties: (document: Buffer, table: Buffer) => void;
    extract(reader: object): Promise<Extracted>;
  }
}
declare module 'word-extractor/lib/buffer-reader.js' {
  export default class BufferReader {
    constructor(bytes: Buffer);
  }
}
