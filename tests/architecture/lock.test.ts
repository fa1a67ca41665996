/** The lock names the packages of every system, or `npm ci` there would miss its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './tree.ts';

interface Lock {
  readonly packages: Record<string, { readonly os?: readonly string[] }>;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const committed = readFileSync(join(root, 'package-lock.json'), 'utf8');

function completed(text: string): { readonly lock: string; readonly said: string } {
  const file = join(folder, 'package-lock.json');
  writeFileSync(file, text);
  const { stdout } = spawnSync(process.execPath, [join(root, 'tools', 'complete-lock.mjs'), file], {
    encoding: 'utf8',
  });
  return { lock: readFileSync(file, 'utf8'), said: stdout };
}

it('the committed lock is complete', () => {
  expect(completed(committed)).toEqual({ lock: committed, said: '0 added\n' });
});

it('what npm leaves out is found, each for its system', () => {
  const lock: Lock = JSON.parse(committed);
  const others = Object.entries(lock.packages).filter(([name]) => /-darwin-(arm64|x64)$/.test(name));
  for (const [name] of others) delete lock.packages[name];
  const again: Lock = JSON.parse(completed(JSON.stringify(lock)).lock);
  expect(others.length).toBeGreaterThan(2);
  expect(others.map(([name]) => [name, again.packages[name]?.os])).toEqual(others.map(([name]) => [name, ['darwin']]));
});
