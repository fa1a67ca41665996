// Before start and test: install what is missing and, with the argument `build`, build what is stale. Node >= 18, no packages.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
// Folders count too: their time changes when a file in them is removed.
const newestIn = (path) =>
  !existsSync(path) || !statSync(path).isDirectory()
    ? timeOf(path)
    : Math.max(timeOf(path), ...readdirSync(path).map((name) => newestIn(join(path, name))));

const isInstalled = () => timeOf('node_modules/.package-lock.json') >= timeOf('package-lock.json');
const sources = ['src', 'assets', 'build.mjs', 'package-lock.json'];
const isBuilt = () => !process.argv.includes('build') || timeOf('dist/built') >= Math.max(...sources.map(newestIn));

function install() {
  // npm ci would empty the folder that the link leads to, and whoever works there would lose theirs.
  if (existsSync('node_modules') && lstatSync('node_modules').isSymbolicLink()) {
    console.error(
      'node_modules 是链接，不能在此安装：请在它指向的项目里运行 npm ci。 node_modules is a link: run npm ci in the project that it leads to.',
    );
    process.exit(1);
  }
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, 'ci'], {
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Several commands may start at once: one prepares, the others wait for it. */
async function alone(work) {
  mkdirSync('.cache', { recursive: true });
  const lock = join('.cache', 'preparing');
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (existsSync(lock) && !isAlive(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

/** 0, which counts as alive, when the lock is being written or has just gone. */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (!isInstalled() || !isBuilt()) {
  await alone(async () => {
    if (!isInstalled()) install();
    if (!isBuilt()) await (await import('./build.mjs')).build();
  });
}
