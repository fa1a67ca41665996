import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accomplices, type Plant, permitted, plants } from './imports-plants.ts';
import { root } from './tree.ts';

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

const config = join(root, '.dependency-cruiser.cjs');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

async function cruise(folder: string): Promise<Cruise> {
  const run = promisify(execFile);
  const args = [cruiser, 'src', '--config', config, '--output-type', 'json'];
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Cruise;
}

const violations = (cruised: Cruise): string[] => cruised.summary.violations.map((v) => `${v.rule.name}: ${v.from}`);

const packages = ['zod', 'pg', 'exceljs', 'htmx.org', 'decimal.js', 'left-out'];
const manifest = {
  type: 'module',
  imports: { '#*': './src/*' },
  dependencies: Object.fromEntries(packages.filter((p) => p !== 'left-out').map((p) => [p, '*'])),
};

/** Writes the planted files, what they import, and packages of the same names that hold nothing. */
async function plantTree(folder: string, planted: readonly Plant[]): Promise<void> {
  const put = async (path: string, text: string, flag: 'w' | 'wx') => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag }).catch(() => undefined);
  };
  await put('package.json', JSON.stringify(manifest), 'w');
  for (const name of packages) {
    await put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }), 'w');
    await put(`node_modules/${name}/index.js`, 'export const it = 1;', 'w');
  }
  for (const plant of planted) await put(plant.file, plant.text, 'w');
  for (const target of planted.flatMap((plant) => plant.targets)) await put(target, 'export const it = 1;\n', 'wx');
}

describe('the import rules', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-rules-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('each have a planted violation', () => {
    const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: readonly { readonly name: string }[] };
    expect(new Set(plants.map((plant) => plant.rule))).toEqual(new Set(forbidden.map((rule) => rule.name)));
  });

  it('fire on their planted violations', async () => {
    const planted = join(folder, 'planted');
    await plantTree(planted, [...plants, ...accomplices]);
    const found = new Set(violations(await cruise(planted)));
    expect(plants.filter((plant) => !found.has(`${plant.rule}: ${plant.file}`))).toEqual([]);
  });

  it('let pass what the architecture permits', async () => {
    const clean = join(folder, 'permitted');
    await plantTree(clean, permitted);
    const cruised = await cruise(clean);
    expect(violations(cruised)).toEqual([]);
    expect(cruised.modules.length).toBeGreaterThan(permitted.length);
  });

  it('hold in the project', async () => {
    const cruised = await cruise(root);
    expect(cruised.modules.filter((module) => module.source.startsWith('src/')).length).toBeGreaterThan(10);
    expect(violations(cruised)).toEqual([]);
  });
});
