/** Files that may go again: unlike those of `localFiles` they stay only while somebody needs them. */
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileStore, localFiles } from './index.ts';

export interface PassingFiles extends FileStore {
  remove(sha256: string): Promise<void>;
  /** Removes what is not needed and was last put more than `age` milliseconds ago. */
  keepOnly(needed: ReadonlySet<string>, age: number): Promise<void>;
}

export function passingFiles(folder: string): PassingFiles {
  const files = localFiles(folder);
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    get: files.get,
    async put(bytes) {
      const sha256 = await files.put(bytes);
      const now = new Date();
      await utimes(pathOf(sha256), now, now);
      return sha256;
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async keepOnly(needed, age) {
      const before = Date.now() - age;
      for (const [sha256, path] of await within(folder)) {
        if (needed.has(sha256)) continue;
        const found = await stat(path).catch(() => undefined);
        if (found && found.mtimeMs < before) await rm(path, { force: true });
      }
    },
  };
}

/** Also what a broken write left behind. */
async function within(folder: string): Promise<[sha256: string, path: string][]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [parentPath.slice(-2) + name, join(parentPath, name)]);
}
