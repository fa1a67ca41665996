import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCmap, emptySet, hasCharacter } from './cmap.ts';
import { type Coverage, createCoverage } from './coverage.ts';
import { fontRoles } from './font-roles.ts';
import { type FontSet, prepareFonts } from './fonts.ts';
import { readTable } from './sfnt.ts';

let folder: string;
let fonts: FontSet;
let coverage: Coverage;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'huoshui-fonts-'));
  fonts = prepareFonts({ cacheFolder: folder });
  coverage = createCoverage(fonts);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** All double bytes of GB2312's character area that stand for something. */
function gb2312(): string {
  const decoder = new TextDecoder('gbk');
  const rows = Array.from({ length: 0xf8 - 0xb0 }, (_, i) => 0xb0 + i);
  const cells = Array.from({ length: 0xff - 0xa1 }, (_, i) => 0xa1 + i);
  const all = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))));
  return all.filter((c) => /^\p{Script=Han}$/u.test(c)).join('');
}

test('every role prints all of GB2312 and the marks of official writing', () => {
  const characters = gb2312();
  expect([...characters]).toHaveLength(6763);
  for (const role of fontRoles) {
    expect(coverage.missingGlyphs(characters, role)).toEqual([]);
    expect(coverage.missingGlyphs('，。、；：？！“”‘’（）〔〕【】《》〈〉—…·■●※①⑳㈠℃％～￥Ⅰ□×±', role)).toEqual([]);
  }
});

test('rare characters of names are printed by a wider font', () => {
  expect(coverage.missingGlyphs('喆頔堃昇珺翀玥晞祎镕旸垚𠮷', 'fangsong')).toEqual([]);
});

test('characters that no font has are named, each once', () => {
  expect(coverage.missingGlyphs('甲\u{e123}乙𠀀丙\u{e123}😀', 'fangsong')).toEqual(['\u{e123}', '𠀀', '😀']);
  expect(coverage.missingGlyphs('\ufffd', 'kaiti')).toEqual(['\ufffd']);
});

test('preparing a second time finds everything in place, and writes nothing', () => {
  const written = () => fonts.files.map((file) => statSync(file).mtimeMs);
  const before = written();
  expect(prepareFonts({ cacheFolder: folder })).toEqual(fonts);
  expect(written()).toEqual(before);
});

describe('cmap formats', () => {
  let cmap: Buffer;
  beforeAll(() => {
    const kai = fonts.files.find((file) => file.includes('lxgw-wenkai')) ?? '';
    cmap = readTable(kai, 'cmap') ?? Buffer.alloc(0);
  });

  /** The table with all subtables but those of one format struck out. */
  function only(format: number): Buffer {
    const copy = Buffer.from(cmap);
    for (let i = 0; i < copy.readUInt16BE(2); i++) {
      const at = copy.readUInt32BE(8 + 8 * i);
      if (copy.readUInt16BE(at) !== format) copy.writeUInt16BE(9, 4 + 8 * i);
    }
    return copy;
  }

  test('formats 4 and 12 of one font agree on the basic plane, and only 12 goes beyond', () => {
    const four = emptySet();
    const twelve = emptySet();
    addCmap(four, only(4));
    addCmap(twelve, only(12));
    const differing = Array.from({ length: 0xffff }, (_, code) => code).filter(
      (code) => hasCharacter(four, code) !== hasCharacter(twelve, code),
    );
    expect(differing).toEqual([]);
    expect(hasCharacter(four, 0x20bb7)).toBe(false);
    expect(hasCharacter(twelve, 0x20bb7)).toBe(true);
  });
});

describe('an installation’s own fonts', () => {
  const site = mkdtempSync(path.join(tmpdir(), 'huoshui-site-fonts-'));
  afterAll(() => rmSync(site, { recursive: true }));

  test('a font that calls itself FangSong comes first for the body, a file that is no font is passed over', () => {
    symlinkSync(renamedFangsong(), path.join(site, 'a.otf'));
    writeFileSync(path.join(site, 'b.ttf'), 'no font');
    const own = prepareFonts({ cacheFolder: folder, siteFonts: site });
    expect(own.families.fangsong[0]).toBe('FangSong Tes');
    expect(own.families.heiti[0]).toBe('Noto Sans SC');
    expect(own.coverage.fangsong[0]).toBe(path.join(site, 'a.otf'));
  });

  /** Fandol's font under another family name of the same length. */
  function renamedFangsong(): string {
    const source = fonts.files.find((file) => file.endsWith('.otf')) ?? '';
    const bytes = readFileSync(source);
    const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16();
    for (let at = bytes.indexOf(utf16('FandolFang R')); at >= 0; at = bytes.indexOf(utf16('FandolFang R'))) {
      utf16('FangSong Tes').copy(bytes, at);
    }
    const target = path.join(folder, 'renamed.otf');
    writeFileSync(target, bytes);
    return target;
  }
});
