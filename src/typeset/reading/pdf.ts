/** .pdf by pdf.js: text with its places, no pictures. Runs in the reading process. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Line } from './lines.ts';
import { furniture, isPageNumber, linesOfPage, type PdfPage, paragraphsOf, type TextRun } from './pdf-lines.ts';
import type { Dropped } from './read-document.ts';

export type PdfReading =
  | { readonly kind: 'read'; readonly pieces: Line[]; readonly dropped: Dropped[]; readonly aside: string[] }
  | { readonly kind: 'password' | 'unreadable_fonts' }
  | { readonly kind: 'scan' | 'too_many_pages'; readonly pages: number };

const pdfjsFolder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Throws on a damaged file; the caller turns that into a refusal. */
export async function readPdf(bytes: Uint8Array, mostPages: number): Promise<PdfReading> {
  const { getDocument, PasswordException, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pictures = picturesInside(bytes);
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${pdfjsFolder}/cmaps/`,
    standardFontDataUrl: `${pdfjsFolder}/standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) return { kind: 'too_many_pages', pages: document.numPages };
    const pages: PdfPage[] = [];
    for (let i = 1; i <= document.numPages; i++) pages.push(await pageOf(await document.getPage(i)));
    return readingOf(pages, pictures);
  } catch (error) {
    if (error instanceof PasswordException) return { kind: 'password' };
    throw error;
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function pageOf(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const runs = content.items.flatMap((item): TextRun[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) }];
  });
  page.cleanup();
  return { width, height, runs };
}

/** A page of text has more than a stamp or a page number on it. */
const fewestCharacters = 10;

function readingOf(pages: readonly PdfPage[], pictures: number): PdfReading {
  const lines = pages.map((page, i) => linesOfPage(page, i));
  const written = lines.map((page) => page.reduce((n, line) => n + line.text.length, 0));
  const blank = written.filter((count) => count === 0).length;
  const whole = lines
    .flat()
    .map((line) => line.text)
    .join('');
  if (whole.length < fewestCharacters && pictures > 0) return { kind: 'scan', pages: pages.length };
  if (isNonsense(whole)) return { kind: 'unreadable_fonts' };
  const paper = furniture(
    lines,
    pages.map((page) => page.height),
  );
  const text = lines.flat().filter((line) => !paper.has(line));
  const pieces = paragraphsOf(
    text,
    pages.map((page) => page.width),
  );
  const heads = [...paper].map((line) => line.text).filter((line) => !isPageNumber(line));
  const dropped: Dropped[] = [
    { what: 'table_layout', count: tablesIn(pieces) },
    { what: 'picture', count: pictures },
    { what: 'page_furniture', count: heads.length },
    { what: 'blank_page', count: blank },
  ];
  return {
    kind: 'read',
    pieces,
    dropped: dropped.filter(({ count }) => count > 0),
    aside: [...new Set(heads)],
  };
}

/** Fonts that do not say what their glyphs mean give private characters, or one and the same for all. */
function isNonsense(text: string): boolean {
  const counts = new Map<string, number>();
  for (const character of text) if (/\p{L}/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  const unknown = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return unknown > text.length * 0.1 || (text.length > 60 && Math.max(0, ...counts.values()) > text.length * 0.3);
}

/** Neighbouring rows are one table. */
const tablesIn = (lines: readonly Line[]): number => lines.filter((line, i) => line.row && !lines[i - 1]?.row).length;

/** Image dictionaries stand in plain bytes (ISO 32000-1 §7.3.8: a stream's dictionary is never inside an object stream); masks are no pictures. */
function picturesInside(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  const images = text.match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
  const masks = text.match(/\/SMask\s+\d+\s+\d+\s+R/g)?.length ?? 0;
  return Math.max(0, images - masks);
}
