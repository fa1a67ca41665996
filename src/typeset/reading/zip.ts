/** ZIP read with suspicion (APPNOTE 6.3): the list first, then single parts, never more bytes than the budget. */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Declared size when unpacked. */
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly offset: number;
}

/** Not a ZIP, cut off, or one that contradicts itself. */
export class ZipDamaged extends Error {}
/** A part unpacks to more than it declares, or than is left of the budget. */
export class ZipTooLarge extends Error {}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;

/** The central directory. Throws `ZipDamaged`; inflates nothing. */
export function zipEntries(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count && entries.length <= mostEntries; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw new ZipDamaged('central directory');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipDamaged('central directory entry');
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ZipDamaged('no end of central directory');
}

/** One part, unpacked to at most `budget` bytes. Throws `ZipDamaged` or `ZipTooLarge`. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, budget: number): Uint8Array {
  if (entry.size > budget) throw new ZipTooLarge(entry.name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw new ZipDamaged(entry.name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedSize > bytes.length) throw new ZipDamaged(entry.name);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method === 0 && entry.size === entry.packedSize) return packed;
  if (entry.method !== 8) throw new ZipDamaged(`${entry.name}: method ${entry.method}`);
  return inflate(packed, entry);
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
    if (content.length === entry.size) return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new ZipTooLarge(entry.name);
  }
  throw new ZipDamaged(entry.name);
}
