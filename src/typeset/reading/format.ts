/** What a file is, by its content; the ending of the name only tells .wps from .doc and is compared at the end. */
import { isOle, type OleFile, readOle } from './ole.ts';
import type { DocumentFormat } from './read-document.ts';
import { ZipDamaged, type ZipEntry, zipEntries } from './zip.ts';

/** Formats that are known, but not read; each has its own advice. */
export const foreignKinds = [
  'rtf',
  'web_page',
  'word_xml',
  'spreadsheet',
  'slides',
  'odt',
  'ofd',
  'picture_file',
  'archive',
  'old_office',
  'unknown_file',
] as const;
export type ForeignKind = (typeof foreignKinds)[number];

export type Sniffed =
  | { readonly kind: 'docx'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'doc' | 'wps'; readonly encrypted: boolean; readonly pictures: number }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'txt' }
  | { readonly kind: 'password' | 'damaged' }
  | { readonly kind: 'too_many_parts'; readonly count: number }
  | { readonly kind: ForeignKind };

export const endingOf = (name: string): string => /\.([^.\\/\s]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';

const formatOfEnding: Readonly<Record<string, DocumentFormat>> = {
  docx: 'docx',
  docm: 'docx',
  doc: 'doc',
  dot: 'doc',
  wps: 'wps',
  pdf: 'pdf',
  txt: 'txt',
  text: 'txt',
  md: 'txt',
};

/** The ending, when it promises something that the content is not. A .wps may hold either Word format, a .doc a .wps. */
export function wrongEnding(name: string, format: DocumentFormat): string | undefined {
  const ending = endingOf(name);
  if (ending === '' || formatOfEnding[ending] === format) return undefined;
  if (ending === 'wps' && format === 'docx') return undefined;
  return ending;
}

export function sniff(name: string, bytes: Uint8Array, mostEntries: number): Sniffed {
  if (isOle(bytes)) return sniffOle(name, bytes);
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (['504b0304', '504b0506', '504b0708'].some((hex) => bytesIn(bytes, 0, hex))) return sniffZip(bytes, mostEntries);
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  const signature = signatures.find(({ at = 0, hex }) => bytesIn(bytes, at, hex));
  if (signature) return { kind: signature.kind };
  return sniffText(head, formatOfEnding[endingOf(name)]);
}

/** Bytes that no text file has; 0x1a ended files once, 0x1b starts an escape. */
const controlIn = (text: string): boolean =>
  [...text].some((character) => character < '\t' || (character > '\r' && character < ' ' && character !== '\u001a'));

const bytesIn = (bytes: Uint8Array, at: number, hex: string): boolean =>
  Buffer.from(bytes.subarray(at, at + hex.length / 2)).toString('hex') === hex;

const signatures: readonly { readonly at?: number; readonly hex: string; readonly kind: ForeignKind }[] = [
  { hex: '89504e47', kind: 'picture_file' },
  { hex: 'ffd8ff', kind: 'picture_file' },
  { hex: '47494638', kind: 'picture_file' },
  { hex: '49492a00', kind: 'picture_file' },
  { hex: '4d4d002a', kind: 'picture_file' },
  // BMP by its 40-byte information header; “BM” alone begins many a text.
  { at: 14, hex: '28000000', kind: 'picture_file' },
  { at: 8, hex: '57454250', kind: 'picture_file' },
  { at: 4, hex: '6674797068656963', kind: 'picture_file' },
  { at: 4, hex: '667479706d696631', kind: 'picture_file' },
  { hex: '52617221', kind: 'archive' },
  { hex: '377abcaf', kind: 'archive' },
  { hex: '1f8b', kind: 'archive' },
];

function sniffText(head: string, promised: DocumentFormat | undefined): Sniffed {
  const start = head
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (/^\{\\rtf/.test(start)) return { kind: 'rtf' };
  if (/^<\?xml[\s\S]*(w:wordDocument|pkg:package|mso-application)/.test(start)) return { kind: 'word_xml' };
  if (
    /^(<!doctype html|<html|<head|<body|mime-version:|from: .*saved)/i.test(start) ||
    /^<\?xml[\s\S]*<html/i.test(start)
  ) {
    return { kind: 'web_page' };
  }
  const utf16 = /^(\xff\xfe|\xfe\xff)/.test(head);
  if (!utf16 && controlIn(head)) return { kind: promised && promised !== 'txt' ? 'damaged' : 'unknown_file' };
  return promised && promised !== 'txt' ? { kind: 'damaged' } : { kind: 'txt' };
}

function sniffZip(bytes: Uint8Array, mostEntries: number): Sniffed {
  try {
    const entries = zipEntries(bytes, mostEntries);
    if (entries.length > mostEntries) return { kind: 'too_many_parts', count: entries.length };
    const has = (start: string) => entries.some((entry) => entry.name.replace(/^\//, '').startsWith(start));
    if (has('word/'))
      return entries.some((entry) => entry.encrypted) ? { kind: 'password' } : { kind: 'docx', entries };
    if (has('xl/')) return { kind: 'spreadsheet' };
    if (has('ppt/')) return { kind: 'slides' };
    if (has('OFD.xml')) return { kind: 'ofd' };
    if (has('mimetype') && has('content.xml')) return { kind: 'odt' };
    return { kind: 'archive' };
  } catch (error) {
    if (error instanceof ZipDamaged) return { kind: 'damaged' };
    throw error;
  }
}

function sniffOle(name: string, bytes: Uint8Array): Sniffed {
  const file = readOle(bytes);
  if (!file) return { kind: 'damaged' };
  const has = (stream: string) => file.streams.some((found) => found.name.toLowerCase() === stream);
  if (has('encryptedpackage')) return { kind: 'password' };
  if (has('worddocument')) return sniffWord(name, bytes, file);
  if (has('workbook') || has('book')) return { kind: 'spreadsheet' };
  if (has('powerpoint document')) return { kind: 'slides' };
  return { kind: 'old_office' };
}

/** FibBase ([MS-DOC] 2.5.2): magic 0xA5EC, fEncrypted is bit 8 of the flags at offset 10. */
function sniffWord(name: string, bytes: Uint8Array, file: OleFile): Sniffed {
  const main = file.streams.find((found) => found.name.toLowerCase() === 'worddocument');
  const base = main && file.head(main, 12);
  if (!base || base.length < 12 || base[0] !== 0xec || base[1] !== 0xa5) return { kind: 'damaged' };
  const encrypted = ((base[11] ?? 0) & 1) === 1;
  return { kind: endingOf(name) === 'wps' ? 'wps' : 'doc', encrypted, pictures: picturesInside(bytes) };
}

/** The text reader of .doc cannot take pictures out; their signatures at least can be counted. */
function picturesInside(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\u0089PNG\r\n|\xff\xd8\xff[\xe0\xe1\xdb]/g)?.length ?? 0
  );
}
