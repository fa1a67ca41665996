/** A PDF as measured marks on paper, by a reader that is independent of the printer. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Mark {
  readonly page: number;
  readonly text: string;
  /** Points; x from the left edge, y of the baseline from the top edge. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** In points. */
export const millimetre = 72 / 25.4;
/** Under the type area. */
const foot = 265 * millimetre;

export interface ReadPdf {
  readonly pages: number;
  readonly marks: readonly Mark[];
  readonly outline: readonly string[];
  readonly info: Record<string, unknown>;
  readonly tags: readonly string[];
  /** All text but the page numbers, without white space. */
  text(page?: number): string;
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const marks: Mark[] = [];
  const tags = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , , top = 0] = page.view;
    const content = await page.getTextContent();
    for (const item of content.items) {
      if (!('str' in item) || item.str === '') continue;
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      marks.push({ page: number, text: item.str, x, y: top - y, width: item.width, size });
    }
    collectTags(await page.getStructTree(), tags);
  }
  const outline = ((await document.getOutline()) ?? []).flatMap(titles);
  const { info } = await document.getMetadata();
  const pages = document.numPages;
  await document.loadingTask.destroy();
  const text = (page?: number) =>
    marks
      .filter((mark) => (page === undefined || mark.page === page) && mark.y < foot)
      .map((mark) => mark.text)
      .join('')
      .replace(/[\s\u200b]/g, '');
  return { pages, marks, outline, info: info as Record<string, unknown>, tags: [...tags], text };
}

interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}
const titles = (entry: OutlineEntry): string[] => [entry.title, ...entry.items.flatMap(titles)];

function collectTags(node: unknown, tags: Set<string>): void {
  if (node === null || typeof node !== 'object') return;
  if ('role' in node && typeof node.role === 'string') tags.add(node.role);
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) collectTags(child, tags);
}

/** Names of the embedded fonts without the subset's tag; a font without a file inside is a fault. */
export function fontsIn(pdf: Uint8Array): { names: string[]; embedded: number } {
  const source = Buffer.from(pdf).toString('latin1');
  const names = [...source.matchAll(/\/FontName\s*\/[A-Z]{6}\+([\w-]+)/g)].map((m) => m[1] ?? '');
  return { names: [...new Set(names)].sort(), embedded: [...source.matchAll(/\/FontFile[23]\s/g)].length };
}
