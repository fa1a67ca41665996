/** .txt: UTF-8, UTF-16 with a byte order mark, else GB 18030. */
import { type Line, plainText } from './lines.ts';

export interface DecodedText {
  readonly text: string;
  /** Characters that could not be decoded and stand as U+FFFD. */
  readonly lost: number;
}

/** At most one broken sequence in this many characters still is a damaged UTF-8 file and not another encoding. */
const utf8Tolerance = 50;

/** The text, or undefined when it is in none of the encodings. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return whole(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return whole(new TextDecoder('utf-16be').decode(bytes));
  const loose = new TextDecoder('utf-8').decode(bytes);
  const lost = loose.split('\ufffd').length - 1;
  const beyondAscii = loose.match(/[\u0080-\uffff]/g)?.length ?? 0;
  if (lost === 0 || lost * utf8Tolerance <= beyondAscii) return whole(loose);
  try {
    return whole(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Controls that no text has: then the bytes are not text. */
const controls = /(?![\t\n\v\f\r])\p{Cc}/u;

function whole(text: string): DecodedText | undefined {
  // DOS ended files with Ctrl-Z.
  const trimmed = text.endsWith('\u001a') ? text.slice(0, -1) : text;
  if (controls.test(trimmed)) return undefined;
  return { text: trimmed, lost: trimmed.split('\ufffd').length - 1 };
}

/** Columns of blank before the text; an ideographic blank is two. Beyond a paragraph's indent it means: centred. */
const paragraphIndent = 4;

export function linesOfText(text: string): Line[] {
  return plainText(text.replace(/\t/g, '    ').replace(/\f/g, '\n'))
    .split('\n')
    .map((line) => {
      const blanks = /^[ \u3000]*/.exec(line)?.[0] ?? '';
      const columns = [...blanks].reduce((n, blank) => n + (blank === '\u3000' ? 2 : 1), 0);
      return { kind: 'line', text: line, look: { centred: columns > paragraphIndent } };
    });
}
