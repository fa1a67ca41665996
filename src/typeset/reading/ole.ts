/** The compound file ([MS-CFB]) of .doc and .wps: its directory, read within bounds before any library follows its chains. */

export interface OleStream {
  readonly name: string;
  readonly size: number;
  readonly firstSector: number;
}
export interface OleFile {
  readonly streams: readonly OleStream[];
  /** The first `length` bytes of a stream that is not in the mini stream. */
  readonly head: (stream: OleStream, length: number) => Uint8Array;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const directoryEntry = 128;
const streamType = 2;
const headerSectors = 109;

export const isOle = (bytes: Uint8Array): boolean => signature.every((byte, i) => bytes[i] === byte);

/** The streams, or undefined when the tables point outside the file or in circles. */
export function readOle(bytes: Uint8Array): OleFile | undefined {
  if (!isOle(bytes) || bytes.length < 1536) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  if (view.getUint16(32, true) !== 6) return undefined;
  const sectorSize = 1 << shift;
  const sectors = Math.ceil(bytes.length / sectorSize) - 1;
  // The library allocates by these three counts, so they must fit the file.
  for (const at of [44, 64, 72]) if (view.getInt32(at, true) < 0 || view.getInt32(at, true) > sectors) return undefined;
  const next = nextSector(view, sectorSize, sectors);
  const directory = chain(view.getInt32(48, true), sectors, next);
  if (!directory) return undefined;
  const streams = directory.flatMap((sector) => entriesOf(bytes, (sector + 1) * sectorSize, sectorSize));
  return {
    streams,
    head: (stream, length) =>
      bytes.slice((stream.firstSector + 1) * sectorSize, (stream.firstSector + 1) * sectorSize + length),
  };
}

/** The allocation table through the header's own 109 sectors; what lies beyond (files over 6.8 MB) is looked up the same way. */
function nextSector(view: DataView, sectorSize: number, sectors: number): (sector: number) => number | undefined {
  const perSector = sectorSize / 4;
  const tables: number[] = [];
  for (let i = 0; i < headerSectors; i++) tables.push(view.getInt32(76 + i * 4, true));
  let extra = view.getInt32(68, true);
  for (let seen = 0; extra >= 0 && extra < sectors && seen < sectors; seen++) {
    const at = (extra + 1) * sectorSize;
    if (at + sectorSize > view.byteLength) break;
    for (let i = 0; i < perSector - 1; i++) tables.push(view.getInt32(at + i * 4, true));
    extra = view.getInt32(at + sectorSize - 4, true);
  }
  return (sector) => {
    const table = tables[Math.floor(sector / perSector)];
    if (table === undefined || table < 0 || table >= sectors) return undefined;
    const at = (table + 1) * sectorSize + (sector % perSector) * 4;
    return at + 4 <= view.byteLength ? view.getInt32(at, true) : undefined;
  };
}

function chain(first: number, sectors: number, next: (sector: number) => number | undefined): number[] | undefined {
  const found: number[] = [];
  let sector: number | undefined = first;
  while (sector !== undefined && sector >= 0) {
    if (sector >= sectors || found.length > sectors) return undefined;
    found.push(sector);
    sector = next(sector);
  }
  return sector === undefined ? undefined : found;
}

function entriesOf(bytes: Uint8Array, start: number, sectorSize: number): OleStream[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams: OleStream[] = [];
  for (let at = start; at + directoryEntry <= Math.min(start + sectorSize, bytes.length); at += directoryEntry) {
    const nameBytes = Math.min(view.getUint16(at + 64, true), 64);
    if (nameBytes < 2 || view.getUint8(at + 66) !== streamType) continue;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes - 2));
    streams.push({ name, firstSector: view.getInt32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return streams;
}
