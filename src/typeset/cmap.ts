/** Which characters a font has: the `cmap` table in its formats 4 and 12 (OpenType 1.9, "cmap"). */

/** One bit for each code point. */
export type CharacterSet = Uint32Array;

const size = 0x110000;
export const emptySet = (): CharacterSet => new Uint32Array(size / 32);
export const hasCharacter = (set: CharacterSet, code: number): boolean =>
  code < size && (((set[code >>> 5] ?? 0) >>> (code & 31)) & 1) === 1;

function add(set: CharacterSet, code: number): void {
  if (code < size) set[code >>> 5] = (set[code >>> 5] ?? 0) | (1 << (code & 31));
}

/** Adds the characters of a `cmap` table to the set; code points mapped to glyph 0 do not count. */
export function addCmap(set: CharacterSet, cmap: Buffer): void {
  const count = cmap.readUInt16BE(2);
  for (let i = 0; i < count; i++) {
    const platform = cmap.readUInt16BE(4 + 8 * i);
    const encoding = cmap.readUInt16BE(6 + 8 * i);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    const format = table.readUInt16BE(0);
    if (unicode && format === 4) addFormat4(set, table);
    if (unicode && format === 12) addFormat12(set, table);
  }
}

function addFormat4(set: CharacterSet, table: Buffer): void {
  const doubled = table.readUInt16BE(6);
  for (let at = 0; at < doubled; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + doubled + at);
    const delta = table.readUInt16BE(16 + 2 * doubled + at);
    const rangeAt = 16 + 3 * doubled + at;
    const range = table.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const stored = range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - start));
      const glyph = stored === 0 && range !== 0 ? 0 : (stored + delta) & 0xffff;
      if (glyph !== 0) add(set, code);
    }
  }
}

function addFormat12(set: CharacterSet, table: Buffer): void {
  const groups = table.readUInt32BE(12);
  for (let at = 16; at < 16 + 12 * groups; at += 12) {
    const start = table.readUInt32BE(at);
    const end = Math.min(table.readUInt32BE(at + 4), size - 1);
    const glyph = table.readUInt32BE(at + 8);
    for (let code = start; code <= end; code++) if (glyph + code - start !== 0) add(set, code);
  }
}
