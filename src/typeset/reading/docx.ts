/** .docx: mammoth for the structure, `word-looks` for what the paragraphs looked like. Runs in the reading process. */
import { strToU8, zipSync } from 'fflate';
import { type Flow, flowOf, isNode, type MammothNode } from './docx-flow.ts';
import type { Dropped } from './read-document.ts';
import { type ParagraphLook, paragraphLooks } from './word-looks.ts';
import { descendants, parseXml, textOf, type XmlElement } from './xml.ts';
import { unpack, ZipDamaged, type ZipEntry } from './zip.ts';

export interface DocxReading extends Flow {
  readonly dropped: Dropped[];
  readonly aside: string[];
}

const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/.*\.(xml|rels)|word\/media\/[^/]+)$/;
const unwanted = /^word\/(fontTable|settings|webSettings|glossary\/|theme\/_rels)/;

/** Throws on a damaged file; the caller turns that into a refusal. */
export async function readDocx(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  unpackedBytes: number,
): Promise<DocxReading> {
  const parts = unpackParts(bytes, entries, unpackedBytes);
  const xml = (name: string) => {
    const part = parts.get(name);
    return part && parseXml(part);
  };
  const main = parts.get(mainPart);
  const document = xml(mainPart);
  if (!main || !document) throw new ZipDamaged(mainPart);
  const theme = [...parts.keys()].find((name) => /^word\/theme\/[^/]+\.xml$/.test(name));
  const looks = paragraphLooks({
    document,
    styles: xml('word/styles.xml'),
    numbering: xml('word/numbering.xml'),
    theme: theme ? xml(theme) : undefined,
  });
  const tree = await structureOf(new Map(parts).set(mainPart, withPlaces(main)));
  const flow = await flowOf(tree, looksByPlace(looks));
  const aside = [...parts.keys()]
    .filter((name) => besides.test(name))
    .flatMap((name) => textOf(xml(name) ?? document) || []);
  return { ...flow, dropped: [...flow.dropped, ...lostElements(document)], aside };
}

const mainPart = 'word/document.xml';
const besides = /^word\/(header|footer|comments|footnotes|endnotes)\d*\.xml$/;

function unpackParts(bytes: Uint8Array, entries: readonly ZipEntry[], unpackedBytes: number): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let left = unpackedBytes;
  for (const entry of entries) {
    const name = entry.name.replace(/^\//, '');
    if (!wanted.test(name) || unwanted.test(name)) continue;
    const part = unpack(bytes, entry, left);
    left -= part.length;
    parts.set(name, part);
  }
  return parts;
}

/** A bookmark of ours at the head of each paragraph ties mammoth's tree to the looks. */
function withPlaces(document: Uint8Array): Uint8Array {
  let place = -1;
  const text = new TextDecoder().decode(document).replace(/<w:p(?:\s[^<>]*)?>/g, (start) => {
    place += 1;
    return start.endsWith('/>') ? start : `${start}<w:bookmarkStart w:id="0" w:name="${placePrefix}${place}"/>`;
  });
  return strToU8(text);
}
const placePrefix = 'huoshui-place-';

const looksByPlace =
  (looks: readonly ParagraphLook[]) =>
  (bookmark: string): ParagraphLook | undefined =>
    bookmark.startsWith(placePrefix) ? looks[Number(bookmark.slice(placePrefix.length))] : undefined;

/** Mammoth gets a stored copy of the bounded parts, so it inflates nothing itself. */
async function structureOf(parts: ReadonlyMap<string, Uint8Array>): Promise<MammothNode> {
  const copy = zipSync(Object.fromEntries(parts), { level: 0 });
  // Only when needed: each parser costs the reading process a tenth of a second.
  const { default: mammoth } = await import('mammoth');
  let tree: unknown;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(copy.buffer, copy.byteOffset, copy.byteLength) },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (found: unknown) => {
        tree = found;
        return { ...(found as object), children: [] };
      },
    },
  );
  if (!isNode(tree)) throw new ZipDamaged('no document');
  return tree;
}

const lost: readonly [string, Dropped['what']][] = [
  ['m:oMath', 'formula'],
  ['c:chart', 'chart'],
  ['w:object', 'object'],
  ['w:del', 'revision'],
];

function lostElements(document: XmlElement): Dropped[] {
  return lost.flatMap(([name, what]) => {
    const count = descendants(document, name).length;
    return count > 0 ? [{ what, count }] : [];
  });
}
