/** The part of word-extractor 1.0 that is used; the package brings no types. */
declare module 'word-extractor' {
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
  export default class WordExtractor {
    extract(source: Buffer): Promise<Extracted>;
  }
}
