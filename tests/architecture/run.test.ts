import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './tree.ts';

/** A small project of its own with the real tools, in which `npm test` has something to find. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'test-run-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const path of [
    'package.json',
    'tsconfig.json',
    '.dependency-cruiser.cjs',
    'tests/run.mjs',
    'tests/support/chromium.ts',
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, path), join(folder, path));
  }
  mkdirSync(join(folder, 'src'));
  put('biome.json', '{ "formatter": { "enabled": false }, "files": { "includes": ["src/**"] } }');
  put('src/one.ts', 'export const one = 1;\n');
  put(
    'src/fine.test.ts',
    "import { expect, it } from 'vitest';\n\nit('is', () => expect(1).toBe(1));\nit.skip('waits', () => {});\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, text: string) => writeFileSync(join(folder, path), text);

function run(...args: string[]): { status: number | null; last: string; output: string } {
  const { VITEST: _, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, ['tests/run.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { status, last: stdout.trimEnd().split('\n').at(-1) ?? '', output: stdout };
}

describe('npm test', () => {
  it('counts every check and every test', () => {
    const { status, last, output } = run();
    expect({ status, last }, output).toEqual({ status: 0, last: '4 passed, 0 failed, 1 skipped' });
  });

  it('without the tests counts the checks', () => {
    expect(run('--no-tests')).toMatchObject({ status: 0, last: '3 passed, 0 failed' });
  });

  it('counts what fails: types, lint, imports, a test, a file that cannot be read', () => {
    put(
      'src/wrong.ts',
      "import { one } from './one.ts';\nimport { it } from './nowhere.ts';\nexport const two: string = one;\ndebugger;\n",
    );
    put('src/red.test.ts', "import { expect, it } from 'vitest';\n\nit('is not', () => expect(1).toBe(2));\n");
    put('src/broken.test.ts', "import { it } from 'vitest';\nimport './lost.ts';\n\nit('never runs', () => {});\n");
    const { status, last, output } = run();
    expect({ status, last }, output).toEqual({ status: 1, last: '1 passed, 5 failed, 1 skipped' });
    expect(output).toMatch(/src\/wrong\.ts\(3,14\): error TS2322/);
    expect(output).toMatch(/noDebugger/);
    expect(output).toMatch(/resolvable: src\/wrong\.ts/);
  });

  it('fails when it finds no test', () => {
    expect(run('there-is-none')).toMatchObject({ status: 1, last: expect.stringMatching(/ [1-9] failed/) });
  });
});
