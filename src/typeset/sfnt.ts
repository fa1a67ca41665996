/** The outer shape of a font file: WOFF 1.0 to plain sfnt (TTF/OTF), and single tables without reading the rest. */
import { closeSync, openSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

interface WoffTable {
  readonly tag: Buffer;
  readonly checksum: number;
  readonly data: Buffer;
}

/** W3C WOFF 1.0: a header of 44 bytes, then entries of 20; each table is stored as it is or deflated. */
export function woffToSfnt(woff: Buffer): Buffer {
  if (woff.length < 44 || woff.readUInt32BE(0) !== 0x774f4646) throw new Error('not a WOFF 1.0 file');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => readWoffTable(woff, 44 + i * 20));
  const directory = sfntHeader(woff.readUInt32BE(4), count);
  const parts: Buffer[] = [directory];
  let position = directory.length;
  tables.forEach((table, i) => {
    const entry = 12 + 16 * i;
    table.tag.copy(directory, entry);
    directory.writeUInt32BE(table.checksum, entry + 4);
    directory.writeUInt32BE(position, entry + 8);
    directory.writeUInt32BE(table.data.length, entry + 12);
    const padding = (4 - (table.data.length % 4)) % 4;
    parts.push(table.data, Buffer.alloc(padding));
    position += table.data.length + padding;
  });
  return Buffer.concat(parts);
}

function readWoffTable(woff: Buffer, entry: number): WoffTable {
  const offset = woff.readUInt32BE(entry + 4);
  const stored = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const raw = woff.subarray(offset, offset + stored);
  const data = stored < length ? inflateSync(raw, { maxOutputLength: length }) : raw;
  if (data.length !== length) throw new Error('damaged WOFF table');
  return { tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), data };
}

function sfntHeader(flavor: number, count: number): Buffer {
  const selector = Math.floor(Math.log2(count));
  const searchRange = 16 * 2 ** selector;
  const header = Buffer.alloc(12 + 16 * count);
  header.writeUInt32BE(flavor, 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(searchRange, 6);
  header.writeUInt16BE(selector, 8);
  header.writeUInt16BE(count * 16 - searchRange, 10);
  return header;
}

/** One table of a TTF, OTF or (the first font of a) TTC; undefined when the font has none. */
export function readTable(file: string, tag: string): Buffer | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const head = readAt(descriptor, 0, 16);
    const start = head.toString('latin1', 0, 4) === 'ttcf' ? head.readUInt32BE(12) : 0;
    const count = readAt(descriptor, start, 12).readUInt16BE(4);
    const directory = readAt(descriptor, start + 12, 16 * count);
    for (let at = 0; at + 16 <= directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) === tag) {
        return readAt(descriptor, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
      }
    }
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  const got = readSync(descriptor, buffer, 0, length, position);
  if (got !== length) throw new Error('font file ends too early');
  return buffer;
}
