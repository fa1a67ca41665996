/**
 * The fonts of the printing engine: which file stands for which kind of type (GB/T 9704-2012 §5.2.2), and in which order
 * they are tried. Files are read where npm put them; only 楷体 must be unpacked, for Typst reads no WOFF.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FontRole } from './font-roles.ts';
import { assetsFolder, packageFile } from './locations.ts';
import { woffToSfnt } from './sfnt.ts';
import { type SiteFont, siteFontsIn } from './site-fonts.ts';

export interface FontSet {
  /** Files in the order in which Typst shall know them. */
  readonly files: readonly string[];
  /** Families by role, as Typst names them, the first that has the character prints it. */
  readonly families: Readonly<Record<FontRole, readonly string[]>>;
  /** The files behind `families`, for the coverage check. */
  readonly coverage: Readonly<Record<FontRole, readonly string[]>>;
}

const serif = (weight: string) =>
  packageFile('@expo-google-fonts/noto-serif-sc', `${weight}/NotoSerifSC_${weight}.ttf`);
const sans = (weight: string) => packageFile('@expo-google-fonts/noto-sans-sc', `${weight}/NotoSansSC_${weight}.ttf`);
const tinos = (weight: string) => packageFile('@expo-google-fonts/tinos', `${weight}/Tinos_${weight}.ttf`);
const fangsongFile = path.join(assetsFolder, 'fonts', 'FandolFang-Regular.otf');

const own: Readonly<Record<FontRole, readonly [family: string, ...string[]]>> = {
  biaosong: ['Noto Serif SC'],
  fangsong: ['FandolFang R'],
  heiti: ['Noto Sans SC'],
  kaiti: ['LXGW WenKai'],
  songti: ['Noto Serif SC'],
};
/** Tried last in every role, widest first. */
const wide = ['Noto Serif SC', 'LXGW WenKai', 'Noto Sans SC'];

/** Makes the cache folder what it must be (once; later calls only look) and answers the set. Throws when a font file is missing. */
export function prepareFonts(options: { cacheFolder: string; siteFonts?: string }): FontSet {
  const wenkai = unpackedWenkai(options.cacheFolder);
  const site = options.siteFonts ? siteFontsIn(options.siteFonts) : [];
  const fileOf: Record<string, string> = {
    'Noto Serif SC': serif('400Regular'),
    'Noto Sans SC': sans('400Regular'),
    'LXGW WenKai': wenkai,
    'FandolFang R': fangsongFile,
    Tinos: tinos('400Regular'),
  };
  const families = byRole((role) => [...siteFamilies(site, role), ...own[role], ...wide, ...siteFamilies(site)]);
  const siteFile = new Map(site.map((font) => [font.family, font.file]));
  const files = [
    ...site.map((font) => font.file),
    ...['400Regular', '700Bold', '900Black'].map(serif),
    ...['400Regular', '500Medium', '700Bold'].map(sans),
    ...['400Regular', '700Bold'].map(tinos),
    wenkai,
    fangsongFile,
  ];
  const lost = files.filter((file) => !existsSync(file));
  if (lost.length > 0) throw new Error(`font files are missing: ${lost.join(', ')}`);
  return {
    files,
    families,
    coverage: byRole((role) =>
      [...families[role], 'Tinos'].flatMap((family) => siteFile.get(family) ?? fileOf[family] ?? []),
    ),
  };
}

const siteFamilies = (site: readonly SiteFont[], role?: FontRole) =>
  site.filter((font) => font.role === role).map((font) => font.family);

function byRole(list: (role: FontRole) => string[]): Record<FontRole, readonly string[]> {
  const unique = (role: FontRole) => [...new Set(list(role))];
  return {
    biaosong: unique('biaosong'),
    fangsong: unique('fangsong'),
    heiti: unique('heiti'),
    kaiti: unique('kaiti'),
    songti: unique('songti'),
  };
}

/** The package calls its file "latin", yet it holds the whole font; 500 is its regular weight. */
function unpackedWenkai(cacheFolder: string): string {
  const name = '@fontsource/lxgw-wenkai';
  const { version } = JSON.parse(readFileSync(packageFile(name, 'package.json'), 'utf8')) as { version: string };
  const target = path.join(cacheFolder, `lxgw-wenkai-${version}.ttf`);
  if (existsSync(target)) return target;
  mkdirSync(cacheFolder, { recursive: true });
  const half = `${target}.${process.pid}.part`;
  writeFileSync(half, woffToSfnt(readFileSync(packageFile(name, 'files/lxgw-wenkai-latin-500-normal.woff'))));
  renameSync(half, target);
  return target;
}
