/** Pictures before they are printed: their kind, whether they are whole, and how large they stand on the page. */
import { crc32 } from 'node:zlib';
import { pictureLimits } from './bulletin-sheet.ts';
import type { PictureFault } from './errors.ts';

export interface Picture {
  readonly format: 'png' | 'jpg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a file is, or why it cannot be printed. Typst decodes it once more: that finds faults inside the pixels. */
export function inspectPicture(file: Uint8Array | undefined): Picture | PictureFault {
  if (!file) return 'missing';
  if (file.length > pictureLimits.bytes) return 'too_large';
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (bytes.length < 20) return 'format';
  const found = pngSignature.equals(bytes.subarray(0, 8))
    ? png(bytes)
    : bytes.readUInt16BE(0) === 0xffd8
      ? jpeg(bytes)
      : 'format';
  if (typeof found === 'string') return found;
  if (found.width < 1 || found.height < 1) return 'damaged';
  return found.width * found.height > pictureLimits.pixels ? 'too_large' : found;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG (ISO/IEC 15948): every chunk with its checksum, from IHDR to IEND. */
function png(bytes: Buffer): Picture | PictureFault {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return 'damaged';
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') {
      return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    }
    at = end;
  }
  return 'damaged';
}

/** JPEG (ITU-T T.81): the frame header tells size and colours; a file without an end mark after its scan was cut off. */
function jpeg(bytes: Buffer): Picture | PictureFault {
  let frame: Picture | undefined;
  let turned = false;
  let at = 2;
  while (at + 10 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda) {
      if (!frame || bytes.indexOf(endOfImage, at) < 0) return 'damaged';
      return turned ? { ...frame, width: frame.height, height: frame.width } : frame;
    }
    if (marker === 0xe1) turned = isTurned(bytes.subarray(at + 4, end));
    if (isFrame(marker)) {
      if (bytes[at + 9] === 4) return 'colours';
      frame = { format: 'jpg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at = end;
  }
  return 'damaged';
}

/** A camera held upright writes orientation 5 to 8 (Exif 2.32, tag 0x0112), and Typst turns the picture by it. */
function isTurned(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 4) !== 'Exif' || segment.length < 16) return false;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Array.from({ length: short(directory) }, (_, i) => directory + 2 + 12 * i);
  const orientation = entries.find((at) => short(at) === 0x0112);
  return orientation !== undefined && short(orientation + 8) >= 5;
}

const endOfImage = Buffer.from([0xff, 0xd9]);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Millimetres on the page: 150 dots an inch, yet 60 mm wide at least and never more than 156 mm × 100 mm. */
export function sizeOnPage({ width, height }: Picture): { width: number; height: number } {
  const scale = Math.min(156 / width, 100 / height, Math.max(25.4 / 150, 60 / width));
  return { width: width * scale, height: height * scale };
}
