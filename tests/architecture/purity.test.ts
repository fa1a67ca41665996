import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { bareCode, type Check, isCode, isTest, type ProjectFile, projectFiles } from './tree.ts';

const suffixed = /\.(tables|store|queries|routes|api|pages|client|reactions|jobs|cli|pdf)\.tsx?$/;
const isPure = (path: string) =>
  /^src\/(kernel|flow|overview)\//.test(path) && !suffixed.test(path) && !path.endsWith('/index.ts');

const touches: readonly [RegExp, string][] = [
  [/\bnew Date(\(\)|(?![\w(]))/, 'reads the clock'],
  [/\bDate\(\)/, 'reads the clock'],
  [/\b(Date|performance)\.now\b/, 'reads the clock'],
  [/\b(Math\.random|randomUUID|randomBytes|getRandomValues)\b/, 'throws dice'],
  [/\bprocess\./, 'reads the process'],
  [/\bfetch\(/, 'calls out'],
  [/\b(setTimeout|setInterval|setImmediate)\(/, 'waits'],
  [/\bconsole\./, 'prints'],
];

/** A file without a suffix gets ids, the time and chance as arguments. */
const purity: Check = (files) =>
  files
    .filter(({ path }) => isPure(path) && isCode(path) && !isTest(path))
    .flatMap((file) => {
      const code = bareCode(file);
      return touches.filter(([pattern]) => pattern.test(code)).map(([, does]) => `${file.path}: ${does}`);
    });

/** What one folder means to an importer: a capability, an overview, a part of the platform, or a whole layer. */
const area = (path: string) => /^src\/(flow\/[^/]+\/[^/]+|(?:overview|platform)\/[^/]+|[^/]+)/.exec(path)?.[1] ?? '';

const leavesItsFolder = ({ path, text }: ProjectFile) =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)]
    .map((found) => posix.join(posix.dirname(path), found[1] ?? ''))
    .some((target) => target.startsWith('src/') && area(target) !== area(path));

/** Neighbours by `./`, everything else by `#`, always with the file ending. */
const importForms: Check = (files) =>
  files
    .filter(({ path }) => path.startsWith('src/') && isCode(path))
    .flatMap((file) => {
      const { path, text } = file;
      const faults: string[] = [];
      if (leavesItsFolder(file)) faults.push(`${path}: leaves its folder by ../ instead of #`);
      if (/from\s*['"]\.[^'"]*(?<!\.tsx?|\.json|\.css)['"]/.test(text))
        faults.push(`${path}: an import without its file ending`);
      return faults;
    });

const pure = (text: string): ProjectFile => ({ path: 'src/flow/intake/report/report.ts', text });

const impure = [
  'export const f = () => new Date();',
  'export const f = () => new Date;',
  'export const f = () => Date.now();',
  'export const f = () => Math.random();',
  'export const f = () => crypto.randomUUID();',
  'export const f = () => process.env.PORT;',
  "export const f = () => fetch('/');",
  'export const f = (g: () => void) => setTimeout(g, 1);',
  "export const f = () => console.log('x');",
];

const badForms = [
  "import { a } from '../unit/unit.ts';",
  "export const f = () => import('../unit/unit.ts');",
  "import { a } from './report';",
];

it('files without a suffix touch nothing', () => expect(purity(projectFiles())).toEqual([]));

it('each planted impurity is found', () => {
  expect(impure.filter((text) => purity([pure(text)]).length === 0)).toEqual([]);
});

it('a given date, and words in a comment, are pure', () => {
  expect(purity([pure('// Date.now() is not for here\nexport const f = (ms: number) => new Date(ms);')])).toEqual([]);
});

it('imports are written in the agreed forms', () => expect(importForms(projectFiles())).toEqual([]));

it('each planted form is found', () => {
  expect(badForms.filter((text) => importForms([pure(text)]).length === 0)).toEqual([]);
  expect(importForms([pure("export const f = () => import('#kernel/ids.ts');\nimport { a } from './a.ts';")])).toEqual(
    [],
  );
});
