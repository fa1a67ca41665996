#!/usr/bin/env node
// `npx huoshui …`: installs and builds what is missing, then runs the command line with the project's own Node. Node >= 18, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// What npm and the build say goes to standard error: standard output belongs to the command.
const prepared = spawnSync(process.execPath, [join(root, 'prepare.mjs'), 'build'], { stdio: ['ignore', 2, 2] });
if (prepared.signal) process.exit(128 + constants.signals[prepared.signal]);
if (prepared.status !== 0) {
  console.error(
    `安装或构建没有成功，请在 ${root} 运行 npm ci 再试。 Install or build failed: run npm ci in ${root} and try again.`,
  );
  process.exit(1);
}

const own = ['node', 'node.exe'].map((name) => join(root, 'node_modules', 'node', 'bin', name)).find(existsSync);
const child = spawn(
  own ?? process.execPath,
  ['--enable-source-maps', join(root, 'dist', 'cli.js'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
