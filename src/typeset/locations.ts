/** Where the project's own files lie, whether this code runs from `src/` or from the bundle in `dist/`. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);

function projectFolder(): string {
  let folder = path.dirname(here);
  while (!existsSync(path.join(folder, 'assets', 'typst'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`no assets/typst above ${here}`);
    folder = above;
  }
  return folder;
}

export const assetsFolder = path.join(projectFolder(), 'assets');
export const templateFolder = path.join(assetsFolder, 'typst');

/** The compiling process: TypeScript beside this file, or its own bundle beside the server's. */
export const workerFile = here.endsWith('.ts')
  ? path.join(path.dirname(here), 'worker.ts')
  : path.join(path.dirname(here), 'typeset-worker.js');

const require = createRequire(import.meta.url);
export const packageFile = (name: string, file: string): string =>
  path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
