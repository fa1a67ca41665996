/** Fonts that an installation brings itself (its licensed 方正小标宋, 仿宋_GB2312 …): a folder of TTF, OTF or TTC files. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { FontRole } from './font-roles.ts';
import { readTable } from './sfnt.ts';

export interface SiteFont {
  readonly file: string;
  /** The name by which Typst knows it. */
  readonly family: string;
  /** The type it stands for; without one it only helps out where all others lack a character. */
  readonly role?: FontRole;
}

const roleNames: readonly [RegExp, FontRole][] = [
  [/小标宋|XiaoBiaoSong/i, 'biaosong'],
  [/仿宋|FangSong/i, 'fangsong'],
  [/黑体|SimHei/i, 'heiti'],
  [/楷体|KaiTi/i, 'kaiti'],
  [/宋体|SimSun/i, 'songti'],
];

/** Every readable font of the folder; a file that is no font is passed over. */
export function siteFontsIn(folder: string): SiteFont[] {
  const files = readdirSync(folder).filter((name) => /\.(ttf|otf|ttc)$/i.test(name));
  return files.sort().flatMap((name) => siteFont(path.join(folder, name)) ?? []);
}

function siteFont(file: string): SiteFont | undefined {
  const table = tableOf(file);
  const names = table ? namesIn(table) : [];
  const family = names.find((name) => name.id === 1)?.text;
  if (!family) return undefined;
  const role = roleNames.find(([pattern]) => names.some((name) => pattern.test(name.text)))?.[1];
  return role ? { file, family, role } : { file, family };
}

function tableOf(file: string): Buffer | undefined {
  try {
    return readTable(file, 'name');
  } catch {
    return undefined;
  }
}

/** Family (1) and full (4) names that are written in Unicode, in the order of the table. */
function namesIn(table: Buffer): { id: number; text: string }[] {
  const texts = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, i) => 6 + 12 * i).flatMap((at) => {
    const platform = table.readUInt16BE(at);
    const id = table.readUInt16BE(at + 6);
    if ((platform !== 0 && platform !== 3) || (id !== 1 && id !== 4)) return [];
    const start = texts + table.readUInt16BE(at + 10);
    const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
    return [{ id, text: bytes.swap16().toString('utf16le') }];
  });
}
