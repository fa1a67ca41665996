/** The files of the project as the checks read them, and what a check answers. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ProjectFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A check names each fault as `path: what is wrong`; none means clean. */
export type Check = (files: readonly ProjectFile[]) => string[];

const binary = /\.(otf|ttf|woff2?|png|jpe?g|gif|ico|pdf|docx?|wps|xlsx|zip|db)$/;

/** Everything under version control or about to be, as text. */
export function projectFiles(): ProjectFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((path) => path !== '' && !binary.test(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
export const isCode = (path: string): boolean => /\.tsx?$/.test(path);

/** The code without comments, types and blanks, one statement after another. */
export const bareCode = (file: ProjectFile): string =>
  transformSync(file.text, {
    loader: file.path.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'preserve',
    legalComments: 'none',
    minifyWhitespace: true,
  }).code;

/** `src/flow/<stage>/<capability>` of every capability that has a file, in the order of the listing. */
export function capabilitiesOf(files: readonly ProjectFile[]): string[] {
  const found = files.flatMap(({ path }) => /^src\/(flow\/[^/]+\/[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(found)];
}
