// Before start and test: install what is missing and, with the argument `build`, build what is stale. Node >= 18, no packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
// Folders count too: their time changes when a file in them is removed.
const newestIn = (path) =>
  !existsSync(path) || !statSync(path).isDirectory()
    ? timeOf(path)
    : Math.max(timeOf(path), ...readdirSync(path).map((name) => newestIn(join(path, name))));

if (timeOf('node_modules/.package-lock.json') < timeOf('package-lock.json')) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, 'ci'], {
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const sources = ['src', 'assets', 'build.mjs', 'package-lock.json'];
if (process.argv.includes('build') && timeOf('dist/built') < Math.max(...sources.map(newestIn))) {
  await (await import('./build.mjs')).build();
}
