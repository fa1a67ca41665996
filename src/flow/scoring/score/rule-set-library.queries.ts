/** The rule sets that come with the program, to start from: the whole ones of `rule-sets/`. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readRuleSet } from './read-rule-set.ts';

export interface LibraryEntry {
  /** Below `rule-sets`, without its ending: `qinglan-2026`, `unseen/tax-branch`. */
  readonly name: string;
  readonly title: string;
  readonly source: string;
}

export async function library(): Promise<LibraryEntry[]> {
  const root = libraryFolder();
  const folders = await Promise.all(['', 'unseen/'].map((folder) => filesOf(root, folder)));
  const entries = await Promise.all(
    folders.flat().map(async (file) => {
      const source = await readFile(join(root, file), 'utf8');
      const read = readRuleSet(source);
      return read.ok ? [{ name: file.slice(0, -'.yaml'.length), title: read.value.title, source }] : [];
    }),
  );
  return entries.flat();
}

const filesOf = async (root: string, folder: string): Promise<string[]> =>
  (await readdir(join(root, folder)))
    .filter((file) => /^[a-z0-9-]+\.yaml$/.test(file))
    .sort()
    .map((file) => `${folder}${file}`);

/** Above this file, in the sources and in what is built from them. */
function libraryFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'rule-sets');
    if (existsSync(found)) return found;
  }
  throw new Error('the folder rule-sets is missing');
}
