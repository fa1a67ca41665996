import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './tree.ts';

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: unknown } }[];
}

const lines = (n: number) => Array.from({ length: n }, (_, i) => `  total += ${i} * factor;`).join('\n');
const long = (n: number) =>
  `export function sum(factor: number): number {\n  let total = 0;\n${lines(n)}\n  return total;\n}\n`;

/** One planted fault per rule that AGENTS.md names, with the rule that must refuse it. */
const planted: readonly (readonly [file: string, rule: string, text: string])[] = [
  ['any.ts', 'noExplicitAny', 'export const it = (x: any): string => String(x);\n'],
  ['sure.ts', 'noNonNullAssertion', 'export const it = (x: string[]): string => x[0]!;\n'],
  ['long-function.ts', 'noExcessiveLinesPerFunction', long(60)],
  [
    'long-arrow.tsx',
    'noExcessiveLinesPerFunction',
    `export const it = (factor: number) => {\n  let total = 0;\n${lines(60)}\n  return total;\n};\n`,
  ],
  [
    'long-file.ts',
    'noExcessiveLinesPerFile',
    Array.from({ length: 301 }, (_, i) => `export const n${i} = ${i};`).join('\n'),
  ],
  ['unused.ts', 'noUnusedVariables', 'const unused = 1;\nexport const it = 2;\n'],
  ['value-import.ts', 'useImportType', "import { UnitId } from './ids.ts';\nexport type It = UnitId;\n"],
];

let folder: string;
let found: Set<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-rules-'));
  copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  const all = [...planted, ['fine.ts', '', long(50)] as const];
  for (const [file, , text] of all) {
    mkdirSync(dirname(join(folder, 'src', file)), { recursive: true });
    writeFileSync(join(folder, 'src', file), text);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', 'src'];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.stdout === '') throw new Error(run.stderr);
  const report = JSON.parse(run.stdout) as Report;
  found = new Set(report.diagnostics.map((d) => `${d.category.split('/').at(-1)} ${fileOf(d.location.path)}`));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (path: unknown): string => (/([\w-]+\.tsx?)/.exec(JSON.stringify(path)) ?? [])[1] ?? '';

it.each(planted)('%s: %s fires', (file, rule) => {
  expect(found).toContain(`${rule} ${file}`);
});

it('a function within the limit passes', () => {
  expect([...found].filter((fault) => fault.endsWith(' fine.ts'))).toEqual([]);
});
